/** A day as Excel's serial number in the 1900 system: 1 January 1900 is 1, 31 December 2025 is 46022. */
export type Jour = number;

const MILLISECONDES_PAR_JOUR = 86_400_000;
/** Serial of 1 January 1970; counting from there keeps clear of Excel's imaginary 29 February 1900. */
const JOUR_UNIX = 25_569;

/** The serial of a date of the Gregorian calendar, from March 1900 on. Month from 1 to 12; no check of validity. */
export function jour(annee: number, mois: number, quantieme: number): Jour {
  return Date.UTC(annee, mois - 1, quantieme) / MILLISECONDES_PAR_JOUR + JOUR_UNIX;
}

export interface DateCivile {
  readonly annee: number;
  readonly mois: number;
  readonly quantieme: number;
}

export function dateCivile(serie: Jour): DateCivile {
  const date = new Date((serie - JOUR_UNIX) * MILLISECONDES_PAR_JOUR);
  return { annee: date.getUTCFullYear(), mois: date.getUTCMonth() + 1, quantieme: date.getUTCDate() };
}

/** Days from the first to the last, both included. */
export interface Periode {
  readonly debut: Jour;
  readonly fin: Jour;
}

/** The year before a campaign: that of the libérations (R3). */
export function anneeObservee(anneeDeCampagne: number): Periode {
  return { debut: jour(anneeDeCampagne - 1, 1, 1), fin: jourObservation(anneeDeCampagne) };
}

/** The date d'observation of a campaign: 31 December of the year before (REGLES "Notation"). */
export function jourObservation(anneeDeCampagne: number): Jour {
  return jour(anneeDeCampagne - 1, 12, 31);
}
