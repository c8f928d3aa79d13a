import type { TerritoireVise } from "../../../src/calcul/domaine/objectif";
import { ouVide, parmi, texte } from "./colonnes";

/** Where a target or a line of Demande holds: two columns, written once for the case. */
export const TERRITOIRE = {
  Territoire: parmi(["partout", "departement", "lieu", "inconnu"]),
  Lieu: ouVide(texte, ""),
};

export function territoireVise(type: TerritoireVise["type"], lieu: string): TerritoireVise {
  switch (type) {
    case "partout":
      return { type };
    case "departement":
      return { type, code: lieu };
    case "lieu":
    case "inconnu":
      return { type, nom: lieu };
  }
}
