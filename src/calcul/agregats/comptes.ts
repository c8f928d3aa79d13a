import { EXCLUSIONS, MOTIFS, NATURES, type Exclusion, type Motif, type Nature } from "../domaine/codes";

/** Logements counted by nature and exclusion: one number per pair, in the order of NATURES, then of EXCLUSIONS. */
export type ComptesParc = number[];
/** Libérations of logements familiaux counted by motif and exclusion of the logement, in the same way. */
export type ComptesLiberations = number[];

const rangs = <Cle extends string>(cles: readonly Cle[], pas: number) =>
  Object.fromEntries(cles.map((cle, rang) => [cle, rang * pas])) as Record<Cle, number>;

const RANG_EXCLUSION = rangs(EXCLUSIONS, 1);
const RANG_NATURE = rangs(NATURES, EXCLUSIONS.length);
const RANG_MOTIF = rangs(MOTIFS, EXCLUSIONS.length);

export const comptesParcVides = (): ComptesParc =>
  new Array<number>(NATURES.length * EXCLUSIONS.length).fill(0);

export const comptesLiberationsVides = (): ComptesLiberations =>
  new Array<number>(MOTIFS.length * EXCLUSIONS.length).fill(0);

function ajouter(comptes: number[], rang: number, nombre: number): void {
  comptes[rang] = (comptes[rang] ?? 0) + nombre;
}

export function ajouterAuParc(
  comptes: ComptesParc,
  { nature, exclusion }: { readonly nature: Nature; readonly exclusion: Exclusion },
  nombre: number,
): void {
  ajouter(comptes, RANG_NATURE[nature] + RANG_EXCLUSION[exclusion], nombre);
}

export function ajouterAuxLiberations(
  comptes: ComptesLiberations,
  { motif, exclusion }: { readonly motif: Motif; readonly exclusion: Exclusion },
  nombre: number,
): void {
  ajouter(comptes, RANG_MOTIF[motif] + RANG_EXCLUSION[exclusion], nombre);
}

/** How many logements were counted in the cells that `garde` keeps. */
export function compterParc(
  comptes: ComptesParc,
  garde: (nature: Nature, exclusion: Exclusion) => boolean,
): number {
  return additionner(comptes, NATURES, garde);
}

/** How many libérations were counted in the cells that `garde` keeps. */
export function compterLiberations(
  comptes: ComptesLiberations,
  garde: (motif: Motif, exclusion: Exclusion) => boolean,
): number {
  return additionner(comptes, MOTIFS, garde);
}

function additionner<Cle>(
  comptes: readonly number[],
  cles: readonly Cle[],
  garde: (cle: Cle, exclusion: Exclusion) => boolean,
): number {
  let total = 0;
  let rang = 0;
  for (const cle of cles)
    for (const exclusion of EXCLUSIONS) {
      const nombre = comptes[rang++] ?? 0;
      if (nombre !== 0 && garde(cle, exclusion)) total += nombre;
    }
  return total;
}
