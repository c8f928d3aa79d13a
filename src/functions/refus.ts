import type { Jour } from "../calcul/domaine/jour";
import type { Fraction } from "../calcul/nombres/fraction";

/** Why a function cannot answer. `argument` is the name that Excel shows, with its accents. */
export type RefusDeFonction =
  | { readonly type: "vide"; readonly argument: string }
  | { readonly type: "pasUnNombre"; readonly argument: string; readonly recu: string }
  | { readonly type: "negatif"; readonly argument: string; readonly recu: Fraction }
  | { readonly type: "pasEntier"; readonly argument: string; readonly recu: Fraction }
  | { readonly type: "plusDeCentPourCent"; readonly argument: string; readonly recu: Fraction }
  | { readonly type: "plafondNul" }
  | { readonly type: "dateIllisible"; readonly argument: string; readonly recu: string }
  | { readonly type: "tropLong"; readonly argument: string; readonly maximum: number }
  | { readonly type: "finAvantDebut"; readonly debut: Jour; readonly fin: Jour }
  | { readonly type: "periodeTropLongue"; readonly annees: number }
  | { readonly type: "calendrierInconnu"; readonly recu: string }
  | { readonly type: "methodeInconnue"; readonly recu: string }
  | { readonly type: "ligneOuColonne"; readonly argument: string }
  | { readonly type: "sommeDesParts"; readonly somme: Fraction }
  | { readonly type: "reservationsAuDelaDuParc"; readonly reservations: Fraction; readonly parc: Fraction }
  | { readonly type: "anneeHorsBornes"; readonly recu: Fraction }
  | { readonly type: "departementInconnu"; readonly recu: string }
  | { readonly type: "aucunPerimetre" }
  | { readonly type: "plageIllisible"; readonly argument: string }
  | { readonly type: "colonneAbsente"; readonly argument: string; readonly entete: string }
  /** No sheet of results yet. */
  | { readonly type: "aucunResultat" }
  | { readonly type: "classeurIllisible" }
  | { readonly type: "indicateurInconnu"; readonly recu: string; readonly connus: readonly string[] }
  /** The figure is there for each réservataire only (`attendu`), or for none. */
  | { readonly type: "reservataireDeTrop"; readonly nom: string; readonly attendu: boolean }
  | {
      readonly type: "ligneAbsente";
      readonly bailleur: string;
      readonly departement: string;
      readonly reservataire: string | null;
    }
  | { readonly type: "nonCalcule"; readonly nom: string }
  | { readonly type: "parcNul"; readonly grandeur: "taux" | "part" };

/** Carries a refusal from where it is found to the function's door, which turns it into Excel's error. */
export class ErreurDeFonction extends Error {
  constructor(readonly refus: RefusDeFonction) {
    super(refus.type);
  }
}

export function refuser(refus: RefusDeFonction): never {
  throw new ErreurDeFonction(refus);
}
