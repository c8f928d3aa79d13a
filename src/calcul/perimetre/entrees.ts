import type { Hypothese } from "../domaine/hypotheses";
import type { Parametres } from "../domaine/parametres";
import type { Perimetre } from "../domaine/perimetre";
import type { Reservataire } from "../domaine/reservataire";

/** Everything that the calculation needs beside the counters. */
export interface Entrees {
  readonly reservataires: readonly Reservataire[];
  readonly hypotheses: readonly Hypothese[];
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

/** The entries with their directory of réservataires. */
export interface EntreesRangees extends Entrees {
  readonly annuaire: Annuaire;
}

function estDepartement(territoire: string): boolean {
  return /^\d[\dAB]\d?$/.test(territoire);
}

/**
 * The line of Réservataires that holds for a code in a département: the one of that département, else one without
 * territory, else that of an EPCI or a commune. A line of another département lends its name, never its engagement.
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
  return lignes[0] === undefined ? null : { ...lignes[0], engagement: null };
}

/** The line of Hypothèses of a périmètre, as a whole (territoire null) or for one of its EPCI or communes. */
export function hypotheseDe(
  hypotheses: readonly Hypothese[],
  { bailleur, departement }: Perimetre,
  territoire: string | null,
): Hypothese | null {
  const convient = (hypothese: Hypothese) =>
    hypothese.perimetre.bailleur === bailleur &&
    hypothese.perimetre.departement === departement &&
    hypothese.territoire === territoire;
  return hypotheses.find(convient) ?? null;
}
