import type { TerritoireVise } from "../../calcul/domaine/objectif";

/** A territory that a person aimed at, in the words of a cell. */
export function territoireEnMots(territoire: TerritoireVise): string {
  switch (territoire.type) {
    case "partout":
      return "Tout le classeur";
    case "departement":
      return territoire.code;
    case "lieu":
    case "inconnu":
      return territoire.nom;
  }
}
