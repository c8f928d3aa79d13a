import type { Fraction } from "../nombres/fraction";

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
  | "partDuParc"
  | "partDuParcSoumis"
  | "part"
  | "engagement"
  | "plafond"
  | "partPlafonnee"
  | "partRetenue"
  | "nonReserve"
  | "volumeEstime"
  | "objectif"
  | "partDuTerritoire"
  | "assietteDuTerritoire"
  | "volumeDuTerritoire";

/** How the value came from the operands; "compte" counts rows, "saisie" was typed, "choix" is one operand kept as it is. */
export type Operation =
  | "compte"
  | "saisie"
  | "somme"
  | "difference"
  | "produit"
  | "quotient"
  | "assiette"
  | "plafonnement"
  | "complement"
  | "choix"
  | "plusFortsRestes";

/** A figure with its explanation: plain data, whose operands are figures themselves. */
export interface Chiffre {
  readonly etat: "present";
  readonly nom: NomDeChiffre;
  readonly regle: Regle;
  readonly operation: Operation;
  readonly valeur: Fraction;
  readonly operandes: readonly Chiffre[];
}

/** Why a figure cannot be computed. */
export type Raison = "parcNul" | "tauxAbsent" | "assietteAbsente" | "perimetreBloque";

/** A figure that cannot be computed: absent with its reason, never 0. */
export interface Absence {
  readonly etat: "absent";
  readonly nom: NomDeChiffre;
  readonly regle: Regle;
  readonly raison: Raison;
}

export type Indicateur = Chiffre | Absence;
