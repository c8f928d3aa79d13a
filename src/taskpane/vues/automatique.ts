import { creer } from "../dom";
import { estSpectateur } from "../etatDeSeance";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import type { Vue } from "./vue";

/** The switch of « Calcul automatique » and what it does; `page`: several show it, each under an id of its own. */
export function creerAutomatique(session: Session, page: string): Vue {
  const entree = document.createElement("input");
  entree.type = "checkbox";
  entree.id = `automatique-${page}`;
  entree.setAttribute("aria-describedby", `${entree.id}-effet`);
  entree.addEventListener("change", () => void session.reglerLAutomatique(entree.checked));
  const etiquette = creer(
    "label",
    { attributs: { for: entree.id } },
    creer("span", { texte: TEXTES.automatique }),
  );
  const effet = creer("p", {
    classe: "discret",
    texte: TEXTES.effetAutomatique,
    attributs: { id: `${entree.id}-effet` },
  });
  return {
    element: creer(
      "div",
      { classe: "automatique" },
      creer("div", { classe: "case" }, entree, etiquette),
      effet,
    ),
    suivre: ({ hote, automatique, seance }) => {
      entree.checked = automatique !== "inactif";
      entree.disabled = hote !== "pret" || estSpectateur(seance);
    },
  };
}
