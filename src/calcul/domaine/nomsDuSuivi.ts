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
  | "ecartALEngagement"
  | "requalifies"
  | "partRequalifiee"
  | "cibleDeRequalification"
  | "attributionsDUnPublic";

/** Why a figure of the follow-up cannot be computed. */
export type RaisonDeSuivi = "objectifNul" | "anneeNonCommencee" | "aucuneAttribution" | "aucunDecompte";
