import { absence } from "../chiffres";
import type { Chiffre, Indicateur, NomDeChiffre } from "../domaine/chiffre";
import { bornesDe, estEnCours, type DroitAcquis } from "../domaine/droitAcquis";
import { jourObservation } from "../domaine/jour";
import type { Reservataire } from "../domaine/reservataire";
import { fois, type Fraction } from "../nombres/fraction";

/** How a right enters a year: converted by the rate, converted as new supply, or added as it is. */
export const ENTREES_DE_DROIT = ["droitDeSuite", "offreNouvelle", "duAnterieur"] as const;
export type EntreeDeDroit = (typeof ENTREES_DE_DROIT)[number];

/** R12: the option is for Action Logement only, where its line of Réservataires asks for it. */
export function estEnDroitsUniques(ligne: Reservataire | null): boolean {
  return ligne?.categorie === "action-logement" && ligne.methode === "droitsUniques";
}

/**
 * R12: a droit de suite counts in a year when it is active on 31 December of the year before, as a reservation does (R7);
 * one that begins within the year is new supply; a DU antérieur counts when its convention de parc is active in the year.
 * Null: not in that year, or a droit pour un tour, kept apart (R13). Source: référentiel, étape 3.
 */
export function entreeDansLAnnee(droit: DroitAcquis, annee: number): EntreeDeDroit | null {
  const [premier, dernier] = bornesDe(annee);
  const observation = jourObservation(annee);
  switch (droit.nature) {
    case "droitPourUnTour":
      return null;
    case "duAnterieur":
      return estEnCours(droit, premier, dernier) ? "duAnterieur" : null;
    case "droitDeSuite":
      if (estEnCours(droit, observation, observation)) return "droitDeSuite";
      // Not yet on 31 December of the year before, and active in the year: it begins within it.
      return estEnCours(droit, premier, dernier) ? "offreNouvelle" : null;
  }
}

/** R12: the droits uniques of a programme for a year: droits de suite × taux de rotation (R4), exact. */
export function droitsUniques(droitsDeSuite: Fraction, taux: Fraction): Fraction {
  return fois(droitsDeSuite, taux);
}

/** The same as a figure; absent without a rate, for the reason that the rate has. */
export function convertir(nom: NomDeChiffre, droits: Chiffre, taux: Indicateur): Indicateur {
  if (taux.etat === "absent") return absence(nom, "R12", taux.raison);
  return {
    etat: "present",
    nom,
    regle: "R12",
    operation: "produit",
    valeur: droitsUniques(droits.valeur, taux.valeur),
    operandes: [droits, taux],
  };
}
