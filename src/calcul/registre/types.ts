import type { Regle } from "../domaine/chiffre";
import type { Jour } from "../domaine/jour";
import type { Fraction } from "../nombres/fraction";
import type { Reference } from "./textes";

/** What gives a figure its force: a text of law, the référentiel's proposal, or a convention (the module's own too). */
export type Nature = "loi" | "referentiel" | "convention";

export type Unite =
  | "choix"
  | "part du flux"
  | "part des attributions"
  | "part des réservations"
  | "jours ouvrés"
  | "jours calendaires"
  | "mois calendaires"
  | "candidats"
  | "années"
  | "catégorie de réservataire"
  | "événement"
  | "ordre de signature"
  | "années de début des classes"
  | "jour de l'année"
  | "date"
  | "catégories de logements";

/** A number, a text where the parameter is none (a day of the year), or a list of years. */
export type ValeurDeDroit = Fraction | string | readonly number[];

/** A value and the days on which it holds, both included. */
export interface Periode<Valeur extends ValeurDeDroit = ValeurDeDroit> {
  readonly valeur: Valeur;
  readonly du: Jour;
  /** Null: still in force when it was last checked. */
  readonly au: Jour | null;
}

/** A parameter of law, of the référentiel or of the conventions, with all that is needed to check it again. */
export interface ParametreDeDroit<Valeur extends ValeurDeDroit = ValeurDeDroit> {
  readonly libelle: string;
  readonly regle: Regle;
  readonly unite: Unite;
  readonly nature: Nature;
  /** In order of time, without overlap. */
  readonly periodes: readonly [Periode<Valeur>, ...Periode<Valeur>[]];
  readonly source: Reference;
  /** The day on which the value was last compared with what `controle` names. */
  readonly verifieLe: Jour;
  /** What it was compared with, and what remains to be read. */
  readonly controle: string;
}
