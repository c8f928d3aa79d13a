import type { NomDeDiagnostic, RaisonDeDiagnostic } from "../../calcul/domaine/nomsDuDiagnostic";

/** What people read for every figure of the diagnostic (R28). */
export const NOM_DE_DIAGNOSTIC: Readonly<Record<NomDeDiagnostic, string>> = {
  demandesDuTerritoire: "Demandes du territoire",
  pression: "Pression de la demande",
  logementsDuDiagnostic: "Logements du classeur",
  reservationsDuDiagnostic: "Réservations du classeur",
  liberationsDuDiagnostic: "Libérations retenues du classeur",
};

/** What the number of a figure of the diagnostic counts, from one and from two on. */
export const UNITE_DU_DIAGNOSTIC: Partial<Readonly<Record<NomDeDiagnostic, readonly [string, string]>>> = {
  demandesDuTerritoire: ["demande", "demandes"],
  pression: ["demande pour une attribution", "demandes pour une attribution"],
};

export const RAISON_DE_DIAGNOSTIC: Readonly<Record<RaisonDeDiagnostic, string>> = {
  demandesNonSaisies: "le nombre de demandes n’est pas renseigné",
  attributionsNonSaisies: "le nombre d’attributions n’est pas renseigné",
};
