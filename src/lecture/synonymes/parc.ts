import type { ChampDe, DefinitionDeChamp } from "../champs";
import { NUMERO_RPLS, ORIGINE, perimetre } from "./communs";
import { DESCRIPTION } from "./description";

/** CONTRESLOG names no réservataire: what it says is a proposal, in a column of its own. */
export const CONTINGENT = "Contingent RPLS (à confirmer)";
/** SORTIEPATRIM has no date: it cannot be written in « Sortie du parc ». */
export const SORTIE = "Sortie RPLS (à dater)";

export const PARC: Readonly<Record<ChampDe<"parc">, DefinitionDeChamp>> = {
  rpls: { entete: "N° RPLS", regle: null, absence: "bloquant", synonymes: NUMERO_RPLS },
  ...perimetre(null),
  epci: {
    entete: "EPCI",
    regle: "R11",
    absence: "information",
    synonymes: "Nom EPCI | Nom de l'EPCI | Libellé EPCI | LIBEPCI | Intercommunalité | Agglomération",
    repli: "Code EPCI | SIREN EPCI | N° SIREN EPCI | EPCI_CODE",
  },
  commune: {
    entete: "Commune",
    regle: "R11",
    absence: "information",
    synonymes: "Nom de la commune | Nom commune | Libellé commune | LIBCOM | Ville | Localité",
    repli: "DEPCOM | DEPCOM_CODE | Code commune | Code INSEE | INSEE | Code INSEE commune | N° INSEE",
  },
  nature: {
    entete: "Nature",
    regle: "R2",
    absence: "aVerifier",
    synonymes: "Nature du logement | Nature logement | Nature de logement | Catégorie du logement",
  },
  exclusion: {
    entete: "Exclusion",
    regle: "R5",
    absence: "aVerifier",
    synonymes: "Exclusions | Motif d'exclusion | Exclu du flux | Exclusion du flux | Hors flux",
  },
  reservataire: {
    entete: "Réservataire",
    regle: "R7",
    absence: "aVerifier",
    synonymes:
      "Réservataires | Code réservataire | Code du réservataire | Contingent | Réservation | Réservé par | Code contingent",
    repli: "Nom du réservataire | Nom réservataire | Libellé réservataire | Libellé du réservataire",
  },
  origine: { entete: "Origine du droit", regle: "R9", absence: "information", synonymes: ORIGINE },
  debutConvention: {
    entete: "Début convention",
    regle: "R7",
    absence: "information",
    synonymes:
      "Début de convention | Début de la convention | Date début convention | Date de début de convention | " +
      "Date de début de la convention | Convention début | Début réservation | Date début réservation",
  },
  finConvention: {
    entete: "Fin convention",
    regle: "R7",
    absence: "information",
    synonymes:
      "Fin de convention | Fin de la convention | Date fin convention | Date de fin de convention | " +
      "Date de fin de la convention | Convention fin | Échéance convention | Fin réservation | Date fin réservation",
  },
  miseEnService: {
    entete: "Mise en service",
    regle: "R1",
    absence: "aVerifier",
    synonymes:
      "MES | Date de mise en service | Date mise en service | Date MES | Mis en service le | Mise en service le | " +
      "Mise en location | Date de mise en location",
  },
  sortie: {
    entete: "Sortie du parc",
    regle: "R1",
    absence: "information",
    synonymes:
      "Sortie | Sortie parc | Date de sortie du parc | Date sortie parc | Date de sortie | Date sortie | Sorti le | " +
      "Sortie du patrimoine | Date de sortie du patrimoine | Sortie de patrimoine",
  },
  ...DESCRIPTION,
  // An RPLS file gives them: a code that names no réservataire, and an exit without its date. Neither is counted as it is.
  contingent: { entete: CONTINGENT, regle: "R7", absence: null, synonymes: "CONTRESLOG" },
  sortieRpls: { entete: SORTIE, regle: "R1", absence: null, synonymes: "SORTIEPATRIM" },
};

export const LIBERATIONS: Readonly<Record<ChampDe<"liberations">, DefinitionDeChamp>> = {
  rpls: { entete: "N° RPLS", regle: "R3", absence: "bloquant", synonymes: NUMERO_RPLS },
  date: {
    entete: "Date de libération",
    regle: "R3",
    absence: "bloquant",
    synonymes:
      "Date libération | Date de la libération | Date | Libération | Libération le | Libéré le | Date de sortie | " +
      "Date sortie | Date de départ | Date départ | Date état des lieux de sortie | Date EDL sortie | DATE_DEP_DERLOCAT",
  },
  motif: {
    entete: "Motif",
    regle: "R3",
    absence: "bloquant",
    synonymes:
      "Motifs | Motif de libération | Motif de la libération | Motif libération | Motif de départ | " +
      "Motif départ | Motif de sortie | Cause",
  },
  preavis: {
    entete: "Préavis",
    regle: "R25",
    absence: null,
    synonymes: "Durée du préavis | Délai de préavis | Préavis reçu | Type de préavis",
  },
};
