import { feuillesExemple } from "../restitution/exemple/exemple";
import { feuillesDuModele } from "../restitution/modele/modele";
import { NOM_ANNEE } from "../restitution/modele/parametres";
import type { FeuilleModele } from "../restitution/modele/types";
import type { Cellule } from "../lecture/types";

/** A sheet of the example: its columns are those of the model's sheet of that table, in any order. */
export interface FeuilleDExemple {
  readonly table: string;
  readonly colonnes: readonly { readonly entete: string }[];
  readonly lignes: readonly (readonly (Cellule | null)[])[];
}

/**
 * The model's sheets, filled with the example's rows: formats, lists and help are those of the model. The parameters are
 * the model's own, at their default, but for the year.
 */
export function remplirLeModele(exemple: readonly FeuilleDExemple[]): readonly FeuilleModele[] {
  return feuillesDuModele(anneeDe(exemple)).map((modele) => {
    const rempli = exemple.find(({ table }) => table === modele.table);
    return rempli === undefined || modele.lignes.length > 0
      ? modele
      : { ...modele, lignes: ranger(modele, rempli) };
  });
}

/** The example as the model's sheets, ready to be inserted. */
export function feuillesDeLExemple(): readonly FeuilleModele[] {
  return remplirLeModele(feuillesExemple());
}

function anneeDe(exemple: readonly FeuilleDExemple[]): number {
  const annees = exemple.flatMap(({ lignes }) => lignes.filter(([nom]) => nom === NOM_ANNEE));
  return Number(annees[0]?.[1]);
}

/** The example's rows in the order of the model's columns. */
function ranger(
  modele: FeuilleModele,
  { colonnes, lignes }: FeuilleDExemple,
): readonly (readonly Cellule[])[] {
  const rangs = modele.colonnes.map(({ entete }) => colonnes.findIndex((une) => une.entete === entete));
  return lignes.map((ligne) => rangs.map((rang) => ligne[rang] ?? ""));
}
