import { versNombre } from "../../calcul/nombres/decimal";
import { nombre } from "../nombres";
import type { NumerosSemblables } from "../roles/numerosSemblables";
import { cleRpls, estCompletee } from "../roles/rpls";
import { estErreur, estVide, sansBords, texteDe } from "../texte";
import type { Cellule } from "../types";
import type { Contenu } from "./contenus";
import { dateReparable, type OrdreDeDate } from "./dates";

/** The kinds of repair that lose nothing. */
export type Genre = "espaces" | "nombre" | "date" | "zeros";

/** What a cell should hold; `pourcent`: the number was written with its sign. `ordre` is that of a date. */
export interface Reparation {
  readonly genre: Genre;
  readonly valeur: Cellule;
  readonly pourcent?: boolean;
  readonly ordre?: OrdreDeDate;
}

/** Days between the origins of Excel's two date systems. */
const DECALAGE_1904 = 1462;
/** Excel keeps fifteen digits. */
const CHIFFRES_AU_PLUS = 15;
/** 1.234 is 1,234 or 1 234: nobody can tell. */
const MILLIERS_OU_DECIMALES = /^[+-]?[1-9]\d{0,2}[.,]\d{3}(?: ?%)?$/;

/** Outer spaces and signs that show nothing; a code has no use for two spaces in a row either. A name keeps its line breaks. */
function sansEspaces(texte: string, contenu: Contenu): Reparation | null {
  const valeur = contenu === "texte" ? sansBords(texte) : texteDe(texte);
  // A text that begins so would be taken for a formula by whoever types it again.
  return valeur === texte || valeur.startsWith("=") ? null : { genre: "espaces", valeur };
}

function nombreDe(texte: string): Reparation | null {
  const brut = texteDe(texte);
  const lu = nombre.parse(texte);
  const chiffres = brut.replace(/\D/g, "").replace(/^0+/, "").length;
  if (lu.etat !== "lu" || chiffres > CHIFFRES_AU_PLUS || MILLIERS_OU_DECIMALES.test(brut)) return null;
  return { genre: "nombre", valeur: versNombre(lu.valeur), pourcent: brut.endsWith("%") };
}

function dateDe(texte: string, date1904: boolean): Reparation | null {
  const lue = dateReparable(texte);
  const valeur = (lue?.jour ?? 0) - (date1904 ? DECALAGE_1904 : 0);
  if (lue === null || (valeur < 0 && lue.ordre !== "moisDAbord")) return null;
  return { genre: "date", valeur, ordre: lue.ordre };
}

/** A code of figures that lost its zero; null for all else. */
function avecZero(cellule: Cellule, manque: RegExp): Reparation | null {
  const brut = texteDe(cellule);
  return manque.test(brut) ? { genre: "zeros", valeur: `0${brut}` } : null;
}

/** A likeness is proposed where the sheet lost the zeros, not where Parc did. */
function rplsDe(cellule: Cellule, semblables: NumerosSemblables): Reparation | null {
  const cle = cleRpls(cellule);
  const duParc = semblables.de(cle);
  if (duParc !== null && duParc.length > cle.length) return { genre: "zeros", valeur: duParc };
  if (estCompletee(cellule, cle)) return { genre: "zeros", valeur: cle };
  if (typeof cellule !== "string") return null;
  const valeur = texteDe(cellule);
  const serre = /^\d[\d ]*\d$/.test(valeur) ? valeur.replace(/ /g, "") : valeur;
  return serre === cellule ? null : { genre: "espaces", valeur: serre };
}

function codeDe(cellule: Cellule, contenu: "departement" | "commune"): Reparation | null {
  const zero = avecZero(cellule, contenu === "departement" ? /^[1-9]$/ : /^[1-9]\d{3}$/);
  return zero ?? (typeof cellule === "string" ? sansEspaces(cellule, contenu) : null);
}

/** What is known of the workbook beside the cell. */
export interface Cadre {
  readonly date1904: boolean;
  readonly semblables: NumerosSemblables;
}

/** How a cell that holds no formula can be made clean without changing what it says; null when it is, or when nobody can tell. */
export function reparer(
  cellule: Cellule,
  contenu: Contenu,
  { date1904, semblables }: Cadre,
): Reparation | null {
  if (cellule === "" || typeof cellule === "boolean" || estErreur(cellule)) return null;
  if (estVide(cellule)) return { genre: "espaces", valeur: "" };
  switch (contenu) {
    case "departement":
    case "commune":
      return codeDe(cellule, contenu);
    case "rpls":
      return rplsDe(cellule, semblables);
    case "nombre":
      return typeof cellule === "string" ? nombreDe(cellule) : null;
    case "date":
      return typeof cellule === "string" ? dateDe(cellule, date1904) : null;
    case "code":
    case "texte":
      return typeof cellule === "string" ? sansEspaces(cellule, contenu) : null;
  }
}
