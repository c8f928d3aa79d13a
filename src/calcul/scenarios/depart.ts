import type { Fraction } from "../nombres/fraction";
import type { Droits } from "../perimetre/droits";
import { NON_RESERVE } from "../domaine/reservataire";
import { partsBrutes, type PartsBrutes, type PartsTenues } from "../perimetre/parts";
import { estEnDroitsUniques } from "../regles/r12-droits-uniques";

/** A part retenue by value: the nodes that explain it are not kept; `calculer` on the scenario's entries makes them. */
export interface PartDeScenario {
  readonly reservataire: string;
  readonly nom: string;
  /** Null where it is absent. */
  readonly part: Fraction | null;
}

interface Commun {
  /** "Non réservé" last. */
  readonly codes: readonly string[];
  readonly parts: readonly PartDeScenario[];
  /** Those of the réservataires in droits uniques (R12). */
  readonly enDroits: readonly Droits[];
}

/** The parts that R9 holds, whatever the engagements; none in droits uniques (R12), none at all for a `raison`. */
export interface PartsSansEngagement extends Commun {
  readonly raison: PartsTenues["raison"];
}

/** R7 and R8 of a périmètre, and what every plafond makes the same use of. */
export interface Depart extends PartsBrutes, Commun {
  /** The parts that no plafond holds. */
  readonly intactes: PartsSansEngagement;
  readonly parPlafonds: Map<string, PartsSansEngagement>;
}

export function depart(droits: readonly Droits[]): Depart {
  const vues = partsBrutes(droits);
  const codes = [...droits.map(({ code }) => code), NON_RESERVE];
  const parts = droits.map(({ code, nom, ligne }, rang): PartDeScenario => ({
    reservataire: code,
    nom,
    part: estEnDroitsUniques(ligne) ? null : (vues.brutes[rang]?.part.valeur ?? null),
  }));
  const enDroits = droits.filter(({ ligne }) => estEnDroitsUniques(ligne));
  const intactes = { codes, raison: null, enDroits, parts };
  return { ...vues, codes, parts, enDroits, intactes, parPlafonds: new Map() };
}

/** Only the parts that the plafonds changed are made anew. */
export function sansEngagement(
  { codes, enDroits, parts, brutes }: Depart,
  { raison, tenues }: PartsTenues,
): PartsSansEngagement {
  const apres = parts.map((une, rang) => {
    const tenue = tenues[rang];
    return tenue === brutes[rang] || une.part === null ? une : { ...une, part: tenue?.part.valeur ?? null };
  });
  return { codes, raison, enDroits, parts: apres };
}
