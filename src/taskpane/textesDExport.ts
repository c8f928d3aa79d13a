import { cite, enumeration, fr, nombreDe } from "../restitution/phrases/typographie";
import type { ConstatsOuverts } from "./constats";
import type { Message } from "./messages";
import type { MessageVu } from "./messageVu";

type MessageDExport = Extract<Message, { type: "enregistre" | "ouvert" | "exportAnnule" }>;

/** What the view Documents says. */
export const TEXTES_D_EXPORT = {
  destinataires: fr`Réservataires`,
  tous: fr`Tous les réservataires`,
  sansDestinataire: (perimetres: number) =>
    perimetres === 0
      ? fr`Aucun périmètre n'est calculé : il n'y a de document pour personne. La vue Contrôles dit ce qui l'empêche.`
      : fr`Aucun réservataire ne détient de logement ni n'a d'engagement : il n'y a de document pour personne. Remplissez « Réservataire » dans Parc, ou « Engagement » dans Réservataires.`,
  presentation: fr`Pour chacun, un classeur prêt à imprimer : lettre, méthode, état des lieux, bilan, chiffrage, et ses seuls logements. À transmettre avant le 28 février.`,
  ouverts: ({ bloquants, aVerifier }: ConstatsOuverts) => {
    const dits = [
      ...(bloquants > 0 ? [nombreDe(bloquants, "bloquant")] : []),
      ...(aVerifier > 0 ? [fr`${String(aVerifier)} à vérifier`] : []),
    ];
    const constats = nombreDe(bloquants + aVerifier, "constat ouvert", "constats ouverts");
    return fr`${constats} (${enumeration(dits)}). Les documents ne les listent pas : ils donnent les chiffres tels qu'ils sont calculés${bloquants > 0 ? fr`, et ce qu'un constat bloquant arrête y est vide, avec son motif` : ""}.`;
  },
  aActualiser: fr`Des données ont changé : les documents donnent les chiffres du classeur tel qu'il est, ses feuilles de résultats ceux d'avant. Recalculez d'abord pour qu'ils concordent.`,
  enRetard: fr`Des données ont changé et n'ont pas encore pu être relues : les documents donnent les chiffres d'avant, et leur page de garde le dit. Recalculez d'abord pour qu'ils suivent.`,
  enregistrer: fr`Enregistrer`,
  ouvrir: fr`Ouvrir dans Excel`,
  autres: fr`Autres exports`,
  tableaux: fr`Tableaux (CSV)`,
  calcul: fr`Calcul expliqué (JSON)`,
  synthese: fr`Exporter ma synthèse`,
  surLaSynthese: fr`Votre synthèse donne vos comptes par réservataire, sans aucun logement : c'est la feuille à apporter à une réunion interorganisme.`,
  surMac: fr`Sur Mac, Excel n'enregistre pas de fichier depuis un volet : ouvrez les documents, puis enregistrez-les.`,
  choisis: (nombre: number) => nombreDe(nombre, fr`réservataire choisi`, fr`réservataires choisis`),
} as const;

/** How an export ended: where to find what was made. */
export function texteDExport(message: MessageDExport): MessageVu {
  switch (message.type) {
    case "exportAnnule":
      return { ton: "info", titre: fr`Export annulé`, texte: fr`Rien n'a été enregistré.` };
    case "ouvert":
      return {
        ton: "success",
        titre: nombreDe(message.nombre, fr`document ouvert`, fr`documents ouverts`),
        texte: fr`Chacun est un nouveau classeur, à enregistrer.`,
      };
    case "enregistre":
      return {
        ton: message.repli ? "warning" : "success",
        titre: fr`${cite(message.fichier)} est enregistré`,
        texte: message.repli
          ? fr`Excel n'a pas pu l'ouvrir lui-même : il est dans vos téléchargements.`
          : fr`${nombreDe(message.nombre, "fichier")}, dans vos téléchargements.`,
      };
  }
}
