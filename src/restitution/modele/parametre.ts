import type { Parametres } from "../../calcul/domaine/parametres";
import type { Cellule } from "../../lecture/types";
import type { NomDeListe } from "./listes";

/** A parameter as people meet it, of the flux or of the follow-up: its line in the template and its line in Méthode. */
export interface ParametreEnMots<Choix = Parametres> {
  readonly nom: string;
  readonly regle: string;
  readonly unite: string;
  readonly liste: NomDeListe | null;
  readonly format: "pourcentage" | "entier" | "texteLong";
  /** What stands in the cell for these parameters. */
  readonly cellule: (parametres: Choix) => Cellule;
  /** The same, in words. */
  readonly valeur: (parametres: Choix) => string;
  readonly explication: string;
  readonly source: string;
}
