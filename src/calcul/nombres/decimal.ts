import DecimalGlobal from "decimal.js";
import { fraction, type Fraction } from "./fraction";

/** Flux's own constructor, so that no other code's settings reach it; 40 digits, halves away from zero. */
const Decimal = DecimalGlobal.clone({ precision: 40, rounding: DecimalGlobal.ROUND_HALF_UP, defaults: true });

/**
 * The exact fraction of a number as it is written: 0.1 gives 1/10, not the binary neighbour.
 * Accepts a JavaScript number or a string with a point ("0.094"). Throws on anything that is not finite.
 */
export function depuisNombre(ecrit: number | string): Fraction {
  const decimal = new Decimal(ecrit);
  if (!decimal.isFinite()) throw new RangeError(`not a finite number: ${String(ecrit)}`);
  const decimales = Math.max(0, decimal.decimalPlaces());
  const echelle = 10n ** BigInt(decimales);
  return fraction(BigInt(decimal.times(echelle.toString()).toFixed(0)), echelle);
}

/** The nearest JavaScript number, for a worksheet cell (Excel keeps 15 significant digits). */
export function versNombre(a: Fraction): number {
  const { numerateur, denominateur } = a;
  // Two numbers that are exact: their quotient is the nearest number already.
  if (typeof numerateur === "number" && typeof denominateur === "number") return numerateur / denominateur;
  return new Decimal(numerateur.toString()).div(denominateur.toString()).toNumber();
}

/** Written with `decimales` places, rounded half away from zero, with a point: the caller says in what language. */
export function ecrit(a: Fraction, decimales: number): string {
  return new Decimal(a.numerateur.toString()).div(a.denominateur.toString()).toFixed(decimales);
}
