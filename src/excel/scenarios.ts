import { changerLesScenarios, type ChangementDeScenario } from "../lecture/scenarios/changer";
import { lireScenarios, type ScenariosLus } from "../lecture/scenarios/gardes";
import type { Refus } from "../restitution/phrases/refus";
import type { FeuilleDecrite } from "../restitution/types";
import { ecrireResultats, type IssueDEcriture } from "./ecrire/ecrire";
import { refusDeLecture } from "./erreurs";
import { inventorier } from "./lire/inventaire";
import type { Porte } from "./porte";
import type { Suivi } from "./types";

/** The name of our setting in the workbook. */
const CLE_DES_SCENARIOS = "scenarios";

export type IssueDesScenarios =
  ({ readonly type: "lus" } & ScenariosLus) | { readonly type: "refuse"; readonly refus: Refus };

async function appliquer(
  context: Excel.RequestContext,
  changement: ChangementDeScenario | null,
): Promise<IssueDesScenarios> {
  const { settings } = context.workbook;
  const gardes = settings.getItemOrNullObject(CLE_DES_SCENARIOS);
  gardes.load("value");
  await context.sync();
  const lus = lireScenarios(gardes.isNullObject ? null : gardes.value);
  if (changement === null) return { type: "lus", ...lus };
  const scenarios = changerLesScenarios(lus.scenarios, changement);
  settings.add(CLE_DES_SCENARIOS, scenarios);
  await context.sync();
  return { type: "lus", scenarios, illisibles: false };
}

/**
 * Changes the scenarios kept in the workbook (null: only reads them). They are read anew first: another person may have
 * changed others meanwhile.
 */
export async function changerLesScenariosGardes(
  porte: Porte,
  changement: ChangementDeScenario | null,
): Promise<IssueDesScenarios> {
  try {
    return await porte((context) => appliquer(context, changement));
  } catch (erreur) {
    const refus = refusDeLecture(erreur, null);
    const nonGarde = changement !== null && refus.type === "echecLecture";
    return { type: "refuse", refus: nonGarde ? { type: "choixNonGarde", code: refus.code } : refus };
  }
}

/** Writes the sheet of the scenarios as results are: guarded, read back, put back on failure. */
export async function ecrireLesScenarios(
  porte: Porte,
  feuille: FeuilleDecrite,
  suivi: Suivi,
): Promise<IssueDEcriture> {
  try {
    return await porte(async (context) => {
      suivi.progres({ etape: "reperage" });
      const inventaire = await inventorier(context);
      return ecrireResultats(context, [feuille], { inventaire, suivi });
    });
  } catch (erreur) {
    return refusDeLecture(erreur, null);
  }
}
