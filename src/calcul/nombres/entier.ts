import { plusGrandDiviseur, type Fraction } from "./fraction";

/** An exact integer without limit: a plain number as long as it is a safe integer, a bigint beyond. */
export type Entier = number | bigint;

/** The cheaper of the two writings of an integer. */
export function entierDe(valeur: bigint): Entier {
  const nombre = Number(valeur);
  return Number.isSafeInteger(nombre) ? nombre : valeur;
}

export function produitEntier(a: Entier, b: Entier): Entier {
  if (typeof a === "number" && typeof b === "number") {
    const produit = a * b;
    if (Number.isSafeInteger(produit)) return produit;
  }
  return entierDe(BigInt(a) * BigInt(b));
}

export interface Division {
  readonly quotient: Entier;
  readonly reste: Entier;
}

/** Whole quotient and remainder of a ≥ 0 by b > 0. */
export function diviserEntier(a: Entier, b: Entier): Division {
  if (typeof a === "number" && typeof b === "number") {
    const reste = a % b;
    return { quotient: (a - reste) / b, reste };
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  return { quotient: entierDe(x / y), reste: entierDe(x % y) };
}

/** Fractions written over one denominator: value = numerateurs[i] ÷ denominateur. */
export interface SurUnDenominateur {
  readonly numerateurs: readonly Entier[];
  readonly denominateur: Entier;
}

/** The same values over their least common denominator. */
export function surUnDenominateur(fractions: readonly Fraction[]): SurUnDenominateur {
  let commun = 1n;
  for (const { denominateur } of fractions)
    if (commun % denominateur !== 0n) commun *= denominateur / plusGrandDiviseur(commun, denominateur);
  return {
    numerateurs: fractions.map(({ numerateur, denominateur }) =>
      entierDe(numerateur * (commun / denominateur)),
    ),
    denominateur: entierDe(commun),
  };
}
