import fc from "fast-check";
import {
  diviserEntier,
  entierDe,
  opposeEntier,
  plusGrandDiviseur,
  produitEntier,
  sommeEntiere,
  type Entier,
} from "../../src/calcul/nombres/entier";
import { depuisNombre, ecrit, versNombre } from "../../src/calcul/nombres/decimal";
import {
  arrondi,
  compare,
  divise,
  egales,
  fois,
  fraction,
  moins,
  plancher,
  plus,
  reduite,
  somme,
  type Fraction,
} from "../../src/calcul/nombres/fraction";

describe("Fractions exactes", () => {
  it("0,1 + 0,2 font 0,3", () => {
    expect(egales(plus(depuisNombre(0.1), depuisNombre(0.2)), depuisNombre("0.3"))).toBe(true);
  });

  it.each<[number | string, Entier, Entier]>([
    [0.1, 1, 10],
    [-2.5, -5, 2],
    ["0.094", 47, 500],
    [1e21, 10n ** 21n, 1],
    [1e-7, 1, 10 ** 7],
  ])("lit %s tel qu'il est écrit", (nombre, numerateur, denominateur) => {
    expect(reduite(depuisNombre(nombre))).toEqual({ numerateur, denominateur });
  });

  it("refuse ce qui n'est pas un nombre fini et la division par zéro", () => {
    expect(() => depuisNombre(Number.NaN)).toThrow(new RangeError("not a finite number: NaN"));
    expect(() => depuisNombre(Number.POSITIVE_INFINITY)).toThrow(
      new RangeError("not a finite number: Infinity"),
    );
    expect(() => divise(fraction(1), fraction(0))).toThrow(new RangeError("fraction: null denominator"));
  });

  it("au-delà des nombres ordinaires, la valeur la plus proche, quel que soit celui des deux qui les dépasse", () => {
    const grand = 10n ** 30n;
    expect(versNombre({ numerateur: grand, denominateur: 3 })).toBe(1e30 / 3);
    expect(versNombre({ numerateur: 3, denominateur: grand })).toBe(3e-30);
    expect(versNombre({ numerateur: grand + 1n, denominateur: grand - 1n })).toBe(1);
  });

  it("ce qui dépasse les nombres ordinaires est ramené aux moindres termes, le reste non", () => {
    const grand = 2n ** 80n;
    expect(fraction(grand, 2n ** 79n)).toEqual({ numerateur: 2, denominateur: 1 });
    expect(fraction(6, grand)).toEqual({ numerateur: 3, denominateur: 2n ** 79n });
    expect(fraction(grand, 6)).toEqual({ numerateur: 2n ** 79n, denominateur: 3 });
    expect(fraction(6, 4)).toEqual({ numerateur: 6, denominateur: 4 });
  });

  it("le plus grand diviseur d'un grand entier et de 0 est sa valeur absolue", () => {
    expect(plusGrandDiviseur(-(2n ** 70n), 0)).toBe(2n ** 70n);
    expect(plusGrandDiviseur(2n ** 70n, 0)).toBe(2n ** 70n);
  });

  it.each<[number, number, number, number]>([
    [7, 2, 3, 4],
    [5, 2, 2, 3],
    [-5, 2, -3, -2],
    [-7, 3, -3, -2],
    [6, -4, -2, -1],
  ])("%d/%d : plancher %d, arrondi %d", (numerateur, denominateur, bas, proche) => {
    const valeur = fraction(numerateur, denominateur);
    expect([plancher(valeur), arrondi(valeur)]).toEqual([bas, proche]);
  });

  it("compare et soustrait sans arrondi", () => {
    const tiers = fraction(1, 3);
    expect(compare(tiers, depuisNombre("0.33333333333333333333333333333333333333"))).toBe(1);
    expect(moins(tiers, tiers).numerateur).toBe(0);
  });

  it("s'écrit avec le nombre de décimales demandé, le demi s'éloignant de zéro", () => {
    expect([ecrit(fraction(1, 8), 2), ecrit(fraction(-1, 8), 2), ecrit(fraction(2, 3), 4)]).toEqual([
      "0.13",
      "-0.13",
      "0.6667",
    ]);
    expect(versNombre(fraction(1, 3))).toBe(1 / 3);
  });
});

/** Integers of every size, and above all those around the last one that a plain number holds exactly. */
const unEntier = fc.oneof(
  fc.integer({ min: -50, max: 50 }).map(BigInt),
  fc.maxSafeInteger().map(BigInt),
  fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);

/** The one writing of an integer: no −0, no bigint for what a number holds. */
const ecritureDe = (valeur: bigint): Entier =>
  valeur >= -(2n ** 53n) + 1n && valeur <= 2n ** 53n - 1n ? Number(valeur) : valeur;

describe("Entiers sans limite", () => {
  it("additionnent, multiplient et s'opposent comme de grands entiers, sous une seule écriture", () => {
    fc.assert(
      fc.property(unEntier, unEntier, (x, y) => {
        const [a, b] = [entierDe(x), entierDe(y)];
        expect([a, b]).toEqual([x, y].map(ecritureDe));
        expect(sommeEntiere(a, b)).toBe(ecritureDe(x + y));
        expect(produitEntier(a, b)).toBe(ecritureDe(x * y));
        expect(opposeEntier(a)).toBe(ecritureDe(-x));
      }),
    );
  });

  it("se divisent avec un reste jamais négatif", () => {
    fc.assert(
      fc.property(unEntier, unEntier, (x, y) => {
        const b = y < 0n ? -y : y + 1n;
        const { quotient, reste } = diviserEntier(entierDe(x), entierDe(b));
        expect(BigInt(quotient) * b + BigInt(reste)).toBe(x);
        expect(reste >= 0 && reste < b).toBe(true);
        expect([quotient, reste]).toEqual([BigInt(quotient), BigInt(reste)].map(ecritureDe));
      }),
    );
  });

  it("ont un plus grand diviseur, que l'un ou l'autre soit grand ou non", () => {
    fc.assert(
      fc.property(unEntier, unEntier, fc.integer({ min: 1, max: 1000 }), (x, y, facteur) => {
        const f = BigInt(facteur);
        const [a, b] = [entierDe(x * f), entierDe(y * f)];
        const diviseur = BigInt(plusGrandDiviseur(a, b));
        expect(diviseur % f).toBe(0n);
        if (diviseur !== 0n) expect([BigInt(a) % diviseur, BigInt(b) % diviseur]).toEqual([0n, 0n]);
        else expect([a, b]).toEqual([0, 0]);
      }),
    );
  });

  it("un nombre à virgule n'est pas un entier", () => {
    expect(() => entierDe(0.5)).toThrow(RangeError);
    expect(() => fraction(1.5, 2)).toThrow(RangeError);
  });
});

describe("Fractions au-delà des nombres exacts", () => {
  const uneFraction = fc
    .tuple(unEntier, unEntier)
    .map(([n, d]) => ({ n, d: d < 0n ? -d : d + 1n, valeur: fraction(n, d < 0n ? -d : d + 1n) }));

  it("donnent ce que de grands entiers donnent, quelle que soit leur taille", () => {
    fc.assert(
      fc.property(uneFraction, uneFraction, (a, b) => {
        const vaut = (lue: Fraction, n: bigint, d: bigint) => {
          expect(BigInt(lue.numerateur) * d).toBe(n * BigInt(lue.denominateur));
        };
        vaut(plus(a.valeur, b.valeur), a.n * b.d + b.n * a.d, a.d * b.d);
        vaut(moins(a.valeur, b.valeur), a.n * b.d - b.n * a.d, a.d * b.d);
        vaut(fois(a.valeur, b.valeur), a.n * b.n, a.d * b.d);
        if (b.n !== 0n) vaut(divise(a.valeur, b.valeur), a.n * b.d, a.d * b.n);
        expect(Math.sign(compare(a.valeur, b.valeur))).toBe(Number(signe(a.n * b.d - b.n * a.d)));
        vaut(somme([a.valeur, b.valeur, a.valeur]), 2n * a.n * b.d + b.n * a.d, a.d * b.d);
      }),
    );
  });

  it("le dénominateur reste positif", () => {
    fc.assert(
      fc.property(uneFraction, uneFraction, (a, b) => {
        if (b.n !== 0n) expect(divise(a.valeur, b.valeur).denominateur > 0).toBe(true);
      }),
    );
  });
});

function signe(valeur: bigint): bigint {
  return valeur < 0n ? -1n : valeur > 0n ? 1n : 0n;
}
