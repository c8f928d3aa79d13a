import { ENSEMBLES_EXIGES } from "../../excel/environnement";
import type { SortDuParc } from "../../excel/importer/destination";
import { creer, montrer, siChange } from "../dom";
import type { Etat } from "../etat";
import type { MessageVu } from "../messageVu";
import type { Session } from "../session";
import { TEXTES } from "../textes";
import { texteDeMessage } from "../textesDeMessage";
import { creerDiagnostic } from "./diagnostic";
import { croix, signe } from "./icones";
import type { Vue } from "./vue";

/** What the pane has to say at the moment: a missing host first, else how the last action ended. */
export function messageDe({ hote, message }: Etat): MessageVu | null {
  switch (hote) {
    case "absent":
      return { ton: "error", ...TEXTES.sansOffice };
    case "ailleurs":
      return { ton: "info", ...TEXTES.ailleurs };
    case "tropAncien":
      return {
        ton: "error",
        titre: TEXTES.tropAncien.titre,
        texte: TEXTES.tropAncien.texte(ENSEMBLES_EXIGES.ExcelApi),
      };
    case "attente":
    case "pret":
      return message === null ? null : texteDeMessage(message);
  }
}

/** The message bar; below a failure, what to give to whoever is asked for help. */
export function creerMessage(session: Session, version: string): Vue {
  const element = creer("div", { classe: "message" });
  const fermer = () => {
    session.envoyer({ type: "messageFerme" });
  };
  const peindre = siChange<Etat>((etat) => {
    const vu = messageDe(etat);
    montrer(element, vu !== null);
    const diagnostic = vu?.ton === "error" ? [creerDiagnostic(session, version)] : [];
    element.replaceChildren(
      ...(vu === null ? [] : [barre(vu, fermer, reponses(etat, session)), ...diagnostic]),
    );
  });
  const memeMessage = parMessage(peindre);
  return { element, suivre: memeMessage };
}

/** Paints only when what is shown may change: progress does not rebuild the bar. */
function parMessage(peindre: (etat: Etat) => void): (etat: Etat) => void {
  let connu: Etat | null = null;
  return (etat) => {
    if (connu !== null && connu.message === etat.message && connu.hote === etat.hote) return;
    connu = etat;
    peindre(etat);
  };
}

/** The buttons that answer a question, or do what comes next; none where there is neither. */
function reponses({ message }: Etat, session: Session): readonly HTMLElement[] {
  if (message?.type === "importe" && message.manquantes.length > 0)
    return [boutonDuMessage("modele-apres-import", TEXTES.creerModele, () => session.creerModele())];
  if (message?.type !== "parcPresent") return [];
  const { fichier } = message;
  const bouton = (id: string, texte: string, sort: SortDuParc) =>
    boutonDuMessage(id, texte, () => session.importer({ fichier, sort }));
  return [
    bouton("remplacer-le-parc", TEXTES.remplacerLeParc, "deCote"),
    bouton("importer-ailleurs", TEXTES.importerAilleurs, "ailleurs"),
  ];
}

function boutonDuMessage(id: string, texte: string, agir: () => Promise<void>): HTMLElement {
  return creer("fluent-button", {
    texte,
    attributs: { slot: "actions", size: "small", id },
    auClic: () => void agir(),
  });
}

function barre(
  { ton, titre, texte }: MessageVu,
  fermer: () => void,
  actions: readonly HTMLElement[],
): HTMLElement {
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
  const enTete = creer("strong", { texte: titre });
  return creer("fluent-message-bar", { attributs }, icone, enTete, suite, ...actions, bouton);
}
