import { reduite, type Fraction } from "../nombres/fraction";
import type { ValeurLue } from "./parametres";

/** An exact value: "n/d" in lowest terms. */
export type ValeurEcrite = `${bigint}/${bigint}`;

export function ecrire(valeur: Fraction): ValeurEcrite {
  const { numerateur, denominateur } = reduite(valeur);
  return `${numerateur}/${denominateur}` as ValeurEcrite;
}

/** A length of time as "5 joursOuvres", a share as "3/10", all else as it is: equal values are written alike. */
export function valeurEcrite(valeur: ValeurLue): string | number | boolean {
  if (typeof valeur !== "object") return valeur;
  if ("length" in valeur) return valeur.join(", ");
  return "nombre" in valeur ? `${String(valeur.nombre)} ${valeur.unite}` : ecrire(valeur);
}
