import { calculerLeDossier } from "../../src/excel/calculer";
import type { Cellule, Dossier } from "../../src/lecture/types";
import { feuillesExemple } from "../../src/restitution/exemple/exemple";
import { lire } from "../lecture/classeurs";

/** The example workbook, read as « Calculer » reads it. */
export function dossierDeLExemple(): Dossier {
  const feuilles = feuillesExemple().map(({ nom, colonnes, lignes }): [string, Cellule[][]] => [
    nom,
    [colonnes.map(({ entete }) => entete), ...lignes.map((ligne) => ligne.map((valeur) => valeur ?? ""))],
  ]);
  return lire(Object.fromEntries(feuilles));
}

export function resultatDeLExemple() {
  return calculerLeDossier(dossierDeLExemple());
}
