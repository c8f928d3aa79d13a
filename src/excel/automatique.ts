import type { Refus } from "../restitution/phrases/refus";
import { codeDErreur, refusDeLecture } from "./erreurs";
import type { Porte } from "./porte";

/** The name of our setting in the workbook: absent, sheets are written only when a person asks. */
const CLE = "calculAutomatique";

export type IssueDeLAutomatique =
  { readonly type: "lu"; readonly actif: boolean } | { readonly type: "refuse"; readonly refus: Refus };

/** Turns « Calcul automatique » on or off for the workbook (null: changes nothing), and says what it is then. */
export async function reglerLAutomatique(porte: Porte, actif: boolean | null): Promise<IssueDeLAutomatique> {
  try {
    return await porte(async (context) => {
      const { settings } = context.workbook;
      if (actif !== null) settings.add(CLE, actif);
      const reglage = settings.getItemOrNullObject(CLE).load("value");
      await context.sync();
      return { type: "lu", actif: !reglage.isNullObject && reglage.value === true };
    });
  } catch (erreur) {
    if (actif === null) return { type: "refuse", refus: refusDeLecture(erreur, null) };
    return { type: "refuse", refus: { type: "choixNonGarde", code: codeDErreur(erreur) } };
  }
}
