import type { Cellule } from "../../lecture/types";
import type { Refus } from "../../restitution/phrases/refus";
import { refusDeCorrection } from "../erreurs";
import { ceder, type Porte } from "../porte";
import type { Suivi } from "../types";
import { ecrire, regarder, trancherCellules, type Colonne } from "./cellules";

/** A cell that was written, with what puts it back. */
interface CelluleEcrite {
  readonly ligne: number;
  readonly avant: Cellule;
  readonly apres: Cellule;
  readonly format: string;
}

export interface ColonneEcrite extends Colonne {
  readonly nom: string;
  readonly cellules: readonly CelluleEcrite[];
}

/** All that a correction wrote: what « Annuler » needs to put back exactly what was there. */
export type Trace = readonly ColonneEcrite[];

export type IssueDeRemise =
  | { readonly type: "remis"; readonly remises: number; readonly laissees: number }
  | { readonly type: "refuse"; readonly refus: Refus };

/** The sheets that an action is about, and the refusal where one is protected. */
export async function trouver(
  context: Excel.RequestContext,
  estVoulue: (feuille: Excel.Worksheet) => boolean,
): Promise<{ readonly voulues: readonly Excel.Worksheet[]; readonly refus: Refus | null }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  const voulues = worksheets.items.filter(estVoulue);
  const protegee = voulues.find(({ protection }) => protection.protected);
  return {
    voulues,
    refus: protegee === undefined ? null : { type: "feuilleProtegee", feuille: protegee.name },
  };
}

/** Puts back what the cells held: those that hold neither what was written nor what was there belong to whoever changed them. */
export async function remettre(
  context: Excel.RequestContext,
  trace: Trace,
  dire: (feuille: string, cellules: number) => void = () => undefined,
): Promise<number> {
  let remises = 0;
  for (const colonne of trace)
    for (const tranche of trancherCellules(colonne.cellules)) {
      const voulues = tranche.map(({ ligne, avant, apres, format }) => {
        return { ligne, attendues: [apres, avant], contenu: avant, format: () => format };
      });
      const retenues = await regarder(context, colonne, voulues);
      await ecrire(context, colonne, retenues);
      remises += retenues.length;
      dire(colonne.nom, remises);
      await ceder();
    }
  return remises;
}

async function annuler(context: Excel.RequestContext, trace: Trace, suivi: Suivi): Promise<IssueDeRemise> {
  const total = trace.reduce((somme, { cellules }) => somme + cellules.length, 0);
  const ids = new Set(trace.map(({ feuille }) => feuille));
  const { voulues, refus } = await trouver(context, ({ id }) => ids.has(id));
  if (refus !== null) return { type: "refuse", refus };
  const presentes = new Set(voulues.map(({ id }) => id));
  const aRemettre = trace.filter(({ feuille }) => presentes.has(feuille));
  const remises = await remettre(context, aRemettre, (feuille, cellules) => {
    suivi.progres({ etape: "correction", feuille, cellules, total });
  });
  return { type: "remis", remises, laissees: total - remises };
}

/** Undoes a correction: values and number formats as they were. A cell that was changed since is left alone; it can be asked again after a failure. */
export async function remettreLesCellules(porte: Porte, trace: Trace, suivi: Suivi): Promise<IssueDeRemise> {
  try {
    return await porte((context) => annuler(context, trace, suivi));
  } catch (erreur) {
    return { type: "refuse", refus: refusDeCorrection(erreur, false) };
  }
}
