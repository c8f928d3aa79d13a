import type { Chiffre, Indicateur } from "../../calcul/domaine/chiffre";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import type { LigneDEtatDesLieux } from "../../calcul/regles/r23-etat-des-lieux";
import { entier, part, texte as colonneDeTexte, texteLong } from "../feuilles/colonnes";
import { COLONNES_DE_L_ETAT, tauxAbsents } from "../feuilles/etatDesLieux";
import { tabler, type Colonne } from "../feuilles/tableau";
import { date } from "../phrases/nombres";
import { accorde, fr } from "../phrases/typographie";
import { largeursDe, tableau, texte } from "./blocs";
import { combienDeReservations, reservationsSurLeParc } from "./envoi";
import type { MatiereDesDocuments, PartDuDestinataire } from "./matiere";
import { repartir, type LigneDeRepartition } from "./repartition";
import type { Bloc, FeuilleDeDocument } from "./types";

/** What one périmètre holds for the réservataire. */
interface LigneDeSynthese {
  readonly perimetre: Perimetre;
  readonly nombre: Chiffre;
  readonly tauxDuBailleur: Indicateur;
  readonly tauxDuReservataire: Indicateur;
}

const PAR_PERIMETRE: readonly Colonne<LigneDeSynthese>[] = [
  texteLong("Bailleur", 30, ({ perimetre }) => perimetre.bailleur),
  texteLong("Département", 30, ({ perimetre }) => perimetre.departement),
  { ...entier<LigneDeSynthese>("Logements réservés", ({ nombre }) => nombre, 13), additive: true },
  part("Taux de rotation du bailleur", ({ tauxDuBailleur }) => tauxDuBailleur),
  part("Taux de rotation du réservataire", ({ tauxDuReservataire }) => tauxDuReservataire),
];

const REPARTITION: readonly Colonne<LigneDeRepartition>[] = [
  colonneDeTexte("Axe", 30, ({ axe, premiere }) => (premiere ? axe : "")),
  texteLong("Modalité", 30, ({ modalite }) => modalite),
  entier("Logements", ({ nombre }) => nombre),
  part("Part", ({ part: sienne }) => sienne),
];

function synthese({ flux }: PartDuDestinataire): readonly LigneDeSynthese[] {
  return flux.map(({ base: { perimetre, tauxDeRotation }, ligne }) => ({
    perimetre,
    nombre: reservationsSurLeParc(ligne),
    tauxDuBailleur: tauxDeRotation,
    tauxDuReservataire: ligne.tauxPropre,
  }));
}

function entete(titre: string, { destinataire }: PartDuDestinataire, note: string): readonly Bloc[] {
  return [texte("titre", titre), texte("sousTitre", destinataire.nom), texte("note", note)];
}

/** R7 says which are counted as active: a convention is told to be so only where some date says it. */
function dontActifs(logements: readonly LigneDEtatDesLieux[]): string {
  const sansDate = logements.filter(({ debut, fin }) => debut === null && fin === null).length;
  const comptes = fr`sans date de convention et ${accorde(sansDate, "compté")} comme ${accorde(sansDate, "actif")}`;
  if (logements.length === 0) return "";
  if (sansDate === 0) return fr` dont la convention est active à cette date`;
  if (sansDate === logements.length) return fr`, ${comptes} à cette date`;
  return fr` dont la convention est active à cette date, ou, pour ${String(sansDate)} d'entre eux, ${comptes}`;
}

/** The reservations in figures (R23); null for a réservataire outside the flux. */
export function feuilleDeLEtat(
  { resultat: { observation: le, annee } }: MatiereDesDocuments,
  part: PartDuDestinataire,
): FeuilleDeDocument | null {
  if (part.flux.length === 0) return null;
  const combien = combienDeReservations(part);
  const liste =
    part.logements.length === 0
      ? fr`Le classeur ne liste pas les logements : leur liste est à joindre.`
      : fr`La liste est dans « Logements réservés ».`;
  const parPerimetre = tabler(PAR_PERIMETRE, synthese(part));
  const repartition = tabler(REPARTITION, repartir(part.logements, annee));
  return {
    nom: fr`État des lieux`,
    objet: fr`${combien} au ${date(le)}, en chiffres : taux de rotation, communes, typologies, financements, fins de convention.`,
    orientation: "portrait",
    largeurs: largeursDe(parPerimetre, repartition),
    blocs: [
      ...entete(
        fr`État des lieux des réservations au ${date(le)}`,
        part,
        fr`${combien}${dontActifs(part.logements)} (R7, R23 ; référentiel, étape 2). ${liste}`,
      ),
      tableau(parPerimetre),
      ...(part.logements.length === 0
        ? []
        : [texte("intertitre", fr`Répartition des logements réservés`), tableau(repartition)]),
    ],
  };
}

/** What the blank rates are blank for, and at what scale the others stand. */
function notes(lignes: readonly LigneDEtatDesLieux[]): string {
  const enCommune = lignes.some(({ echelleDuTaux }) => echelleDuTaux === "commune");
  return [
    fr`Les treize indicateurs du référentiel (étape 2).`,
    ...(enCommune
      ? [fr`Le taux de rotation du réservataire est celui de ses logements dans la commune.`]
      : []),
    ...tauxAbsents(lignes),
  ].join(" ");
}

/** On paper every column must fit the width of a page. */
const LARGEURS_SUR_PAPIER: Readonly<Record<string, number>> = { EPCI: 24, Commune: 20, Bailleur: 22 };

/** The 13 indicators, and the landlord where there are several; "Observation" is told once, above. */
function colonnesDeLaListe(lignes: readonly LigneDEtatDesLieux[]): readonly Colonne<LigneDEtatDesLieux>[] {
  const bailleurs = new Set(lignes.map(({ perimetre }) => perimetre.bailleur));
  return COLONNES_DE_L_ETAT.filter(
    ({ entete: nom, detail }) => detail !== true && (nom !== "Bailleur" || bailleurs.size > 1),
  ).map((colonne) => {
    const largeur = LARGEURS_SUR_PAPIER[colonne.entete];
    if (largeur !== undefined) return { ...colonne, largeur, format: "texteLong" };
    if (colonne.format === "date") return { ...colonne, largeur: 15 };
    return colonne.format === "pourcentage" ? { ...colonne, largeur: 13 } : colonne;
  });
}

/** The list of the logements of one réservataire, and of no other (R23); null where there is none. */
export function feuilleDesLogements(
  { resultat: { observation: le } }: MatiereDesDocuments,
  part: PartDuDestinataire,
): FeuilleDeDocument | null {
  const { logements } = part;
  if (logements.length === 0) return null;
  const liste = tabler(colonnesDeLaListe(logements), logements);
  return {
    nom: fr`Logements réservés`,
    objet: fr`La liste des mêmes logements, avec les treize indicateurs du référentiel.`,
    orientation: "paysage",
    largeurs: largeursDe(liste),
    blocs: [
      ...entete(fr`Logements réservés au ${date(le)}`, part, notes(logements)),
      tableau(liste, "tblLogementsReserves"),
    ],
  };
}
