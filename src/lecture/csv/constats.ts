import type { Gravite } from "../lieu";
import type { LigneIllisible } from "./analyseur";

/** Why a file cannot be imported at all: nothing is written then. */
export type RefusDeCsv =
  | { readonly type: "fichierVide" }
  /** An Excel workbook under another name, or something that is no text. */
  | { readonly type: "fichierNonTexte"; readonly nature: "classeur" | "binaire" }
  | { readonly type: "entetesAbsents"; readonly debut: string }
  | { readonly type: "colonneRequiseAbsente"; readonly entete: string }
  | { readonly type: "colonneRequiseEnDouble"; readonly entete: string; readonly noms: readonly string[] }
  | { readonly type: "aucunLogement" }
  | { readonly type: "tropDeLogements"; readonly limite: number };

/** Findings on one line of the file; all but the misplaced quotes leave it out. */
type ConstatDeLigneDuFichier =
  | { readonly type: LigneIllisible["type"]; readonly ligne: number }
  | {
      readonly type: "nombreDeChamps";
      readonly ligne: number;
      readonly trouves: number;
      readonly attendus: number;
    }
  | { readonly type: "ligneDeTotal"; readonly ligne: number; readonly texte: string }
  | { readonly type: "guillemetsMalPlaces"; readonly ligne: number };

/** Findings on a column, said once, with the first line where it is so. */
type ConstatDeColonne =
  | {
      readonly type: "valeursInconnues";
      readonly ligne: number;
      readonly nom: string;
      readonly entete: string;
      readonly valeur: string;
      /** What the sheet reads all the same where it is written; null: nothing. */
      readonly lu: string | null;
      readonly nombre: number;
    }
  /** A code by which the file says that it does not know: the column of Parc is left blank. */
  | {
      readonly type: "codesNonRenseignes";
      readonly ligne: number;
      readonly nom: string;
      readonly entete: string;
      readonly valeur: string;
      readonly nombre: number;
    }
  | { readonly type: "caracteresIllisibles"; readonly ligne: number; readonly nombre: number }
  /** A n° RPLS that a spreadsheet has turned into 3,1E+09. */
  | { readonly type: "numerosTronques"; readonly ligne: number; readonly nombre: number }
  | { readonly type: "contingentAConfirmer"; readonly nombre: number }
  | { readonly type: "sortiesADater"; readonly nombre: number };

/** Findings on the header. */
type ConstatDEntete =
  | { readonly type: "colonnesReprises"; readonly reprises: readonly ColonneReprise[] }
  | { readonly type: "colonnesLaissees"; readonly noms: readonly string[] }
  | { readonly type: "colonneEnDouble"; readonly entete: string; readonly noms: readonly string[] }
  | { readonly type: "colonnesAbsentes"; readonly entetes: readonly string[] }
  | { readonly type: "bailleurAbsent"; readonly ecrit: string }
  | { readonly type: "misesEnServiceParAnnee" }
  /** TYPECONST tells the étudiants only. */
  | { readonly type: "natureDesEtudiants" }
  | { readonly type: "fichierPublic" };

/** `nombre` more findings of a kind were counted, not kept one by one. */
interface SuiteDImport {
  readonly type: "suite";
  readonly de: ConstatDeLigneDuFichier["type"];
  readonly nombre: number;
}

/** A column of the file under its own name, and the columns of Parc that it fills: TYPECONST gives two. */
export interface ColonneReprise {
  readonly nom: string;
  readonly entetes: readonly string[];
}

export type ConstatDImport = ConstatDeLigneDuFichier | ConstatDeColonne | ConstatDEntete | SuiteDImport;

/** What an import read and what became of it: lues = ecrites + ecartees + vides. */
export interface BilanDeCsv {
  readonly lignes: {
    readonly lues: number;
    readonly ecrites: number;
    readonly ecartees: number;
    readonly vides: number;
  };
  readonly colonnes: { readonly lues: number; readonly reprises: readonly ColonneReprise[] };
  readonly constats: readonly ConstatDImport[];
}

export function graviteDImport({ type }: ConstatDImport): Gravite {
  switch (type) {
    case "colonnesReprises":
    case "colonnesLaissees":
    case "colonnesAbsentes":
    case "misesEnServiceParAnnee":
    case "natureDesEtudiants":
    case "codesNonRenseignes":
    case "ligneDeTotal":
      return "information";
    case "guillemetOuvert":
    case "ligneTropLongue":
    case "nombreDeChamps":
    case "guillemetsMalPlaces":
    case "valeursInconnues":
    case "caracteresIllisibles":
    case "numerosTronques":
    case "contingentAConfirmer":
    case "sortiesADater":
    case "colonneEnDouble":
    case "bailleurAbsent":
    case "fichierPublic":
    case "suite":
      return "aVerifier";
  }
}
