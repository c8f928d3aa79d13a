import { inattendu } from "../actions";
import { creer, siChange } from "../dom";
import type { CreerVue, Vue } from "./vue";

/** Loaded with what computes: it knows the parameters. */
const charger = () => import(/* webpackChunkName: "travail" */ "./reglages/page");

/** Every parameter, with its value, its source and its default; read when the view is shown. */
export const creerReglages: CreerVue = (session) => {
  const element = creer("div", { classe: "reglages-du-classeur" });
  let page: Vue | null = null;
  const montrer = ({ creerPage }: Awaited<ReturnType<typeof charger>>): void => {
    page ??= creerPage(session);
    element.replaceChildren(page.element);
    page.suivre(session.etat);
  };
  const ouvrir = siChange<boolean>((ouverte) => {
    if (!ouverte) return;
    void session.reglerLesParametres(null);
    charger().then(montrer, (erreur: unknown) => {
      session.envoyer({ type: "signale", message: inattendu(erreur) });
    });
  });
  return {
    element,
    suivre: (etat) => {
      ouvrir(etat.vue === "reglages" && etat.hote === "pret");
      page?.suivre(etat);
    },
  };
};
