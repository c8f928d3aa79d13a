import { inattendu } from "../actions";
import { creer, siChange } from "../dom";
import type { CreerVue, Vue } from "./vue";

/** Loaded when the view is first shown. */
const chargerLaSeance = () => import(/* webpackChunkName: "seance" */ "../seanceVue");

/** The meeting: who leads, what was decided, the projected figures. */
export const creerSeance: CreerVue = (session) => {
  const element = creer("div", { classe: "seance" });
  let vue: Vue | null = null;
  const ouvrir = siChange<boolean>((ouverte) => {
    if (!ouverte || vue !== null) return;
    chargerLaSeance().then(
      ({ creerVueDeSeance }) => {
        vue ??= creerVueDeSeance(session);
        element.replaceChildren(vue.element);
        vue.suivre(session.etat);
      },
      (erreur: unknown) => {
        session.envoyer({ type: "signale", message: inattendu(erreur) });
      },
    );
  });
  return {
    element,
    suivre: (etat) => {
      ouvrir(etat.vue === "seance");
      vue?.suivre(etat);
    },
  };
};
