import type { AtelierWorkbook } from "../../../src/atelier/workbook/types";

export type Valeur = string | number | boolean;
/** A row of a result table, by header. */
export type Ligne = Readonly<Record<string, Valeur>>;

/** The values of a sheet from A1 to its last filled cell, as Excel gives them: blank is "". */
export function valeursDe({ data }: AtelierWorkbook, nom: string): Valeur[][] {
  const feuille = Object.values(data.sheets).find((candidate) => candidate.name === nom);
  const cellules = Object.entries(feuille?.cellData ?? {}).flatMap(([ligne, colonnes]) =>
    Object.entries(colonnes as Record<string, { v?: Valeur | null; t?: number | null }>).flatMap(
      ([colonne, { v, t }]) =>
        v === undefined || v === null || v === ""
          ? []
          : [{ ligne: Number(ligne), colonne: Number(colonne), valeur: t === 3 ? v === 1 || v === true : v }],
    ),
  );
  const lignes = Math.max(-1, ...cellules.map(({ ligne }) => ligne)) + 1;
  const colonnes = Math.max(-1, ...cellules.map(({ colonne }) => colonne)) + 1;
  const valeurs = Array.from({ length: lignes }, () => Array.from<Valeur>({ length: colonnes }).fill(""));
  for (const { ligne, colonne, valeur } of cellules) {
    const rangee = valeurs[ligne];
    if (rangee !== undefined) rangee[colonne] = valeur;
  }
  return valeurs;
}

/** First header of each result table. */
const ENTETES = new Set<Valeur>(["Bailleur", "Gravité", "Rubrique"]);

/** The rows under the header of a result sheet. */
export function lignesDe(valeurs: Valeur[][]): readonly Ligne[] {
  const rang = valeurs.findIndex(([premiere = ""]) => ENTETES.has(premiere));
  const entetes = (valeurs[rang] ?? []).map(String);
  return valeurs
    .slice(rang + 1)
    .map((ligne) => Object.fromEntries(entetes.map((entete, colonne) => [entete, ligne[colonne] ?? ""])));
}
