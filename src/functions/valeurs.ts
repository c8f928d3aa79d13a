import { depuisNombre } from "../calcul/nombres/decimal";
import { compare, fraction, UN, ZERO, type Fraction } from "../calcul/nombres/fraction";
import { refuser } from "./refus";

/** A blank cell or an argument left out: depending on the host, null, undefined or an empty text; 0 cannot be told apart. */
export function estVide(recu: unknown): boolean {
  return recu === null || recu === undefined || recu === "";
}

/** What was received, short enough to be shown in a sentence. */
export function montre(recu: unknown): string {
  if (typeof recu === "boolean") return recu ? "VRAI" : "FAUX";
  const texte = typeof recu === "string" ? recu.trim() : typeof recu === "number" ? String(recu) : "…";
  return texte.length > 40 ? `${texte.slice(0, 39)}…` : texte;
}

/** A number ≥ 0, exact as it is written in the cell. Refuses blanks, texts and negative numbers. */
export function positif(recu: unknown, argument: string): Fraction {
  if (estVide(recu)) return refuser({ type: "vide", argument });
  if (typeof recu !== "number" || !Number.isFinite(recu))
    return refuser({ type: "pasUnNombre", argument, recu: montre(recu) });
  const valeur = depuisNombre(recu);
  return compare(valeur, ZERO) < 0 ? refuser({ type: "negatif", argument, recu: valeur }) : valeur;
}

/** A positive number that may be left out: 0 then. */
export function positifOuRien(recu: unknown, argument: string): Fraction {
  return estVide(recu) ? ZERO : positif(recu, argument);
}

/** A number of logements, of rights or of days. */
export function entier(recu: unknown, argument: string): Fraction {
  const valeur = positif(recu, argument);
  return valeur.denominateur === 1 ? valeur : refuser({ type: "pasEntier", argument, recu: valeur });
}

/** A share between 0 and 1 (0 % and 100 %). */
export function part(recu: unknown, argument: string): Fraction {
  const valeur = positif(recu, argument);
  return compare(valeur, UN) > 0 ? refuser({ type: "plusDeCentPourCent", argument, recu: valeur }) : valeur;
}

/** A ceiling on a share; 1 when left out. */
export function plafond(recu: unknown): Fraction {
  if (estVide(recu)) return fraction(1);
  const valeur = part(recu, "plafond");
  return compare(valeur, ZERO) === 0 ? refuser({ type: "plafondNul" }) : valeur;
}
