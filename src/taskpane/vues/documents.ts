import { creer, siChange } from "../dom";
import type { Bilan, Etat } from "../etat";
import { TEXTES } from "../textes";
import type { CreerVue } from "./vue";

/** Loaded when the view is first shown with figures: it brings what writes .xlsx files. */
const chargerLeChoix = () => import(/* webpackChunkName: "documents" */ "../choixDesDocuments");

/** The documents to take out of the run, and the other exports. */
export const creerDocuments: CreerVue = (session) => {
  const element = creer("div", { classe: "documents" });
  let occuper: (occupe: boolean) => void = () => undefined;
  const peindre = siChange<Bilan | null>((bilan) => {
    occuper = () => undefined;
    element.replaceChildren(creer("p", { classe: "discret", texte: TEXTES.avantLeCalcul }));
    if (bilan === null) return;
    void chargerLeChoix().then(({ creerChoix }) => {
      if (session.etat.bilan !== bilan) return;
      const choix = creerChoix(bilan, session);
      occuper = (occupe) => {
        choix.occuper(occupe);
      };
      element.replaceChildren(...choix.elements);
      occuper(session.etat.activite.type === "enCours");
    });
  });
  return {
    element,
    suivre: ({ bilan, vue, activite }: Etat) => {
      if (vue === "documents" || bilan === null) peindre(bilan);
      occuper(activite.type === "enCours");
    },
  };
};
