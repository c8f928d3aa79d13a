import type { NonDecompte } from "./sort";

/** What a figure of the yearly follow-up is; its French name is in the catalogue of restitution. */
export type NomDeSuivi =
  | "proposes"
  | "attribues"
  | "entrees"
  | "refus"
  | "refusCandidat"
  | "refusCaleol"
  | "decomptesEnDirecte"
  | "decomptesEnDelegue"
  | "relogementsValorises"
  | "refusAdaptes"
  | "decompte"
  | "nonDecomptes"
  | `sans:${NonDecompte}`
  | "enAttente"
  | "droitsPourUnTour"
  | "candidatsInsuffisants"
  | "solde"
  | "tauxDAtteinte"
  | "joursEcoules"
  | "joursDeLAnnee"
  | "objectifADate"
  | "avance"
  | "projection"
  | "attributionsDeLAnnee"
  | "partDuFluxReel"
  | "ecartALaPartRetenue"
  | "requalifies"
  | "partRequalifiee"
  | "cibleDeRequalification"
  | "attributionsDUnPublic"
  | NomDuBilanLegal
  | NomHorsQpv
  | NomDObjectif;

/** R18. */
type NomDuBilanLegal =
  "proposesHorsFlux" | "attribuesHorsFlux" | "relogementsDeLAnneePrecedente" | "ecartDePrevision";
/** R19. */
type NomHorsQpv =
  | "attribuesALEtatHorsQpv"
  | "attribuesHorsQpv"
  | "partDeLEtatHorsQpv"
  | "proposesALEtatHorsQpv"
  | "proposesHorsQpv"
  | "partProposeeALEtatHorsQpv"
  | "attribuesALEtat"
  | "partHorsQpvDeLEtat"
  | "attribuesSansQpv"
  | "seuilHorsQpv";
/** R22. */
type NomDObjectif =
  | "cibleEnNombre"
  | "cibleEnPourcent"
  | "attributionsAuPublicVise"
  | "attributionsDuTerritoire"
  | "realise"
  | "realiseEnPourcent"
  | "baseCent"
  | "atteinteDeLaCible"
  | "resteEnNombre"
  | "resteEnPoints";

/** Why a figure of the follow-up cannot be computed. */
export type RaisonDeSuivi =
  | ("objectifNul" | "anneeNonCommencee" | "aucuneAttribution" | "aucunDecompte")
  | ("stipulationContraire" | "bailleurInconnu")
  | ("aucuneAttributionHorsQpv" | "aucuneProposition" | "aucuneAttributionALEtat")
  | ("aucuneAttributionSurLeTerritoire" | "cibleNulle" | "territoireInconnu" | "previsionNonSaisie");
