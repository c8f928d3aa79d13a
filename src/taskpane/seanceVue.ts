import { LONGUEUR_DE_NOM } from "../lecture/partage/noms";
import { LONGUEUR_DE_DECISION } from "../restitution/seance/journal";
import { creer, desactiver, montrer } from "./dom";
import { creerProjection } from "./projection";
import { estSpectateur } from "./etatDeSeance";
import type { Session } from "./session";
import { TEXTES_DE_SEANCE as TEXTES } from "./textesDeSeance";
import type { Vue } from "./vues/vue";

interface Champ {
  readonly element: HTMLElement;
  readonly saisie: HTMLInputElement | HTMLTextAreaElement;
}

function champ(id: string, texte: string, saisie: Champ["saisie"]): Champ {
  saisie.id = id;
  const etiquette = creer("label", { texte, attributs: { for: id } });
  return { saisie, element: creer("div", { classe: "saisie" }, etiquette, saisie) };
}

function bouton(id: string, texte: string, auClic: () => void): HTMLElement {
  return creer("fluent-button", { texte, attributs: { id }, auClic });
}

/** What was typed; where it is blank, the field takes the focus and nothing is done. */
function avecTexte({ saisie }: Champ, agir: (texte: string) => void): () => void {
  return () => {
    if (saisie.value.trim() === "") saisie.focus();
    else agir(saisie.value);
  };
}

/** Taking the lead: a name and a button, whoever leads. */
function creerPriseDeMain(session: Session): Vue {
  const saisie = document.createElement("input");
  saisie.maxLength = LONGUEUR_DE_NOM;
  saisie.autocomplete = "off";
  const nom = champ("nom-de-seance", TEXTES.nom, saisie);
  const mener = bouton(
    "mener",
    TEXTES.ouvrir,
    avecTexte(nom, (texte) => void session.menerLaSeance(texte)),
  );
  mener.setAttribute("appearance", "primary");
  const element = creer(
    "div",
    { classe: "prise-de-main" },
    nom.element,
    creer("div", { classe: "boutons" }, mener),
  );
  return {
    element,
    suivre: ({ seance, activite }) => {
      montrer(element, !seance.estMienne);
      mener.textContent = estSpectateur(seance) ? TEXTES.prendreLaMain : TEXTES.ouvrir;
      desactiver(mener, activite.type === "enCours");
    },
  };
}

/** What who leads may do: note a decision, end the meeting. */
function creerConduite(session: Session): Vue {
  const etat = creer("p", { classe: "menee" });
  const saisie = document.createElement("textarea");
  saisie.maxLength = LONGUEUR_DE_DECISION;
  saisie.rows = 3;
  const decision = champ("decision", TEXTES.decision, saisie);
  const agir = async (texte: string) => {
    await session.noter(texte);
    if (session.etat.message?.type === "decisionNotee") saisie.value = "";
  };
  const noter = bouton(
    "noter",
    TEXTES.noter,
    avecTexte(decision, (texte) => void agir(texte)),
  );
  noter.setAttribute("appearance", "primary");
  const quitter = bouton("quitter", TEXTES.quitter, () => void session.quitterLaSeance());
  const note = creer("p", { classe: "discret", texte: TEXTES.surLesChangements });
  const boutons = creer("div", { classe: "boutons" }, noter, quitter);
  const element = creer("div", { classe: "conduite" }, etat, decision.element, boutons, note);
  return {
    element,
    suivre: ({ seance: { menee, estMienne }, activite }) => {
      montrer(element, estMienne);
      etat.textContent = menee === null ? "" : TEXTES.vousMenez(menee.depuis.heure);
      for (const un of [noter, quitter]) desactiver(un, activite.type === "enCours");
    },
  };
}

/** The view « Séance ». */
export function creerVueDeSeance(session: Session): Vue {
  const presentation = creer("p", { classe: "discret", texte: TEXTES.presentation });
  const vues = [creerConduite(session), creerPriseDeMain(session), creerProjection()];
  return {
    element: creer("div", { classe: "seance" }, presentation, ...vues.map(({ element }) => element)),
    suivre: (etat) => {
      for (const vue of vues) vue.suivre(etat);
    },
  };
}
