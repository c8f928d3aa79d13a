import { jour, type Jour } from "./jour";
import type { Perimetre } from "./perimetre";

/** What a right is: attached to the logements of a programme, negotiated as a volume, or spent at the first attribution. */
export const NATURES_DE_DROIT = ["droitDeSuite", "duAnterieur", "droitPourUnTour"] as const;
export type NatureDeDroit = (typeof NATURES_DE_DROIT)[number];

/** A line of the sheet Droits acquis. A null date was left blank. */
export interface DroitAcquis {
  readonly perimetre: Perimetre;
  /** Null for a right that no programme bears, such as that of a convention de parc. */
  readonly programme: string | null;
  /** Code of the réservataire. */
  readonly reservataire: string;
  readonly nature: NatureDeDroit;
  /** A whole number: logements for a droit de suite, attributions a year for a DU antérieur, attributions in all for a tour. */
  readonly droits: number;
  readonly debut: Jour | null;
  readonly fin: Jour | null;
}

/** Whether a right holds on some day from `du` to `au`, both included; a blank date does not limit it. */
export function estEnCours({ debut, fin }: Pick<DroitAcquis, "debut" | "fin">, du: Jour, au: Jour): boolean {
  const inverse = debut !== null && fin !== null && fin < debut;
  return !inverse && (debut === null || debut <= au) && (fin === null || fin >= du);
}

/** The first and the last day of a year. */
export function bornesDe(annee: number): readonly [du: Jour, au: Jour] {
  return [jour(annee, 1, 1), jour(annee, 12, 31)];
}
