import { total } from "../../calcul/chiffres";
import type { Bilan } from "../../calcul/bilan";
import type { Chiffre } from "../../calcul/domaine/chiffre";
import { jour } from "../../calcul/domaine/jour";
import { NON_DECOMPTES } from "../../calcul/domaine/sort";
import { CATEGORIE } from "../phrases/noms";
import { GESTION } from "../phrases/nomsDuSuivi";
import { date } from "../phrases/nombres";
import { fr } from "../phrases/typographie";
import { toutLeFluxOuPlus, combien, observationsDuBilan, type LigneSituee } from "./observationsDuBilan";
import { bailleur } from "./colonnes";
import { enDetail, observation, tabler, type Colonne, type Tableau } from "./tableau";

type Ligne = LigneSituee;

function nonDecomptes({ nonDecomptes: comptes }: Ligne): Chiffre {
  return total(
    "nonDecomptes",
    "R17",
    NON_DECOMPTES.map((raison) => comptes[raison]),
  );
}

function publics({ publics: tous }: Ligne): string {
  const cites = tous.filter(({ attributions }) => combien(attributions) > 0);
  return cites.map(({ public: nom, attributions }) => fr`${nom} : ${combien(attributions)}`).join(" ; ");
}

type Valeur = Colonne<Ligne>["valeur"];
const nombre = (entete: string, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, valeur },
  format: "entier",
  largeur: 11,
  additive: true,
});
const decimal = (entete: string, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, valeur },
  format: "decimal",
  largeur: 12,
  additive: true,
});
const part = (entete: string, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, valeur },
  format: "pourcentage",
  largeur: 12,
});
const texte = (entete: string, largeur: number, valeur: Valeur): Colonne<Ligne> => ({
  ...{ entete, valeur, largeur },
  format: "texte",
});

const IDENTITE: readonly Colonne<Ligne>[] = [
  bailleur(({ perimetre }) => perimetre.perimetre.bailleur),
  texte("Département", 14, ({ perimetre }) => perimetre.perimetre.departement),
  texte("Réservataire", 14, ({ reservataire }) => reservataire),
];

/** Blank where no engagement is entered: the objective is then that of the part retenue. */
export const ENGAGEMENT = part("Engagement", ({ engagement }) => engagement);
export const PART_RETENUE = part("Part retenue", ({ partRetenue }) => partRetenue);

/** From the objective to what is left of it. */
export const MESURES_DU_BILAN: readonly Colonne<Ligne>[] = [
  nombre("Objectif", ({ objectif }) => objectif),
  nombre("Proposés", ({ proposes }) => proposes),
  nombre("Attribués", ({ attribues }) => attribues),
  nombre("Entrées", ({ entrees }) => entrees),
  nombre("Refus", ({ refus }) => refus),
  nombre("Décompte", ({ decompte }) => decompte.ensemble),
  nombre("Solde", ({ solde }) => solde),
  part("Taux d’atteinte", ({ tauxDAtteinte }) => tauxDAtteinte),
];

export const OBSERVATION_DU_BILAN: Colonne<Ligne> = {
  ...texte("Observation", 40, observationsDuBilan),
  format: "texteLong",
};

/** How the year goes, at the date of the bilan. */
export const RYTHME_DU_BILAN: readonly Colonne<Ligne>[] = [
  decimal("Objectif à date", ({ objectifADate }) => objectifADate),
  decimal("Avance ou retard", ({ avance }) => avance),
  decimal("Projection au 31 décembre", ({ projection }) => projection),
  part("Part du flux réel", ({ partDuFluxReel }) => partDuFluxReel),
];

const ECART: Colonne<Ligne> = {
  ...part("Écart à la part retenue (points)", ({ ecartALaPartRetenue }) => ecartALaPartRetenue),
  format: "ecart",
};

/** The share of the real flux is in the sheet beside it: what is told of it too. */
const OBSERVATION: Colonne<Ligne> = {
  ...OBSERVATION_DU_BILAN,
  valeur: (ligne) => observation([observationsDuBilan(ligne), toutLeFluxOuPlus(ligne)]),
};

/** What CLASSEUR fixes, in its order, then what makes a printed line readable. */
const CONVENUES: readonly Colonne<Ligne>[] = [
  ...IDENTITE,
  ENGAGEMENT,
  ...MESURES_DU_BILAN,
  { ...texte("Nom", 30, ({ nom }) => nom), format: "texteLong" },
  OBSERVATION,
];

/** What is looked at on the screen, when a line asks for more. */
const DETAIL: readonly Colonne<Ligne>[] = [
  texte("Catégorie", 17, ({ categorie }) => (categorie === null ? "" : CATEGORIE[categorie])),
  texte("Gestion", 11, ({ gestion }) => (gestion === "horsFlux" ? "" : GESTION[gestion])),
  PART_RETENUE,
  decimal("Volume estimé", ({ estimation }) => estimation),
  ...RYTHME_DU_BILAN,
  ECART,
  nombre("Dont refus adaptés", ({ decompte }) => decompte.refusAdaptes),
  nombre("Dont relogements valorisés", ({ decompte }) => decompte.relogementsValorises),
  part("Part requalifiée", ({ requalification }) => requalification?.part ?? null),
  nombre("Non décomptés", nonDecomptes),
  nombre("En attente", ({ enAttente }) => enAttente),
  nombre("Droits pour un tour", ({ droitsPourUnTour }) => droitsPourUnTour),
  { ...texte("Publics", 30, publics), format: "texteLong" },
];

/** R17, one line per landlord × département × réservataire. */
export function tableauDuBilan({ perimetres }: Bilan): Tableau {
  const lignes = perimetres.flatMap((perimetre) =>
    perimetre.lignes.map((ligne) => ({ ...ligne, perimetre })),
  );
  return tabler([...CONVENUES, ...DETAIL.map(enDetail)], lignes);
}

/** The day and the stretch of the year that the bilan is about. */
export function periodeDuBilan({ date: jourDuBilan, joursEcoules, joursDeLAnnee, annee }: Bilan): string {
  const dernier = Math.min(jourDuBilan, jour(annee, 12, 31));
  return fr`Du 1er janvier ${String(annee)} au ${date(dernier)} : ${combien(joursEcoules)} jours écoulés sur ${combien(joursDeLAnnee)}. Solde = objectif − décompte ; le volume et l'objectif restent des estimations (R13 à R17, R27).`;
}
