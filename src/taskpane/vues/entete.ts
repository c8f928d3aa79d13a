import { jourObservation } from "../../calcul/domaine/jour";
import { creer, siChange } from "../dom";
import { TEXTES } from "../textes";
import { marque } from "./icones";
import type { Vue } from "./vue";

/** The name of the add-in; below it, the campaign once it is known. */
export function creerEntete(): Vue {
  const sousTitre = creer("p", { classe: "discret" });
  const titres = creer("div", {}, creer("h1", { texte: TEXTES.titre }), sousTitre);
  const element = creer("header", { classe: "entete" }, marque(), titres);
  const peindre = siChange<number | null>((annee) => {
    sousTitre.textContent =
      annee === null ? TEXTES.sousTitre : TEXTES.campagne(annee, jourObservation(annee));
  });
  return {
    element,
    suivre: ({ bilan }) => {
      peindre(bilan?.resultat.annee ?? null);
    },
  };
}
