import { fr, nombreDe } from "../restitution/phrases/typographie";

/** What the view « Réglages » says. */
export const TEXTES_DES_REGLAGES = {
  presentation: fr`Chaque paramètre, sa valeur, sa source. Une valeur est gardée dans la feuille Paramètres, où elle peut aussi être saisie ; elle vaut au calcul suivant.`,
  groupes: { calcul: fr`Taux, assiette, parts`, suivi: fr`Suivi et bilan` },
  garder: "Garder",
  retablir: fr`Rétablir`,
  retablirCeci: (nom: string) => fr`Rétablir la valeur par défaut, ${nom}`,
  garderCeci: (nom: string) => fr`Garder, ${nom}`,
  statuts: { parDefaut: fr`par défaut`, modifie: fr`modifié`, refuse: fr`non admis` },
  admis: {
    pourcentage: fr`De 0 à 100 %, par exemple 25 % ou 0,25.`,
    entier: fr`Un nombre entier, de 1 à 99.`,
    texteLong: fr`Première année de chaque classe après la plus ancienne, dans l'ordre, par exemple 1949, 1975, 1990.`,
  },
  defaut: (valeur: string) => fr`Valeur par défaut : ${valeur}`,
  source: (regle: string, source: string) => fr`Règle ${regle} · ${source}`,
  sansLigne: fr`Pas de ligne dans Paramètres : la valeur par défaut s'applique.`,
  lieu: (feuille: string, cellule: string) => fr`${feuille}, cellule ${cellule}`,
  propre: (perimetre: string, valeur: string) => fr`${perimetre} : ${valeur}`,
  annee: (annee: string) => fr`Année de campagne : ${annee}`,
  sansAnnee: fr`Année de campagne non saisie : celle de l'horloge est prise.`,
  autres: fr`Autres choix gardés dans le classeur`,
  aucunAutre: fr`Aucun.`,
  voirDonnees: fr`Les changer dans Données`,
  nombres: {
    feuilles: (nombre: number) => nombreDe(nombre, fr`feuille choisie`, fr`feuilles choisies`),
    colonnes: (nombre: number) => nombreDe(nombre, fr`colonne choisie`, fr`colonnes choisies`),
    profils: (nombre: number) => nombreDe(nombre, fr`profil de colonnes`, fr`profils de colonnes`),
    contingents: (nombre: number) =>
      nombreDe(nombre, fr`contingent de RPLS confirmé`, fr`contingents de RPLS confirmés`),
  },
} as const;
