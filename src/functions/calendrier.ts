import type { Jour } from "../calcul/domaine/jour";
import { normaliser } from "../calcul/domaine/texte";
import type { Calendrier } from "../calcul/regles/r21-jours-ouvres";
import { refuser } from "./refus";
import { entier, estVide, montre } from "./valeurs";

/** Serial of 1 March 1900: before it, Excel's own calendar is wrong by a day. */
const PREMIER_JOUR = 61;
/** Serial of 31 December 9999, Excel's last day. */
const DERNIER_JOUR = 2_958_465;
/** Ten years of jours ouvrés, about: beyond that, a typing mistake. */
const JOURS_MAXIMUM = 2_600;

/** A date of the worksheet; its time of day, if any, is left aside. */
export function date(recu: unknown, argument: string): Jour {
  if (estVide(recu)) return refuser({ type: "vide", argument });
  const jour = typeof recu === "number" ? Math.floor(recu) : NaN;
  const lisible = jour >= PREMIER_JOUR && jour <= DERNIER_JOUR;
  return lisible ? jour : refuser({ type: "dateIllisible", argument, recu: montre(recu) });
}

/** A number of jours ouvrés. */
export function nombreDeJours(recu: unknown): number {
  const argument = "jours";
  const nombre = Number(entier(recu, argument).numerateur);
  return nombre > JOURS_MAXIMUM ? refuser({ type: "tropLong", argument, maximum: JOURS_MAXIMUM }) : nombre;
}

/** Beyond this many years between two dates, a typing mistake rather than a délai. */
const ANNEES_MAXIMUM = 100;

/** Two dates in order, not absurdly far from each other. */
export function periode(debut: unknown, fin: unknown): readonly [Jour, Jour] {
  const [premier, dernier] = [date(debut, "début"), date(fin, "fin")];
  if (dernier < premier) return refuser({ type: "finAvantDebut", debut: premier, fin: dernier });
  const absurde = dernier - premier > ANNEES_MAXIMUM * 366;
  return absurde ? refuser({ type: "periodeTropLongue", annees: ANNEES_MAXIMUM }) : [premier, dernier];
}

/** Left out, or 0 where the host gives that for a blank cell: Métropole. */
export function calendrier(recu: unknown): Calendrier {
  if (estVide(recu) || recu === 0) return "metropole";
  switch (typeof recu === "string" ? normaliser(recu).replaceAll(" ", "") : "") {
    case "metropole":
      return "metropole";
    case "alsacemoselle":
      return "alsaceMoselle";
    default:
      return refuser({ type: "calendrierInconnu", recu: montre(recu) });
  }
}
