import type { Resultat } from "../../calcul/resultat";
import {
  etatDesLieux,
  type EtatDesLieux,
  type LigneDEtatDesLieux,
} from "../../calcul/regles/r23-etat-des-lieux";
import type { Dossier } from "../../lecture/types";
import type { Annexe } from "../annexes";
import { CONSTRUCTION, FINANCEMENT, ouiOuNon } from "../phrases/nomsDeDescription";
import { date } from "../phrases/nombres";
import { fr, nombreDe } from "../phrases/typographie";
import type { Commun } from "../types";
import { part, texte, texteLong } from "./colonnes";
import type { RegleDite } from "./regles";
import { enDetail, observation, raisonsNommees, tabler, type Colonne } from "./tableau";
import { LARGEUR_DES_ETIQUETTES } from "../provenance";

/** Beyond this many lines the sheet would be of no use, and slow to write. */
export const LIGNES_AU_PLUS = 20_000;

const jour = (
  entete: string,
  valeur: Colonne<LigneDEtatDesLieux>["valeur"],
): Colonne<LigneDEtatDesLieux> => ({ entete, valeur, format: "date", largeur: 13 });
const taux = (
  entete: string,
  valeur: Colonne<LigneDEtatDesLieux>["valeur"],
): Colonne<LigneDEtatDesLieux> => ({ ...part(entete, valeur), largeur: 18 });

/** Why rates of these lines are blank. */
export function tauxAbsents(lignes: readonly LigneDEtatDesLieux[]): readonly string[] {
  return raisonsNommees(
    lignes.flatMap(({ tauxDuBailleur, tauxDuReservataire }) => [
      [fr`taux de rotation du bailleur`, tauxDuBailleur],
      [fr`taux de rotation du réservataire`, tauxDuReservataire],
    ]),
  );
}

function remarques(ligne: LigneDEtatDesLieux): string {
  const { rpls, debut, fin, echelleDuTaux } = ligne;
  return observation([
    rpls === null ? fr`N° RPLS non renseigné.` : null,
    debut === null && fin === null ? fr`Sans date de convention : compté comme actif.` : null,
    echelleDuTaux === "commune" ? fr`Taux du réservataire dans la commune.` : null,
    ...tauxAbsents([ligne]),
  ]);
}

/** The 13 indicators of the référentiel, then what tells landlords apart. */
export const COLONNES_DE_L_ETAT: readonly Colonne<LigneDEtatDesLieux>[] = [
  texte("N° RPLS", LARGEUR_DES_ETIQUETTES, ({ rpls }) => rpls ?? ""),
  texte("Réservataire", 14, ({ reservataire }) => reservataire),
  texte("Département", 14, ({ perimetre }) => perimetre.departement),
  texte("EPCI", 36, ({ description }) => description.epci ?? ""),
  texte("Commune", 22, ({ description }) => description.commune ?? ""),
  texte("QPV", 9, ({ description }) => ouiOuNon(description.qpv)),
  texte("Typologie", 11, ({ description }) => description.typologie ?? ""),
  texte("Financement", 13, ({ description: { financement } }) =>
    financement === null ? "" : FINANCEMENT[financement],
  ),
  texte("Type", 12, ({ description: { construction } }) =>
    construction === null ? "" : CONSTRUCTION[construction],
  ),
  taux("Taux de rotation du bailleur", ({ tauxDuBailleur }) => tauxDuBailleur),
  taux("Taux de rotation du réservataire", ({ tauxDuReservataire }) => tauxDuReservataire),
  jour("Début convention", ({ debut }) => debut ?? ""),
  jour("Fin convention", ({ fin }) => fin ?? ""),
  texte("Bailleur", 30, ({ perimetre }) => perimetre.bailleur),
  enDetail(texteLong("Observation", 40, remarques)),
];

export const REGLES_DE_L_ETAT: readonly RegleDite[] = [
  {
    regle: "R23",
    objet: fr`État des lieux`,
    dit: fr`Logements présents et réservés à la date d'observation, chacun sous son seul réservataire, avec treize indicateurs : neuf sur le logement, deux taux de rotation, deux dates de convention. Le taux du réservataire est celui de son propre parc dans le département, ou dans la commune du logement pour un EPCI ou une commune. À transmettre à la préparation des conventions, puis chaque année avant le 28 février.`,
  },
];

function sousTitre(etat: EtatDesLieux, { observation: le }: Resultat): string {
  if (!etat.complet)
    return fr`Plus de ${LIGNES_AU_PLUS} logements réservés : l'état des lieux ne tient pas dans une feuille. Calculez avec un seul bailleur ou un seul département dans la feuille Parc.`;
  const { lignes, horsFlux } = etat;
  const reserves = nombreDe(lignes.length, "logement réservé", "logements réservés");
  const dit = fr`${reserves} au ${date(le)}, par réservataire (R23) ; ne transmettre à chacun que ses propres lignes.`;
  if (horsFlux === 0) return dit;
  return fr`${dit} ${nombreDe(horsFlux, "logement réservé", "logements réservés")} pour la défense, la sécurité ou la santé, hors du flux, n'y sont pas.`;
}

/** R23: one line per reserved logement; no sheet where none is reserved. */
export function annexeDeLEtatDesLieux(dossier: Dossier, resultat: Resultat, commun: Commun): Annexe {
  const etat = etatDesLieux(dossier.parc, resultat, { auPlus: LIGNES_AU_PLUS });
  if (etat.complet && etat.lignes.length === 0) return { feuilles: [], regles: [] };
  const feuille = {
    ...commun,
    nom: fr`État des lieux`,
    table: "tblEtatDesLieux",
    titre: fr`État des lieux des réservations`,
    sousTitre: sousTitre(etat, resultat),
    ...tabler(COLONNES_DE_L_ETAT, etat.complet ? etat.lignes : []),
  };
  return { feuilles: [feuille], regles: REGLES_DE_L_ETAT };
}
