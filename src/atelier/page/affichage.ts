import type { ICellData, Injector, Nullable } from "@univerjs/core";
import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

/** Excel's errors as its French version shows them; the others are the same in both. */
const ERREURS: Readonly<Record<string, string>> = {
  "#VALUE!": "#VALEUR!",
  "#NAME?": "#NOM?",
  "#NUM!": "#NOMBRE!",
  "#NULL!": "#NUL!",
  "#SPILL!": "#EPARS!",
  "#GETTING_DATA": "#OCCUPÉ!",
};

export const erreurEnFrancais = (code: string): string => ERREURS[code] ?? code;

/** Shows plain numbers with a decimal comma and errors by their French name; what the cell holds does not change. */
export function afficherEnFrancais(injecteur: Injector): void {
  injecteur.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    // After number formats, whose result is a text.
    priority: 0,
    effect: InterceptorEffectEnum.Value,
    handler: (cellule, _lieu, suite) => suite(enFrancais(cellule)),
  });
}

function enFrancais<Cellule extends ICellData>(cellule: Nullable<Cellule>): Nullable<Cellule> {
  const valeur = cellule?.v;
  if (cellule === null || cellule === undefined) return cellule;
  if (typeof valeur === "number" && cellule.t === CellValueType.NUMBER && !Number.isInteger(valeur))
    return { ...cellule, v: String(valeur).replace(".", ",") };
  if (typeof valeur === "string" && typeof cellule.f === "string" && valeur in ERREURS)
    return { ...cellule, v: erreurEnFrancais(valeur) };
  return cellule;
}
