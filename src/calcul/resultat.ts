import type { Categorie } from "./domaine/codes";
import type { Chiffre, Indicateur } from "./domaine/chiffre";
import type { Deduction } from "./domaine/hypotheses";
import type { Jour } from "./domaine/jour";
import type { Parametres } from "./domaine/parametres";
import type { Perimetre } from "./domaine/perimetre";
import type { DroitsUniques } from "./droitsUniques";
import type { Fraction } from "./nombres/fraction";

/** One réservataire (or "Non réservé") in one périmètre: R7 to R11. */
export interface LigneDeFlux {
  /** Code of the réservataire, or NON_RESERVE. */
  readonly reservataire: string;
  readonly nom: string;
  /** Null for "Non réservé". */
  readonly categorie: Categorie | null;
  readonly reservations: Chiffre;
  readonly partDuParc: Indicateur;
  readonly partDuParcSoumis: Indicateur;
  /** The one of the two that the parameter Dénominateur picks (R8). */
  readonly part: Indicateur;
  /** The convention's engagement where one is entered; null elsewhere. */
  readonly engagement: Chiffre | null;
  readonly partRetenue: Indicateur;
  /** Exact (R10); an estimate. */
  readonly volumeEstime: Indicateur;
  /** Whole number by the largest remainder (R10). */
  readonly objectif: Indicateur;
  /** Rate on the réservataire's own parc, for information (R4). */
  readonly tauxPropre: Indicateur;
  /** EPCI and communes only (R11). */
  readonly territoire: FluxDuTerritoire | null;
  /** Reservations of a collectivité whose origin nobody says: counted as garanties d'emprunt (R9). */
  readonly sansOrigine: number;
}

/** R11: a part and a volume on the réservataire's own territory. */
export interface FluxDuTerritoire {
  readonly nom: string;
  readonly part: Indicateur;
  readonly assiette: Indicateur;
  readonly volume: Indicateur;
}

/** liberations: by other motifs than the référentiel's · parcSoumis: with étudiants and spécifiques in it. */
export type Lacune = "liberations" | "parcSoumis";

/** R1 to R6: what the réservataires of a périmètre share. */
export interface BasePerimetre {
  readonly perimetre: Perimetre;
  readonly parametres: Parametres;
  readonly parc: Chiffre;
  readonly parcDeRotation: Chiffre;
  readonly parcSoumis: Chiffre;
  readonly liberationsRetenues: Chiffre;
  readonly tauxDeRotation: Indicateur;
  /** Set where the counts come from Synthèse: what they cannot give under these parameters. */
  readonly lacunes?: readonly Lacune[];
  /** R4, or the rate entered in Hypothèses: the one that the assiette uses. */
  readonly tauxUtilise: Indicateur;
  readonly deductions: Readonly<Record<Deduction, Chiffre>>;
  readonly assiette: Indicateur;
}

export interface ResultatPerimetre extends BasePerimetre {
  /** In code-point order of réservataire, "Non réservé" last. */
  readonly flux: readonly LigneDeFlux[];
  /** R12: the réservataires in droits uniques, in code-point order. */
  readonly droitsUniques: readonly DroitsUniques[];
  readonly constats: readonly ConstatDeCalcul[];
}

/** What R12 has to say of a périmètre. */
export type ConstatDeDroits =
  /** Σ volumes of the others + droits uniques > assiette. */
  | {
      readonly type: "capaciteDepassee";
      readonly perimetre: Perimetre;
      readonly autres: Fraction;
      readonly droitsUniques: Fraction;
      readonly assiette: Fraction;
    }
  /** Nothing is converted in their place: `reservations` is what Parc holds. */
  | {
      readonly type: "droitsNonListes";
      readonly perimetre: Perimetre;
      readonly reservataire: string;
      readonly reservations: Fraction;
    }
  /** The rights that are listed are used, not the reservations of Parc. */
  | {
      readonly type: "droitsEtParcDifferents";
      readonly perimetre: Perimetre;
      readonly reservataire: string;
      readonly droits: Fraction;
      readonly reservations: Fraction;
    }
  /** DU antérieurs counted every year, for want of a last day. */
  | {
      readonly type: "duAnterieursSansFin";
      readonly perimetre: Perimetre;
      readonly reservataire: string;
      readonly nombre: number;
    };

/** What the calculation itself has to say of a périmètre. Shares are fractions of 1. */
export type ConstatDeCalcul =
  | { readonly type: "parcNul"; readonly perimetre: Perimetre }
  | {
      readonly type: "perimetreDeSynthese";
      readonly perimetre: Perimetre;
      readonly lacunes: readonly Lacune[];
    }
  | { readonly type: "tauxHorsBornes"; readonly perimetre: Perimetre; readonly taux: Fraction }
  /** The one entered in Hypothèses: 1 for 1 % is read as 100 %. */
  | { readonly type: "tauxRetenuHorsBornes"; readonly perimetre: Perimetre; readonly taux: Fraction }
  | { readonly type: "assietteNegative"; readonly perimetre: Perimetre; readonly exacte: Fraction }
  | { readonly type: "hypothesesAbsentes"; readonly perimetre: Perimetre }
  | {
      readonly type: "deductionsVides";
      readonly perimetre: Perimetre;
      readonly deductions: readonly Deduction[];
    }
  | ConstatDeDroits
  | { readonly type: "partsAuDelaDeCent"; readonly perimetre: Perimetre; readonly somme: Fraction }
  | {
      readonly type: "plafondDepasse";
      readonly perimetre: Perimetre;
      readonly plafond: "etat" | "etatAgents" | "collectivites";
      readonly somme: Fraction;
      readonly limite: Fraction;
      /** True where the parts were brought down to the plafond (Traitement: Plafonner). */
      readonly applique: boolean;
    };

export interface Resultat {
  readonly annee: number;
  readonly observation: Jour;
  /** In order of landlord, then département. */
  readonly perimetres: readonly ResultatPerimetre[];
}
