import { creer, montrer } from "../dom";
import { avancement, motsDAvancement } from "../avancement";
import type { Action } from "../activite";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import type { CreerVue, Vue } from "./vue";

const ARRETABLES: ReadonlySet<Action> = new Set<Action>([
  "calculer",
  "importer",
  "exporter",
  "examiner",
  "reparer",
]);

/** The bar, the words and « Annuler », while an action runs. */
export const creerAvancement: CreerVue = (session) => {
  const mots = creer("span", { classe: "mots", attributs: { id: "avancement-mots" } });
  const barre = creer("fluent-progress-bar", {
    attributs: { "aria-labelledby": "avancement-mots", max: "100" },
  });
  const annuler = boutonAnnuler(session);
  const attente = creer("p", { classe: "attente", texte: TEXTES.attente });
  const ligne = creer("div", { classe: "ligne" }, mots, annuler.element);
  const element = creer("section", { classe: "avancement" }, ligne, barre, attente);
  return {
    element,
    suivre: (etat) => {
      const { activite } = etat;
      montrer(element, activite.type === "enCours");
      annuler.suivre(etat);
      if (activite.type === "repos") return;
      mots.textContent = motsDAvancement(activite);
      montrer(attente, activite.attente && !activite.annulation);
      // Without a value the bar shows that work goes on, without telling how far.
      const part = avancement(activite.progres);
      if (part === null) barre.removeAttribute("value");
      else barre.setAttribute("value", String(Math.round(part * 100)));
    },
  };
};

/** « Annuler », for the actions that can be stopped half-way. */
function boutonAnnuler(session: Session): Vue {
  const element = creer("fluent-button", {
    attributs: { size: "small", id: "annuler", title: TEXTES.toucheAnnuler },
    auClic: () => {
      session.annuler();
    },
  });
  return {
    element,
    suivre: ({ activite }) => {
      const annulation = activite.type === "enCours" && activite.annulation;
      montrer(element, activite.type === "enCours" && ARRETABLES.has(activite.action));
      element.textContent = annulation ? TEXTES.annulation : TEXTES.annuler;
      element.toggleAttribute("disabled-focusable", annulation);
    },
  };
}
