import type { Bilan } from "../../excel/types";
import type { CompteDeLignes } from "../../lecture/types";
import { entier } from "../../restitution/phrases/nombres";
import { creer, desactiver, montrer, siChange } from "../dom";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import type { CreerVue, Vue } from "./vue";

/** Loaded with what computes: there is nothing to show before. */
const chargerLesChoix = () => import(/* webpackChunkName: "travail" */ "./choixDeLecture");

/** The sheets that were read, with what became of each of their rows and which of their columns were recognised. */
export const creerDonnees: CreerVue = (session) => {
  const lignes = creer("div", { classe: "donnees" });
  const colonnes = creerColonnes(session);
  const element = creer("div", { classe: "donnees" }, lignes, colonnes.element);
  const peindre = siChange<Bilan | null>((bilan) => {
    lignes.replaceChildren(
      ...(bilan === null
        ? []
        : [tableau(bilan.dossier.lignes, session), creer("p", { classe: "discret", texte: TEXTES.egalite })]),
    );
  });
  return {
    element,
    suivre: (etat) => {
      peindre(etat.bilan);
      colonnes.suivre(etat);
    },
  };
};

/** A button to look at the columns before any calculation, then the columns. */
const creerColonnes: CreerVue = (session) => {
  const voir = creer("fluent-button", {
    texte: TEXTES.voirLesColonnes,
    attributs: { id: "voir-les-colonnes" },
    auClic: () => void session.relever(null),
  });
  const element = creer("div", {}, voir);
  let vue: Promise<Vue> | null = null;
  const charger = async (): Promise<Vue> => {
    const chargee = (await chargerLesChoix()).creerChoixDeLecture(session);
    element.append(chargee.element);
    return chargee;
  };
  const suivreLesColonnes = async (): Promise<void> => {
    vue ??= charger();
    (await vue).suivre(session.etat);
  };
  return {
    element,
    suivre: ({ hote, releve }) => {
      desactiver(voir, hote !== "pret");
      montrer(voir, releve === null);
      if (releve !== null || vue !== null)
        suivreLesColonnes().catch(() => {
          vue = null;
        });
    },
  };
};

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
