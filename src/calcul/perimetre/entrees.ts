import type { AgregatPerimetre } from "../agregats/agregats";
import { ouvrir } from "../agregats/compter";
import type { DroitAcquis } from "../domaine/droitAcquis";
import type { Hypothese } from "../domaine/hypotheses";
import type { Parametres } from "../domaine/parametres";
import { clePerimetre, type Perimetre } from "../domaine/perimetre";
import { territoireDe, type Reservataire } from "../domaine/reservataire";
import type { Fraction } from "../nombres/fraction";

/** Everything that the calculation needs beside the counters. */
export interface Entrees {
  readonly reservataires: readonly Reservataire[];
  readonly hypotheses: readonly Hypothese[];
  /** Null or absent: the workbook does not list them. */
  readonly droitsAcquis?: readonly DroitAcquis[] | null | undefined;
  readonly parametresPour: (perimetre: Perimetre) => Parametres;
  /** Périmètres stopped by a bloquant finding: their figures are absent, with that reason. */
  readonly estBloque: (perimetre: Perimetre) => boolean;
}

/** Lines of Réservataires by code: made once for a run, looked up for each réservataire of each périmètre. */
export type Annuaire = ReadonlyMap<string, readonly Reservataire[]>;

export function annuaire(reservataires: readonly Reservataire[]): Annuaire {
  const parCode = new Map<string, Reservataire[]>();
  for (const reservataire of reservataires) {
    const lignes = parCode.get(reservataire.code);
    if (lignes === undefined) parCode.set(reservataire.code, [reservataire]);
    else lignes.push(reservataire);
  }
  return parCode;
}

/** Lines of Hypothèses by périmètre, for the same reason. */
export type HypothesesRangees = ReadonlyMap<string, readonly Hypothese[]>;

function rangerHypotheses(hypotheses: readonly Hypothese[]): HypothesesRangees {
  const parPerimetre = new Map<string, Hypothese[]>();
  for (const hypothese of hypotheses) {
    const cle = clePerimetre(hypothese.perimetre);
    const lignes = parPerimetre.get(cle);
    if (lignes === undefined) parPerimetre.set(cle, [hypothese]);
    else lignes.push(hypothese);
  }
  return parPerimetre;
}

/** Codes that a convention commits, by territoire, in the order of their lines; under PARTOUT those of lines without one. */
export type CodesEngages = ReadonlyMap<string, readonly string[]>;

const PARTOUT = "";

function rangerEngages(reservataires: readonly Reservataire[]): CodesEngages {
  const parTerritoire = new Map<string, string[]>();
  for (const ligne of reservataires)
    if (ligne.engagement !== null)
      ouvrir(parTerritoire, territoireDe(ligne) ?? PARTOUT, (): string[] => []).push(ligne.code);
  return parTerritoire;
}

function sontLesMemes(a: CodesEngages, b: CodesEngages): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([territoire, codes]) => codes.join("\u001f") === b.get(territoire)?.join("\u001f"));
}

/** Engagements by département, then by code. */
type Engagements = Map<string, ReadonlyMap<string, Fraction>>;

/** Lines of Droits acquis by périmètre, then by réservataire. */
export type DroitsRanges = ReadonlyMap<string, ReadonlyMap<string, readonly DroitAcquis[]>>;

function rangerDroits(droits: readonly DroitAcquis[]): DroitsRanges {
  const parPerimetre = new Map<string, Map<string, DroitAcquis[]>>();
  for (const droit of droits) {
    const siens = ouvrir(parPerimetre, clePerimetre(droit.perimetre), () => new Map<string, DroitAcquis[]>());
    ouvrir(siens, droit.reservataire, (): DroitAcquis[] => []).push(droit);
  }
  return parPerimetre;
}

/** The entries with their directories. */
export interface EntreesRangees extends Entrees {
  /** Year of the campaign. */
  readonly annee: number;
  readonly annuaire: Annuaire;
  readonly engages: CodesEngages;
  /** Those that were asked for: see `engagementsDans`. */
  readonly engagements: Engagements;
  readonly hypothesesRangees: HypothesesRangees;
  readonly droitsRanges: DroitsRanges;
}

/** Makes the directories, or keeps those of `modele` for the lines that are the very same. */
export function ranger(entrees: Entrees, annee: number, modele?: EntreesRangees): EntreesRangees {
  const { reservataires, hypotheses, droitsAcquis } = entrees;
  const memesReservataires = modele?.reservataires === reservataires;
  const memesHypotheses = modele?.hypotheses === hypotheses;
  const engages = memesReservataires ? modele.engages : rangerEngages(reservataires);
  return {
    ...entrees,
    annee,
    annuaire: memesReservataires ? modele.annuaire : annuaire(reservataires),
    engages: modele !== undefined && sontLesMemes(engages, modele.engages) ? modele.engages : engages,
    engagements: memesReservataires ? modele.engagements : new Map<string, ReadonlyMap<string, Fraction>>(),
    hypothesesRangees: memesHypotheses ? modele.hypothesesRangees : rangerHypotheses(hypotheses),
    // No scenario changes what was acquired.
    droitsRanges: modele?.droitsRanges ?? rangerDroits(droitsAcquis ?? []),
  };
}

const SANS_CONVENTION = { engagement: null, methode: null, signeeLe: null, jusquAu: null } as const;

export function estDepartement(territoire: string): boolean {
  return /^\d[\dAB]\d?$/.test(territoire);
}

/**
 * The line of Réservataires that holds for a code in a département: the one of that département, else one without
 * territory, else that of an EPCI or a commune. A line of another département lends its name, never its
 * engagement, its méthode or its convention.
 */
export function reservataireDans(
  reservataires: Annuaire,
  code: string,
  departement: string,
): Reservataire | null {
  const lignes = reservataires.get(code) ?? [];
  const ligne =
    lignes.find(({ territoire }) => territoire === departement) ??
    lignes.find(({ territoire }) => territoire === null) ??
    lignes.find(({ territoire }) => territoire !== null && !estDepartement(territoire));
  if (ligne !== undefined) return ligne;
  return lignes[0] === undefined ? null : { ...lignes[0], ...SANS_CONVENTION };
}

/** The engagement of each code that has one in a département; looked for once per département. */
export function engagementsDans(
  { annuaire: parCode, engagements }: EntreesRangees,
  departement: string,
): ReadonlyMap<string, Fraction> {
  return ouvrir(engagements, departement, () => {
    const trouves = new Map<string, Fraction>();
    for (const [code, lignes] of parCode) {
      if (lignes.every(({ engagement }) => engagement === null)) continue;
      const engagement = reservataireDans(parCode, code, departement)?.engagement ?? null;
      if (engagement !== null) trouves.set(code, engagement);
    }
    return trouves;
  });
}

/**
 * R10: the codes that a convention commits in a périmètre, whether they hold logements there or not: by the line of the
 * département, by one that holds everywhere, or by that of an EPCI or a commune which has logements there.
 */
export function engagesDans(
  entrees: EntreesRangees,
  { perimetre: { departement }, epci, communes }: Pick<AgregatPerimetre, "perimetre" | "epci" | "communes">,
): readonly string[] {
  const { engages } = entrees;
  if (engages.size === 0) return [];
  const engagements = engagementsDans(entrees, departement);
  return [departement, PARTOUT, ...epci.keys(), ...communes.keys()]
    .flatMap((territoire) => engages.get(territoire) ?? [])
    .filter((code) => engagements.has(code));
}

/** The lines of Droits acquis of a périmètre, by réservataire. */
export function droitsAcquisDe(
  { droitsRanges }: EntreesRangees,
  perimetre: Perimetre,
): ReadonlyMap<string, readonly DroitAcquis[]> {
  return droitsRanges.get(clePerimetre(perimetre)) ?? new Map<string, readonly DroitAcquis[]>();
}

/** The line of Hypothèses of a périmètre, as a whole (territoire null) or for one of its EPCI or communes. */
export function hypotheseDe(
  { hypothesesRangees }: EntreesRangees,
  perimetre: Perimetre,
  territoire: string | null,
): Hypothese | null {
  const lignes = hypothesesRangees.get(clePerimetre(perimetre)) ?? [];
  return lignes.find((hypothese) => hypothese.territoire === territoire) ?? null;
}
