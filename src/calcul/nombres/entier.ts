/** An exact integer without limit: a plain number as long as it is a safe integer, a bigint beyond; so one writing each. */
export type Entier = number | bigint;

/** The writing of an integer that is kept. Throws RangeError on a number that is not whole. */
export function entierDe(valeur: Entier): Entier {
  const nombre = Number(valeur);
  return Number.isSafeInteger(nombre) ? nombre + 0 : BigInt(valeur);
}

export function sommeEntiere(a: Entier, b: Entier): Entier {
  if (typeof a === "number" && typeof b === "number") {
    const somme = a + b;
    if (Number.isSafeInteger(somme)) return somme;
  }
  return entierDe(BigInt(a) + BigInt(b));
}

export function produitEntier(a: Entier, b: Entier): Entier {
  if (typeof a === "number" && typeof b === "number") {
    const produit = a * b;
    // Never −0: it would not be equal to 0 for those who compare figures.
    if (Number.isSafeInteger(produit)) return produit + 0;
  }
  return entierDe(BigInt(a) * BigInt(b));
}

export function opposeEntier(a: Entier): Entier {
  return typeof a === "number" ? 0 - a : entierDe(-a);
}

export interface Division {
  readonly quotient: Entier;
  readonly reste: Entier;
}

/** Whole quotient and remainder of a by b > 0, the remainder never negative: the quotient is the greatest integer ≤ a ÷ b. */
export function diviserEntier(a: Entier, b: Entier): Division {
  if (typeof a === "number" && typeof b === "number") {
    const reste = a % b;
    const quotient = (a - reste) / b;
    return reste < 0 ? { quotient: quotient - 1, reste: reste + b } : { quotient, reste: reste + 0 };
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  const reste = x % y < 0n ? (x % y) + y : x % y;
  return { quotient: entierDe((x - reste) / y), reste: entierDe(reste) };
}

export function plusGrandDiviseur(a: Entier, b: Entier): Entier {
  if (typeof a === "number" && typeof b === "number") {
    let [x, y] = [Math.abs(a), Math.abs(b)];
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  return y === 0n ? entierDe(x < 0n ? -x : x) : plusGrandDiviseur(entierDe(y), entierDe(x % y));
}
