import { quotient } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import type { Categorie } from "../domaine/codes";
import { compare, type Fraction } from "../nombres/fraction";

/** R19: the État as a réservataire, for its publics prioritaires and for its agents alike. */
export function estLEtat(categorie: Categorie | null): boolean {
  return categorie === "etat-prioritaires" || categorie === "etat-agents";
}

/** What a count of R19 keeps: of what, to the État alone or to all, by what is known of the QPV. */
export interface GardeHorsQpv {
  readonly mesure: "proposes" | "attribues";
  readonly aLEtat: boolean;
  readonly qpv: readonly (boolean | null)[];
}

/** R19: what each count keeps. A logement that nothing says to be in a QPV or not is on neither side. */
export const COMPTES_HORS_QPV = {
  attribuesALEtatHorsQpv: { mesure: "attribues", aLEtat: true, qpv: [false] },
  attribuesHorsQpv: { mesure: "attribues", aLEtat: false, qpv: [false] },
  proposesALEtatHorsQpv: { mesure: "proposes", aLEtat: true, qpv: [false] },
  proposesHorsQpv: { mesure: "proposes", aLEtat: false, qpv: [false] },
  attribuesALEtat: { mesure: "attribues", aLEtat: true, qpv: [true, false, null] },
  attribuesSansQpv: { mesure: "attribues", aLEtat: false, qpv: [null] },
} as const satisfies Readonly<Record<string, GardeHorsQpv>>;

export type CompteHorsQpv = keyof typeof COMPTES_HORS_QPV;

export function estCompteHorsQpv(nom: string): nom is CompteHorsQpv {
  return nom in COMPTES_HORS_QPV;
}

/** R19: whether a count keeps a logement that stands there, made available to the État or to another. */
export function estGarde(
  { aLEtat, qpv }: GardeHorsQpv,
  logement: { readonly aLEtat: boolean; readonly qpv: boolean | null },
): boolean {
  return (logement.aLEtat || !aLEtat) && qpv.includes(logement.qpv);
}

/**
 * R19: what the État was attributed outside QPV ÷ all that was attributed there, as a fraction of 1. The rate is one of the
 * flux, so it is taken on the attributions: a stock of reserved logements says nothing of where the flux goes.
 * Source: CCH, R.441-5-2.
 */
export function partDeLEtatHorsQpv(aLEtat: Chiffre, ensemble: Chiffre): Indicateur {
  return quotient("partDeLEtatHorsQpv", "R19", [aLEtat, ensemble], "aucuneAttributionHorsQpv");
}

/** The same on what was proposed, for information: it tells the landlord's offers from what became of them. */
export function partProposeeALEtatHorsQpv(aLEtat: Chiffre, ensemble: Chiffre): Indicateur {
  return quotient("partProposeeALEtatHorsQpv", "R19", [aLEtat, ensemble], "aucuneProposition");
}

/** The other reading, shown and not checked: of what the État was attributed, the share that stands outside QPV. */
export function partHorsQpvDeLEtat(horsQpv: Chiffre, aLEtat: Chiffre): Indicateur {
  return quotient("partHorsQpvDeLEtat", "R19", [horsQpv, aLEtat], "aucuneAttributionALEtat");
}

/** R19: whether the least share (30 % by default) is reached; null without a share to compare. */
export function seuilAtteint(part: Indicateur, seuil: Fraction): boolean | null {
  return part.etat === "absent" ? null : compare(part.valeur, seuil) >= 0;
}
