import { inattendu } from "../actions";
import { siChange } from "../dom";
import type { NomDeVue } from "../navigation";
import type { Session } from "../session";
import type { Vue } from "./vue";

/** What a view that is loaded when it is first shown is made of. */
export interface VueACharger {
  readonly nom: NomDeVue;
  readonly element: HTMLElement;
  readonly charger: () => Promise<(session: Session) => Vue>;
  /** What to ask of the workbook each time the view is shown. */
  readonly auMontrer?: () => void;
}

/** A view whose code comes when it is first shown, once the host is ready; a part that does not come is told. */
export function creerVueChargee(session: Session, { nom, element, charger, auMontrer }: VueACharger): Vue {
  let page: Vue | null = null;
  const montrer = (creerPage: (session: Session) => Vue): void => {
    page ??= creerPage(session);
    element.replaceChildren(page.element);
    page.suivre(session.etat);
  };
  const ouvrir = siChange<boolean>((ouverte) => {
    if (!ouverte) return;
    auMontrer?.();
    charger().then(montrer, (erreur: unknown) => {
      session.envoyer({ type: "signale", message: inattendu(erreur) });
    });
  });
  return {
    element,
    suivre: (etat) => {
      const ouverte = etat.vue === nom;
      ouvrir(ouverte && etat.hote === "pret");
      // Figures come by themselves: a page that is hidden is painted when it is shown again.
      if (ouverte) page?.suivre(etat);
    },
  };
}
