import type { ChampDeCompte } from "./champs";

/** Findings on a row of Synthèse. */
export type ConstatDeSynthese =
  /** The périmètre has logements in Parc: they are counted, this row is not. */
  | { readonly type: "syntheseEtParc"; readonly bailleur: string; readonly departement: string }
  | { readonly type: "compteAbsent"; readonly champ: ChampDeCompte }
  | { readonly type: "compteNonEntier"; readonly champ: ChampDeCompte; readonly valeur: string }
  /** The count of a périmètre is not the same on all its rows. */
  | {
      readonly type: "comptesDifferents";
      readonly champ: ChampDeCompte;
      readonly valeur: number;
      readonly premiere: number;
      readonly premiereLigne: number;
    }
  /** A part that is more than the whole. */
  | {
      readonly type: "compteAuDelaDuParc";
      readonly champ: ChampDeCompte;
      readonly valeur: number;
      readonly parc: number;
    }
  | { readonly type: "syntheseEnDouble"; readonly code: string; readonly premiereLigne: number };
