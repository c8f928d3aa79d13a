import type { NomDOrientation } from "../../calcul/domaine/nomsDOrientation";

/** What people read for every figure of the orientation (R25). */
export const NOM_D_ORIENTATION: Readonly<Record<NomDOrientation, string>> = {
  totalServi: "Total servi",
  servisSupposes: "Servis supposés du bailleur",
  partReservee: "Part réservée du flux",
  partServie: "Part du flux servie",
  logementsDuPlan: "Logements du plan",
  servisApres: "Servis une fois le plan suivi",
  totalApres: "Total une fois le plan suivi",
  ecartAvant: "Écart à l’engagement avant le plan",
  ecartApres: "Écart à l’engagement après le plan",
};
