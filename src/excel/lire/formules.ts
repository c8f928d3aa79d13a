import { zoneAutour } from "../../lecture/cellulesGardees";
import type { Zone } from "../../lecture/types";
import { intersection, plage, zonesDe } from "../plages";

/** Some zones of a sheet. */
export interface ZonesDeFeuille {
  readonly feuille: string;
  readonly zones: readonly Zone[];
}

/** The answer; null: everything may be a formula. */
async function demander(
  context: Excel.RequestContext,
  demandes: readonly ZonesDeFeuille[],
): Promise<readonly Excel.RangeAreas[][] | null> {
  const trouvees = demandes.map(({ feuille, zones }) => {
    const objet = context.workbook.worksheets.getItem(feuille);
    return zones.map((zone) => plage(objet, zone).getSpecialCellsOrNullObject("Formulas").load("address"));
  });
  try {
    await context.sync();
    return trouvees;
  } catch {
    return null;
  }
}

/**
 * The smallest zone around the formulas of each of these sheets, null for none, in one request: what they show changes without
 * an event. Where Excel does not list them (there are too many), all of it is taken for formulas.
 */
export async function situerLesFormules(
  context: Excel.RequestContext,
  demandes: readonly ZonesDeFeuille[],
): Promise<readonly (Zone | null)[]> {
  const trouvees = await demander(context, demandes);
  return demandes.map(({ zones }, rang) => {
    if (trouvees === null) return zoneAutour(zones);
    const communes = zones.flatMap((zone, place) => {
      const lues = trouvees[rang]?.[place];
      if (lues === undefined || lues.isNullObject) return [];
      return zonesDe(lues.address).map((une) => intersection(une ?? zone, zone));
    });
    return zoneAutour(communes.filter((zone) => zone !== null));
  });
}
