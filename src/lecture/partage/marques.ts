import * as z from "zod";
import { LONGUEUR_DE_NOM } from "./noms";

/** A moment of the caller's clock: milliseconds to compare, and the words of a clock on the wall ("10:42"). */
export interface Moment {
  readonly instant: number;
  readonly heure: string;
}

/** What a client leaves in the workbook while it acts there. Anyone may have written in its place. */
export interface Marque {
  readonly client: string;
  /** As the person typed it; "" for who did not. */
  readonly qui: string;
  readonly depuis: Moment;
  /** The instant from which it counts for nothing. */
  readonly expire: number;
}

const moment = z.strictObject({ instant: z.number().nonnegative(), heure: z.string().max(8) });
const marque = z.strictObject({
  client: z.string().min(1).max(64),
  qui: z.string().max(LONGUEUR_DE_NOM),
  depuis: moment,
  expire: z.number().nonnegative(),
});
const seance = marque.extend({ empreinte: z.string().max(16) });

/** The mark of who leads the meeting, with the fingerprint of the inputs of the figures that are shown. */
export interface SeanceMenee extends Marque {
  readonly empreinte: string;
}

/** A mark as the workbook keeps it; null for anything else. */
export function lireMarque(valeur: unknown): Marque | null {
  return marque.safeParse(valeur).data ?? null;
}

export function lireSeanceMenee(valeur: unknown): SeanceMenee | null {
  return seance.safeParse(valeur).data ?? null;
}

/**
 * Whether a mark counts at that instant: not past its end, and not of a clock so wrong that it would count for ever. `duree` is
 * how long such a mark lives, in milliseconds.
 */
export function estVivante({ depuis, expire }: Marque, instant: number, duree: number): boolean {
  return instant < expire && expire <= instant + 2 * duree && depuis.instant <= instant + duree;
}

/** The one that comes first, the same for all who see the same marks: the oldest, then the smallest client. */
export function premiere(marques: readonly Marque[]): Marque | null {
  const parRang = [...marques].sort(
    (a, b) => a.depuis.instant - b.depuis.instant || (a.client < b.client ? -1 : 1),
  );
  return parRang[0] ?? null;
}
