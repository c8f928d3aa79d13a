import type { Gestion } from "../calcul/domaine/reglesDeDecompte";
import type { DecompteEcrit } from "./codes";
import type { ConstatDAnnee } from "./constatsDAnnee";

/** Findings on a row of the small tables. A périmètre's text is what the person wrote. */
export type ConstatDeSaisie =
  | { readonly type: "codeAbsent" }
  | {
      readonly type: "reservataireEnDouble";
      readonly code: string;
      readonly territoire: string | null;
      readonly premiereLigne: number;
    }
  | {
      readonly type: "hypotheseEnDouble";
      readonly bailleur: string;
      readonly departement: string;
      readonly territoire: string | null;
      readonly premiereLigne: number;
    }
  /** The périmètre, or the territoire in it, holds no logement of the sheet Parc. */
  | {
      readonly type: "hypotheseSansParc";
      readonly bailleur: string;
      readonly departement: string;
      readonly territoire: string | null;
    }
  | { readonly type: "parametreInconnu"; readonly nom: string }
  | { readonly type: "parametreIllisible"; readonly nom: string; readonly valeur: string }
  | {
      readonly type: "parametreEnDouble";
      readonly nom: string;
      readonly perimetre: string;
      readonly premiereLigne: number;
    }
  | { readonly type: "parametreSansParc"; readonly nom: string; readonly perimetre: string }
  /** The campaign's year is the same everywhere: a line for one périmètre is not applied. */
  | { readonly type: "parametrePartout"; readonly nom: string; readonly perimetre: string }
  /** One line for the landlord and one for the département say different things of the same périmètre. */
  | {
      readonly type: "parametresConcurrents";
      readonly nom: string;
      readonly bailleur: string;
      readonly departement: string;
    }
  /** Gestion and Décompte say things that do not go together: gestion decides. */
  | { readonly type: "decompteContraire"; readonly gestion: Gestion; readonly decompte: DecompteEcrit }
  | ConstatDAnnee;
