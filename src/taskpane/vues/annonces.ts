import { annonceDAvancement } from "../avancement";
import { creer, siChange } from "../dom";
import type { Etat } from "../etat";
import { messageDe } from "./message";
import type { Vue } from "./vue";

/** What is said aloud of a state: the step that begins, else the message. */
export function annonce(etat: Etat): string {
  if (etat.activite.type === "enCours") return annonceDAvancement(etat.activite);
  const message = messageDe(etat);
  return message === null ? "" : `${message.titre} ${message.texte}`;
}

/** The live region: not seen, read aloud by screen readers as steps begin and actions end. */
export function creerAnnonces(): Vue {
  const element = creer("div", {
    classe: "hors-ecran",
    attributs: { role: "status", "aria-live": "polite" },
  });
  const dire = siChange<string>((texte) => {
    element.textContent = texte;
  });
  return {
    element,
    suivre: (etat) => {
      dire(annonce(etat));
    },
  };
}
