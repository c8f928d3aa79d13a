import { absence } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import { DEDUCTIONS, type Deduction } from "../domaine/hypotheses";
import { fois, jamaisNegative, moins, somme, type Fraction } from "../nombres/fraction";

/** The five estimates for year n, subtracted from the flux. */
export type Deductions = Readonly<Record<Deduction, Chiffre>>;

/** R6 before the floor at 0: parc soumis × taux − the five deductions. */
export function assietteExacte(parcSoumis: Chiffre, taux: Chiffre, deductions: Deductions): Fraction {
  const flux = fois(parcSoumis.valeur, taux.valeur);
  return moins(flux, somme(DEDUCTIONS.map((deduction) => deductions[deduction].valeur)));
}

/**
 * R6: parc soumis (R5) × taux (R4) − mutations internes − relogements ANRU, ORCOD, LHI − relogements liés à une vente,
 * in logements of year n, exact. Below 0 it is 0: assietteExacte keeps the figure for the warning. Absent without a rate.
 * Source: référentiel, étape 3, méthode de l'assiette; CCH R.441-5 for the relogements liés à une vente.
 */
export function assiette(parcSoumis: Chiffre, taux: Indicateur, deductions: Deductions): Indicateur {
  if (taux.etat === "absent") return absence("assiette", "R6", "tauxAbsent");
  return {
    etat: "present",
    nom: "assiette",
    regle: "R6",
    operation: "assiette",
    valeur: jamaisNegative(assietteExacte(parcSoumis, taux, deductions)),
    operandes: [parcSoumis, taux, ...DEDUCTIONS.map((deduction) => deductions[deduction])],
  };
}
