import type { Perimetre } from "../domaine/perimetre";
import { ouvrir } from "./compter";

/** The counters of the réservataires of one périmètre. */
export interface SuiviDePerimetre<Agregat> {
  readonly perimetre: Perimetre;
  readonly reservataires: Map<string, Agregat>;
}

/** Counters by landlord, then by département, then by réservataire. */
export type ParReservataire<Agregat> = Map<string, Map<string, SuiviDePerimetre<Agregat>>>;

/** The counters of a réservataire in a périmètre, made when they are not there yet. */
export function agregatDe<Agregat>(
  agregats: ParReservataire<Agregat>,
  { perimetre, reservataire }: { readonly perimetre: Perimetre; readonly reservataire: string },
  nouveau: () => Agregat,
): Agregat {
  const duBailleur = ouvrir(agregats, perimetre.bailleur, () => new Map<string, SuiviDePerimetre<Agregat>>());
  const { reservataires } = ouvrir(duBailleur, perimetre.departement, () => ({
    perimetre,
    reservataires: new Map<string, Agregat>(),
  }));
  return ouvrir(reservataires, reservataire, nouveau);
}
