import { calculerLeDossier } from "../../src/excel/calculer";
import type { Cellule, Dossier } from "../../src/lecture/types";
import { feuillesExemple } from "../../src/restitution/exemple/exemple";
import { lire, type Feuilles } from "../lecture/classeurs";

/** The cells of the example workbook, sheet by sheet. */
export function cellulesDeLExemple(): Feuilles {
  const feuilles = feuillesExemple().map(({ nom, colonnes, lignes }): [string, Cellule[][]] => [
    nom,
    [colonnes.map(({ entete }) => entete), ...lignes.map((ligne) => ligne.map((valeur) => valeur ?? ""))],
  ]);
  return Object.fromEntries(feuilles);
}

/** The example workbook, read as « Calculer » reads it. */
export function dossierDeLExemple(): Dossier {
  return lire(cellulesDeLExemple());
}

export function resultatDeLExemple() {
  return calculerLeDossier(dossierDeLExemple());
}
