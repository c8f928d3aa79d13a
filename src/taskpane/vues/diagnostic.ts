import { copier } from "../copier";
import { texteDuDiagnostic } from "../diagnostic";
import { creer } from "../dom";
import type { Session } from "../session";
import { TEXTES_DU_DIAGNOSTIC as TEXTES } from "../textesDuDiagnostic";

/** A disclosure: the whole text of the diagnostic as it is then, and below it the button that copies what is seen. */
export function creerDiagnostic(session: Session, version: string): HTMLElement {
  const texte = creer("pre", { attributs: { tabindex: "0", "aria-label": TEXTES.resume } });
  const suite = creer("p", { classe: "discret", attributs: { role: "status" } });
  const bouton = creer("fluent-button", {
    classe: "copier-le-diagnostic",
    texte: TEXTES.copier,
    attributs: { size: "small" },
    auClic: () => {
      void copier(texte).then((copie) => {
        suite.textContent = copie ? TEXTES.copie : TEXTES.aCopier;
      });
    },
  });
  const element = creer(
    "details",
    { classe: "diagnostic" },
    creer("summary", { texte: TEXTES.resume }),
    creer("p", { classe: "discret", texte: TEXTES.contenu }),
    texte,
    bouton,
    suite,
  );
  element.addEventListener("toggle", () => {
    texte.textContent = texteDuDiagnostic(session.etat, version);
    suite.textContent = "";
  });
  return element;
}
