import { diviserEntier, plusGrandDiviseur, produitEntier, type Entier } from "./entier";
import type { Fraction } from "./fraction";

/** Fractions written over one denominator: value = numerateurs[i] ÷ denominateur. */
export interface SurUnDenominateur {
  readonly numerateurs: readonly Entier[];
  readonly denominateur: Entier;
}

const quotientExact = (a: Entier, b: Entier) => (a === b ? 1 : diviserEntier(a, b).quotient);

/** The same values over their least common denominator. */
export function surUnDenominateur(fractions: readonly Fraction[]): SurUnDenominateur {
  let commun: Entier = 1;
  let dernier: Entier = 1;
  for (const { denominateur } of fractions)
    if (denominateur !== dernier) {
      dernier = denominateur;
      const manquant = quotientExact(denominateur, plusGrandDiviseur(commun, denominateur));
      commun = produitEntier(commun, manquant);
    }
  // Parts of one parc come one after the other: their factor is found once.
  let facteur = quotientExact(commun, dernier);
  const numerateurs = fractions.map(({ numerateur, denominateur }) => {
    if (denominateur !== dernier) facteur = quotientExact(commun, denominateur);
    dernier = denominateur;
    return produitEntier(numerateur, facteur);
  });
  return { numerateurs, denominateur: commun };
}
