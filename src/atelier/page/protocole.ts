/** What a pane tells the atelier, on the port that it opened. */
export type MessageDuVolet =
  /** A message of Office.js for the host, as it is. */
  | { readonly type: "requete"; readonly json: string }
  /** The names given to `Office.actions.associate` so far. */
  | { readonly type: "actions"; readonly noms: readonly string[] }
  /** The custom functions have been given to `CustomFunctions.associate`: they can be called. */
  | { readonly type: "fonctionsPretes" }
  /** `Office.addin.showAsTaskpane` and `hide`. */
  | { readonly type: "affichage"; readonly visible: boolean }
  /** The action of that number called `event.completed()`. */
  | { readonly type: "actionTerminee"; readonly numero: number };

/** What the atelier tells a pane. */
export type MessageAuVolet =
  | { readonly type: "reponse"; readonly json: string }
  /** The person has opened or closed the pane; it runs on. */
  | { readonly type: "affichage"; readonly visible: boolean }
  | { readonly type: "action"; readonly nom: string; readonly numero: number };

/** The first message, from the pane's window to its parent, with a port: everything after goes through the port. */
export const SALUTATION = "flux.volet";
