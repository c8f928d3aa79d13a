import type { Porte } from "./porte";

/** Watches these sheets; each call says anew which ones. False where the host cannot tell. */
export type Surveillance = (feuilles: readonly string[]) => Promise<boolean>;

/**
 * Calls `change` when cells of the watched sheets are written, and tells whether it was here or by another person. Excel may lose an event: the
 * fingerprint of the next reading is the truth. Sheets are known by their id, which outlives a new name.
 */
export function creerSurveillance(porte: Porte, change: (ici: boolean) => void): Surveillance {
  let surveillees: ReadonlySet<string> = new Set();
  let ecoute = false;
  return async (feuilles) => {
    try {
      await porte(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/id,items/name");
        if (!ecoute)
          worksheets.onChanged.add(({ worksheetId, source }) => {
            if (surveillees.has(worksheetId)) change(source === "Local");
            return Promise.resolve();
          });
        await context.sync();
        const suivies = worksheets.items.filter(({ name }) => feuilles.includes(name));
        surveillees = new Set(suivies.map(({ id }) => id));
      });
      ecoute = true;
    } catch {
      return ecoute;
    }
    return true;
  };
}
