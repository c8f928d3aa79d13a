import { difference, quotient } from "../chiffres";
import type { Chiffre } from "../domaine/chiffre";
import { detient, type Destinataire, type Traits } from "../domaine/orientation";
import { compare, divise, estNulle, moins, oppose, type Fraction } from "../nombres/fraction";

/** What a destinataire has been served, of how much. */
export interface Service {
  readonly servis: Fraction;
  readonly total: Fraction;
}

/**
 * R25: share of the flux served so far (décompte ÷ total) − engagement, as a fraction of 1: negative when late. As long
 * as nothing is served to anyone, the whole engagement is still to be served. Source: référentiel, étape 4.
 */
export function ecartAuFlux({ servis, total }: Service, engagement: Fraction): Fraction {
  return estNulle(total) ? oppose(engagement) : moins(divise(servis, total), engagement);
}

/** The same as a figure: its operands are the share served (the décompte itself while nothing is served) and the engagement. */
export function chiffreDEcart(
  nom: "ecartAvant" | "ecartApres",
  { servis, total }: { readonly servis: Chiffre; readonly total: Chiffre },
  engagement: Chiffre,
): Chiffre {
  const part = quotient("partServie", "R25", [servis, total], "aucunDecompte");
  return difference(nom, "R25", [part.etat === "present" ? part : servis, engagement]);
}

/** The ranks of the destinataires whose territory holds a logement, in their order. */
export function eligibles(traits: Traits, destinataires: readonly Destinataire[]): readonly number[] {
  return destinataires.flatMap(({ territoire }, rang) => (detient(territoire, traits) ? [rang] : []));
}

/**
 * R25: the destinataires (by their rank) from the most late on its engagement to the most ahead; ties stay in their order,
 * which is that of codes. No one's wish for a kind of logement comes in (référentiel, étape 4: the first year is a test).
 */
export function classer(rangs: readonly number[], ecarts: readonly Fraction[]): readonly number[] {
  const ecart = (rang: number): Fraction => {
    const trouve = ecarts[rang];
    if (trouve === undefined) throw new RangeError(`no destinataire ${rang}`);
    return trouve;
  };
  return [...rangs].sort((a, b) => compare(ecart(a), ecart(b)) || a - b);
}
