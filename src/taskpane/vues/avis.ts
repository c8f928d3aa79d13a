import { creer } from "../dom";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import { signe, type Ton } from "./icones";

/** A sentence that is to be known before what follows it. */
export function avis(id: string, ton: Ton, texte: string): HTMLElement {
  const attributs = { id, role: "status" };
  return creer("p", { classe: "a-actualiser", attributs }, signe(ton), creer("span", { texte }));
}

/** The way to the findings that an avis tells of. */
export function versLesConstats(id: string, session: Session): HTMLElement {
  return creer("fluent-button", {
    texte: TEXTES.voirLesConstats,
    attributs: { id },
    auClic: () => {
      session.envoyer({ type: "vueChoisie", vue: "controles" });
    },
  });
}
