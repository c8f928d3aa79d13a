import { creer, siChange } from "../dom";
import { AUTRES_VUES, VUES_EN_VUE, type NomDeVue } from "../navigation";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import type { CreerVue } from "./vue";

/** The ways between the views: a button for each of the first ones, and « Plus » for the others. */
export const creerNavigation: CreerVue = (session) => {
  const boutons = VUES_EN_VUE.map((vue) => ({ vue, element: bouton(vue, session) }));
  const plus = creer("fluent-menu-button", {
    texte: TEXTES.plus,
    // The role is said where every tool looks for it: the component only tells the browser.
    attributs: { slot: "trigger", appearance: "transparent", size: "small", id: "plus", role: "button" },
  });
  const menu = creer(
    "fluent-menu",
    {},
    plus,
    creer("fluent-menu-list", {}, ...AUTRES_VUES.map((vue) => ligneDeMenu(vue, session))),
  );
  const element = creer(
    "nav",
    { classe: "navigation", attributs: { "aria-label": TEXTES.navigation } },
    ...boutons.map((un) => un.element),
    menu,
  );
  const peindre = siChange<NomDeVue>((courante) => {
    for (const { vue, element: un } of boutons) marquer(un, vue === courante);
    const ailleurs = AUTRES_VUES.includes(courante);
    marquer(plus, ailleurs);
    plus.textContent = ailleurs ? TEXTES.vues[courante] : TEXTES.plus;
  });
  return {
    element,
    suivre: ({ vue }) => {
      peindre(vue);
    },
  };
};

function marquer(element: HTMLElement, courante: boolean): void {
  if (courante) element.setAttribute("aria-current", "page");
  else element.removeAttribute("aria-current");
}

function aller(vue: NomDeVue, session: Session): () => void {
  return () => {
    session.envoyer({ type: "vueChoisie", vue });
  };
}

function bouton(vue: NomDeVue, session: Session): HTMLElement {
  const attributs = { appearance: "transparent", size: "small", id: `vers-${vue}` };
  return creer("fluent-button", { texte: TEXTES.vues[vue], attributs, auClic: aller(vue, session) });
}

/** An item says « change » for a click and for the keyboard alike. */
function ligneDeMenu(vue: NomDeVue, session: Session): HTMLElement {
  const ligne = creer("fluent-menu-item", { texte: TEXTES.vues[vue], attributs: { id: `vers-${vue}` } });
  ligne.addEventListener("change", aller(vue, session));
  return ligne;
}
