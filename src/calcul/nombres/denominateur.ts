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
  for (const { denominateur } of fractions)
    if (commun !== denominateur) {
      const manquant = quotientExact(denominateur, plusGrandDiviseur(commun, denominateur));
      commun = produitEntier(commun, manquant);
    }
  const numerateurs = fractions.map(({ numerateur, denominateur }) =>
    produitEntier(numerateur, quotientExact(commun, denominateur)),
  );
  return { numerateurs, denominateur: commun };
}
