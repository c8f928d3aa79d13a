import type { Bilan } from "../../excel/types";
import { inattendu } from "../actions";
import { arretDe } from "../constats";
import { creer, siChange } from "../dom";
import { direLArret } from "./arret";
import type { CreerVue } from "./vue";

/** Loaded when the view is first shown with figures. */
const charger = () => import(/* webpackChunkName: "suivi" */ "../suiviVue");

/** The year so far: what is due, the bilan to date, the conventions, the next orientations; else why there is nothing. */
export const creerSuivi: CreerVue = (session) => {
  const element = creer("div", { classe: "suivi" });
  const peindre = siChange<Bilan | null>((bilan) => {
    element.replaceChildren();
    if (bilan === null) return;
    const arret = arretDe(bilan);
    if (arret !== null) {
      element.replaceChildren(...direLArret(arret, "suivi-sans-perimetre", session));
      return;
    }
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
