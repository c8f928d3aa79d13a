import type { Jour } from "../calcul/domaine/jour";
import type { Gravite } from "../lecture/lieu";
import { date } from "../restitution/phrases/nombres";
import { cite, de, fr, nombreDe } from "../restitution/phrases/typographie";
import type { Action } from "./activite";
import type { NomDeVue } from "./navigation";

/** Everything that the pane says by itself; findings and refusals speak through the catalogue of restitution. */
export const TEXTES = {
  titre: "Flux",
  sousTitre: "Gestion en flux des réservations",
  campagne: (annee: number, observation: Jour) =>
    fr`Campagne ${String(annee)}, situation au ${date(observation)}`,
  calculer: "Calculer",
  recalculer: "Recalculer",
  aActualiser: fr`Des données ont changé : le volet suit, les feuilles de résultats sont à actualiser.`,
  automatique: fr`Calcul automatique`,
  effetAutomatique: fr`Deux secondes après votre dernière saisie, les feuilles de résultats sont écrites sans clic ; jamais pour la saisie d'une autre personne.`,
  enPause: fr`Calcul automatique en pause : le dernier n'a pas abouti. « Recalculer » le fait reprendre.`,
  annuler: "Annuler",
  annulation: "Annulation…",
  toucheAnnuler: "Échap",
  creerModele: "Créer les feuilles du modèle",
  insererExemple: "Insérer l’exemple",
  navigation: fr`Vues`,
  plus: "Plus",
  vues: {
    accueil: "Accueil",
    resultats: fr`Résultats`,
    controles: fr`Contrôles`,
    expliquer: fr`Expliquer`,
    scenarios: fr`Scénarios`,
    suivi: "Suivi",
    donnees: fr`Données`,
    documents: "Documents",
    seance: fr`Séance`,
    formules: "Formules",
    reglages: fr`Réglages`,
    aide: "Aide",
  } satisfies Record<NomDeVue, string>,
  etapes: {
    donnees: fr`Données lues`,
    controles: fr`Contrôles`,
    resultats: fr`Taux, assiette, parts et objectifs`,
  },
  etapeAFaire: {
    donnees: fr`Parc, Libérations et Réservataires suffisent pour un premier résultat.`,
    controles: fr`Chaque anomalie sera listée, avec sa cellule et la marche à suivre.`,
    resultats: fr`Un clic sur « Calculer » les écrit dans le classeur.`,
  },
  apresImport: (feuille: string, logements: string, desFeuillesManquent: boolean) =>
    fr`${logements} dans ${cite(feuille)}. Ensuite : ${desFeuillesManquent ? fr`créez les feuilles du modèle qui manquent, ` : ""}complétez Parc, remplissez Réservataires et Libérations, puis « Calculer ».`,
  avantLeCalcul: fr`Cliquez sur « Calculer » : les feuilles du classeur seront lues.`,
  voirLesColonnes: fr`Voir les colonnes reconnues`,
  feuillesLues: fr`Feuilles lues`,
  egalite: fr`Lues = comptées + écartées + vides. Chaque ligne écartée est dans Contrôles, avec son motif.`,
  colonnesDeDonnees: {
    feuille: "Feuille",
    lues: "Lues",
    comptees: fr`Comptées`,
    ecartees: fr`Écartées`,
    vides: "Vides",
  },
  importer: fr`Importer un fichier RPLS…`,
  remplacerLeParc: fr`Remplacer le parc`,
  importerAilleurs: fr`Importer dans une autre feuille`,
  demarrer: fr`Pour commencer`,
  accueil: [
    fr`Remplissez Parc, Libérations et Réservataires, ou créez ces feuilles à partir du modèle.`,
    fr`« Calculer » écrit ensuite taux, assiette, parts, bilans et contrôles dans des feuilles à part, sans toucher aux vôtres.`,
  ],
  attente: fr`Excel ne répond pas encore. Si une cellule est en cours de saisie, validez-la par Entrée ou quittez-la par Échap.`,
  preparation: fr`Préparation…`,
  enCours: {
    calculer: fr`Calcul en cours`,
    creerModele: fr`Création des feuilles du modèle…`,
    insererExemple: fr`Insertion de l'exemple…`,
    importer: fr`Import du fichier en cours`,
    lister: fr`Recherche des lignes comptées`,
    relever: fr`Lecture des en-têtes…`,
    exporter: fr`Préparation des fichiers`,
    ecrireScenarios: fr`Écriture de la feuille Scénarios`,
    seance: fr`Écriture dans le Journal…`,
    examiner: fr`Recherche des cellules à corriger`,
    reparer: fr`Correction des cellules`,
    remettre: fr`Remise des cellules comme avant`,
    insererFormule: fr`Insertion de la formule`,
    reparerFormules: fr`Recherche des formules en erreur`,
  } satisfies Record<Action, string>,
  lecture: (feuille: string) => fr`Lecture ${de(feuille)}`,
  ecriture: fr`Écriture des résultats`,
  perimetre: fr`Bailleur et département`,
  resultats: fr`Résultats`,
  parts: fr`Parts et objectifs`,
  colonnes: { reservataire: fr`Réservataire`, part: fr`Part`, objectif: fr`Objectif` },
  estimation: fr`L'engagement est la part ; l'objectif en logements est une estimation.`,
  constats: fr`Contrôles`,
  gravites: {
    bloquant: fr`Bloquants`,
    aVerifier: fr`À vérifier`,
    information: fr`Informations`,
  } satisfies Record<Gravite, string>,
  lieu: (feuille: string, cellule: string) => fr`${feuille}, cellule ${cellule}`,
  aucunConstat: fr`Rien à signaler.`,
  voirLesConstats: fr`Voir les constats`,
  sansPerimetre: (bloquants: number, tousMontres: boolean) => {
    const constats = nombreDe(bloquants, "constat bloquant", "constats bloquants");
    return bloquants === 0
      ? fr`Aucun périmètre n'est calculé.`
      : fr`Aucun périmètre n'est calculé : ${constats}${tousMontres ? "." : fr`, dont :`}`;
  },
  cellules: (nombre: number) => nombreDe(nombre, "cellule"),
  toutVoir: (reste: number) =>
    reste < 2 ? fr`Voir l'autre dans Contrôles` : fr`Voir les ${reste} autres dans Contrôles`,
  confidentialite: fr`Rien ne quitte le classeur.`,
  version: (version: string) => `Flux ${version}`,
  fermer: fr`Fermer le message`,
  sansOffice: {
    titre: fr`Excel n'est pas joignable`,
    texte: fr`La bibliothèque de Microsoft (Office.js) ne s'est pas chargée. Vérifiez la connexion à Internet, puis rouvrez le volet.`,
  },
  tropAncien: {
    titre: fr`Cette version d'Excel est trop ancienne pour Flux`,
    texte: (version: string) =>
      fr`Flux demande ExcelApi ${version}, présent depuis Office 2021. Mettez Office à jour (Fichier, Compte), ou ouvrez le classeur dans Excel sur le web.`,
  },
  calculAnnule: {
    titre: fr`Calcul annulé`,
    texte: fr`Les feuilles de résultats n'ont pas changé.`,
  },
  exempleEnPlace: {
    titre: fr`L'exemple est en place`,
    texte: fr`Cliquez sur « Calculer » pour en voir les résultats.`,
  },
  ailleurs: {
    titre: fr`Cette page s'ouvre dans Excel`,
    texte: fr`Dans Excel, onglet Flux, cliquez sur « Volet ».`,
  },
} as const;
