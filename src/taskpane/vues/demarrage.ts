import { creer, desactiver, montrer } from "../dom";
import { fichierChoisi } from "../fichier";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import type { CreerVue } from "./vue";

/** What a newcomer needs: two lines, the model, the import, the example. The buttons stay at hand afterwards. */
export const creerDemarrage: CreerVue = (session) => {
  const titre = creer("h2", { texte: TEXTES.demarrer });
  const lignes = TEXTES.accueil.map((texte) => creer("p", { texte }));
  const accueil = creer("div", {}, titre, ...lignes);
  const choix = choixDeFichier(session);
  const boutons = [
    bouton(TEXTES.creerModele, "modele", () => void session.creerModele()),
    bouton(TEXTES.importer, "importer", () => {
      choix.click();
    }),
    bouton(TEXTES.insererExemple, "exemple", () => void session.insererExemple()),
  ];
  const rangee = creer("div", { classe: "boutons" }, ...boutons, choix);
  return {
    element: creer("section", { classe: "demarrage" }, accueil, rangee),
    suivre: ({ hote, activite, bilan }) => {
      montrer(accueil, bilan === null);
      for (const un of boutons) {
        un.toggleAttribute("disabled-focusable", activite.type === "enCours");
        desactiver(un, hote !== "pret");
      }
    },
  };
};

/** The browser's own file chooser, opened by the button. */
function choixDeFichier(session: Session): HTMLInputElement {
  const choix = document.createElement("input");
  choix.type = "file";
  choix.id = "fichier-rpls";
  choix.accept = ".csv,.txt,text/csv,text/plain";
  choix.hidden = true;
  choix.addEventListener("change", () => {
    const file = choix.files?.[0];
    // The same file, once corrected, can be chosen again.
    if (file !== undefined) void session.importer({ fichier: fichierChoisi(file), sort: "demander" });
    choix.value = "";
  });
  return choix;
}

function bouton(texte: string, id: string, auClic: () => void): HTMLElement {
  return creer("fluent-button", { texte, attributs: { id }, auClic });
}
