import { trouverDefinition } from "../../../lecture/parametres/definitions";
import type { Lieu } from "../../../lecture/lieu";
import { typographie } from "../../../restitution/phrases/typographie";
import { creer } from "../../dom";
import type { ParametreVu } from "../../reglages";
import type { Session } from "../../session";
import { TEXTES_DES_REGLAGES as TEXTES } from "../../textesDesReglages";

/** A way to a cell of the workbook. */
export function lien(texte: string, lieu: Lieu, session: Session): HTMLElement {
  const auClic = () => void session.allerA(lieu);
  return creer("button", { classe: "lien", texte, attributs: { type: "button" }, auClic });
}

/** The field, with what it holds at first: a word of the sheet that is not one of the list's is shown too. */
function champ(
  { nom, saisie, champ: valeur }: ParametreVu,
  id: string,
): HTMLSelectElement | HTMLInputElement {
  const element = document.createElement(saisie.type === "liste" ? "select" : "input");
  element.id = `champ-${id}`;
  element.setAttribute("aria-label", typographie(nom));
  if (element instanceof HTMLSelectElement && saisie.type === "liste")
    element.append(...[...new Set([...saisie.mots, valeur])].map((mot) => new Option(mot, mot)));
  element.value = valeur;
  if (saisie.type === "texte") element.setAttribute("aria-describedby", `admis-${id}`);
  return element;
}

function bouton(id: string, [texte, nom]: readonly [string, string], auClic: () => void): HTMLElement {
  return creer("fluent-button", { texte, attributs: { id, size: "small", "aria-label": nom }, auClic });
}

/** The field and what is done with it: a value that is not admitted is told at once, and nothing is written. */
function formulaire(parametre: ParametreVu, id: string, session: Session): HTMLElement {
  const { nom, statut, defaut, saisie } = parametre;
  const element = champ(parametre, id);
  const garder = (): void => {
    const admise = trouverDefinition(nom)?.lire(element.value) ?? null;
    element.removeAttribute("aria-invalid");
    if (admise !== null) void session.reglerLesParametres({ nom, valeur: element.value });
    else {
      element.setAttribute("aria-invalid", "true");
      element.focus();
    }
  };
  const confirmer = bouton(`garder-${id}`, [TEXTES.garder, TEXTES.garderCeci(nom)], garder);
  const retablir = bouton(
    `retablir-${id}`,
    [TEXTES.retablir, TEXTES.retablirCeci(nom)],
    () => void session.reglerLesParametres({ nom, valeur: defaut.cellule }),
  );
  return creer(
    "div",
    { classe: "saisie" },
    element,
    confirmer,
    statut === "parDefaut" ? null : retablir,
    saisie.type === "texte"
      ? creer("p", { classe: "discret", texte: saisie.admis, attributs: { id: `admis-${id}` } })
      : null,
  );
}

function gardeA({ lieu }: ParametreVu, session: Session): HTMLElement {
  if (lieu === null) return creer("p", { classe: "discret", texte: TEXTES.sansLigne });
  return creer("p", {}, lien(TEXTES.lieu(lieu.feuille, lieu.cellule ?? ""), lieu, session));
}

/** What landlords and départements have for themselves, each a way to its cell. */
function propresA({ propres }: ParametreVu, session: Session): HTMLElement | null {
  if (propres.length === 0) return null;
  const lignes = propres.map(({ perimetre, valeur, lieu }) =>
    creer("li", {}, lien(TEXTES.propre(perimetre, valeur), lieu, session)),
  );
  return creer("ul", {}, ...lignes);
}

/** A parameter: its name and its value, and, once opened, all that is known of it. */
export function creerParametre(parametre: ParametreVu, id: string, session: Session): HTMLElement {
  const { nom, valeur, statut, explication, regle, source, defaut } = parametre;
  const resume = creer(
    "summary",
    { attributs: { id: `ouvrir-${id}` } },
    creer("span", { classe: "nom", texte: typographie(nom) }),
    creer("span", { classe: "valeur", texte: valeur }),
    creer("span", { classe: `statut ${statut}`, texte: TEXTES.statuts[statut] }),
  );
  return creer(
    "details",
    { classe: "parametre", attributs: { id: `parametre-${id}` } },
    resume,
    creer("p", { texte: explication }),
    formulaire(parametre, id, session),
    propresA(parametre, session),
    creer("p", { classe: "discret", texte: TEXTES.defaut(defaut.mots) }),
    creer("p", { classe: "discret", texte: TEXTES.source(regle, source) }),
    gardeA(parametre, session),
  );
}
