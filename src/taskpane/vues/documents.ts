import type { Bilan } from "../../excel/types";
import { inattendu } from "../actions";
import { creer, siChange } from "../dom";
import type { Etat } from "../etat";
import type { CreerVue } from "./vue";

/** Loaded when the view is first shown with figures: it brings what writes .xlsx files. */
const chargerLeChoix = () => import(/* webpackChunkName: "documents" */ "../choixDesDocuments");

/** The documents to take out of the run, and the other exports. */
export const creerDocuments: CreerVue = (session) => {
  const element = creer("div", { classe: "documents" });
  let occuper: (occupe: boolean) => void = () => undefined;
  const peindre = siChange<Bilan | null>((bilan) => {
    occuper = () => undefined;
    element.replaceChildren();
    if (bilan === null) return;
    const montrer = ({ creerChoix }: Awaited<ReturnType<typeof chargerLeChoix>>): void => {
      if (session.etat.bilan !== bilan) return;
      const choix = creerChoix(bilan, session);
      occuper = (occupe) => {
        choix.occuper(occupe);
      };
      element.replaceChildren(...choix.elements);
      occuper(session.etat.activite.type === "enCours");
    };
    chargerLeChoix().then(montrer, (erreur: unknown) => {
      session.envoyer({ type: "signale", message: inattendu(erreur) });
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
