import { depuisNombre, ecrit, versNombre } from "../../src/calcul/nombres/decimal";
import {
  arrondi,
  compare,
  divise,
  egales,
  fraction,
  moins,
  plancher,
  plus,
  reduite,
} from "../../src/calcul/nombres/fraction";

describe("Fractions exactes", () => {
  it("0,1 + 0,2 font 0,3", () => {
    expect(egales(plus(depuisNombre(0.1), depuisNombre(0.2)), depuisNombre("0.3"))).toBe(true);
  });

  it.each<[number | string, bigint, bigint]>([
    [0.1, 1n, 10n],
    [-2.5, -5n, 2n],
    ["0.094", 47n, 500n],
    [1e21, 10n ** 21n, 1n],
    [1e-7, 1n, 10n ** 7n],
  ])("lit %s tel qu'il est écrit", (nombre, numerateur, denominateur) => {
    expect(reduite(depuisNombre(nombre))).toEqual({ numerateur, denominateur });
  });

  it("refuse ce qui n'est pas un nombre fini et la division par zéro", () => {
    expect(() => depuisNombre(Number.NaN)).toThrow(RangeError);
    expect(() => depuisNombre(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => divise(fraction(1), fraction(0))).toThrow(RangeError);
  });

  it.each<[bigint, bigint, bigint, bigint]>([
    [7n, 2n, 3n, 4n],
    [5n, 2n, 2n, 3n],
    [-5n, 2n, -3n, -2n],
    [-7n, 3n, -3n, -2n],
    [6n, -4n, -2n, -1n],
  ])("%d/%d : plancher %d, arrondi %d", (numerateur, denominateur, bas, proche) => {
    const valeur = fraction(numerateur, denominateur);
    expect([plancher(valeur), arrondi(valeur)]).toEqual([bas, proche]);
  });

  it("compare et soustrait sans arrondi", () => {
    const tiers = fraction(1, 3);
    expect(compare(tiers, depuisNombre("0.33333333333333333333333333333333333333"))).toBe(1);
    expect(moins(tiers, tiers).numerateur).toBe(0n);
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
