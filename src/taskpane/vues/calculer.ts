import { creer, desactiver, montrer } from "../dom";
import { TEXTES } from "../textes";
import { signe } from "./icones";
import type { CreerVue } from "./vue";

/** The one big button, and below it whether the results still are those of the workbook. While an action runs it keeps its focus and does nothing. */
export const creerBoutonCalculer: CreerVue = (session) => {
  const bouton = creer("fluent-button", {
    classe: "calculer",
    texte: TEXTES.calculer,
    attributs: { appearance: "primary", size: "large", id: "calculer" },
    auClic: () => void session.calculer(),
  });
  const avis = creer("p", { classe: "a-actualiser", attributs: { role: "status" } });
  const element = creer("div", {}, bouton, avis);
  const perimee = [signe("warning"), creer("span", { texte: TEXTES.aActualiser })];
  return {
    element,
    suivre: ({ hote, activite, bilan, aActualiser }) => {
      bouton.toggleAttribute("disabled-focusable", activite.type === "enCours");
      desactiver(bouton, hote !== "pret");
      bouton.textContent = bilan === null ? TEXTES.calculer : TEXTES.recalculer;
      montrer(avis, aActualiser);
      if (aActualiser !== avis.hasChildNodes()) avis.replaceChildren(...(aActualiser ? perimee : []));
    },
  };
};
