/** Findings on a row of Droits acquis, and on the méthode of a réservataire (R12, R13). */
export type ConstatDeDroit =
  /** The périmètre holds no logement of the sheet Parc. */
  | { readonly type: "droitSansParc"; readonly bailleur: string; readonly departement: string }
  | { readonly type: "droitSansReservataire" }
  /** `valeur` is "" for a blank cell. */
  | { readonly type: "natureDeDroitInconnue"; readonly valeur: string }
  | { readonly type: "nombreDeDroitsAbsent" }
  | { readonly type: "nombreDeDroitsNonEntier"; readonly valeur: string }
  /** A droit pour un tour that names no programme. */
  | { readonly type: "programmeAbsent" }
  | { readonly type: "programmeSansParc"; readonly programme: string; readonly pourUnTour: boolean }
  /** The same right twice, to the day: both count. */
  | { readonly type: "droitEnDouble"; readonly premiereLigne: number }
  /** Droits de suite and DU antérieurs of a réservataire whose flux is a share of the assiette. */
  | { readonly type: "droitsNonUtilises"; readonly reservataire: string; readonly nombre: number }
  /** Droits uniques asked for by another than Action Logement: the assiette is kept. */
  | { readonly type: "droitsUniquesRefuses"; readonly code: string }
  /** An engagement in % beside the droits uniques, which are a volume. */
  | { readonly type: "engagementSansObjet"; readonly code: string };
