import type { NomDOrientation } from "../../calcul/domaine/nomsDOrientation";

/** What people read for every figure of the orientation (R25). */
export const NOM_D_ORIENTATION: Readonly<Record<NomDOrientation, string>> = {
  totalServi: "Total servi",
  partEnDroitsUniques: "Droits uniques en part du flux",
  partHorsDroitsUniques: "Part du bailleur, droits uniques ôtés",
  servisSupposes: "Servis supposés du bailleur",
  partReservee: "Part réservée du flux",
  partServie: "Part du flux servie",
  logementsDuPlan: "Logements du plan",
  servisApres: "Servis une fois le plan suivi",
  totalApres: "Total une fois le plan suivi",
  ecartAvant: "Écart à la part attendue avant le plan",
  ecartApres: "Écart à la part attendue après le plan",
};

/** What the number of a figure of the orientation counts, from one and from two on. */
export const UNITE_D_ORIENTATION: Partial<Readonly<Record<NomDOrientation, readonly [string, string]>>> = {
  totalServi: ["logement servi en tout", "logements servis en tout"],
  servisSupposes: ["logement supposé servi au bailleur", "logements supposés servis au bailleur"],
  logementsDuPlan: ["logement du plan", "logements du plan"],
  servisApres: ["logement servi, plan compris", "logements servis, plan compris"],
  totalApres: ["logement servi en tout, plan compris", "logements servis en tout, plan compris"],
};
