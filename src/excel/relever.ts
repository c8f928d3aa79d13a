import { reperer } from "../lecture/reperage/reperer";
import { changer, type Changement } from "../lecture/reglages/changer";
import type { Reperage } from "../lecture/types";
import type { Refus } from "../restitution/phrases/refus";
import { codeDErreur, refusDeLecture } from "./erreurs";
import { CLE_DES_REGLAGES, inventorier } from "./lire/inventaire";
import type { Porte } from "./porte";

/** Which sheets and columns are taken for what, as the workbook and the choices kept in it are now. */
export type Releve = Pick<Reperage, "correspondances" | "reglages">;

export type IssueDeReleve =
  { readonly type: "releve"; readonly releve: Releve } | { readonly type: "refuse"; readonly refus: Refus };

function enReleve({ correspondances, reglages }: Reperage): IssueDeReleve {
  return { type: "releve", releve: { correspondances, reglages } };
}

async function appliquer(
  context: Excel.RequestContext,
  changement: Changement | null,
): Promise<IssueDeReleve> {
  const inventaire = await inventorier(context);
  const avant = reperer(inventaire.feuilles, inventaire.reglages);
  if (changement === null) return enReleve(avant);
  const reglages = changer(avant.reglages, changement);
  context.workbook.settings.add(CLE_DES_REGLAGES, reglages);
  await context.sync();
  return enReleve(reperer(inventaire.feuilles, reglages));
}

/** A failure at large, or a file open for reading only: the choice itself is what could not be kept. */
function empecheDeGarder(refus: Refus): boolean {
  return (
    refus.type === "echecLecture" || (refus.type === "interruption" && refus.cause.type === "lectureSeule")
  );
}

/**
 * Keeps a choice in the workbook (null: none) and says what is recognised then, without reading the rows. The settings are read
 * anew first: another person may have chosen meanwhile.
 */
export async function releverLesColonnes(
  porte: Porte,
  changement: Changement | null,
): Promise<IssueDeReleve> {
  try {
    return await porte((context) => appliquer(context, changement));
  } catch (erreur) {
    const refus = refusDeLecture(erreur, null);
    const nonGarde = changement !== null && empecheDeGarder(refus);
    return { type: "refuse", refus: nonGarde ? { type: "choixNonGarde", code: codeDErreur(erreur) } : refus };
  }
}
