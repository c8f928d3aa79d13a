import { creer } from "./dom";
import type { Session } from "./session";
import { TEXTES } from "./textes";
import { creerAnnonces } from "./vues/annonces";
import { creerAvancement } from "./vues/avancement";
import { creerBoutonCalculer } from "./vues/calculer";
import { creerControles } from "./vues/controles";
import { creerDemarrage } from "./vues/demarrage";
import { creerEntete } from "./vues/entete";
import { creerMessage } from "./vues/message";
import { creerResultats } from "./vues/resultats";
import type { Vue } from "./vues/vue";

/** Builds the pane in `racine` and keeps it in step with the session. */
export function monter(racine: HTMLElement, session: Session, version: string): void {
  const vues: readonly Vue[] = [
    creerEntete(),
    creerBoutonCalculer(session),
    creerAvancement(session),
    creerMessage(session),
    creerResultats(session),
    creerControles(session),
    creerDemarrage(session),
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
