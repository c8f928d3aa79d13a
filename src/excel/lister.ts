import type { Filtre } from "../calcul/explications/filtre";
import { LignesComptees, type LigneComptee } from "../lecture/lignesComptees";
import { NOMS } from "../lecture/reperage/noms";
import type { Refus } from "../restitution/phrases/refus";
import { refusDeLecture } from "./erreurs";
import { lireLeDossier, type OptionsDuDossier } from "./lire/dossier";
import { inventorier } from "./lire/inventaire";
import type { Porte } from "./porte";

/** What the listing ends with; rows are those of the sheet, from 0, in its order. */
export type IssueDuListage =
  | { readonly type: "liste"; readonly feuille: string; readonly lignes: readonly LigneComptee[] }
  | { readonly type: "annule" }
  | { readonly type: "refuse"; readonly refus: Refus };

async function relire(
  context: Excel.RequestContext,
  filtre: Filtre,
  options: Omit<OptionsDuDossier, "temoin">,
): Promise<IssueDuListage> {
  const listage = new LignesComptees(filtre);
  const lu = await lireLeDossier(context, await inventorier(context), { ...options, temoin: listage });
  if (lu.type === "annule") return lu;
  const source = lu.sources[filtre.table];
  if (source !== undefined)
    return { type: "liste", feuille: source.feuille, lignes: listage.terminer(lu.dossier) };
  return { type: "refuse", refus: { type: "lieuIntrouvable", feuille: NOMS[filtre.table].feuille } };
}

/**
 * The rows that a figure counted, in the workbook as it is now: the sheets are read again, as « Calculer » reads them. A row
 * changed since the figure was written may come or go.
 */
export async function listerLesLignes(
  porte: Porte,
  filtre: Filtre,
  options: Omit<OptionsDuDossier, "temoin">,
): Promise<IssueDuListage> {
  try {
    return await porte((context) => relire(context, filtre, options));
  } catch (erreur) {
    return { type: "refuse", refus: refusDeLecture(erreur, NOMS[filtre.table].feuille) };
  }
}
