import { erreurEnFrancais } from "./affichage";
import { columnLetters } from "../xlsx/references";
import { bloc } from "./elements";
import type { ErreurDeFonction } from "./fonctions/phrases";
import { TEXTES } from "./textes";

/** The bar under the ribbon that says what could not be done; it stays until it is closed or replaced. */
export const messages = {
  dire(phrase: string): void {
    const barre = bloc("message");
    const texte = barre.querySelector("p");
    if (texte !== null) texte.textContent = phrase;
    barre.hidden = false;
  },

  effacer(): void {
    bloc("message").hidden = true;
  },
};

/** The line under the grid: what was done, or the error of the cell that is looked at. */
export function direLEtat(phrase: string, ton: "neutre" | "erreur" = "neutre"): void {
  const etat = bloc("etat");
  etat.textContent = phrase;
  etat.title = phrase;
  etat.classList.toggle("erreur", ton === "erreur");
}

/** Shows the sentence of a custom function's error, as Excel does beside the cell. */
export function direLErreur({ cellule, code, phrase }: ErreurDeFonction): void {
  const adresse = `${columnLetters(cellule.column)}${cellule.row + 1}`;
  direLEtat(TEXTES.erreurDeFonction(adresse, erreurEnFrancais(code), phrase), "erreur");
}
