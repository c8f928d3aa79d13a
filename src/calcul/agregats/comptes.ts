import { EXCLUSIONS, MOTIFS, NATURES, type Exclusion, type Motif, type Nature } from "../domaine/codes";

/** Logements counted by nature and exclusion. */
export type ComptesParc = Record<Nature, Record<Exclusion, number>>;
/** Libérations of logements familiaux counted by motif and exclusion of the logement. */
export type ComptesLiberations = Record<Motif, Record<Exclusion, number>>;

function zeros<Cle extends string>(cles: readonly Cle[]): Record<Cle, Record<Exclusion, number>> {
  const ligne = () => Object.fromEntries(EXCLUSIONS.map((exclusion) => [exclusion, 0]));
  return Object.fromEntries(cles.map((cle) => [cle, ligne()])) as Record<Cle, Record<Exclusion, number>>;
}

export const comptesParcVides = (): ComptesParc => zeros(NATURES);
export const comptesLiberationsVides = (): ComptesLiberations => zeros(MOTIFS);

/** How many were counted in the cells that `garde` keeps. */
export function compter<Cle extends string>(
  comptes: Readonly<Record<Cle, Readonly<Record<Exclusion, number>>>>,
  garde: (cle: Cle, exclusion: Exclusion) => boolean,
): number {
  let total = 0;
  for (const cle of Object.keys(comptes) as Cle[])
    for (const exclusion of EXCLUSIONS) if (garde(cle, exclusion)) total += comptes[cle][exclusion];
  return total;
}
