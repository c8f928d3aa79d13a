import { DERNIER_JOUR, dateEnTexte } from "../dates";
import type { Jour } from "../../calcul/domaine/jour";
import { texteDe } from "../texte";

/** A time of day that says nothing; another one would be lost. */
const MINUIT = String.raw`(?:[T ]+0{1,2}[:h]00(?::00(?:[.,]0+)?)?)?`;
const EN_CHIFFRES = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}${MINUIT}$`);
const ISO = new RegExp(String.raw`^\d{4}[/.-]\d{1,2}[/.-]\d{1,2}${MINUIT}$`);
const EN_LETTRES = new RegExp(String.raw`^\d{1,2}(?:er)?[ /.-]+\p{L}{3,}\.?[ /.-]+\d{4}${MINUIT}$`, "u");
/** Below, Excel counts an imaginary 29 February 1900. */
const PREMIER_MARS_1900 = 61;

/**
 * How a date written in figures can be read: `sure` in one way only, `jourDAbord` too (and it tells the order of its column),
 * `ambigue` as 5 June or as 6 May, `moisDAbord` not as a French date.
 */
export type OrdreDeDate = "sure" | "jourDAbord" | "moisDAbord" | "ambigue";

export interface DateReparable {
  readonly ordre: OrdreDeDate;
  readonly jour: Jour;
}

function ordreDe(texte: string): OrdreDeDate | null {
  if (ISO.test(texte) || EN_LETTRES.test(texte)) return "sure";
  const [, premier = "", second = ""] = EN_CHIFFRES.exec(texte) ?? [];
  if (premier === "") return null;
  const [a, b] = [Number(premier), Number(second)];
  if (b > 12) return "moisDAbord";
  if (a > 12) return "jourDAbord";
  return a === b ? "sure" : "ambigue";
}

/**
 * A date of four figures of year, day, month and all, written as text; null for any other text: a month alone, a year of two
 * figures and a time of day say less or more than the date that would take their place.
 */
export function dateReparable(brut: string): DateReparable | null {
  const texte = texteDe(brut);
  const ordre = ordreDe(texte);
  if (ordre === null) return null;
  if (ordre === "moisDAbord") return { ordre, jour: 0 };
  const lue = dateEnTexte.safeParse(texte);
  const existe = lue.success && lue.data >= PREMIER_MARS_1900 && lue.data <= DERNIER_JOUR;
  return existe ? { ordre, jour: lue.data } : null;
}
