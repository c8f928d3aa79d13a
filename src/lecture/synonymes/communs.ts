import type { DefinitionDeChamp } from "../champs";

/** Headers that several sheets share, separated by "|". */
export const NUMERO_RPLS =
  "N RPLS | No RPLS | Num RPLS | Numéro RPLS | Numéro de RPLS | Nº RPLS | RPLS | Code RPLS | Id RPLS | Identifiant RPLS | " +
  "Matricule RPLS | RPLS du logement | N° RPLS du logement | N° RPLS logement | Numéro du RPLS | IDENT_REP | IDENTREP";
const BAILLEUR =
  "Nom du bailleur | Nom bailleur | Bailleur social | Organisme | Organisme HLM | OLS | Organisme bailleur | Propriétaire | " +
  "Raison sociale";
const DEPARTEMENT =
  "Dpt | Dép | Dept | Dépt | Code département | Code du département | Code dép | Code dépt | Code dpt | N° département | " +
  "Numéro département | Numéro de département | Départ. | DEP";
const NOM_DE_DEPARTEMENT =
  "Nom du département | Nom département | Libellé département | Libellé du département | LIBDEP";
export const ORIGINE =
  "Origine du droit de réservation | Origine droit | Origine | Origine de la réservation | Contrepartie | Nature du droit";

/** The two columns that say of which périmètre a row is; a workbook of one landlord may do without its name. */
export function perimetre(
  regle: DefinitionDeChamp["regle"],
): Readonly<Record<"bailleur" | "departement", DefinitionDeChamp>> {
  return {
    bailleur: { entete: "Bailleur", regle, absence: "information", synonymes: BAILLEUR },
    departement: {
      entete: "Département",
      regle,
      absence: "bloquant",
      synonymes: DEPARTEMENT,
      repli: NOM_DE_DEPARTEMENT,
    },
  };
}
