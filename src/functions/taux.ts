import { saisie } from "../calcul/chiffres";
import type { Chiffre, Indicateur, NomDeChiffre, Regle } from "../calcul/domaine/chiffre";
import { DEDUCTIONS } from "../calcul/domaine/hypotheses";
import { compare, egales, type Fraction, ZERO } from "../calcul/nombres/fraction";
import { tauxDeRotation } from "../calcul/regles/r04-taux-de-rotation";
import { assiette, type Deductions } from "../calcul/regles/r06-assiette";
import { part } from "../calcul/regles/r08-part";
import { volumeEstime } from "../calcul/regles/r10-objectif";
import { refuser } from "./refus";

/** A typed figure, whose rule is the one that will use it. */
const chiffre = (nom: NomDeChiffre, regle: Regle, valeur: Fraction): Chiffre => saisie(nom, regle, valeur);

/** The value of a figure that only a null parc can make absent. */
function valeurDe(indicateur: Indicateur, grandeur: "taux" | "part"): Fraction {
  return indicateur.etat === "present" ? indicateur.valeur : refuser({ type: "parcNul", grandeur });
}

/** R4. */
export function rotationSaisie(liberations: Fraction, parc: Fraction): Fraction {
  const taux = tauxDeRotation(
    chiffre("liberationsRetenues", "R3", liberations),
    chiffre("parcDeRotation", "R2", parc),
  );
  return valeurDe(taux, "taux");
}

/** R6, with the five deductions in their order; never below 0. */
export function assietteSaisie(
  parcSoumis: Fraction,
  taux: Fraction,
  [mutations, anru, orcod, lhi, vente]: readonly [Fraction, Fraction, Fraction, Fraction, Fraction],
): Fraction {
  const valeurs = { mutations, anru, orcod, lhi, vente };
  const deductions = Object.fromEntries(
    DEDUCTIONS.map((nom) => [nom, chiffre(nom, "R6", valeurs[nom])]),
  ) as unknown as Deductions;
  const resultat = assiette(
    chiffre("parcSoumis", "R5", parcSoumis),
    chiffre("tauxRetenu", "R4", taux),
    deductions,
  );
  return valeurDe(resultat, "taux");
}

/** R8, then the ceiling of R9. Refuses more réservations than logements. */
export function partSaisie(reservations: Fraction, parc: Fraction, plafond: Fraction): Fraction {
  if (!egales(parc, ZERO) && compare(reservations, parc) > 0)
    return refuser({ type: "reservationsAuDelaDuParc", reservations, parc });
  const exacte = valeurDe(
    part(chiffre("reservations", "R7", reservations), chiffre("parc", "R1", parc)),
    "part",
  );
  return compare(exacte, plafond) > 0 ? plafond : exacte;
}

/** R10, exact: an estimate. */
export function volumeSaisi(partRetenue: Fraction, assietteDuFlux: Fraction): Fraction {
  const volume = volumeEstime(
    chiffre("partRetenue", "R10", partRetenue),
    chiffre("assiette", "R6", assietteDuFlux),
  );
  return valeurDe(volume, "part");
}
