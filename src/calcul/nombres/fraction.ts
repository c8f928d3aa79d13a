/**
 * An exact rational number on integers without limit. Not kept in lowest terms: reduce only to show or to compare keys.
 * The denominator is always positive.
 */
export interface Fraction {
  readonly numerateur: bigint;
  readonly denominateur: bigint;
}

export const ZERO: Fraction = { numerateur: 0n, denominateur: 1n };
export const UN: Fraction = { numerateur: 1n, denominateur: 1n };

/** The fraction numerateur ÷ denominateur of two integers. Throws RangeError on a null denominator: callers check first. */
export function fraction(numerateur: bigint | number, denominateur: bigint | number = 1n): Fraction {
  const [n, d] = [BigInt(numerateur), BigInt(denominateur)];
  if (d === 0n) throw new RangeError("fraction: null denominator");
  return d < 0n ? { numerateur: -n, denominateur: -d } : { numerateur: n, denominateur: d };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.denominateur === b.denominateur)
    return { numerateur: a.numerateur + b.numerateur, denominateur: a.denominateur };
  return {
    numerateur: a.numerateur * b.denominateur + b.numerateur * a.denominateur,
    denominateur: a.denominateur * b.denominateur,
  };
}

export function oppose(a: Fraction): Fraction {
  return { numerateur: -a.numerateur, denominateur: a.denominateur };
}

export function moins(a: Fraction, b: Fraction): Fraction {
  return plus(a, oppose(b));
}

export function fois(a: Fraction, b: Fraction): Fraction {
  return { numerateur: a.numerateur * b.numerateur, denominateur: a.denominateur * b.denominateur };
}

/** a ÷ b. Throws RangeError when b is zero: callers turn that case into an absence with its reason first. */
export function divise(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerateur * b.denominateur, a.denominateur * b.numerateur);
}

/** Negative, zero or positive as a is below, equal to or above b; exact. */
export function compare(a: Fraction, b: Fraction): number {
  const ecart = a.numerateur * b.denominateur - b.numerateur * a.denominateur;
  return ecart < 0n ? -1 : ecart > 0n ? 1 : 0;
}

export function egales(a: Fraction, b: Fraction): boolean {
  return compare(a, b) === 0;
}

export function estNulle(a: Fraction): boolean {
  return a.numerateur === 0n;
}

/** Terms of one denominator are added up first: the denominator of the sum stays small where parts share theirs. */
export function somme(fractions: Iterable<Fraction>): Fraction {
  let courant = ZERO;
  const faits = new Map<bigint, bigint>();
  const ranger = ({ numerateur, denominateur }: Fraction) =>
    faits.set(denominateur, (faits.get(denominateur) ?? 0n) + numerateur);
  for (const terme of fractions) {
    if (terme.denominateur === courant.denominateur || estNulle(courant))
      courant = estNulle(courant) ? terme : plus(courant, terme);
    else {
      ranger(courant);
      courant = terme;
    }
  }
  if (faits.size === 0) return courant;
  ranger(courant);
  let total = ZERO;
  for (const [denominateur, numerateur] of faits) total = plus(total, { numerateur, denominateur });
  return total;
}

/** The greatest integer ≤ a. */
export function plancher(a: Fraction): bigint {
  const quotient = a.numerateur / a.denominateur;
  return a.numerateur < 0n && quotient * a.denominateur !== a.numerateur ? quotient - 1n : quotient;
}

/** The nearest integer, halves going up (2,5 → 3). */
export function arrondi(a: Fraction): bigint {
  return plancher(plus(a, fraction(1n, 2n)));
}

export function plusGrandDiviseur(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The same fraction in lowest terms. */
export function reduite(a: Fraction): Fraction {
  if (a.numerateur === 0n) return ZERO;
  const diviseur = plusGrandDiviseur(a.numerateur, a.denominateur);
  return { numerateur: a.numerateur / diviseur, denominateur: a.denominateur / diviseur };
}
