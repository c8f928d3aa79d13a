import { compteDesColonnes, compteDesLignes } from "../restitution/phrases/compteDImport";
import { cite, enumeration, fr } from "../restitution/phrases/typographie";
import type { Message } from "./messages";
import type { MessageVu } from "./messageVu";

type MessageDImport = Extract<Message, { type: "importe" | "importAnnule" | "parcPresent" }>;

/** How an import ended: what was read and written, and where the rest is told. */
export function texteDImport(message: MessageDImport): MessageVu {
  switch (message.type) {
    case "importe":
      return importe(message);
    case "importAnnule":
      return { ton: "info", titre: fr`Import annulé`, texte: fr`Le classeur est comme avant.` };
    case "parcPresent":
      return {
        ton: "warning",
        titre: fr`La feuille ${cite(message.feuille)} contient déjà un parc`,
        texte: fr`Rien n'a été écrit. « Remplacer le parc » garde cette feuille entière sous un autre nom et met ${cite(message.fichier.nom)} à sa place : Flux ne lira plus l'ancienne, et ce que vous y avez saisi (« Réservataire », « Exclusion », vos colonnes) est à reporter. « Importer dans une autre feuille » laisse Flux lire ${cite(message.feuille)}.`,
      };
  }
}

function importe({
  fichier,
  feuille,
  journal,
  manquantes,
  deCote,
  bilan,
}: Extract<MessageDImport, { type: "importe" }>): MessageVu {
  const suite =
    journal === null
      ? fr`La feuille « Import » existe déjà et n'est pas de Flux : les constats n'ont pas été écrits.`
      : fr`Le détail, avec les lignes laissées de côté, est dans la feuille ${cite(journal)}.`;
  const ancien =
    deCote === null
      ? ""
      : fr` Votre ancien parc est dans la feuille ${cite(deCote)}, avec vos formules qui le lisent : reportez dans la nouvelle ce qu'il avait de plus, par n° RPLS.`;
  const aCreer = manquantes.length === 0 ? "" : fr` Restent à créer : ${enumeration(manquantes)}.`;
  return {
    ton: bilan.lignes.ecartees > 0 || journal === null ? "warning" : "success",
    titre: fr`${cite(fichier)} est importé dans ${cite(feuille)}`,
    texte: fr`${compteDesLignes(bilan)} ; ${compteDesColonnes(bilan)}. ${suite}${ancien}${aCreer}`,
  };
}
