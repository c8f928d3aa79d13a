import { compare, divise, fraction, oppose, UN, ZERO, type Fraction } from "../calcul/nombres/fraction";
import { depuisNombre } from "../calcul/nombres/decimal";
import { cellule } from "./codes";
import { estErreur, estVide, texteDe } from "./texte";
import type { Cellule } from "./types";

const CENT = fraction(100);
/** Excel keeps fifteen digits: beyond, a count is not one any more. Below the other bound no result could be written. */
const PLUS_GRAND = fraction(10n ** 15n);
const PLUS_PETIT = fraction(1n, 10n ** 100n);
const ECRIT = /^([+-]?)(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?( ?%)?$/;

/** What became of a cell that should hold a number. `entier`: a percentage written 8 for 8 %. */
export type NombreLu =
  | { readonly etat: "vide" }
  | { readonly etat: "erreur"; readonly brut: string }
  | { readonly etat: "illisible"; readonly brut: string }
  | {
      readonly etat: "lu";
      readonly brut: string;
      readonly valeur: Fraction;
      readonly enTexte: boolean;
      readonly entier: number | null;
    };

type Lu = Extract<NombreLu, { etat: "lu" }>;

/** "1 234,5", "12.5", "12,5 %", with any of the spaces that French typography uses; null for anything else. */
function lireTexte(brut: string): { valeur: Fraction; pourcent: boolean } | null {
  const trouve = ECRIT.exec(brut);
  if (trouve === null) return null;
  const [, signe = "", entier = "", decimales = "0", pourcent] = trouve;
  const valeur = depuisNombre(`${signe}${entier.replaceAll(" ", "")}.${decimales}`);
  return pourcent === undefined
    ? { valeur, pourcent: false }
    : { valeur: divise(valeur, CENT), pourcent: true };
}

function estDeTaille(valeur: Fraction): boolean {
  const grandeur = compare(valeur, ZERO) < 0 ? oppose(valeur) : valeur;
  const nulle = compare(grandeur, ZERO) === 0;
  return nulle || (compare(grandeur, PLUS_PETIT) >= 0 && compare(grandeur, PLUS_GRAND) <= 0);
}

function lire(brute: Cellule, enPart: boolean): NombreLu {
  const brut = texteDe(brute);
  if (estVide(brute)) return { etat: "vide" };
  if (estErreur(brute)) return { etat: "erreur", brut };
  if (typeof brute === "boolean") return { etat: "illisible", brut };
  const enTexte = typeof brute === "string";
  const lu = enTexte ? lireTexte(brut) : { valeur: depuisNombre(brute), pourcent: false };
  if (lu === null || !estDeTaille(lu.valeur)) return { etat: "illisible", brut };
  const nombre: Lu = { etat: "lu", brut, valeur: lu.valeur, enTexte, entier: null };
  return enPart && !lu.pourcent ? commePart(nombre) : nombre;
}

/** A share is a fraction of 1: a value beyond 1 was typed as a percentage. */
function commePart(lu: Lu): Lu {
  if (compare(lu.valeur, UN) <= 0) return lu;
  const entier = Number(lu.valeur.numerateur) / Number(lu.valeur.denominateur);
  return { ...lu, valeur: divise(lu.valeur, CENT), entier };
}

/** A quantity. */
export const nombre = cellule.transform((brute) => lire(brute, false));
/** A share: 0,08 or "8 %", or 8 which is read as 8 % and says so. */
export const part = cellule.transform((brute) => lire(brute, true));
