import { dateCivile, type Jour } from "../../calcul/domaine/jour";
import { ecrit } from "../../calcul/nombres/decimal";
import { compare, fois, fraction, oppose, type Fraction } from "../../calcul/nombres/fraction";

const ESPACE_FINE = "\u202f";
const MOINS = "\u2212";

/** A plain decimal text ("-1234.50") written in French ("−1 234,50"); a rounded zero loses its sign. */
function enFrancais(decimal: string): string {
  const [entiere = "0", decimales = ""] = decimal.replace("-", "").split(".");
  const groupes = entiere.replace(/\B(?=(\d{3})+$)/g, ESPACE_FINE);
  const negatif = decimal.startsWith("-") && /[1-9]/.test(decimal);
  return (negatif ? MOINS : "") + groupes + (decimales === "" ? "" : `,${decimales}`);
}

/** A whole number in French: 12345 gives "12 345" with narrow non-breaking spaces. */
export function entier(nombre: number | bigint): string {
  return enFrancais(nombre.toString());
}

/** An exact value rounded half away from zero to `decimales` places, all of them written. */
export function decimal(valeur: Fraction, decimales: number): string {
  return enFrancais(ecrit(valeur, decimales));
}

/** The same without needless zeros at the end: "1 234,5", "1 000". */
export function nombre(valeur: Fraction, decimales = 2): string {
  const texte = ecrit(valeur, decimales);
  return enFrancais(texte.includes(".") ? texte.replace(/\.?0+$/, "") : texte);
}

const CENT = fraction(100);

/** A share of 1 as a percentage with two places: "9,42 %". */
export function pourcentage(part: Fraction, decimales = 2): string {
  return `${decimal(fois(part, CENT), decimales)}\u00a0%`;
}

/** The same without needless zeros: "30 %", "9,4 %". */
export function pourcentageCourt(part: Fraction): string {
  return `${nombre(fois(part, CENT))}\u00a0%`;
}

const DEUX = fraction(2);

/** A gap between two shares of 1, in points of percentage: "175,00 points", "−0,50 point". */
export function enPoints(ecart: Fraction): string {
  const points = fois(ecart, CENT);
  const petit = compare(points, DEUX) < 0 && compare(points, oppose(DEUX)) > 0;
  return `${decimal(points, 2)} ${petit ? "point" : "points"}`;
}

/** jj/mm/aaaa. */
export function date(jour: Jour): string {
  const { annee, mois, quantieme } = dateCivile(jour);
  const deux = (valeur: number) => valeur.toString().padStart(2, "0");
  return `${deux(quantieme)}/${deux(mois)}/${annee.toString().padStart(4, "0")}`;
}

const MOIS = [
  ...["janvier", "février", "mars", "avril", "mai", "juin"],
  ...["juillet", "août", "septembre", "octobre", "novembre", "décembre"],
] as const;

/** As a letter has it: "1er mars 2026", "28 février 2026". */
export function dateEnLettres(jour: Jour): string {
  const { annee, mois, quantieme } = dateCivile(jour);
  return `${quantieme === 1 ? "1er" : quantieme.toString()}\u00a0${MOIS[mois - 1] ?? ""}\u00a0${annee.toString()}`;
}
