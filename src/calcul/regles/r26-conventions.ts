import { dateCivile, jour, type Jour } from "../domaine/jour";
import { plancher } from "../nombres/fraction";
import { PARAMETRES_DE_DROIT } from "../registre/parametres";
import { valeurParDefaut } from "../registre/registre";

/** The dates that a line of Réservataires gives to a convention. */
export interface DatesDeConvention {
  readonly signeeLe: Jour | null;
  readonly jusquAu: Jour | null;
}

export const STATUTS_DE_CONVENTION = ["aSigner", "signee", "enVigueur", "expiree", "sansEffet"] as const;
/** signee: signed, not yet effective · sansEffet: it ends before it would take effect. */
export type StatutDeConvention = (typeof STATUTS_DE_CONVENTION)[number];

const ANNEES_POUR_ACHEVER = Number(plancher(valeurParDefaut(PARAMETRES_DE_DROIT.achevement)));

/** R26: a convention takes effect on the first 1 January from its signature on. Source: référentiel, étape 4, calendrier. */
export function effetDe(signeeLe: Jour): Jour {
  const { annee, mois, quantieme } = dateCivile(signeeLe);
  return mois === 1 && quantieme === 1 ? signeeLe : jour(annee + 1, 1, 1);
}

/**
 * R26: the last day of the three years in which the passage to the flux is to be completed, from the convention's effect on.
 * It is the length of the transition, not that of the convention. Source: référentiel, étape 4, "achevé sous trois ans".
 */
export function achevementDe(effet: Jour): Jour {
  return jour(dateCivile(effet).annee + ANNEES_POUR_ACHEVER, 1, 1) - 1;
}

/** R26: where a convention stands at the end of a day; its last day is still in force. */
export function statutDe({ signeeLe, jusquAu }: DatesDeConvention, date: Jour): StatutDeConvention {
  if (signeeLe === null || signeeLe > date) return "aSigner";
  const effet = effetDe(signeeLe);
  if (jusquAu !== null && jusquAu < effet) return "sansEffet";
  if (date < effet) return "signee";
  return jusquAu === null || jusquAu >= date ? "enVigueur" : "expiree";
}

/**
 * R26: whether a convention was signed before one of the État's, on which all others wait; one that the État has not signed
 * yet comes after. Signed on the same day is in order. Source: référentiel, partie 1.
 */
export function estAvantLEtat(signeeLe: Jour | null, signaturesDeLEtat: readonly (Jour | null)[]): boolean {
  return signeeLe !== null && signaturesDeLEtat.some((etat) => etat === null || signeeLe < etat);
}
