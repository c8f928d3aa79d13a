import { fr } from "../restitution/phrases/typographie";

/** What the view Aide says, subject by subject. */
export const AIDE = [
  {
    titre: fr`En quatre gestes`,
    textes: [
      fr`1. Créez les feuilles du modèle, ou gardez les vôtres : les en-têtes proches sont reconnus, et « Données » permet de corriger.`,
      fr`2. Cliquez sur « Calculer ».`,
      fr`3. Levez les constats de « Contrôles » : chacun mène à sa cellule.`,
      fr`4. Relisez les feuilles de résultats : « Explications » dit d'où vient chaque chiffre, « Méthode » quelles règles s'appliquent.`,
    ],
  },
  {
    titre: fr`Vos feuilles`,
    textes: [
      fr`« Calculer » n'écrit que dans les feuilles de Flux ; l'import, le modèle et l'exemple n'écrivent que dans des feuilles neuves ou vides. Un calcul annulé ou interrompu laisse les résultats d'avant.`,
      fr`Les chiffres sont écrits en valeurs : ils se relisent sans Flux.`,
    ],
  },
  {
    titre: fr`Documents`,
    textes: [
      fr`La vue « Documents » prépare pour chaque réservataire un classeur à part, qui ne contient que ses propres logements, et les exports du calcul (CSV, JSON). Flux ne les envoie pas : vous les enregistrez ou les ouvrez, puis les transmettez.`,
    ],
  },
  {
    titre: fr`Confidentialité`,
    textes: [fr`Rien ne quitte le classeur : aucun envoi, aucune mesure d'audience, aucun compte.`],
  },
] as const;

export const GUIDE = fr`Ouvrir le guide : du fichier RPLS aux documents du 28 février`;
