import type { ChampDe, DefinitionDeChamp } from "../champs";
import { NUMERO_RPLS } from "./communs";

/** The columns that most follow-ups do not have are not missed aloud: blank is what their absence means. */
function facultatif(entete: string, regle: string, synonymes: string): DefinitionDeChamp {
  return { entete, regle, absence: null, synonymes };
}

export const MISES_A_DISPOSITION: Readonly<Record<ChampDe<"misesADisposition">, DefinitionDeChamp>> = {
  numero: facultatif("N°", "R17", "N | No | Nº | Numéro | Num | Référence | Numéro de mise à disposition"),
  rpls: { entete: "N° RPLS", regle: "R17", absence: "bloquant", synonymes: NUMERO_RPLS },
  reservataire: {
    entete: "Réservataire",
    regle: "R17",
    absence: "bloquant",
    synonymes: "Code réservataire | Code du réservataire | Réservataires | Contingent",
  },
  type: {
    entete: "Type",
    regle: "R20",
    absence: "aVerifier",
    synonymes: "Type de mise à disposition | Préavis | Type de préavis | Parc",
  },
  transmisLe: {
    entete: "Transmis le",
    regle: "R14",
    absence: "bloquant",
    synonymes:
      "Date de transmission | Transmission | Transmise le | Date de mise à disposition | Mis à disposition le | Proposé le",
  },
  impossibiliteLe: facultatif(
    "Impossibilité signalée le",
    "R14",
    "Impossibilité le | Date d'impossibilité | Impossibilité | Refus du réservataire le | Absence de candidat signalée le",
  ),
  dossiersLe: facultatif(
    "Dossiers reçus le",
    "R20",
    "Date de réception des dossiers | Réception des dossiers | Dossiers le | Candidatures reçues le",
  ),
  candidats: facultatif("Candidats", "R20", "Nombre de candidats | Nb candidats | Candidatures"),
  caleolLe: facultatif("CALEOL le", "R15", "Date de CALEOL | CALEOL | Date CALEOL | CAL le | Date de la CAL"),
  resultat: {
    entete: "Résultat",
    regle: "R17",
    absence: "aVerifier",
    synonymes: "Résultats | Issue | Suite donnée | Décision",
  },
  refusAdaptes: facultatif(
    "Refus adaptés",
    "R15",
    "Refus de propositions adaptées | Refus de proposition adaptée | Propositions adaptées refusées",
  ),
  entreeLe: facultatif(
    "Entrée le",
    "R15",
    "Entrée dans les lieux | Entrée dans les lieux le | Date d'entrée | Date d'entrée dans les lieux | Signature du bail",
  ),
  rechercheOls: facultatif("Recherche OLS", "R14", "Recherche par l'OLS | Recherche du bailleur"),
  comptabiliser: facultatif("Comptabiliser", "R14", "Comptabilisé | À comptabiliser | Valorisé"),
  relogement: facultatif("Relogement", "R16", "Relogements | Relogement de son public"),
  requalifie: facultatif("Requalifié", "R16", "Requalifiée | Requalification | Hors AL'in"),
  publics: facultatif("Publics", "R27", "Public | Publics prioritaires | Éligibilités"),
  droitPourUnTour: facultatif("Droit pour un tour", "R13", "Droits pour un tour | Pour un tour"),
};
