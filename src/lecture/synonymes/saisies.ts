import type { ChampDe, DefinitionDeChamp } from "../champs";
import { ORIGINE, perimetre } from "./communs";

export const PARAMETRES: Readonly<Record<ChampDe<"parametres">, DefinitionDeChamp>> = {
  parametre: {
    entete: "Paramètre",
    regle: null,
    absence: "bloquant",
    synonymes: "Paramètres | Nom du paramètre | Libellé",
  },
  valeur: {
    entete: "Valeur",
    regle: null,
    absence: "bloquant",
    synonymes: "Valeurs | Choix | Valeur retenue",
  },
  perimetre: {
    entete: "Périmètre",
    regle: null,
    absence: "information",
    synonymes: "Périmètres | Périmètre concerné | Portée",
  },
};

export const RESERVATAIRES: Readonly<Record<ChampDe<"reservataires">, DefinitionDeChamp>> = {
  code: {
    entete: "Code",
    regle: "R7",
    absence: "bloquant",
    synonymes: "Code réservataire | Code du réservataire | Réservataire | Identifiant | Sigle",
  },
  nom: {
    entete: "Nom",
    regle: null,
    absence: "information",
    synonymes:
      "Nom du réservataire | Nom réservataire | Libellé | Libellé du réservataire | Intitulé | Dénomination",
  },
  categorie: {
    entete: "Catégorie",
    regle: "R9",
    absence: "bloquant",
    synonymes:
      "Catégories | Cat | Catégorie de réservataire | Catégorie du réservataire | Famille | Type de réservataire",
  },
  territoire: {
    entete: "Territoire",
    regle: "R11",
    absence: "information",
    synonymes: "Territoires | Territoire concerné | Territoire de la convention",
  },
  gestion: {
    entete: "Gestion",
    regle: "R14",
    absence: null,
    synonymes: "Mode de gestion | Gestion du contingent | Type de gestion",
  },
  methode: {
    entete: "Méthode",
    regle: "R12",
    absence: null,
    synonymes:
      "Méthode de conversion | Méthode de calcul | Méthode de calcul du flux | Conversion des droits",
  },
  decompte: {
    entete: "Décompte",
    regle: "R15",
    absence: null,
    synonymes: "Mode de décompte | Règle de décompte | Décompte du flux",
  },
  engagement: {
    entete: "Engagement",
    regle: "R10",
    absence: "information",
    synonymes:
      "Engagements | Engagement (%) | Engagement % | % engagement | Part du flux | Part engagée | Taux d'engagement | " +
      "Pourcentage du flux",
  },
  signeeLe: {
    entete: "Convention signée le",
    regle: "R26",
    absence: null,
    synonymes:
      "Signée le | Signature | Date de signature | Signature de la convention | Date de signature de la convention",
  },
  jusquAu: {
    entete: "Convention jusqu'au",
    regle: "R26",
    absence: null,
    synonymes:
      "Jusqu'au | Fin de convention | Fin de la convention | Date de fin de convention | Échéance de la convention",
  },
  origine: { entete: "Origine du droit", regle: "R9", absence: "information", synonymes: ORIGINE },
};

export const HYPOTHESES: Readonly<Record<ChampDe<"hypotheses">, DefinitionDeChamp>> = {
  ...perimetre("R6"),
  territoire: {
    entete: "Territoire",
    regle: "R11",
    absence: "information",
    synonymes: "Territoires | EPCI ou commune | Territoire infra-départemental",
  },
  mutations: {
    entete: "Mutations",
    regle: "R6",
    absence: "aVerifier",
    synonymes: "Mutation | Mutations internes | Mutations prévues | Mutations estimées | Nombre de mutations",
  },
  anru: {
    entete: "ANRU",
    regle: "R6",
    absence: "information",
    synonymes: "Relogements ANRU | Relogement ANRU | NPNRU | Relogements NPNRU",
  },
  orcod: {
    entete: "ORCOD",
    regle: "R6",
    absence: "information",
    synonymes: "Relogements ORCOD | Relogement ORCOD | ORCOD-IN",
  },
  lhi: {
    entete: "LHI",
    regle: "R6",
    absence: "information",
    synonymes: "Relogements LHI | Relogement LHI | Habitat indigne | Lutte contre l'habitat indigne",
  },
  vente: {
    entete: "Vente",
    regle: "R6",
    absence: "information",
    synonymes: "Ventes | Relogements vente | Relogements liés à une vente | Relogements liés aux ventes",
  },
  tauxRetenu: {
    entete: "Taux retenu",
    regle: "R6",
    absence: "information",
    synonymes: "Taux de rotation retenu | Taux négocié | Taux convenu",
  },
};
