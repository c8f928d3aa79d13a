import type { Typologie } from "../calcul/domaine/description";

/** Findings on a row of Demande. */
export type ConstatDeDemande =
  /** Neither demandes nor attributions. */
  | { readonly type: "demandeSansChiffre" }
  | { readonly type: "typologieInconnue"; readonly valeur: string }
  | {
      readonly type: "demandeEnDouble";
      readonly territoire: string;
      readonly typologie: Typologie | null;
      readonly premiereLigne: number;
    }
  | { readonly type: "demandeHorsParc"; readonly territoire: string };
