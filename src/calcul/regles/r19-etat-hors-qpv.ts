import { quotient } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import type { Categorie } from "../domaine/codes";
import { compare, type Fraction } from "../nombres/fraction";

/** R19: the État as a réservataire, for its publics prioritaires and for its agents alike. */
export function estLEtat(categorie: Categorie | null): boolean {
  return categorie === "etat-prioritaires" || categorie === "etat-agents";
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
