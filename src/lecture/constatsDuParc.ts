/** Findings on the sheet Parc as a whole. */
export type ConstatDuParc =
  /** The word that an import writes in place of a name. */
  | { readonly type: "bailleurSansNom"; readonly ecrit: string }
  /** R1: rows that are read, and whose logement is not there at the observation; `lignes`: the first ones, as Excel shows them. */
  | {
      readonly type: "logementsHorsDuParc";
      readonly raison: "sortis" | "aVenir";
      readonly annee: number;
      readonly nombre: number;
      readonly lignes: readonly number[];
    }
  /** R5: the column is there, and takes no logement out. */
  | { readonly type: "aucuneExclusion" };
