import { creer } from "../dom";
import type { Etat } from "../etat";
import { etapesDe, type Etape } from "../parcours";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import { creerAutomatique } from "./automatique";
import { creerDemarrage } from "./demarrage";
import { signe } from "./icones";
import type { CreerVue } from "./vue";

/** Where one is in the yearly round, a step a line; then what a newcomer needs. */
export const creerAccueil: CreerVue = (session) => {
  const etapes = creer("ol", { classe: "etapes" });
  const demarrage = creerDemarrage(session);
  const automatique = creerAutomatique(session, "accueil");
  const element = creer("div", { classe: "accueil" }, etapes, automatique.element, demarrage.element);
  const peindre = parResultats((etat) => {
    etapes.replaceChildren(...etapesDe(etat).map((etape) => ligne(etape, session)));
  });
  return {
    element,
    suivre: (etat) => {
      peindre(etat);
      automatique.suivre(etat);
      demarrage.suivre(etat);
    },
  };
};

/** Paints only when there are new figures or a new import. */
function parResultats(peindre: (etat: Etat) => void): (etat: Etat) => void {
  let connu: Etat | null = null;
  return (etat) => {
    if (connu !== null && connu.bilan === etat.bilan && connu.importe === etat.importe) return;
    connu = etat;
    peindre(etat);
  };
}

function ligne({ vue, etat, texte }: Etape, session: Session): HTMLElement {
  const bouton = creer(
    "button",
    {
      classe: "etape",
      attributs: { type: "button" },
      auClic: () => {
        session.envoyer({ type: "vueChoisie", vue });
      },
    },
    etat === "aFaire" ? creer("span", { classe: "signe a-faire" }) : signe(etat),
    creer("span", { classe: "nom", texte: TEXTES.etapes[vue] }),
    creer("span", { classe: "discret", texte }),
  );
  return creer("li", {}, bouton);
}
