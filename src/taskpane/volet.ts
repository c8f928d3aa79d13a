import { creer } from "./dom";
import type { Session } from "./session";
import { TEXTES } from "./textes";
import { creerAnnonces } from "./vues/annonces";
import { creerAvancement } from "./vues/avancement";
import { creerBoutonCalculer } from "./vues/calculer";
import { creerEntete } from "./vues/entete";
import { creerMessage } from "./vues/message";
import { creerNavigation } from "./vues/navigation";
import { creerPages } from "./vues/pages";
import type { Vue } from "./vues/vue";

/** Builds the pane in `racine` and keeps it in step with the session. */
export function monter(racine: HTMLElement, session: Session, version: string): void {
  const vues: readonly Vue[] = [
    creerEntete(),
    creerNavigation(session),
    creerBoutonCalculer(session),
    creerAvancement(session),
    creerMessage(session, version),
    ...creerPages(session, version),
    creerAnnonces(),
  ];
  racine.replaceChildren(...vues.map(({ element }) => element), pied(version));
  session.observer((etat) => {
    for (const vue of vues) vue.suivre(etat);
  });
  racine.ownerDocument.addEventListener("keydown", (evenement) => {
    if (evenement.key === "Escape") session.annuler();
  });
}

function pied(version: string): HTMLElement {
  return creer(
    "footer",
    { classe: "discret" },
    creer("span", { texte: TEXTES.confidentialite }),
    creer("span", { texte: TEXTES.version(version) }),
  );
}
