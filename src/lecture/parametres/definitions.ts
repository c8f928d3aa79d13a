import { cleDeTexte, texteDe } from "../texte";
import type { Cellule } from "../types";
import type { DefinitionDeParametre } from "./definition";
import { DEFINITIONS_DU_FLUX } from "./definitionsDuFlux";
import { DEFINITIONS_DU_SUIVI } from "./definitionsDuSuivi";

export const ANNEE_DE_CAMPAGNE = "Année de campagne";

/** The parameters of the sheet Paramètres, beside the year. */
const DEFINITIONS: readonly DefinitionDeParametre[] = [...DEFINITIONS_DU_FLUX, ...DEFINITIONS_DU_SUIVI];

const SANS_PARENTHESES = /\([^)]*\)/g;
const PAR_CLE = new Map(
  DEFINITIONS.flatMap((definition) =>
    [definition.nom, definition.nom.replace(SANS_PARENTHESES, "")].map(
      (nom) => [cleDeTexte(nom), definition] as const,
    ),
  ),
);

/** The parameter of that name, whatever its case, accents and spaces; null for a name of no list. */
export function trouverDefinition(nom: Cellule): DefinitionDeParametre | null {
  return (
    PAR_CLE.get(cleDeTexte(nom)) ??
    PAR_CLE.get(cleDeTexte(texteDe(nom).replace(SANS_PARENTHESES, ""))) ??
    null
  );
}
