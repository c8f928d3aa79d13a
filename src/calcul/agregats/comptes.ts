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

const rangs = <Cle extends string>(cles: readonly Cle[], pas: number) =>
  Object.fromEntries(cles.map((cle, rang) => [cle, rang * pas])) as Record<Cle, number>;

/** What each cell of a block counts, in order. */
const DU_PARC = NATURES.flatMap((nature) => EXCLUSIONS.map((exclusion) => ({ nature, exclusion })));
const DES_RESERVATIONS = ORIGINES_COMPTEES.flatMap((origine) => DU_PARC.map((un) => ({ origine, ...un })));
const DES_LIBERATIONS = MOTIFS.flatMap((motif) => EXCLUSIONS.map((exclusion) => ({ motif, exclusion })));

const RANG_EXCLUSION = rangs(EXCLUSIONS, 1);
const RANG_NATURE = rangs(NATURES, EXCLUSIONS.length);
const RANG_ORIGINE = rangs(ORIGINES_COMPTEES, DU_PARC.length);
const RANG_MOTIF = rangs(MOTIFS, EXCLUSIONS.length);

/** The sum of the cells that `garde` keeps; it is asked where something was counted. */
function additionner<Case>(comptes: Comptes, cases: readonly Case[], garde: (une: Case) => boolean): number {
  let total = 0;
  for (let rang = comptes.suivant(0); rang < cases.length; rang = comptes.suivant(rang + 1)) {
    const une = cases[rang];
    if (une !== undefined && garde(une)) total += comptes.lire(rang);
  }
  return total;
}

export const comptesParc = (grille: Grille): ComptesParc => new Comptes(grille, DU_PARC.length);
export const comptesReservations = (grille: Grille): ComptesReservations =>
  new Comptes(grille, DES_RESERVATIONS.length);
export const comptesLiberations = (grille: Grille): ComptesLiberations =>
  new Comptes(grille, DES_LIBERATIONS.length);

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
  return additionner(comptes, DU_PARC, ({ nature, exclusion }) => garde(nature, exclusion));
}

/** How many reservations were counted in the cells that `garde` keeps, of the origins that `origineGardee` keeps. */
export function compterReservations(
  comptes: ComptesReservations,
  garde: GardeDuParc,
  origineGardee: (origine: OrigineComptee) => boolean = () => true,
): number {
  return additionner(
    comptes,
    DES_RESERVATIONS,
    ({ origine, nature, exclusion }) => origineGardee(origine) && garde(nature, exclusion),
  );
}

/** How many libérations were counted in the cells that `garde` keeps. */
export function compterLiberations(
  comptes: ComptesLiberations,
  garde: (motif: Motif, exclusion: Exclusion) => boolean,
): number {
  return additionner(comptes, DES_LIBERATIONS, ({ motif, exclusion }) => garde(motif, exclusion));
}
