import type { Etat, Evenement } from "./etat";

/** The state of the pane, and the way to change it. */
export interface Magasin {
  readonly lire: () => Etat;
  readonly envoyer: (evenement: Evenement) => void;
}
