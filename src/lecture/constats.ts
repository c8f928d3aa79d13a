import type { Categorie, Exclusion, Motif, Nature, Origine } from "../calcul/domaine/codes";
import type { Jour } from "../calcul/domaine/jour";
import type { ResultatDeMise, TypeDeMiseADisposition } from "../calcul/domaine/miseADisposition";
import type { UniteDObjectif } from "../calcul/domaine/objectif";
import type { Gestion } from "../calcul/domaine/reglesDeDecompte";
import type { MethodeDeConversion } from "../calcul/domaine/reservataire";
import type { Fraction } from "../calcul/nombres/fraction";
import type { Champ, ChampDeDescription } from "./champs";
import type { DecompteEcrit, OuiNon } from "./codes";
import type { ConstatDeConvention } from "./constatsDeConvention";
import type { ConstatDeDemande } from "./constatsDeDemande";
import type { ConstatDeDroit } from "./constatsDeDroit";
import type { ConstatDeMise } from "./constatsDeMise";
import type { ConstatDObjectif } from "./constatsDObjectif";
import type { ConstatDeSaisie } from "./constatsDeSaisie";
import type { ConstatDeSynthese } from "./constatsDeSynthese";
import type { ConstatDuParc } from "./constatsDuParc";
import type { Gravite, Lieu, Role } from "./lieu";

/** What every finding carries. `ecarte`: its row was left out of the counts because of it. */
interface Commun {
  readonly role: Role;
  readonly gravite: Gravite;
  readonly regle: string | null;
  readonly lieu: Lieu;
  readonly ecarte: boolean;
}

/** A column of the sheet, as a question shows it: its letters and what its header says. */
export interface ColonneNommee {
  readonly lettres: string;
  readonly entete: string;
}

/** Findings on sheets and headers, before any row is read. */
export type ConstatDeStructure =
  | { readonly type: "feuilleAbsente"; readonly requise: boolean }
  /** Several sheets could hold the role: a question. */
  | { readonly type: "feuilleAmbigue"; readonly feuilles: readonly string[] }
  | { readonly type: "entetesIntrouvables" }
  | { readonly type: "colonneAbsente"; readonly champ: Champ; readonly requise: boolean }
  /** Several columns could be meant for one field: a question. */
  | {
      readonly type: "colonnesAmbigues";
      readonly champ: Champ;
      readonly colonnes: readonly ColonneNommee[];
    }
  /** The settings kept in the workbook are not as this version writes them. */
  | { readonly type: "reglagesIllisibles" }
  /** What the person chose is gone or renamed: the choice is not applied. */
  | { readonly type: "feuilleChoisieAbsente"; readonly choisie: string }
  | { readonly type: "correctionPerimee"; readonly champ: Champ; readonly entete: string }
  | { readonly type: "fichierRplsPublic" }
  | { readonly type: "aucuneLigne" }
  /** No périmètre at all: nothing could be computed, whatever the reason of each row. */
  | { readonly type: "aucunPerimetre" }
  | { readonly type: "lignesMasquees" }
  /** Rows that follow the table and are read with it: from the cell of the finding to `derniere`. */
  | { readonly type: "lignesSousLeTableau"; readonly nombre: number; readonly derniere: string }
  /** Something under the table, that is not read. */
  | { readonly type: "resteSousLeTableau" }
  /** Groups of merged cells in the columns that are read. */
  | { readonly type: "cellulesFusionnees"; readonly nombre: number };

/** The columns that hold a code of a closed list. */
export type ChampCode =
  | "nature"
  | "exclusion"
  | "motif"
  | "origine"
  | "categorie"
  | "gestion"
  | "decompte"
  | "methode"
  | "type"
  | "resultat"
  | Exclude<ChampDeDescription, "programme" | "anneeDeConstruction">
  | "unite"
  | ChampOuiNon;
export type ChampOuiNon = "rechercheOls" | "comptabiliser" | "relogement" | "requalifie" | "droitPourUnTour";

type CodeRetenu =
  | (Nature | Exclusion | Motif | Origine | Categorie)
  | (Gestion | DecompteEcrit | MethodeDeConversion | TypeDeMiseADisposition | ResultatDeMise | OuiNon)
  | UniteDObjectif;

/** Findings on one cell, whatever its sheet. */
export type ConstatDeCellule =
  | { readonly type: "celluleEnErreur"; readonly champ: Champ; readonly erreur: string }
  /** A code of no list: what it is counted as (null: as a blank). */
  | {
      readonly type: "codeInconnu";
      readonly champ: ChampCode;
      readonly valeur: string;
      readonly retenu: CodeRetenu | null;
    }
  | {
      readonly type: "codesVides";
      readonly champ: "nature" | "motif" | "type";
      readonly retenu: Nature | Motif | TypeDeMiseADisposition;
      readonly nombre: number;
    }
  | { readonly type: "anneeIllisible"; readonly champ: Champ; readonly valeur: string }
  | { readonly type: "dateIllisible"; readonly champ: Champ; readonly valeur: string }
  | { readonly type: "dateFuture"; readonly champ: Champ; readonly date: Jour }
  | { readonly type: "dateAncienne"; readonly champ: Champ; readonly valeur: string }
  /** A whole number that looks like a year: read as the day of that serial number, in 1905. */
  | { readonly type: "anneeCommeDate"; readonly champ: Champ; readonly valeur: number }
  | { readonly type: "datesEnTexte"; readonly champ: Champ; readonly nombre: number }
  | { readonly type: "nombreEnTexte"; readonly champ: Champ; readonly valeur: string; readonly lu: Fraction }
  /** 8 for 8 %: read as `lu` (8/100); the other reading would be `valeur` times 100 %. */
  | {
      readonly type: "pourcentageEntier";
      readonly champ: Champ;
      readonly valeur: number;
      readonly lu: Fraction;
    }
  | { readonly type: "nombreIllisible"; readonly champ: Champ; readonly valeur: string }
  | { readonly type: "nombreNegatif"; readonly champ: Champ; readonly valeur: string };

/** A n° RPLS that Parc does not have; `ressemble`: the only one of Parc that is the same but for the zeros before it. */
export interface SansLogement {
  readonly rpls: string;
  readonly ressemble: string | null;
}

/** Whether it is the sheet that lost the zeros, and not Parc. */
export function aPerduSesZeros({ rpls, ressemble }: SansLogement): boolean {
  return ressemble !== null && ressemble.length > rpls.length;
}

/** Findings on a row of Parc or Libérations. Rows are numbered as Excel shows them. */
export type ConstatDeLigne =
  | { readonly type: "ligneDeTotal"; readonly texte: string }
  | { readonly type: "rplsAbsent" }
  /** Numbers to which the leading zeros that Excel took away were given back. */
  | { readonly type: "rplsCompletes"; readonly nombre: number }
  | { readonly type: "rplsEnDouble"; readonly rpls: string; readonly premiereLigne: number }
  /** `valeur` is "" for a blank cell. */
  | { readonly type: "departementInconnu"; readonly valeur: string }
  | { readonly type: "bailleurAbsent" }
  | {
      readonly type: "orthographeDeBailleur";
      readonly retenue: string;
      readonly autre: string;
      readonly nombre: number;
    }
  | { readonly type: "reservataireInconnu"; readonly code: string; readonly nombre: number }
  | { readonly type: "horsFluxSansExclusion"; readonly reservataire: string; readonly categorie: Categorie }
  | { readonly type: "finAvantDebut"; readonly debut: Jour; readonly fin: Jour }
  | { readonly type: "dateDeLiberationAbsente" }
  /** Rows, and none that could be counted: a rate of 0 would be a guess. */
  | { readonly type: "aucuneLiberation"; readonly ecartees: number }
  | (SansLogement & { readonly type: "liberationSansLogement" })
  | {
      readonly type: "liberationEnDouble";
      readonly rpls: string;
      readonly date: Jour;
      readonly premiereLigne: number;
    }
  | {
      readonly type: "liberationAvantMiseEnService";
      readonly rpls: string;
      readonly date: Jour;
      readonly miseEnService: Jour;
    }
  | { readonly type: "liberationsHorsPeriode"; readonly annee: number; readonly nombre: number }
  | { readonly type: "liberationsAVenir"; readonly nombre: number }
  | { readonly type: "liberationsNonFamiliales"; readonly nombre: number };

/** Findings on the columns that an RPLS file gives: what they say is not counted as it is. */
export type ConstatDeRpls =
  | { readonly type: "contingentsAConfirmer"; readonly nombre: number }
  | { readonly type: "contingentInconnu"; readonly valeur: string; readonly nombre: number }
  | { readonly type: "sortiesADater"; readonly nombre: number };

/** `nombre` more findings of the kind `de` on the column `champ` were counted, not kept one by one. */
export interface Suite {
  readonly type: "suite";
  readonly de: TypeDeConstat;
  readonly champ: Champ | null;
  readonly nombre: number;
}

/** What a finding says of its own; the reading adds its place and its gravity. */
export type Propre =
  | (ConstatDeStructure | ConstatDeCellule | ConstatDeLigne | ConstatDeSaisie | ConstatDuParc)
  | (
      | ConstatDeConvention
      | ConstatDeDroit
      | ConstatDeMise
      | ConstatDObjectif
      | ConstatDeDemande
      | ConstatDeSynthese
      | ConstatDeRpls
    );
export type TypeDeConstat = Propre["type"];

/** What the reading has to say, one finding per cell, per row or per sheet; the sentences are in restitution. */
export type ConstatDeLecture = Commun & (Propre | Suite);
