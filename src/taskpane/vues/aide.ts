import { creer } from "../dom";
import { TEXTES } from "../textes";
import type { Vue } from "./vue";

/** What a person needs to know without leaving the pane. */
export function creerAide(): Vue {
  const sujets = TEXTES.aide.map(({ titre, textes }) =>
    creer("section", {}, creer("h2", { texte: titre }), ...textes.map((texte) => creer("p", { texte }))),
  );
  return { element: creer("div", { classe: "aide" }, ...sujets), suivre: () => undefined };
}
