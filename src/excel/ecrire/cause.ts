import type { Cause } from "../../restitution/phrases/interruption";
import { causeConnue, codeDErreur } from "../erreurs";
import { memeNom } from "../plages";
import type { Emplacement } from "./emplacement";

/** What a person may have done meanwhile, as the workbook shows it now. */
interface Constat {
  readonly lectureSeule: boolean;
  readonly feuilles: readonly { readonly nom: string; readonly protegee: boolean }[];
  readonly tables: readonly string[];
}

async function constater(context: Excel.RequestContext): Promise<Constat> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.worksheets.load("items/name,items/protection/protected");
  workbook.tables.load("items/name");
  await context.sync();
  return {
    lectureSeule: workbook.readOnly,
    feuilles: workbook.worksheets.items.map(({ name, protection }) => ({
      nom: name,
      protegee: protection.protected,
    })),
    tables: workbook.tables.items.map(({ name }) => name),
  };
}

function protegee({ lectureSeule, feuilles }: Constat, emplacements: readonly Emplacement[]): Cause | null {
  if (lectureSeule) return { type: "lectureSeule" };
  const feuille = feuilles.find(
    ({ nom, protegee: oui }) => oui && emplacements.some((une) => memeNom(une.feuille, nom)),
  );
  return feuille === undefined ? null : { type: "feuilleProtegeeDepuis", feuille: feuille.nom };
}

/** Only what stood before the run can have gone: new sheets are not all made yet. */
function disparue({ feuilles, tables }: Constat, emplacements: readonly Emplacement[]): Cause | null {
  const etaient = emplacements.filter(({ etat }) => etat !== "nouvelle");
  const sans = etaient.find(({ feuille }) => !feuilles.some(({ nom }) => memeNom(nom, feuille)));
  if (sans !== undefined) return { type: "feuilleDisparue", feuille: sans.feuille };
  for (const { ancienne, feuille } of etaient)
    if (ancienne !== null && !tables.some((une) => memeNom(une, ancienne.nom)))
      return { type: "tableauDisparu", table: ancienne.nom, feuille };
  return { type: "feuilleDisparue", feuille: null };
}

/** Why a writing was refused: what its error tells, else what the workbook shows; null where neither does. */
export async function causeDuRefus(
  context: Excel.RequestContext,
  emplacements: readonly Emplacement[],
  erreur: unknown,
): Promise<Cause | null> {
  const connue = causeConnue(erreur);
  const code = codeDErreur(erreur);
  if (connue !== null || (code !== "AccessDenied" && code !== "ItemNotFound")) return connue;
  try {
    const constat = await constater(context);
    return code === "AccessDenied" ? protegee(constat, emplacements) : disparue(constat, emplacements);
  } catch {
    return null;
  }
}
