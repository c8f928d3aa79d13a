import { creer, montrer } from "../dom";
import { TEXTES } from "../textes";
import type { CreerVue } from "./vue";

/** What a newcomer needs: two lines, the model, the example. The two buttons stay at hand afterwards. */
export const creerDemarrage: CreerVue = (session) => {
  const titre = creer("h2", { texte: TEXTES.demarrer });
  const lignes = TEXTES.accueil.map((texte) => creer("p", { texte }));
  const accueil = creer("div", {}, titre, ...lignes);
  const boutons = [
    bouton(TEXTES.creerModele, "modele", () => void session.creerModele()),
    bouton(TEXTES.insererExemple, "exemple", () => void session.insererExemple()),
  ];
  const rangee = creer("div", { classe: "boutons" }, ...boutons);
  return {
    element: creer("section", { classe: "demarrage" }, accueil, rangee),
    suivre: ({ hote, activite, bilan }) => {
      montrer(accueil, bilan === null);
      for (const un of boutons) {
        un.toggleAttribute("disabled-focusable", activite.type === "enCours");
        un.toggleAttribute("disabled", hote !== "pret");
      }
    },
  };
};

function bouton(texte: string, id: string, auClic: () => void): HTMLElement {
  return creer("fluent-button", { texte, attributs: { id }, auClic });
}
