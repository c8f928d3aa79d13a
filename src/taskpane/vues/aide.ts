import { adresseDe } from "../adresses";
import { creer } from "../dom";
import { AIDE, GUIDE } from "../textesDAide";
import type { Session } from "../session";
import { creerDiagnostic } from "./diagnostic";
import type { Vue } from "./vue";

/** Beside the add-in's own files, wherever they are served. */
const ADRESSE_DU_GUIDE = adresseDe("assets/guide/index.html");

/** What a person needs to know without leaving the pane. */
export function creerAide(session: Session, version: string): Vue {
  const sujets = AIDE.map(({ titre, textes }) =>
    creer("section", {}, creer("h2", { texte: titre }), ...textes.map((texte) => creer("p", { texte }))),
  );
  const attributs = { href: ADRESSE_DU_GUIDE, target: "_blank", rel: "noopener", id: "ouvrir-le-guide" };
  const guide = creer("p", {}, creer("a", { texte: GUIDE, attributs }));
  const diagnostic = creerDiagnostic(session, version);
  return {
    element: creer("div", { classe: "aide" }, guide, ...sujets, diagnostic),
    suivre: () => undefined,
  };
}
