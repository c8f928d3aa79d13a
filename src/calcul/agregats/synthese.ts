import type { Perimetre } from "../domaine/perimetre";
import type { AgregatPerimetre, Agregats } from "./agregats";
import { nouveauPerimetre, ouvrir } from "./compter";

/** What one réservataire holds, as its landlord counted it. */
export interface SyntheseDeReservataire {
  readonly reservations: number;
  readonly soumises: number;
}

/**
 * The counts of a landlord that shares no logement (sheet Synthèse): R1, R2, R5, and R3 by the méthode du référentiel. They
 * stand where the counters of logements would.
 */
export interface SyntheseDePerimetre {
  readonly parc: number;
  readonly parcDeRotation: number;
  readonly parcSoumis: number;
  readonly liberations: number;
  readonly reservataires: ReadonlyMap<string, SyntheseDeReservataire>;
}

/** Enters ready-made counts for a périmètre of which no logement is known. RangeError where some are: nothing is added twice. */
export function ajouterSynthese(
  { perimetres, grille }: Agregats,
  perimetre: Perimetre,
  synthese: SyntheseDePerimetre,
): void {
  const { bailleur, departement } = perimetre;
  const duBailleur = ouvrir(perimetres, bailleur, () => new Map<string, AgregatPerimetre>());
  if (duBailleur.has(departement)) throw new RangeError(`${bailleur} ${departement} has logements`);
  duBailleur.set(departement, { ...nouveauPerimetre(perimetre, grille), synthese });
}
