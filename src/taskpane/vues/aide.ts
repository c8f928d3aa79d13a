import { creer } from "../dom";
import { AIDE } from "../textesDAide";
import type { Vue } from "./vue";

/** What a person needs to know without leaving the pane. */
export function creerAide(): Vue {
  const sujets = AIDE.map(({ titre, textes }) =>
    creer("section", {}, creer("h2", { texte: titre }), ...textes.map((texte) => creer("p", { texte }))),
  );
  return { element: creer("div", { classe: "aide" }, ...sujets), suivre: () => undefined };
}
