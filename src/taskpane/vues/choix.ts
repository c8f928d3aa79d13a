import { creer } from "../dom";
import { TEXTES_DES_COLONNES } from "../textesDesColonnes";
import { crayon } from "./icones";

/** Something that a person may choose; `choisie` is the rank of the present option, -1 where nothing is chosen. */
export interface Question<Valeur> {
  /** Unique in the page: what has focus is found again by it. */
  readonly cle: string;
  /** What is asked, for who hears it. */
  readonly objet: string;
  readonly options: readonly { readonly texte: string; readonly valeur: Valeur }[];
  readonly choisie: number;
  readonly garder: (valeur: Valeur) => void;
}

/** A list and « Garder »: arrow keys go through a list, so that its change alone must keep nothing. */
export function formulaire<Valeur>({ cle, objet, options, choisie, garder }: Question<Valeur>): HTMLElement {
  const liste = document.createElement("select");
  liste.id = `liste-${cle}`;
  liste.setAttribute("aria-label", objet);
  if (choisie < 0) liste.append(new Option(TEXTES_DES_COLONNES.choisir, ""));
  liste.append(...options.map(({ texte }, rang) => new Option(texte, String(rang))));
  liste.value = choisie < 0 ? "" : String(choisie);
  const confirmer = creer("fluent-button", {
    texte: TEXTES_DES_COLONNES.garder,
    attributs: { id: `garder-${cle}`, size: "small" },
    auClic: () => {
      const option = liste.value === "" ? undefined : options[Number(liste.value)];
      if (option !== undefined) garder(option.valeur);
    },
  });
  return creer("div", { classe: "reponse" }, liste, confirmer);
}

/** A pencil that shows the list at the end of its row, and puts it away. */
export function ouvrant<Valeur>(question: Question<Valeur>): HTMLElement {
  const { cle, objet } = question;
  let ouvert: HTMLElement | null = null;
  const basculer = (): void => {
    const ferme = ouvert === null;
    ouvert?.remove();
    ouvert = ferme ? formulaire(question) : null;
    element.setAttribute("aria-expanded", String(ferme));
    if (ouvert !== null) element.parentElement?.append(ouvert);
    ouvert?.querySelector("select")?.focus();
  };
  const nom = `${TEXTES_DES_COLONNES.corriger}, ${objet}`;
  const attributs = { type: "button", id: `ouvrir-${cle}`, "aria-expanded": "false", "aria-label": nom };
  const element = creer("button", { classe: "crayon", attributs, auClic: basculer }, crayon());
  return element;
}

/** Takes a choice back, in one click. */
export function annulation({ cle, objet }: { cle: string; objet: string }, annuler: () => void): HTMLElement {
  const nom = `${TEXTES_DES_COLONNES.annuler}, ${objet}`;
  const attributs = { type: "button", id: `annuler-${cle}`, "aria-label": nom };
  return creer("button", { classe: "lien", texte: TEXTES_DES_COLONNES.annuler, attributs, auClic: annuler });
}
