import { fr } from "../restitution/phrases/typographie";

/** What the pane says around the diagnostic. */
export const TEXTES_DU_DIAGNOSTIC = {
  resume: fr`Diagnostic pour l'assistance`,
  contenu: fr`Voici tout ce qui sera copié : des versions, des codes et des comptes, aucune donnée du classeur.`,
  copier: fr`Copier le diagnostic`,
  copie: fr`Diagnostic copié : collez-le dans votre message.`,
  aCopier: fr`Excel ne laisse pas copier d'ici : le texte est sélectionné, copiez-le par Ctrl+C (Cmd+C sur Mac).`,
} as const;
