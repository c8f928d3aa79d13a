import type { Porte } from "./porte";
import type { Changements } from "./lire/changements";

/** Calls back at any change of cells, by anybody; false where the host cannot tell yet. */
export type Ecoute = (change: () => void) => Promise<boolean>;

/** Notes each change that Excel tells of, and listens once however often it is asked to. */
export function creerEcoute(porte: Porte, changements: Changements): Ecoute {
  let ecoute = false;
  return async (change) => {
    if (ecoute) return true;
    try {
      await porte(async (context) => {
        context.workbook.worksheets.onChanged.add((annonce) => {
          changements.noter(annonce);
          change();
          return Promise.resolve();
        });
        await context.sync();
      });
      ecoute = true;
    } catch {
      return false;
    }
    return true;
  };
}
