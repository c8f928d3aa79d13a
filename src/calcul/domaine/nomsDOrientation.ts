/** What a figure of the orientation is (R25); its French name is in the catalogue of restitution. */
export type NomDOrientation =
  | "totalServi"
  | "partEnDroitsUniques"
  | "partHorsDroitsUniques"
  | "servisSupposes"
  | "partReservee"
  | "partServie"
  | "logementsDuPlan"
  | "servisApres"
  | "totalApres"
  | "ecartAvant"
  | "ecartApres";
