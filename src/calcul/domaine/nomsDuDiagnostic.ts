/** What a figure of the diagnostic is (R28); its French name is in the catalogue of restitution. */
export type NomDeDiagnostic =
  | "demandesDuTerritoire"
  | "pression"
  | "logementsDuDiagnostic"
  | "reservationsDuDiagnostic"
  | "liberationsDuDiagnostic";

/** Why a figure of the diagnostic cannot be computed. */
export type RaisonDeDiagnostic = "demandesNonSaisies" | "attributionsNonSaisies";
