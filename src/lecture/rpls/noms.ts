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

/** Names that tell an RPLS file from another export. */
const PROPRES = cles("IDENT_REP | DEPCOM | NBPIECE | FINAN | CONSTRUCT | LOCAT | TYPECONST | SORTIEPATRIM");

/** True for a row of headers that is that of an RPLS file: two of its own names. */
export function estFichierRpls(entetes: readonly string[]): boolean {
  return entetes.filter((entete) => PROPRES.has(cleDeTexte(sansCode(entete)))).length >= 2;
}

/** Names of the RPLS file that mean something else in a sheet Parc: ORIGINE is how the logement was acquired. */
const AUTRE_SENS: ReadonlySet<string> = new Set(["ORIGINE", "ORIGINE_CODE"]);

/** True for EPCI beside LIBEPCI: it is then the code of what the other names. */
function estCodeDEpci(entete: string, cles: readonly string[]): boolean {
  return cleDeTexte(sansCode(entete)) === "epci" && cles.includes("libepci");
}

/** For each header, whether it means something else than in a sheet Parc because of those beside it. */
export function ontUnAutreSens(entetes: readonly string[]): readonly boolean[] {
  const estRpls = entetes.some((entete) => AUTRE_SENS.has(entete)) && estFichierRpls(entetes);
  const siens = entetes.map(cleDeTexte);
  return entetes.map((entete) => (estRpls && AUTRE_SENS.has(entete)) || estCodeDEpci(entete, siens));
}

/** What only the landlord's own file has: the public one has neither the occupation nor the contingents. */
const NON_PUBLIQUES = cles("MODE | CONTRESLOG");

/** True for the headers of the public RPLS file, which can give neither rates nor contingents. */
export function estFichierPublic(entetes: readonly string[]): boolean {
  const siens = entetes.map((entete) => cleDeTexte(sansCode(entete)));
  return siens.includes("identrep") && !siens.some((cle) => NON_PUBLIQUES.has(cle));
}
