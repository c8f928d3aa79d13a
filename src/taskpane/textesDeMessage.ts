import { phraseDeRefus } from "../restitution/phrases/refus";
import { cite, enumeration, fr, nombreDe } from "../restitution/phrases/typographie";
import type { Message } from "./messages";
import type { MessageVu } from "./messageVu";
import { TEXTES } from "./textes";
import { texteDeCorrection } from "./textesDeCorrection";
import { TEXTES_DE_SEANCE } from "./textesDeSeance";
import { texteDeFormule } from "./textesDesFormules";
import { texteDExport } from "./textesDExport";
import { texteDImport } from "./textesDImport";
import { texteDesScenarios } from "./textesDesScenarios";

/** One text per kind of message: a kind without its text does not compile. */
type Textes = {
  readonly [Type in Message["type"]]: (message: Extract<Message, { readonly type: Type }>) => MessageVu;
};

const TEXTES_PAR_MESSAGE: Textes = {
  calcule,
  annule: () => ({ ton: "info", ...TEXTES.calculAnnule }),
  listageAnnule: () => ({ ton: "info", titre: fr`Recherche annulée`, texte: "" }),
  modeleCree,
  scenariosEcrits: texteDesScenarios,
  scenariosIllisibles: texteDesScenarios,
  ecritureAnnulee: texteDesScenarios,
  exempleInsere: () => ({ ton: "success", ...TEXTES.exempleEnPlace }),
  decisionNotee: () => ({ ton: "success", ...TEXTES_DE_SEANCE.notee }),
  choixGarde,
  importe: texteDImport,
  importAnnule: texteDImport,
  parcPresent: texteDImport,
  enregistre: texteDExport,
  ouvert: texteDExport,
  exportAnnule: texteDExport,
  formuleInseree: texteDeFormule,
  formulesReparees: texteDeFormule,
  correction: ({ fin }) => texteDeCorrection(fin),
  refus: texteDEchec,
  inattendu: texteDEchec,
};

/** What the message bar says of how an action ended. */
export function texteDeMessage(message: Message): MessageVu {
  // The compiler cannot follow that the entry found by the type takes that very type.
  const texte = TEXTES_PAR_MESSAGE[message.type] as (message: Message) => MessageVu;
  return texte(message);
}

function choixGarde({ aRecalculer }: Extract<Message, { type: "choixGarde" }>): MessageVu {
  return {
    ton: "success",
    titre: fr`Choix gardé dans le classeur`,
    texte: aRecalculer ? fr`Cliquez sur « Recalculer » pour l'appliquer aux résultats.` : "",
  };
}

function texteDEchec(message: Extract<Message, { type: "refus" | "inattendu" }>): MessageVu {
  if (message.type === "inattendu")
    return {
      ton: "error",
      titre: fr`Une erreur imprévue a arrêté l'action.`,
      texte: fr`Recommencez ; si elle se répète, transmettez ce détail : ${cite(message.detail)}.`,
    };
  const { constat, remede } = phraseDeRefus(message.refus);
  return { ton: "error", titre: constat, texte: remede };
}

function calcule({ perimetres, bloquants }: Extract<Message, { type: "calcule" }>): MessageVu {
  if (bloquants > 0)
    return {
      ton: "warning",
      titre: fr`Le calcul est incomplet.`,
      texte: fr`${nombreDe(bloquants, "constat bloquant", "constats bloquants")} à lever : voyez les contrôles.`,
    };
  if (perimetres === 0)
    return {
      ton: "warning",
      titre: fr`Aucun logement à compter`,
      texte: fr`Remplissez la feuille Parc, puis relancez le calcul.`,
    };
  return {
    ton: "success",
    titre: fr`Calcul terminé`,
    texte: fr`${nombreDe(perimetres, "périmètre calculé", "périmètres calculés")} ; les feuilles de résultats sont à jour.`,
  };
}

function modeleCree({ creees, existantes }: Extract<Message, { type: "modeleCree" }>): MessageVu {
  const deja = fr`Déjà dans le classeur : ${enumeration(existantes)}.`;
  if (creees.length === 0)
    return { ton: "info", titre: fr`Toutes les feuilles du modèle existent`, texte: deja };
  return {
    ton: "success",
    titre: fr`Feuilles créées : ${enumeration(creees)}`,
    texte: existantes.length === 0 ? fr`Remplissez-les, puis cliquez sur « Calculer ».` : deja,
  };
}
