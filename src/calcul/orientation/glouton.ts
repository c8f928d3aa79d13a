import type { LogementAOrienter, ProblemeDOrientation } from "../domaine/orientation";
import { fraction, plus, type Fraction } from "../nombres/fraction";
import { classer, ecartAuFlux, eligibles } from "../regles/r25-orientation";
import type { Affectation } from "./critere";

/** The rank of the destinataire that a person chose; null: none was. Throws RangeError for a code that is no destinataire. */
export function rangChoisi(
  { destinataires }: ProblemeDOrientation,
  { choix }: LogementAOrienter,
): number | null {
  if (choix === null) return null;
  const rang = destinataires.findIndex(({ code }) => code === choix);
  if (rang < 0) throw new RangeError(`no destinataire ${choix}`);
  return rang;
}

/** The gaps of all destinataires once each has got `ajouts` more. */
export function ecartsApres(
  { destinataires, totalServi }: ProblemeDOrientation,
  ajouts: readonly number[],
): readonly Fraction[] {
  const total = plus(totalServi.valeur, fraction(ajouts.reduce((somme, nombre) => somme + nombre, 0)));
  return destinataires.map(({ servis, engagement }, rang) =>
    ecartAuFlux({ servis: plus(servis.valeur, fraction(ajouts[rang] ?? 0)), total }, engagement.valeur),
  );
}

/**
 * The simple rule that every plan is compared with: fixed choices are counted first, then the logements are taken in their
 * order and each goes to the first of the R25 ranking, what came before it being counted as served.
 */
export function planGlouton(probleme: ProblemeDOrientation): Affectation {
  const { destinataires, logements } = probleme;
  const ajouts = destinataires.map(() => 0);
  const servir = (rang: number): number => {
    ajouts[rang] = (ajouts[rang] ?? 0) + 1;
    return rang;
  };
  const fixes = logements.map((logement) => rangChoisi(probleme, logement));
  for (const rang of fixes) if (rang !== null) servir(rang);
  return logements.map(({ rpls, traits }, place) => {
    const fixe = fixes[place] ?? null;
    if (fixe !== null) return fixe;
    const premier = classer(eligibles(traits, destinataires), ecartsApres(probleme, ajouts))[0];
    if (premier === undefined) throw new RangeError(`no destinataire for ${rpls}`);
    return servir(premier);
  });
}
