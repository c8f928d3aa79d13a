/** Sentences of the atelier's own page. */
export const TEXTES = {
  accueil: "Déposez un classeur .xlsx sur la grille pour l’ouvrir.",
  enregistre: (nom: string) => `« ${nom} » a été téléchargé.`,
  fichierInconnu: (nom: string) =>
    `« ${nom} » n’est pas un classeur .xlsx : l’atelier n’ouvre que ce format.`,
  ouvertureImpossible: (nom: string, raison: string) => `« ${nom} » n’a pas pu être ouvert. ${raison}`,
  enregistrementImpossible: "Le classeur n’a pas pu être enregistré.",
  exempleAbsent: "Le classeur d’exemple n’a pas pu être chargé : ouvrez un classeur .xlsx.",
  fonctionsAbsentes: "Les fonctions FLUX ne sont pas disponibles : leur description n’a pas pu être lue.",
  raisonInconnue: "Son contenu n’a pas pu être lu.",
  graphique: (titre: string, plage: string) => `« ${titre} » (${plage})`,
  graphiques: (noms: readonly string[]) =>
    `Graphique${noms.length > 1 ? "s" : ""} de la feuille : ${noms.join(", ")}`,
  calculEnCours: "Calcul en cours…",
  erreurDeFonction: (adresse: string, code: string, phrase: string) => `${adresse} : ${code} — ${phrase}`,
  secondVolet: "Volet Flux d’une autre personne",
  sansNom: "classeur.xlsx",
} as const;
