import type { CompteDeLignes } from "../../lecture/types";
import { entier } from "../../restitution/phrases/nombres";
import { creer, siChange } from "../dom";
import type { Bilan } from "../etat";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import type { CreerVue } from "./vue";

/** Loaded with what computes: there is nothing to show before. */
const chargerLesColonnes = () => import(/* webpackChunkName: "travail" */ "./correspondances");

/** The sheets that were read, with what became of each of their rows and which of their columns were recognised. */
export const creerDonnees: CreerVue = (session) => {
  const lignes = creer("div", { classe: "donnees" });
  const colonnes = creer("div", {});
  const element = creer("div", { classe: "donnees" }, lignes, colonnes);
  const peindre = siChange<Bilan | null>((bilan) => {
    lignes.replaceChildren(
      ...(bilan === null
        ? [creer("p", { classe: "discret", texte: TEXTES.avantLeCalcul })]
        : [tableau(bilan.dossier.lignes, session), creer("p", { classe: "discret", texte: TEXTES.egalite })]),
    );
    void peindreLesColonnes(colonnes, bilan);
  });
  return {
    element,
    suivre: ({ bilan }) => {
      peindre(bilan);
    },
  };
};

async function peindreLesColonnes(element: HTMLElement, bilan: Bilan | null): Promise<void> {
  if (bilan === null) {
    element.replaceChildren();
    return;
  }
  const { tableauDesColonnes } = await chargerLesColonnes();
  element.replaceChildren(tableauDesColonnes(bilan.dossier.correspondances));
}

function tableau(comptes: readonly CompteDeLignes[], session: Session): HTMLElement {
  const { feuille, lues, comptees, ecartees, vides } = TEXTES.colonnesDeDonnees;
  const entetes = [feuille, lues, comptees, ecartees, vides].map((texte, rang) =>
    creer("th", { texte, classe: rang === 0 ? "texte" : "nombre", attributs: { scope: "col" } }),
  );
  return creer(
    "table",
    { classe: "comptes" },
    creer("caption", { texte: TEXTES.feuillesLues }),
    creer("thead", {}, creer("tr", {}, ...entetes)),
    creer("tbody", {}, ...comptes.map((compte) => ligne(compte, session))),
  );
}

function ligne({ feuille, lues, comptees, ecartees, vides }: CompteDeLignes, session: Session): HTMLElement {
  const lien = creer("button", {
    classe: "lien",
    texte: feuille,
    attributs: { type: "button" },
    auClic: () => void session.allerA({ feuille, cellule: null }),
  });
  const nombres = [lues, comptees, ecartees, vides].map((nombre) =>
    creer("td", { texte: entier(nombre), classe: "nombre" }),
  );
  return creer("tr", {}, creer("th", { attributs: { scope: "row" } }, lien), ...nombres);
}
