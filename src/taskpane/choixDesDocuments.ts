import type { Bilan } from "../excel/types";
import { telechargementPossible } from "../excel/nouveauClasseur";
import { listerDestinataires } from "../restitution/documents/matiere";
import { constatsOuverts } from "./constats";
import { creer, desactiver, montrer } from "./dom";
import type { Session } from "./session";
import { TEXTES_D_EXPORT as TEXTES } from "./textesDExport";
import { avis, versLesConstats } from "./vues/avis";

/** Each document is a window of its own: more would be a nuisance. */
const OUVERTS_AU_PLUS = 10;

/** What the view shows of a run, and how it is told that an action is under way. */
export interface Choix {
  readonly elements: readonly HTMLElement[];
  suivre(etat: EtatSuivi): void;
  /** The codes of the réservataires that are not chosen. */
  ecartes(): ReadonlySet<string>;
}

/** What the view follows of the pane. */
export interface EtatSuivi {
  readonly occupe: boolean;
  /** The result sheets hold former figures; the documents would too (`enRetard`). */
  readonly aActualiser: boolean;
  readonly enRetard: boolean;
}

interface Case {
  readonly code: string;
  readonly entree: HTMLInputElement;
}

function caseACocher(
  id: string,
  texte: string,
  sousTitre: string,
): { entree: HTMLInputElement; ligne: HTMLElement } {
  const entree = document.createElement("input");
  entree.type = "checkbox";
  entree.id = id;
  entree.checked = true;
  const detail = sousTitre === "" ? null : creer("span", { classe: "discret", texte: sousTitre });
  const etiquette = creer("label", { attributs: { for: id } }, creer("span", { texte }), detail);
  return { entree, ligne: creer("div", { classe: "case" }, entree, etiquette) };
}

/** The réservataires with a box each, and one box for all of them. */
function listeDesCases(bilan: Bilan, ecartes: ReadonlySet<string>, auChangement: () => void) {
  const destinataires = listerDestinataires(bilan.dossier, bilan.resultat, bilan.edition);
  const tous = caseACocher("document-tous", TEXTES.tous, "");
  const lignes = destinataires.map(({ code, nom }, rang) => ({
    ...{ code, ...caseACocher(`document-${String(rang)}`, nom, nom === code ? "" : code) },
  }));
  const cases: readonly Case[] = lignes;
  const compter = () => {
    const coches = cases.filter(({ entree }) => entree.checked).length;
    tous.entree.checked = coches === cases.length;
    tous.entree.indeterminate = coches > 0 && coches < cases.length;
  };
  const suivre = () => {
    compter();
    auChangement();
  };
  for (const { code, entree } of cases) entree.checked = !ecartes.has(code);
  compter();
  tous.entree.addEventListener("change", () => {
    for (const { entree } of cases) entree.checked = tous.entree.checked;
    suivre();
  });
  for (const { entree } of cases) entree.addEventListener("change", suivre);
  const liste = creer("div", { classe: "cases" }, ...lignes.map(({ ligne }) => ligne));
  const legende = creer("legend", { classe: "hors-ecran", texte: TEXTES.destinataires });
  return { cases, element: creer("fieldset", {}, legende, tous.ligne, liste) };
}

function bouton(id: string, texte: string, auClic: () => void): HTMLElement {
  return creer("fluent-button", { texte, attributs: { id }, auClic });
}

/** The buttons of the documents; those that cannot act on so many are off. */
function boutonsDesDocuments(choisis: () => readonly string[], session: Session) {
  const exporter = (vers: "fichier" | "excel") => () =>
    void session.exporter({ type: "documents", codes: choisis(), vers });
  const enregistrer = bouton("documents-enregistrer", TEXTES.enregistrer, exporter("fichier"));
  enregistrer.setAttribute("appearance", "primary");
  const ouvrir = bouton("documents-ouvrir", TEXTES.ouvrir, exporter("excel"));
  const compte = creer("p", { classe: "discret", attributs: { "aria-live": "polite" } });
  return {
    elements: [compte, creer("div", { classe: "boutons" }, enregistrer, ouvrir)],
    suivre: (occupe: boolean) => {
      const nombre = choisis().length;
      compte.textContent = TEXTES.choisis(nombre);
      desactiver(enregistrer, occupe || nombre === 0);
      desactiver(ouvrir, occupe || nombre === 0 || nombre > OUVERTS_AU_PLUS);
    },
  };
}

function boutonsDesAutres(session: Session): readonly HTMLElement[] {
  const exporter = (type: "tableaux" | "calcul" | "synthese") => () => void session.exporter({ type });
  return [
    bouton("export-tableaux", TEXTES.tableaux, exporter("tableaux")),
    bouton("export-calcul", TEXTES.calcul, exporter("calcul")),
    bouton("export-synthese", TEXTES.synthese, exporter("synthese")),
  ];
}

/** What is to be known before anything is saved: results that the data have left behind, and findings still open. */
function avisDAvant(bilan: Bilan, session: Session) {
  const ouverts = constatsOuverts(bilan);
  const feuilles = avis("documents-a-actualiser", "warning", TEXTES.aActualiser);
  const perimes = avis("documents-en-retard", "warning", TEXTES.enRetard);
  const constats = [
    avis("documents-constats", "warning", TEXTES.ouverts(ouverts)),
    versLesConstats("documents-controles", session),
  ];
  return {
    elements: [feuilles, perimes, ...(ouverts.bloquants + ouverts.aVerifier > 0 ? constats : [])],
    suivre: ({ aActualiser, enRetard }: EtatSuivi) => {
      montrer(feuilles, aActualiser && !enRetard);
      montrer(perimes, enRetard);
    },
  };
}

/** The boxes and the buttons for these figures; `ecartes`: who was not chosen for the former ones. */
export function creerChoix(bilan: Bilan, session: Session, ecartes: ReadonlySet<string>): Choix {
  let occupe = false;
  const duDebut = avisDAvant(bilan, session);
  const choisis = () => cases.filter(({ entree }) => entree.checked).map(({ code }) => code);
  const documents = boutonsDesDocuments(choisis, session);
  const autres = boutonsDesAutres(session);
  const suivre = () => {
    documents.suivre(occupe);
    for (const un of autres) desactiver(un, occupe);
  };
  const { cases, element } = listeDesCases(bilan, ecartes, suivre);
  suivre();
  return {
    elements: [
      creer("p", { texte: TEXTES.presentation }),
      ...duDebut.elements,
      ...(cases.length > 0
        ? [element, ...documents.elements]
        : [creer("p", { texte: TEXTES.sansDestinataire(bilan.resultat.perimetres.length) })]),
      creer("h2", { texte: TEXTES.autres }),
      creer("div", { classe: "boutons" }, ...autres),
      creer("p", { classe: "discret", texte: TEXTES.surLaSynthese }),
      ...(telechargementPossible() ? [] : [creer("p", { classe: "discret", texte: TEXTES.surMac })]),
    ],
    ecartes: () => new Set(cases.filter(({ entree }) => !entree.checked).map(({ code }) => code)),
    suivre: (etat) => {
      occupe = etat.occupe;
      duDebut.suivre(etat);
      suivre();
    },
  };
}
