import { cleDeTexte } from "../texte";

function cles(noms: string): ReadonlySet<string> {
  return new Set(noms.split("|").map(cleDeTexte));
}

/** The columns of the RPLS file (arrêté du 5 janvier 2010) whose names are no words of a sheet. */
const NOMS_DU_FICHIER = cles(
  "IDENT_REP | IDENTREP | DEPCOM | DEPCOM_ARM | LIBCOM | LIBDEP | LIBEPCI | NBPIECE | FINAN | TYPECONST | CONSTRUCT | LOCAT | " +
    "SORTIEPATRIM | CONTRESLOG | MODE | DATE_DEP_DERLOCAT",
);

const LETTRES_DE_CODE = /_CODE\s*$/i;

/** A header without the `_CODE` of the RPLS file. */
export function sansCode(entete: string): string {
  return entete.replace(LETTRES_DE_CODE, "");
}

/** True for a header as the RPLS file writes it. */
export function estNomRpls(entete: string): boolean {
  return LETTRES_DE_CODE.test(entete) || NOMS_DU_FICHIER.has(cleDeTexte(entete));
}
