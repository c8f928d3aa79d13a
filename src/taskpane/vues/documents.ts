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
  let suivreLeChoix: (etat: Etat) => void = () => undefined;
  const peindre = siChange<Bilan | null>((bilan) => {
    suivreLeChoix = () => undefined;
    element.replaceChildren();
    if (bilan === null) return;
    const montrer = ({ creerChoix }: Awaited<ReturnType<typeof chargerLeChoix>>): void => {
      if (session.etat.bilan !== bilan) return;
      const choix = creerChoix(bilan, session);
      suivreLeChoix = ({ activite, aActualiser, enRetard }) => {
        choix.suivre({ occupe: activite.type === "enCours", aActualiser, enRetard });
      };
      element.replaceChildren(...choix.elements);
      suivreLeChoix(session.etat);
    };
    chargerLeChoix().then(montrer, (erreur: unknown) => {
      session.envoyer({ type: "signale", message: inattendu(erreur) });
    });
  });
  return {
    element,
    suivre: (etat: Etat) => {
      if (etat.vue === "documents" || etat.bilan === null) peindre(etat.bilan);
      suivreLeChoix(etat);
    },
  };
};
