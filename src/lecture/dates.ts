import * as z from "zod";
import { dateCivile, jour, type Jour } from "../calcul/domaine/jour";
import { normaliser, texteDe } from "./texte";

/** 1 January 1000: a convention or a building has no earlier date. */
export const PREMIER_JOUR: Jour = jour(1000, 1, 1);
/** Excel's last day, 31 December 9999. */
export const DERNIER_JOUR: Jour = 2_958_465;
/** Serial numbers from here back to 1 January 1900 run one day late: Excel counts an imaginary 29 February 1900. */
const PREMIER_MARS_1900 = 61;

const HEURE = String.raw`(?:[T ]+\d{1,2}[:h]\d{0,2}.*)?`;
const JOUR_MOIS_ANNEE = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})${HEURE}$`);
const MOIS_ANNEE = /^(\d{1,2})[/.-](\d{4})$/;
const EN_LETTRES = new RegExp(
  String.raw`^(\d{1,2})(?:er)?[ /.-]+(\p{L}{3,})\.?[ /.-]+(\d{4}|\d{2})${HEURE}$`,
  "u",
);
const MOIS_EN_LETTRES = /^(\p{L}{3,})\.?[ /.-]+(\d{4})$/u;
const ISO = new RegExp(String.raw`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})${HEURE}$`);

/** Two digits are read as Excel reads them: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999. */
function anneeEntiere(ecrite: string): number {
  const annee = Number(ecrite);
  if (ecrite.length > 2) return annee;
  return annee < 30 ? 2000 + annee : 1900 + annee;
}

const NOMS_DE_MOIS =
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");

/** 1 for "janvier", "Janv", "JAN"; 0 for a word that begins no month, or two of them ("jui"). */
function moisEnLettres(ecrit: string): number {
  const mot = normaliser(ecrit);
  const possibles = NOMS_DE_MOIS.filter((nom) => nom.startsWith(mot));
  return possibles.length === 1 ? NOMS_DE_MOIS.indexOf(possibles[0] ?? "") + 1 : 0;
}

/** The serial of a day that exists from the year 1000 on; null for a 31 April. */
function jourExistant(annee: number, mois: number, quantieme: number): Jour | null {
  if (annee < 1000) return null;
  const serie = jour(annee, mois, quantieme);
  const relue = dateCivile(serie);
  if (relue.mois !== mois || relue.quantieme !== quantieme) return null;
  return serie < PREMIER_MARS_1900 ? serie - 1 : serie;
}

function lireTexte(texte: string): Jour | null {
  const iso = ISO.exec(texte);
  if (iso !== null) return jourExistant(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const complete = JOUR_MOIS_ANNEE.exec(texte);
  if (complete !== null)
    return jourExistant(anneeEntiere(complete[3] ?? ""), Number(complete[2]), Number(complete[1]));
  const mois = MOIS_ANNEE.exec(texte);
  return mois === null ? lireEnLettres(texte) : jourExistant(Number(mois[2]), Number(mois[1]), 1);
}

/** "15 mars 2025", "1er avr. 2025", "15-Sept-25", "mars 2025". */
function lireEnLettres(texte: string): Jour | null {
  const [, mot = "", an = ""] = MOIS_EN_LETTRES.exec(texte) ?? [];
  const [, quantieme = "1", mois = mot, annee = an] = EN_LETTRES.exec(texte) ?? [];
  return mois === "" ? null : jourExistant(anneeEntiere(annee), moisEnLettres(mois), Number(quantieme));
}

/** A date written as text: jj/mm/aaaa, j/m/aa, mm/aaaa (its first day), ISO, or in letters; a time is left out. Fails on all else. */
export const dateEnTexte = z.string().transform((texte, contexte): Jour => {
  const lu = lireTexte(texteDe(texte));
  if (lu !== null) return lu;
  contexte.addIssue({ code: "custom", message: "date" });
  return z.NEVER;
});
