import { creer, montrer, siChange } from "../dom";
import type { Etat } from "../etat";
import { TEXTES, texteDeMessage, type MessageVu } from "../textes";
import { croix, signe } from "./icones";
import type { CreerVue } from "./vue";

/** What the pane has to say at the moment: a missing host first, else how the last action ended. */
export function messageDe({ hote, message }: Etat): MessageVu | null {
  switch (hote) {
    case "absent":
      return { ton: "error", ...TEXTES.sansOffice };
    case "ailleurs":
      return { ton: "info", ...TEXTES.ailleurs };
    case "attente":
    case "pret":
      return message === null ? null : texteDeMessage(message);
  }
}

/** The message bar. */
export const creerMessage: CreerVue = (session) => {
  const element = creer("div", { classe: "message" });
  const peindre = siChange<Etat>((etat) => {
    const vu = messageDe(etat);
    montrer(element, vu !== null);
    element.replaceChildren(
      ...(vu === null
        ? []
        : [
            barre(vu, () => {
              session.envoyer({ type: "messageFerme" });
            }),
          ]),
    );
  });
  const memeMessage = parMessage(peindre);
  return { element, suivre: memeMessage };
};

/** Paints only when what is shown may change: progress does not rebuild the bar. */
function parMessage(peindre: (etat: Etat) => void): (etat: Etat) => void {
  let connu: Etat | null = null;
  return (etat) => {
    if (connu !== null && connu.message === etat.message && connu.hote === etat.hote) return;
    connu = etat;
    peindre(etat);
  };
}

function barre({ ton, titre, texte }: MessageVu, fermer: () => void): HTMLElement {
  const attributs = { intent: ton, role: "group" };
  const icone = signe(ton);
  icone.slot = "icon";
  const bouton = creer(
    "fluent-button",
    {
      attributs: {
        slot: "dismiss",
        appearance: "transparent",
        "icon-only": "",
        size: "small",
        "aria-label": TEXTES.fermer,
      },
      auClic: fermer,
    },
    croix(),
  );
  const suite = texte === "" ? null : creer("span", { texte });
  return creer("fluent-message-bar", { attributs }, icone, creer("strong", { texte: titre }), suite, bouton);
}
