import type { Etat } from "../etat";
import type { Session } from "../session";

/** A part of the pane: its element, and how it follows the state. */
export interface Vue {
  readonly element: HTMLElement;
  suivre(etat: Etat): void;
}

export type CreerVue = (session: Session) => Vue;
