import { cite, enumeration, fr, nombreDe } from "../restitution/phrases/typographie";
import type { Message } from "./messages";
import type { MessageVu } from "./messageVu";

/** What the view « Formules » says. */
export const TEXTES_DES_FORMULES = {
  presentation: fr`Les règles de Flux, en formules pour vos propres feuilles. Remplissez, choisissez une cellule vide, insérez.`,
  fonction: fr`Fonction`,
  facultatif: fr`facultatif`,
  note: fr`Un nombre, un pourcentage, une date, un texte, ou une cellule : B4, Parc!A1:E900, tblParc[#Tout].`,
  selection: fr`Sélection`,
  prendreLaSelection: (argument: string) => fr`Prendre la sélection du classeur, ${argument}`,
  apercu: fr`Formule`,
  incomplete: fr`Remplissez les champs qui ne sont pas facultatifs.`,
  inserer: fr`Insérer dans la cellule choisie`,
  reparation: fr`Formules en erreur`,
  surLaReparation: fr`Un classeur rouvert avant que Flux ne soit chargé montre #NOM? à la place de ses formules. Flux les saisit de nouveau, telles quelles.`,
  reparer: fr`Réparer les formules`,
} as const;

type MessageDeFormule = Extract<Message, { type: "formuleInseree" | "formulesReparees" }>;

/** How the insertion or the repair ended. */
export function texteDeFormule(message: MessageDeFormule): MessageVu {
  if (message.type === "formuleInseree") {
    const { feuille, cellule } = message.lieu;
    return {
      ton: "success",
      titre: fr`Formule insérée dans ${cite(feuille)}, cellule ${cellule ?? ""}`,
      texte: fr`Pour l'ôter, effacez la cellule.`,
    };
  }
  const { nombre, protegees } = message;
  const reste =
    protegees.length === 0
      ? ""
      : fr`Laissées telles quelles, car protégées : ${enumeration(protegees.map(cite))}. Ôtez la protection, puis recommencez.`;
  if (nombre === 0)
    return {
      ton: reste === "" ? "info" : "warning",
      titre: reste === "" ? fr`Aucune formule de Flux n'est en erreur` : fr`Aucune formule réparée`,
      texte: reste,
    };
  return {
    ton: reste === "" ? "success" : "warning",
    titre: nombreDe(nombre, fr`formule saisie de nouveau`, fr`formules saisies de nouveau`),
    texte: reste,
  };
}
