import { phraseDeRefus } from "../restitution/phrases/refus";
import { cite, enumeration, fr, nombreDe } from "../restitution/phrases/typographie";
import type { Message } from "./messages";
import type { MessageVu } from "./messageVu";
import { TEXTES } from "./textes";
import { texteDeCorrection } from "./textesDeCorrection";
import { TEXTES_DE_SEANCE } from "./textesDeSeance";
import { texteDExport } from "./textesDExport";
import { texteDImport } from "./textesDImport";
import { texteDesScenarios } from "./textesDesScenarios";

const ARRETS = {
  annule: TEXTES.calculAnnule,
  listageAnnule: { titre: fr`Recherche annulée`, texte: "" },
} as const;
const REUSSITES = { exempleInsere: TEXTES.exempleEnPlace, decisionNotee: TEXTES_DE_SEANCE.notee } as const;

/** What the message bar says of how an action ended. */
export function texteDeMessage(message: Message): MessageVu {
  if (message.type === "refus" || message.type === "inattendu")
    return { ton: "error", ...texteDEchec(message) };
  switch (message.type) {
    case "calcule":
      return calcule(message);
    case "annule":
    case "listageAnnule":
      return { ton: "info", ...ARRETS[message.type] };
    case "modeleCree":
      return modeleCree(message);
    case "scenariosEcrits":
    case "scenariosIllisibles":
    case "ecritureAnnulee":
      return texteDesScenarios(message);
    case "exempleInsere":
    case "decisionNotee":
      return { ton: "success", ...REUSSITES[message.type] };
    case "choixGarde":
      return choixGarde(message);
    case "importe":
    case "importAnnule":
    case "parcPresent":
      return texteDImport(message);
    case "enregistre":
    case "ouvert":
    case "exportAnnule":
      return texteDExport(message);
    case "correction":
      return texteDeCorrection(message.fin);
  }
}

function choixGarde({ aRecalculer }: Extract<Message, { type: "choixGarde" }>): MessageVu {
  return {
    ton: "success",
    titre: fr`Choix gardé dans le classeur`,
    texte: aRecalculer ? fr`Cliquez sur « Recalculer » pour l'appliquer aux résultats.` : "",
  };
}

function texteDEchec(message: Extract<Message, { type: "refus" | "inattendu" }>): Omit<MessageVu, "ton"> {
  if (message.type === "inattendu")
    return {
      titre: fr`Une erreur imprévue a arrêté l'action.`,
      texte: fr`Recommencez ; si elle se répète, transmettez ce détail : ${cite(message.detail)}.`,
    };
  const { constat, remede } = phraseDeRefus(message.refus);
  return { titre: constat, texte: remede };
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
