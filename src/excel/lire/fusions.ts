import type { Zone } from "../../lecture/types";
import { disponible } from "../porte";
import { plage, zonesDe } from "../plages";

/** Range.getMergedAreasOrNullObject came with ExcelApi 1.13; before it merged cells cannot be told. */
const FUSIONS = "1.13";

export interface FeuilleUtilisee {
  readonly objet: Excel.Worksheet;
  readonly zone: Zone;
}

/** Queues the question for a sheet; what comes back is known once the request is done. Undefined: this Excel cannot tell. */
export function demanderFusions({ objet, zone }: FeuilleUtilisee): Excel.RangeAreas | undefined {
  if (!disponible(FUSIONS)) return undefined;
  const fusions = plage(objet, zone).getMergedAreasOrNullObject();
  fusions.load("address");
  return fusions;
}

export function zonesFusionnees(fusions: Excel.RangeAreas): readonly Zone[] {
  return fusions.isNullObject ? [] : zonesDe(fusions.address).filter((zone) => zone !== null);
}

async function fusionsDUneFeuille(
  context: Excel.RequestContext,
  feuille: FeuilleUtilisee,
): Promise<readonly Zone[]> {
  const fusions = demanderFusions(feuille);
  try {
    await context.sync();
    return fusions === undefined ? [] : zonesFusionnees(fusions);
  } catch {
    return [feuille.zone];
  }
}

/**
 * One sheet at a time, once the question for all of them was refused: Excel does not list more than 512 merged areas. A
 * sheet that has so many is taken as merged all over.
 */
export async function fusionsUneAUne(
  context: Excel.RequestContext,
  feuilles: readonly FeuilleUtilisee[],
): Promise<readonly (readonly Zone[])[]> {
  const zones: (readonly Zone[])[] = [];
  for (const feuille of feuilles) zones.push(await fusionsDUneFeuille(context, feuille));
  return zones;
}
