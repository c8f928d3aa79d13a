import type { Bilan } from "../../excel/types";
import { grouper, type ConstatVu, type GroupeDeConstats } from "../constats";
import type { Vise } from "../correction";
import { creer, montrer, siChange } from "../dom";
import type { Gravite, Lieu } from "../../lecture/lieu";
import { entier } from "../../restitution/phrases/nombres";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import { TEXTES_DE_CORRECTION } from "../textesDeCorrection";
import { creerCorrections } from "./corrections";
import { signe, type Ton } from "./icones";
import type { CreerVue } from "./vue";

/** The sign of a severity, and the colour of its count: neither says anything that the words do not. */
const ALLURE = {
  bloquant: { ton: "error", couleur: "danger" },
  aVerifier: { ton: "warning", couleur: "warning" },
  information: { ton: "info", couleur: "informative" },
} as const satisfies Record<Gravite, { ton: Ton; couleur: string }>;

/** The findings by severity; each one is a button that goes to its place. */
export const creerControles: CreerVue = (session) => {
  const corps = creer("div", {});
  const corrections = creerCorrections(session);
  const titre = creer("h2", { texte: TEXTES.constats, attributs: { id: "titre-controles" } });
  const element = creer(
    "section",
    { classe: "controles", attributs: { "aria-labelledby": "titre-controles" } },
    titre,
    corrections.element,
    corps,
  );
  const peindre = siChange<Bilan | null>((bilan) => {
    corps.replaceChildren(...(bilan === null ? [] : [contenu(grouper(bilan), session)]));
  });
  return {
    element,
    suivre: (etat) => {
      montrer(element, etat.bilan !== null);
      peindre(etat.bilan);
      corrections.suivre(etat);
    },
  };
};

function contenu(groupes: readonly GroupeDeConstats[], session: Session): HTMLElement {
  if (groupes.length === 0) return creer("p", { classe: "discret", texte: TEXTES.aucunConstat });
  const [premier] = groupes;
  return creer(
    "fluent-accordion",
    { attributs: { "expand-mode": "multi" } },
    ...groupes.map((groupe) =>
      accordeon(groupe, groupe === premier && groupe.gravite !== "information", session),
    ),
  );
}

function accordeon(groupe: GroupeDeConstats, ouvert: boolean, session: Session): HTMLElement {
  const { gravite, nombre, cellules, premiers } = groupe;
  const { ton, couleur } = ALLURE[gravite];
  const badge = creer("fluent-badge", {
    texte: entier(nombre),
    attributs: { appearance: "tint", color: couleur },
  });
  const titre = creer(
    "span",
    { classe: "titre-groupe", attributs: { slot: "heading" } },
    signe(ton),
    TEXTES.gravites[gravite],
    badge,
    cellules > nombre ? creer("span", { classe: "discret", texte: TEXTES.cellules(cellules) }) : null,
  );
  const liste = creer(
    "ul",
    { classe: "constats" },
    ...premiers.map((constat) => ligneDeConstat(constat, session)),
  );
  const reste = nombre - premiers.length;
  const attributs = { "heading-level": "3", ...(ouvert ? { expanded: "" } : {}) };
  return creer(
    "fluent-accordion-item",
    { attributs },
    titre,
    liste,
    reste > 0 ? suite(reste, session) : null,
  );
}

/** A finding that is a way to its place, and « Corriger » where its cell may be made clean. */
export function ligneDeConstat(
  { phrase, effet, remede, lieu, vise }: ConstatVu,
  session: Session,
): HTMLElement {
  const bouton = creer(
    "button",
    { classe: "constat", attributs: { type: "button" }, auClic: () => void session.allerA(lieu) },
    creer("span", { texte: phrase }),
    effet === "" ? null : creer("span", { classe: "effet", texte: effet }),
    creer("span", { classe: "discret", texte: remede }),
    creer("span", { classe: "lieu", texte: nomDeLieu(lieu) }),
  );
  return creer("li", {}, bouton, vise === null ? null : corriger(vise, phrase, session));
}

function corriger(vise: Vise, phrase: string, session: Session): HTMLElement {
  return creer("fluent-button", {
    classe: "corriger-constat",
    texte: TEXTES_DE_CORRECTION.unConstat,
    attributs: { size: "small", "aria-label": TEXTES_DE_CORRECTION.corrigerUnConstat(phrase) },
    auClic: () => void session.examiner(vise),
  });
}

function nomDeLieu({ feuille, cellule }: Lieu): string {
  return cellule === null ? feuille : TEXTES.lieu(feuille, cellule);
}

function suite(reste: number, session: Session): HTMLElement {
  return creer("fluent-button", {
    texte: TEXTES.toutVoir(reste),
    attributs: { appearance: "transparent", size: "small" },
    auClic: () => void session.allerA({ feuille: TEXTES.constats, cellule: null }),
  });
}
