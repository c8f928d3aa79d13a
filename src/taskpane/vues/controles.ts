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
import { repeindre } from "./repeindre";
import type { CreerVue } from "./vue";

/** The sign of a severity, and the colour of its count: neither says anything that the words do not. */
const ALLURE = {
  bloquant: { ton: "error", couleur: "danger" },
  aVerifier: { ton: "warning", couleur: "warning" },
  information: { ton: "info", couleur: "informative" },
} as const satisfies Record<Gravite, { ton: Ton; couleur: string }>;

/** The findings by severity; each one is a button that goes to its place. */
export const creerControles: CreerVue = (session) => {
  const aucun = creer("p", { classe: "discret", texte: TEXTES.aucunConstat });
  const accordeon = creer("fluent-accordion", { attributs: { "expand-mode": "multi" } });
  const corrections = creerCorrections(session);
  const titre = creer("h2", { texte: TEXTES.constats, attributs: { id: "titre-controles" } });
  const element = creer(
    "section",
    { classe: "controles", attributs: { "aria-labelledby": "titre-controles" } },
    titre,
    corrections.element,
    aucun,
    accordeon,
  );
  const peindre = siChange<Bilan | null>((bilan) => {
    const groupes = bilan === null ? [] : grouper(bilan);
    montrer(aucun, groupes.length === 0);
    montrer(accordeon, groupes.length > 0);
    repeindre(accordeon, rubriques(groupes, session));
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

const idDuGroupe = (gravite: Gravite) => `constats-${gravite}`;

/** The most serious findings are open where they were not there before; what a person has closed stays closed. */
function rubriques(groupes: readonly GroupeDeConstats[], session: Session): readonly HTMLElement[] {
  const [premier] = groupes;
  return groupes.map((groupe) => {
    const { gravite } = groupe;
    const estNouveau = document.getElementById(idDuGroupe(gravite)) === null;
    return rubrique(groupe, groupe === premier && gravite !== "information" && estNouveau, session);
  });
}

/** Names by which the same findings are found again in a list made anew: their place, and their rank there. */
function clesDe(constats: readonly ConstatVu[]): readonly string[] {
  const vues = new Map<string, number>();
  return constats.map(({ lieu: { feuille, cellule } }) => {
    const place = `${encodeURIComponent(feuille)}-${cellule ?? ""}`;
    const rang = vues.get(place) ?? 0;
    vues.set(place, rang + 1);
    return `${place}-${String(rang)}`;
  });
}

function rubrique(groupe: GroupeDeConstats, ouvert: boolean, session: Session): HTMLElement {
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
  const cles = clesDe(premiers);
  const liste = creer(
    "ul",
    { classe: "constats" },
    ...premiers.map((constat, rang) => ligneDeConstat(constat, session, `${gravite}-${cles[rang] ?? ""}`)),
  );
  const attributs = { id: idDuGroupe(gravite), "heading-level": "3", ...(ouvert ? { expanded: "" } : {}) };
  return creer(
    "fluent-accordion-item",
    { attributs },
    titre,
    liste,
    nombre > premiers.length ? suite(groupe, session) : null,
  );
}

/**
 * A finding that is a way to its place, and « Corriger » where its cell may be made clean. `cle`: unique in the page, where its
 * list is made anew under a person's focus.
 */
export function ligneDeConstat(
  { phrase, effet, remede, lieu, vise }: ConstatVu,
  session: Session,
  cle?: string,
): HTMLElement {
  const id = (quoi: string): Readonly<Record<string, string>> =>
    cle === undefined ? {} : { id: `${quoi}-${cle}` };
  const bouton = creer(
    "button",
    {
      classe: "constat",
      attributs: { type: "button", ...id("constat") },
      auClic: () => void session.allerA(lieu),
    },
    creer("span", { texte: phrase }),
    effet === "" ? null : creer("span", { classe: "effet", texte: effet }),
    creer("span", { classe: "discret", texte: remede }),
    creer("span", { classe: "lieu", texte: nomDeLieu(lieu) }),
  );
  return creer("li", {}, bouton, vise === null ? null : corriger(vise, phrase, session, id("corriger")));
}

function corriger(
  vise: Vise,
  phrase: string,
  session: Session,
  id: Readonly<Record<string, string>>,
): HTMLElement {
  return creer("fluent-button", {
    classe: "corriger-constat",
    texte: TEXTES_DE_CORRECTION.unConstat,
    attributs: { ...id, size: "small", "aria-label": TEXTES_DE_CORRECTION.corrigerUnConstat(phrase) },
    auClic: () => void session.examiner(vise),
  });
}

function nomDeLieu({ feuille, cellule }: Lieu): string {
  return cellule === null ? feuille : TEXTES.lieu(feuille, cellule);
}

function suite({ gravite, nombre, premiers }: GroupeDeConstats, session: Session): HTMLElement {
  return creer("fluent-button", {
    texte: TEXTES.toutVoir(nombre - premiers.length),
    attributs: { id: `tout-voir-${gravite}`, appearance: "transparent", size: "small" },
    auClic: () => void session.allerA({ feuille: TEXTES.constats, cellule: null }),
  });
}
