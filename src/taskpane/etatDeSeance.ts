import type { SeanceMenee } from "../lecture/partage/marques";

/** The meeting as this pane sees it; `nom`: as its person typed it. */
export interface Seance {
  readonly menee: SeanceMenee | null;
  readonly estMienne: boolean;
  readonly nom: string;
}

export const SANS_SEANCE: Seance = { menee: null, estMienne: false, nom: "" };

/** Somebody else leads: this pane only looks. */
export function estSpectateur({ menee, estMienne }: Seance): boolean {
  return menee !== null && !estMienne;
}

/** The meeting once it was looked at; seen again as it was, it is the same object: nothing is painted anew. */
export function apresRegard(seance: Seance, vu: Partial<Seance>): Seance {
  const apres = { ...seance, ...vu };
  return JSON.stringify(apres) === JSON.stringify(seance) ? seance : apres;
}
