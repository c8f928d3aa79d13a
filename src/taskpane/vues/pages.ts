import { creer, montrer } from "../dom";
import { VUES, type NomDeVue } from "../navigation";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import { creerAccueil } from "./accueil";
import { creerAide } from "./aide";
import { creerControles } from "./controles";
import { creerDocuments } from "./documents";
import { creerDonnees } from "./donnees";
import { creerExpliquer } from "./expliquer";
import { creerFormules } from "./formules";
import { creerReglages } from "./reglages";
import { creerResultats } from "./resultats";
import { creerScenarios } from "./scenarios";
import { creerSeance } from "./seance";
import { creerSuivi } from "./suivi";
import type { Vue } from "./vue";

const PAGES: Readonly<Record<NomDeVue, (session: Session, version: string) => Vue>> = {
  accueil: creerAccueil,
  resultats: creerResultats,
  controles: creerControles,
  expliquer: creerExpliquer,
  scenarios: creerScenarios,
  suivi: creerSuivi,
  donnees: creerDonnees,
  documents: creerDocuments,
  seance: creerSeance,
  formules: creerFormules,
  reglages: creerReglages,
  aide: creerAide,
};

/** One page per view, of which one is shown. */
export function creerPages(session: Session, version: string): readonly Vue[] {
  return VUES.map((nom) => page(nom, PAGES[nom](session, version)));
}

/** The views of what a calculation gave: before one, they say how to have it. */
const DU_CALCUL: ReadonlySet<NomDeVue> = new Set([
  "resultats",
  "controles",
  "scenarios",
  "suivi",
  "documents",
  "donnees",
]);

function page(nom: NomDeVue, vue: Vue): Vue {
  const attributs = { id: `page-${nom}`, "aria-label": TEXTES.vues[nom] };
  const avant = creer("p", { classe: "discret", texte: TEXTES.avantLeCalcul });
  const element = creer("section", { classe: "page", attributs }, avant, vue.element);
  return {
    element,
    suivre: (etat) => {
      montrer(element, etat.vue === nom);
      montrer(avant, DU_CALCUL.has(nom) && etat.bilan === null);
      vue.suivre(etat);
    },
  };
}
