import { dateCivile, jour, type Jour } from "../domaine/jour";

/** Alsace-Moselle adds Vendredi saint and 26 December to the eleven jours fériés. */
export type Calendrier = "metropole" | "alsaceMoselle";

/** Easter Sunday of a year of the Gregorian calendar (the anonymous computus), as a serial. */
function paques(annee: number): Jour {
  const a = annee % 19;
  const siecle = Math.floor(annee / 100);
  const reste = annee % 100;
  const correction = Math.floor((8 * siecle + 13) / 25);
  const epacte = (19 * a + siecle - Math.floor(siecle / 4) - correction + 15) % 30;
  const ecart = (32 + 2 * (siecle % 4) + 2 * Math.floor(reste / 4) - epacte - (reste % 4)) % 7;
  const recul = Math.floor((a + 11 * epacte + 22 * ecart) / 451);
  const rang = epacte + ecart - 7 * recul + 114;
  return jour(annee, Math.floor(rang / 31), (rang % 31) + 1);
}

const FIXES = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
] as const;

/** The public holidays of a year: eleven in Métropole (Code du travail, L.3133-1), thirteen in Alsace-Moselle (L.3134-13). */
export function joursFeries(annee: number, calendrier: Calendrier): ReadonlySet<Jour> {
  const pascal = paques(annee);
  const feries = FIXES.map(([mois, quantieme]) => jour(annee, mois, quantieme));
  feries.push(pascal + 1, pascal + 39, pascal + 50);
  if (calendrier === "alsaceMoselle") feries.push(pascal - 2, jour(annee, 12, 26));
  return new Set(feries);
}

/** R21: Monday to Friday, public holidays left out. */
export function estOuvre(date: Jour, calendrier: Calendrier): boolean {
  // Serial 1 stands for a Sunday counted as day 1: serial modulo 7 is 0 on Saturdays and 1 on Sundays.
  return date % 7 > 1 && !joursFeries(dateCivile(date).annee, calendrier).has(date);
}

/**
 * R21: the day that is `nombre` jours ouvrés after `depart`, which is not counted itself. 26/04/2024 + 5 = 06/05/2024.
 * With 0 it is `depart`; `nombre` is a whole number ≥ 0, checked by the caller.
 */
export function ajouterJoursOuvres(depart: Jour, nombre: number, calendrier: Calendrier): Jour {
  let date = depart;
  for (let restants = nombre; restants > 0;) {
    date += 1;
    if (estOuvre(date, calendrier)) restants -= 1;
  }
  return date;
}

/** R21: jours ouvrés after `debut` up to and including `fin`; 0 when `fin` is not after `debut`. */
export function joursOuvres(debut: Jour, fin: Jour, calendrier: Calendrier): number {
  let nombre = 0;
  for (let date = debut + 1; date <= fin; date += 1) if (estOuvre(date, calendrier)) nombre += 1;
  return nombre;
}
