import { CHAMPS } from "../../src/lecture/synonymes";
import type { Cellule } from "../../src/lecture/types";
import type { Alea } from "../../src/restitution/exemple/alea";
import type { Classeur } from "../classeurs/classeur";

/** Cells that people type, that exports leave, or that only malice puts there. */
const HOSTILES: readonly Cellule[] = [
  ...["", " ", "\u00a0", "\u200b", "-", "—", "/", "?", "*", "…", "'", '"', "\\", "\n", "\t", "|", "\u001f"],
  ...["#N/A", "#REF!", "#VALEUR!", "#DIV/0!", "#NOM?", "#", "# RPLS"],
  ...["=1+1", "=cmd|'/c calc'!A1", "+33 5", "-12", "@SOMME(A1)", "<script>alert(1)</script>", "&amp;"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "null"],
  ...["🏠", "👨‍👩‍👧", "\ud83c", "שלום", "مرحبا", "日本", "œuvre", "ＦＵＬＬ", "١٢", "e\u0301"],
  ...["x".repeat(300), "é".repeat(32_767), "1".repeat(400), "mot ".repeat(900)],
  ...[0, 1, -1, 2, 9, 31, 8, 100, 101, 0.5, 31.5, -0, 1e308, -1e308, 5e-324, 9_007_199_254_740_991],
  ...[60, 61, 1904, 2025, 2101, 45_717, 46_022, 46_023, 2_958_465, 2_958_466, -657_434, 1.5e10],
  ...[true, false],
  ...[
    "31/12/2025",
    "31/02/2025",
    "2025-13-45",
    "99/99/9999",
    "01/01/0001",
    "12/2025",
    "1er mars 2025",
    "hier",
  ],
  ...["8 %", "800%", "1 234,5", "1\u202f234", "12,5,5", "--5", "1e5", "0x10", "Infinity", "1/3", "½"],
  ...[
    "9",
    "09",
    "2A",
    "20",
    "974",
    "31 - Ariège",
    "Paris",
    "0900000001",
    "3100000001",
    "TOTAL",
    "Sous-total",
  ],
  ...["Total 31", "oui", "non", "VRAI", "départ", "mutation", "familial", "vente", "défense", "en cours"],
];

const ENTETES: readonly string[] = Object.values(CHAMPS).flatMap((champs) =>
  Object.values(champs).flatMap(({ entete, synonymes, repli = "" }) => [
    entete,
    ...synonymes.split("|").map((mot) => mot.trim()),
    ...repli.split("|").map((mot) => mot.trim()),
  ]),
);

/** Names that sheets and tables take in people's hands; some are those of the results. */
export const NOMS: readonly string[] = [
  ...["Parc", "Parcs", "PARC 2025", "Libérations", "Réservataires", "Hypothèses", "Paramètres", "Synthèse"],
  ...["Droits acquis", "Mises à disposition", "Objectifs", "Demande", "Flux", "Rotation", "Contrôles"],
  ...["Feuil1", "Feuil1 (2)", "🏠", "d'Oc", "=1+1", "Méthode (2)", "Import"],
];

export const TABLES: readonly string[] = [
  ...["tblParc", "TBLPARC", "tblParc2", "tblLiberations", "tblReservataires", "tblHypotheses", "tblSynthese"],
  ...["tblFlux", "Tableau1", "tblObjectifs", "tblParametres"],
];

/** A cell of the workbook itself: a right value in a wrong place is what no list foresees. */
function ailleurs({ feuilles }: Classeur, alea: Alea): Cellule {
  const lignes = feuilles.length === 0 ? [] : alea.parmi(feuilles).lignes;
  const ligne = lignes.length === 0 ? [] : alea.parmi(lignes);
  return ligne.length === 0 ? "" : alea.parmi(ligne);
}

export function valeurQuelconque(classeur: Classeur, alea: Alea): Cellule {
  return alea.chance(0.6) ? alea.parmi(HOSTILES) : ailleurs(classeur, alea);
}

export function enteteQuelconque(classeur: Classeur, alea: Alea): Cellule {
  return alea.chance(0.6) ? alea.parmi(ENTETES) : valeurQuelconque(classeur, alea);
}
