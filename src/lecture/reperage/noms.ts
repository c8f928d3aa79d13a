import type { Role } from "../lieu";
import { cleDeTexte } from "../texte";

/** The table and the sheet of each role, as CLASSEUR names them. */
export const NOMS: Readonly<Record<Role, { readonly table: string; readonly feuille: string }>> = {
  parametres: { table: "tblParametres", feuille: "Paramètres" },
  reservataires: { table: "tblReservataires", feuille: "Réservataires" },
  hypotheses: { table: "tblHypotheses", feuille: "Hypothèses" },
  parc: { table: "tblParc", feuille: "Parc" },
  synthese: { table: "tblSynthese", feuille: "Synthèse" },
  liberations: { table: "tblLiberations", feuille: "Libérations" },
  droitsAcquis: { table: "tblDroitsAcquis", feuille: "Droits acquis" },
  misesADisposition: { table: "tblMisesADisposition", feuille: "Mises à disposition" },
  objectifs: { table: "tblObjectifs", feuille: "Objectifs" },
  demandes: { table: "tblDemande", feuille: "Demande" },
};

const DU_PARC: ReadonlySet<Role> = new Set<Role>(["parc", "liberations", "reservataires"]);
const AUCUN: ReadonlySet<Role> = new Set<Role>();

/** The roles without which there is no result at all: Synthèse alone is enough for a workbook without Parc. */
export function rolesRequis(estTrouve: (role: Role) => boolean): ReadonlySet<Role> {
  return !estTrouve("parc") && estTrouve("synthese") ? AUCUN : DU_PARC;
}

/** The roles that no rate, assiette nor share depends on: nothing about them stops the calculation. */
export const ANNEXES: ReadonlySet<Role> = new Set<Role>([
  "droitsAcquis",
  "misesADisposition",
  "objectifs",
  "demandes",
]);

/** Sheets and tables of the workbook that hold no role: what Flux writes, and inputs that this version does not read. */
const AUTRES = [
  ["tblRotation", "Rotation"],
  ["tblAssiette", "Assiette"],
  ["tblFlux", "Flux"],
  ["tblDroitsUniques", "Droits uniques"],
  ["tblProjectionDroits", "Projection des droits"],
  ["tblConventions", "Conventions"],
  ["tblBilan", "Bilan"],
  ["tblBilanDetaille", "Bilan détaillé"],
  ["tblPrevision", "Prévision"],
  ["tblHorsQpv", "Hors QPV"],
  ["tblSuiviObjectifs", "Suivi des objectifs"],
  ["tblEcheances", "Échéances"],
  ["tblEtatDesLieux", "État des lieux"],
  ["tblDiagnostic", "Diagnostic"],
  ["tblOrientation", "Orientation"],
  ["tblControles", "Contrôles"],
  ["tblExplications", "Explications"],
  ["tblMethode", "Méthode"],
  ["tblImport", "Import"],
  ["tblScenarios", "Scénarios"],
] as const;

/** Excel adds a number to the name of a copied sheet or table: "Flux (2)", "tblFlux4". */
const sansNumero = (cle: string) => cle.replace(/\d+$/, "");

const CLES_DES_AUTRES = new Set(AUTRES.flat().map(cleDeTexte));
const TABLES_ECRITES = new Set(AUTRES.map(([table]) => cleDeTexte(table)));

/** True for a name, or the name of a copy, that is never an input of this version. */
export function estAutre(nom: string): boolean {
  return CLES_DES_AUTRES.has(sansNumero(cleDeTexte(nom)));
}

/** True for a table that Flux writes again at each run. */
export function estTableEcrite(nom: string): boolean {
  return TABLES_ECRITES.has(cleDeTexte(nom));
}

export function estTableDe(role: Role, nom: string): boolean {
  return cleDeTexte(nom) === cleDeTexte(NOMS[role].table);
}

/** The sheet's name, whatever its case, accents, spaces, or final s. */
export function estFeuilleDe(role: Role, nom: string): boolean {
  const sansPluriel = (texte: string) => cleDeTexte(texte).replace(/s$/, "");
  return sansPluriel(nom) === sansPluriel(NOMS[role].feuille);
}
