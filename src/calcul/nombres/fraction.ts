import {
  diviserEntier,
  entierDe,
  opposeEntier,
  plusGrandDiviseur,
  produitEntier,
  sommeEntiere,
  type Entier,
} from "./entier";

/**
 * An exact rational number on integers without limit. Brought to lowest terms only where they do not fit in plain numbers:
 * reduce to show or to compare keys. The denominator is always positive.
 */
export interface Fraction {
  readonly numerateur: Entier;
  readonly denominateur: Entier;
}

export const ZERO: Fraction = { numerateur: 0, denominateur: 1 };
export const UN: Fraction = { numerateur: 1, denominateur: 1 };

/** The same fraction in lowest terms. */
export function reduite({ numerateur, denominateur }: Fraction): Fraction {
  const diviseur = plusGrandDiviseur(numerateur, denominateur);
  if (diviseur === 1) return { numerateur, denominateur };
  return {
    numerateur: diviserEntier(numerateur, diviseur).quotient,
    denominateur: diviserEntier(denominateur, diviseur).quotient,
  };
}

/** Terms that outgrow plain numbers are reduced: they mostly fit again. */
function maniable(numerateur: Entier, denominateur: Entier): Fraction {
  const brute = { numerateur, denominateur };
  return typeof numerateur === "number" && typeof denominateur === "number" ? brute : reduite(brute);
}

/** The fraction numerateur ÷ denominateur of two integers. Throws RangeError on a null denominator: callers check first. */
export function fraction(numerateur: Entier, denominateur: Entier = 1): Fraction {
  const [n, d] = [entierDe(numerateur), entierDe(denominateur)];
  if (d === 0) throw new RangeError("fraction: null denominator");
  return d < 0 ? maniable(opposeEntier(n), opposeEntier(d)) : maniable(n, d);
}

/** Made once: most of the whole numbers that a calculation gives are small, and there are tens of thousands of them. */
const PETITS_ENTIERS = Array.from({ length: 1024 }, (_, numerateur) => fraction(numerateur));

/** A whole number as a fraction. */
export function entiere(nombre: Entier): Fraction {
  return (typeof nombre === "number" ? PETITS_ENTIERS[nombre] : undefined) ?? fraction(nombre);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.denominateur === b.denominateur)
    return maniable(sommeEntiere(a.numerateur, b.numerateur), a.denominateur);
  const numerateur = sommeEntiere(
    produitEntier(a.numerateur, b.denominateur),
    produitEntier(b.numerateur, a.denominateur),
  );
  return maniable(numerateur, produitEntier(a.denominateur, b.denominateur));
}

export function oppose(a: Fraction): Fraction {
  return { numerateur: opposeEntier(a.numerateur), denominateur: a.denominateur };
}

export function moins(a: Fraction, b: Fraction): Fraction {
  return plus(a, oppose(b));
}

export function fois(a: Fraction, b: Fraction): Fraction {
  return maniable(produitEntier(a.numerateur, b.numerateur), produitEntier(a.denominateur, b.denominateur));
}

/** a ÷ b. Throws RangeError when b is zero: callers turn that case into an absence with its reason first. */
export function divise(a: Fraction, b: Fraction): Fraction {
  return fraction(produitEntier(a.numerateur, b.denominateur), produitEntier(a.denominateur, b.numerateur));
}

/** Negative, zero or positive as a is below, equal to or above b; exact. */
export function compare(a: Fraction, b: Fraction): number {
  const [gauche, droite] = [
    produitEntier(a.numerateur, b.denominateur),
    produitEntier(b.numerateur, a.denominateur),
  ];
  return gauche < droite ? -1 : gauche > droite ? 1 : 0;
}

/** The fraction itself, or 0 where it is negative. */
export function jamaisNegative(a: Fraction): Fraction {
  return a.numerateur < 0 ? ZERO : a;
}

export function egales(a: Fraction, b: Fraction): boolean {
  return compare(a, b) === 0;
}

export function estNulle(a: Fraction): boolean {
  return a.numerateur === 0;
}

type ParDenominateur = Map<Entier, Entier>;

function ranger(faits: ParDenominateur, { numerateur, denominateur }: Fraction): ParDenominateur {
  return faits.set(denominateur, sommeEntiere(faits.get(denominateur) ?? 0, numerateur));
}

/** Terms of one denominator are added up first: the denominator of the sum stays small where parts share theirs. */
export function somme(fractions: Iterable<Fraction>): Fraction {
  let courant = ZERO;
  let faits: ParDenominateur | null = null;
  for (const terme of fractions) {
    if (terme.denominateur === courant.denominateur || estNulle(courant))
      courant = estNulle(courant) ? terme : plus(courant, terme);
    else {
      faits = ranger(faits ?? new Map<Entier, Entier>(), courant);
      courant = terme;
    }
  }
  if (faits === null) return courant;
  let total = ZERO;
  for (const [denominateur, numerateur] of ranger(faits, courant))
    total = plus(total, { numerateur, denominateur });
  return total;
}

/** The greatest integer ≤ a. */
export function plancher({ numerateur, denominateur }: Fraction): Entier {
  return diviserEntier(numerateur, denominateur).quotient;
}

/** The nearest integer, halves going up (2,5 → 3). */
export function arrondi(a: Fraction): Entier {
  return plancher(plus(a, { numerateur: 1, denominateur: 2 }));
}
