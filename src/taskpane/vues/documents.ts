import type { Bilan } from "../../excel/types";
import { inattendu } from "../actions";
import { creer, siChange } from "../dom";
import type { Etat } from "../etat";
import type { Choix } from "../choixDesDocuments";
import type { Session } from "../session";
import { gardantLeFocus } from "./repeindre";
import type { CreerVue } from "./vue";

/** Loaded when the view is first shown with figures: it brings what writes .xlsx files. */
const chargerLeChoix = () => import(/* webpackChunkName: "documents" */ "../choixDesDocuments");

const signalerDans = (session: Session) => (erreur: unknown) => {
  session.envoyer({ type: "signale", message: inattendu(erreur) });
};

/** The documents to take out of the figures that are shown, and the other exports. Who was not chosen is not after new figures. */
export const creerDocuments: CreerVue = (session) => {
  const element = creer("div", { classe: "documents" });
  let choix: Choix | null = null;
  const suivre = ({ activite, aActualiser, enRetard }: Etat) => {
    choix?.suivre({ occupe: activite.type === "enCours", aActualiser, enRetard });
  };
  const peindre = siChange<Bilan | null>((bilan) => {
    if (bilan === null) {
      choix = null;
      element.replaceChildren();
      return;
    }
    const montrer = ({ creerChoix }: Awaited<ReturnType<typeof chargerLeChoix>>): void => {
      if (session.etat.bilan !== bilan) return;
      const nouveau = creerChoix(bilan, session, choix?.ecartes() ?? new Set());
      choix = nouveau;
      gardantLeFocus(element, () => {
        element.replaceChildren(...nouveau.elements);
      });
      suivre(session.etat);
    };
    chargerLeChoix().then(montrer, signalerDans(session));
  });
  return {
    element,
    suivre: (etat) => {
      if (etat.vue === "documents" || etat.bilan === null) peindre(etat.bilan);
      suivre(etat);
    },
  };
};
