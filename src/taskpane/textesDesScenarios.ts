import { cite, enumeration, fr } from "../restitution/phrases/typographie";
import type { Message } from "./messages";
import type { MessageVu } from "./messageVu";

/** What the view « Scénarios » says. */
export const TEXTES_DES_SCENARIOS = {
  presentation: fr`Essayez une autre lecture : les effets se lisent aussitôt, sans rien changer aux résultats.`,
  aucun: fr`Aucun scénario pour le moment.`,
  scenario: fr`Scénario`,
  nom: fr`Nom du scénario`,
  nouveau: fr`Nouveau`,
  dupliquer: fr`Dupliquer`,
  supprimer: fr`Supprimer`,
  nomDuNouveau: fr`Scénario`,
  lectures: fr`Lectures ouvertes du référentiel`,
  comparer: fr`Comparer`,
  contre: (un: string, autre: string) => fr`${un} / ${autre}`,
  supprime: (nom: string) => fr`Scénario ${cite(nom)} supprimé.`,
  annuler: fr`Annuler la suppression`,
  plein: fr`Le classeur garde douze scénarios au plus : supprimez-en un pour en ajouter.`,
  change: fr`Ce qu'il change`,
  commeSaisi: fr`Comme saisi`,
  methode: fr`Méthode`,
  denominateur: fr`Parts rapportées`,
  traitement: fr`Plafonds`,
  signales: fr`signalés`,
  appliques: fr`appliqués`,
  orcodEtLhi: fr`ORCOD et LHI dans le taux`,
  venteEtDemolition: fr`Vente et démolition dans le taux`,
  exclus: fr`exclus`,
  comptes: fr`comptés`,
  plafondEtat: fr`Plafond État (%)`,
  plafondEtatAgents: fr`Plafond État agents (%)`,
  plafondCollectivites: fr`Plafond collectivités (%)`,
  mutations: fr`Mutations (% de la saisie)`,
  curseur: (nom: string) => fr`${nom}, curseur`,
  engagements: fr`Engagements (%)`,
  vide: fr`Vide : comme saisi.`,
  bailleur: fr`Bailleur`,
  departement: fr`Département`,
  tous: fr`Tous`,
  mesure: fr`Ce qui est comparé`,
  mesures: { objectif: fr`Objectif`, part: fr`Part`, volume: fr`Volume estimé` },
  unSeul: fr`Une part et un volume se lisent pour un bailleur et un département : choisissez-les. Les objectifs s'additionnent.`,
  tableau: fr`Effet sur chaque réservataire`,
  reservataire: fr`Réservataire`,
  actuelle: fr`Actuel`,
  ecarts: (nom: string) => fr`Écarts : ${nom}`,
  sansEcart: (noms: readonly string[]) => fr`Sans écart : ${enumeration(noms)}.`,
  aucunEcart: fr`Ce scénario ne change rien pour personne, dans ce qui est montré.`,
  points: fr`points`,
  ecrire: fr`Écrire la feuille Scénarios`,
} as const;

export function texteDesScenarios({
  type,
}: Extract<Message, { type: "scenariosEcrits" | "scenariosIllisibles" | "ecritureAnnulee" }>): MessageVu {
  switch (type) {
    case "scenariosEcrits":
      return {
        ton: "success",
        titre: fr`Scénarios écrits`,
        texte: fr`La feuille Scénarios compare chacun d'eux à la lecture actuelle.`,
      };
    case "scenariosIllisibles":
      return {
        ton: "warning",
        titre: fr`Les scénarios gardés dans le classeur sont illisibles.`,
        texte: fr`Ils sont ignorés ; le prochain que vous gardez les remplace.`,
      };
    case "ecritureAnnulee":
      return { ton: "info", titre: fr`Écriture annulée`, texte: fr`La feuille Scénarios n'a pas changé.` };
  }
}
