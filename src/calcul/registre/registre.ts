import { dateCivile, jour, type Jour } from "../domaine/jour";
import { PARAMETRES_DE_DROIT, type NomDeParametreDeDroit } from "./parametres";
import type { ParametreDeDroit, Periode, ValeurDeDroit } from "./types";

/**
 * The last day for which a value still in force was checked: campaigns are prepared the year before, so the check made
 * at the end of 2026 holds for the campaign of 2027. Moved on when the registry is checked again.
 */
export const VERIFIE_JUSQU_AU: Jour = jour(2027, 12, 31);

export type LectureDuRegistre<Valeur extends ValeurDeDroit = ValeurDeDroit> =
  | { readonly type: "connu"; readonly periode: Periode<Valeur> }
  /** No value is known for that day; the first and the last days that have one. */
  | {
      readonly type: "dateInconnue";
      readonly nom: NomDeParametreDeDroit;
      readonly date: Jour;
      readonly premiere: Jour;
      readonly derniere: Jour;
    };

function dernierePeriode<Valeur extends ValeurDeDroit>({
  periodes,
}: ParametreDeDroit<Valeur>): Periode<Valeur> {
  return periodes.at(-1) ?? periodes[0];
}

/** The value of a parameter on a day; a day that no period covers is an error that names the last one known. */
export function lireRegistre(nom: NomDeParametreDeDroit, date: Jour): LectureDuRegistre {
  const parametre: ParametreDeDroit = PARAMETRES_DE_DROIT[nom];
  const periode = parametre.periodes.find(({ du, au }) => du <= date && date <= (au ?? VERIFIE_JUSQU_AU));
  if (periode !== undefined) return { type: "connu", periode };
  const premiere = parametre.periodes[0].du;
  const derniere = dernierePeriode(parametre).au ?? VERIFIE_JUSQU_AU;
  return { type: "dateInconnue", nom, date, premiere, derniere };
}

/** The last value known: what a blank entry takes. */
export function valeurParDefaut<Valeur extends ValeurDeDroit>(parametre: ParametreDeDroit<Valeur>): Valeur {
  return dernierePeriode(parametre).valeur;
}

/** The first and the last campaign that the registry knows. */
export interface CampagnesConnues {
  readonly premiere: number;
  readonly derniere: number;
}

/** Campaigns on whose 1 January every parameter has a value; another one is refused, never given the values of these. */
function campagnesConnues(): CampagnesConnues {
  const parametres: readonly ParametreDeDroit[] = Object.values(PARAMETRES_DE_DROIT);
  const debut = Math.max(...parametres.map(({ periodes }) => periodes[0].du));
  const fin = Math.min(...parametres.map((un) => dernierePeriode(un).au ?? VERIFIE_JUSQU_AU));
  return { premiere: dateCivile(debut - 1).annee + 1, derniere: dateCivile(fin).annee };
}

export const CAMPAGNES_CONNUES: CampagnesConnues = campagnesConnues();

export function estConnue(annee: number): boolean {
  return annee >= CAMPAGNES_CONNUES.premiere && annee <= CAMPAGNES_CONNUES.derniere;
}
