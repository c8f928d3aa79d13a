import type { Fraction } from "../nombres/fraction";
import type { NomDeDroit, RaisonDeDroit } from "./nomsDesDroits";
import type { NomDeDiagnostic, RaisonDeDiagnostic } from "./nomsDuDiagnostic";
import type { NomDOrientation } from "./nomsDOrientation";
import type { NomDeSuivi, RaisonDeSuivi } from "./nomsDuSuivi";
import type { Sujet } from "./sujet";

/** Number of a rule in REGLES.md. */
export type Regle = `R${number}`;

/** What a figure is; its French name is in the catalogue of restitution. */
export type NomDeChiffre =
  | "parc"
  | "parcDeRotation"
  | "parcSoumis"
  | "liberationsRetenues"
  | "tauxDeRotation"
  | "tauxRetenu"
  | "mutations"
  | "anru"
  | "orcod"
  | "lhi"
  | "vente"
  | "assiette"
  | "reservations"
  | "reservationsSoumises"
  | "reservationsSurGarantie"
  | "reservationsHorsGarantie"
  | "partDuParc"
  | "partDuParcSoumis"
  | "part"
  | "engagement"
  | "plafond"
  | "sommeDesParts"
  | "partSurGarantie"
  | "partHorsGarantie"
  | "partPlafonnee"
  | "partRetenue"
  | "ecartALaPart"
  | "nonReserve"
  | "volumeEstime"
  | "attributionsARepartir"
  | "objectif"
  | "parcDuTerritoire"
  | "parcSoumisDuTerritoire"
  | "reservationsDuTerritoire"
  | "partDuTerritoire"
  | "assietteDuTerritoire"
  | "volumeDuTerritoire"
  | NomDeDroit
  | NomDeSuivi
  | NomDOrientation
  | NomDeDiagnostic;

/**
 * How the value came from the operands. compte: rows counted · jours: days of the calendar · saisie: typed by a person or set by a text · vide: left blank where a person may type, taken as 0 ·
 * somme, produit · difference: the first − the others · reste: the same, never below 0 · arrondi: rounded half up · quotient: first ÷ second · choix: the first, kept as it is · complement: 1 − the sum of all ·
 * assiette: first × second − the others, never below 0 · prorata: first × second ÷ third · repartition: the first rounded half
 * up, to be shared out between the others (parts in code order) · plusFortsRestes: the whole number that the first (a part ×
 * the assiette) gets from the second (a repartition whose parts hold that very part); see R10.
 */
export type Operation =
  | "compte"
  | "jours"
  | "saisie"
  | "vide"
  | "somme"
  | "difference"
  | "reste"
  | "arrondi"
  | "produit"
  | "quotient"
  | "choix"
  | "complement"
  | "assiette"
  | "prorata"
  | "repartition"
  | "plusFortsRestes";

/** R10: what told a figure from others of the very same remainder, where some of them got one more and some did not. */
export interface Departage {
  /** part: a larger part goes first · code: the parts are equal too, the order of the codes decided. */
  readonly par: "part" | "code";
  readonly servi: boolean;
  /** How many have that remainder, this one included. */
  readonly exAequo: number;
}

/** A figure with its explanation: plain data, whose operands are figures themselves. */
export interface Chiffre {
  readonly etat: "present";
  readonly nom: NomDeChiffre;
  readonly regle: Regle;
  readonly operation: Operation;
  readonly valeur: Fraction;
  readonly operandes: readonly Chiffre[];
  /** Whose rows a compte counted (what filtreDe lists), or under whose choices a saisie was set. */
  readonly sujet?: Sujet | undefined;
  /** Set on a whole number of R10 that a tie decided. */
  readonly departage?: Departage;
}

/** Why a figure cannot be computed. */
export type Raison =
  | "parcNul"
  | "tauxAbsent"
  | "assietteAbsente"
  | "partAbsente"
  | "partsAuDelaDeCent"
  | "perimetreBloque"
  /** The counts of Synthèse do not go into that detail. */
  | "syntheseSansDetail"
  | RaisonDeDroit
  | RaisonDeSuivi
  | RaisonDeDiagnostic;

/** A figure that cannot be computed: absent with its reason, never 0. */
export interface Absence {
  readonly etat: "absent";
  readonly nom: NomDeChiffre;
  readonly regle: Regle;
  readonly raison: Raison;
}

export type Indicateur = Chiffre | Absence;
