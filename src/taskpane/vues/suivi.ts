import type { Bilan } from "../../excel/types";
import { inattendu } from "../actions";
import { creer, siChange } from "../dom";
import type { CreerVue } from "./vue";

/** Loaded when the view is first shown with figures. */
const charger = () => import(/* webpackChunkName: "suivi" */ "../suiviVue");

/** The year so far: what is due, the bilan to date, the conventions, the next orientations. */
export const creerSuivi: CreerVue = (session) => {
  const element = creer("div", { classe: "suivi" });
  const peindre = siChange<Bilan | null>((bilan) => {
    element.replaceChildren();
    if (bilan === null) return;
    charger().then(
      ({ rubriquesDuSuivi }) => {
        if (session.etat.bilan === bilan) element.replaceChildren(...rubriquesDuSuivi(bilan, session));
      },
      (erreur: unknown) => {
        session.envoyer({ type: "signale", message: inattendu(erreur) });
      },
    );
  });
  return {
    element,
    suivre: ({ bilan, vue }) => {
      if (vue === "suivi" || bilan === null) peindre(bilan);
    },
  };
};
