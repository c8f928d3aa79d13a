import {
  EXCLUSIONS,
  MOTIFS,
  NATURES,
  ORIGINES,
  type Exclusion,
  type Motif,
  type Nature,
  type Origine,
} from "../domaine/codes";
import { Comptes, type Grille } from "./grille";

/** Origin of a right as counted: "nonPrecisee" where the logement does not say; the réservataire's line then decides. */
export const ORIGINES_COMPTEES = [...ORIGINES, "nonPrecisee"] as const;
export type OrigineComptee = Origine | "nonPrecisee";

/** Logements counted by nature and exclusion: one cell per pair, in the order of NATURES, then of EXCLUSIONS. */
export type ComptesParc = Comptes;
/** Reservations counted by origin of the right, then as logements are. */
export type ComptesReservations = Comptes;
/** Libérations of logements familiaux counted by motif and exclusion of the logement, in the same way. */
export type ComptesLiberations = Comptes;

const CASES_DU_PARC = NATURES.length * EXCLUSIONS.length;

const rangs = <Cle extends string>(cles: readonly Cle[], pas: number) =>
  Object.fromEntries(cles.map((cle, rang) => [cle, rang * pas])) as Record<Cle, number>;

const RANG_EXCLUSION = rangs(EXCLUSIONS, 1);
const RANG_NATURE = rangs(NATURES, EXCLUSIONS.length);
const RANG_ORIGINE = rangs(ORIGINES_COMPTEES, CASES_DU_PARC);
const RANG_MOTIF = rangs(MOTIFS, EXCLUSIONS.length);

/** Cells in the order of `cles`, then of EXCLUSIONS, from the rank `debut` on. `garde` is asked where something was counted. */
function additionner<Cle>(
  { comptes, debut }: { readonly comptes: Comptes; readonly debut: number },
  cles: readonly Cle[],
  garde: (cle: Cle, exclusion: Exclusion) => boolean,
): number {
  let total = 0;
  let rang = debut;
  for (const cle of cles)
    for (const exclusion of EXCLUSIONS) {
      const nombre = comptes.lire(rang++);
      if (nombre !== 0 && garde(cle, exclusion)) total += nombre;
    }
  return total;
}

export const comptesParc = (grille: Grille): ComptesParc => new Comptes(grille, CASES_DU_PARC);
export const comptesReservations = (grille: Grille): ComptesReservations =>
  new Comptes(grille, ORIGINES_COMPTEES.length * CASES_DU_PARC);
export const comptesLiberations = (grille: Grille): ComptesLiberations =>
  new Comptes(grille, MOTIFS.length * EXCLUSIONS.length);

/** The cell of a logement in ComptesParc. */
export function rangDuLogement(nature: Nature, exclusion: Exclusion): number {
  return RANG_NATURE[nature] + RANG_EXCLUSION[exclusion];
}

/** The cell of a reserved logement in ComptesReservations. */
export function rangDeReservation(origine: OrigineComptee, rangDuLogement: number): number {
  return RANG_ORIGINE[origine] + rangDuLogement;
}

/** The cell of a libération in ComptesLiberations. */
export function rangDeLiberation(motif: Motif, exclusion: Exclusion): number {
  return RANG_MOTIF[motif] + RANG_EXCLUSION[exclusion];
}

/** Which cells of the logements are added up. */
export type GardeDuParc = (nature: Nature, exclusion: Exclusion) => boolean;
export const TOUT: GardeDuParc = () => true;

/** How many logements were counted in the cells that `garde` keeps. */
export function compterParc(comptes: ComptesParc, garde: GardeDuParc): number {
  return additionner({ comptes, debut: 0 }, NATURES, garde);
}

/** How many reservations were counted in the cells that `garde` keeps, of the origins that `origineGardee` keeps. */
export function compterReservations(
  comptes: ComptesReservations,
  garde: GardeDuParc,
  origineGardee: (origine: OrigineComptee) => boolean = () => true,
): number {
  let total = 0;
  for (const origine of ORIGINES_COMPTEES)
    if (origineGardee(origine))
      total += additionner({ comptes, debut: RANG_ORIGINE[origine] }, NATURES, garde);
  return total;
}

/** How many libérations were counted in the cells that `garde` keeps. */
export function compterLiberations(
  comptes: ComptesLiberations,
  garde: (motif: Motif, exclusion: Exclusion) => boolean,
): number {
  return additionner({ comptes, debut: 0 }, MOTIFS, garde);
}
