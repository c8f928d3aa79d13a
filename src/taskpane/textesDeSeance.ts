import { cite, fr, nombreDe } from "../restitution/phrases/typographie";

/** What the view « Séance » says, and what it writes in the record by itself. */
export const TEXTES_DE_SEANCE = {
  presentation: fr`À plusieurs sur ce classeur : une personne mène, les autres voient les mêmes chiffres sans pouvoir les changer depuis Flux. La feuille Journal garde les décisions.`,
  nom: fr`Votre nom, tel qu'il sera écrit`,
  ouvrir: fr`Ouvrir la séance`,
  prendreLaMain: fr`Prendre la main`,
  quitter: fr`Clore la séance`,
  vousMenez: (depuis: string) => fr`Vous menez la séance depuis ${depuis}.`,
  menee: (qui: string, depuis: string) =>
    fr`${cite(qui)} mène la séance depuis ${depuis}. Vos chiffres suivent.`,
  decision: fr`Décision`,
  noter: fr`Noter une décision`,
  surLesChangements: fr`Un paramètre de la feuille Paramètres, une estimation d'Hypothèses ou un engagement de Réservataires qui change est noté de lui-même au calcul suivant.`,
  projeter: fr`Projeter`,
  finirDeProjeter: fr`Quitter la projection`,
  graphique: fr`Part de chaque réservataire`,
  notee: { titre: fr`Décision notée`, texte: fr`Elle est à la fin de la feuille Journal.` },
  ouvre: fr`Ouvre la séance.`,
  succede: (qui: string) => fr`Prend la main, après ${cite(qui)}.`,
  clot: fr`Clôt la séance.`,
  change: {
    parametre: fr`Change un paramètre.`,
    estimation: fr`Change une estimation.`,
    engagement: fr`Change un engagement.`,
  },
  changeAussi: (nombre: number) => fr`Change aussi ${nombreDe(nombre, "autre valeur", "autres valeurs")}.`,
} as const;
