import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { ArrayValueObject, BaseReferenceObject } from "@univerjs/engine-formula";
import type { FunctionValue } from "../../host/functions";

export type Matrice = FunctionValue[][];

/** An argument as Excel passes it (a matrix of cell values, null when left out), or the error that it holds. */
export type Argument =
  | { readonly type: "valeur"; readonly valeur: Matrice | null }
  | { readonly type: "erreur"; readonly objet: BaseValueObject };

/**
 * Reads one argument of a formula. A blank cell stays blank (the engine's own conversion makes it 0), an argument left
 * out is null, and an error in any cell is the argument's error: Excel does not call the function then.
 */
export function lireArgument(variante: FunctionVariantType): Argument {
  if (variante instanceof BaseReferenceObject || variante instanceof ArrayValueObject)
    return lireCellules(variante);
  if (variante.isError()) return { type: "erreur", objet: variante };
  return { type: "valeur", valeur: variante.isNull() ? null : [[enClair(variante)]] };
}

/** Takes cells row by row, as references and arrays give them. */
function lireCellules(cellules: BaseReferenceObject | ArrayValueObject): Argument {
  const matrice: Matrice = [];
  let erreur: BaseValueObject | undefined;
  let derniereLigne: number | undefined;
  cellules.iterator((valeur, ligne) => {
    if (valeur?.isError()) {
      erreur = valeur;
      return false;
    }
    if (ligne !== derniereLigne) matrice.push([]);
    derniereLigne = ligne;
    matrice.at(-1)?.push(valeur === null || valeur === undefined ? null : enClair(valeur));
    return true;
  });
  return erreur === undefined ? { type: "valeur", valeur: matrice } : { type: "erreur", objet: erreur };
}

function enClair(valeur: BaseValueObject): FunctionValue {
  return valeur.isNull() ? null : valeur.getValue();
}
