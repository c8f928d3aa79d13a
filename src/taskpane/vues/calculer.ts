import { creer } from "../dom";
import { TEXTES } from "../textes";
import type { CreerVue } from "./vue";

/** The one big button. While an action runs it keeps its focus and does nothing. */
export const creerBoutonCalculer: CreerVue = (session) => {
  const element = creer("fluent-button", {
    classe: "calculer",
    texte: TEXTES.calculer,
    attributs: { appearance: "primary", size: "large", id: "calculer" },
    auClic: () => void session.calculer(),
  });
  return {
    element,
    suivre: ({ hote, activite, bilan }) => {
      element.toggleAttribute("disabled-focusable", activite.type === "enCours");
      element.toggleAttribute("disabled", hote !== "pret");
      element.textContent = bilan === null ? TEXTES.calculer : TEXTES.recalculer;
    },
  };
};
