/** What a figure of the droits uniques is (R12); its French name is in the catalogue of restitution. */
export type NomDeDroit =
  | "droitsDeSuite"
  | "droitsNouveaux"
  | "duAnterieurs"
  | "duDuProgramme"
  | "duDeSuite"
  | "duNouveaux"
  | "droitsUniques"
  | "variationDesDroits";

/** Why a figure is not there because of the droits uniques. */
export type RaisonDeDroit =
  /** A volume, not a percentage: the réservataire has no share of the assiette. */
  | "enDroitsUniques"
  /** The sheet Droits acquis lists none for this réservataire in this périmètre. */
  | "droitsNonListes";
