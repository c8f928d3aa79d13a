import type { Bilan } from "../../excel/types";
import { inattendu } from "../actions";
import { creer, siChange } from "../dom";
import type { CreerVue, Vue } from "./vue";

/** Loaded when the view is first shown with figures: it brings what computes scenarios. */
const charger = () => import(/* webpackChunkName: "scenarios" */ "./scenarios/page");

/** Other readings of the same counters, side by side. */
export const creerScenarios: CreerVue = (session) => {
  const element = creer("div", { classe: "scenarios" });
  let page: Vue | null = null;
  const peindre = siChange<Bilan["dossier"] | null>((dossier) => {
    page = null;
    element.replaceChildren();
    if (dossier === null) return;
    const montrer = ({ creerPage }: Awaited<ReturnType<typeof charger>>): void => {
      if (session.etat.bilan?.dossier !== dossier) return;
      page = creerPage(session, dossier);
      element.replaceChildren(page.element);
      page.suivre(session.etat);
    };
    charger().then(montrer, (erreur: unknown) => {
      session.envoyer({ type: "signale", message: inattendu(erreur) });
    });
  });
  return {
    element,
    suivre: (etat) => {
      if (etat.vue === "scenarios" || etat.bilan === null) peindre(etat.bilan?.dossier ?? null);
      page?.suivre(etat);
    },
  };
};
