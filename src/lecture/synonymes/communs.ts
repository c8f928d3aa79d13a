/** Headers that several sheets share, separated by "|". */
export const NUMERO_RPLS =
  "N RPLS | No RPLS | Num RPLS | Numéro RPLS | Numéro de RPLS | Nº RPLS | RPLS | Code RPLS | Id RPLS | Identifiant RPLS | " +
  "Matricule RPLS | RPLS du logement | N° RPLS du logement | N° RPLS logement | Numéro du RPLS | IDENT_REP | IDENTREP";
export const BAILLEUR =
  "Nom du bailleur | Nom bailleur | Bailleur social | Organisme | Organisme HLM | OLS | Organisme bailleur | Propriétaire | " +
  "Raison sociale";
export const DEPARTEMENT =
  "Dpt | Dép | Dept | Dépt | Code département | Code du département | Code dép | Code dépt | Code dpt | N° département | " +
  "Numéro département | Numéro de département | Départ. | DEP";
export const NOM_DE_DEPARTEMENT =
  "Nom du département | Nom département | Libellé département | Libellé du département | LIBDEP";
export const ORIGINE =
  "Origine du droit de réservation | Origine droit | Origine | Origine de la réservation | Contrepartie | Nature du droit";
