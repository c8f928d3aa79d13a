import { zoneAutour, type SourceGardee } from "../../lecture/cellulesGardees";
import type { Source, Zone } from "../../lecture/types";
import { intersection } from "../plages";
import { lireBlocs, zoneALire } from "./blocs";
import { situerLesFormules } from "./formules";

/** The changed rows from end to end, each time with the row above and the row below: those must be as they were. */
function avecVoisines(changees: readonly Zone[], tout: Zone): readonly Zone[] {
  const rangees = changees
    .map(({ ligne, lignes }) => ({ ...tout, ligne: ligne - 1, lignes: lignes + 2 }))
    .sort((a, b) => a.ligne - b.ligne);
  const reunies: Zone[] = [];
  for (const rangee of rangees) {
    const derniere = reunies.at(-1);
    if (derniere === undefined || derniere.ligne + derniere.lignes < rangee.ligne) reunies.push(rangee);
    else reunies.splice(-1, 1, zoneAutour([derniere, rangee]) ?? rangee);
  }
  return reunies.flatMap((une) => intersection(une, tout) ?? []);
}

/**
 * Reads again the rows of a source where something was written, and what its formulas show, and puts them in the place of those
 * kept. False: the sheet is no longer the one that was kept, whatever events told of it.
 */
export async function rafraichir(
  context: Excel.RequestContext,
  source: Source,
  { gardee, zones }: { readonly gardee: SourceGardee; readonly zones: readonly Zone[] },
): Promise<boolean> {
  const tout = zoneALire(source);
  const changees = zones.flatMap((une) => intersection(une, tout) ?? []);
  const rangees = avecVoisines(changees, tout);
  const { formules } = gardee;
  for (const donnees of formules === null ? rangees : [...rangees, formules]) {
    const colonnes = { premiere: donnees.colonne, derniere: donnees.colonne + donnees.colonnes - 1 };
    for await (const bloc of lireBlocs(context, { feuille: source.feuille, donnees, colonnes }))
      if (!gardee.rapiecer(bloc, changees)) return false;
  }
  if (rangees.length > 0) {
    const [neuves = null] = await situerLesFormules(context, [{ feuille: source.feuille, zones: rangees }]);
    gardee.formules = zoneAutour([formules, neuves].filter((zone) => zone !== null));
  }
  return true;
}
