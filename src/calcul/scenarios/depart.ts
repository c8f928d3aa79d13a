import type { Fraction } from "../nombres/fraction";
import type { Droits } from "../perimetre/droits";
import { partsBrutes, type PartsBrutes, type PartsTenues } from "../perimetre/parts";
import type { PartAPlafonner } from "../regles/r09-plafonds";
import { estEnDroitsUniques } from "../regles/r12-droits-uniques";

/** A part retenue by value: the nodes that explain it are not kept; `calculer` on the scenario's entries makes them. */
export interface PartDeScenario {
  readonly reservataire: string;
  readonly nom: string;
  /** Null where it is absent. */
  readonly part: Fraction | null;
}

interface Commun {
  readonly parts: readonly PartDeScenario[];
  /** Those of the réservataires in droits uniques (R12). */
  readonly enDroits: readonly Droits[];
}

/** The parts that R9 holds, whatever the engagements; none in droits uniques (R12), none at all for a `raison`. */
export interface PartsSansEngagement extends Commun {
  readonly codes: readonly string[];
  readonly raison: PartsTenues["raison"];
}

/** R7 and R8 of a périmètre, and what every plafond makes the same use of. */
export interface Depart extends PartsBrutes, Commun {
  readonly codes: readonly string[];
  /** By the parts that the plafonds leave: those that none of them holds are shared. */
  readonly sans: WeakMap<readonly PartAPlafonner[], PartsSansEngagement>;
  readonly parPlafonds: Map<string, PartsSansEngagement>;
}

export function depart(droits: readonly Droits[]): Depart {
  const vues = partsBrutes(droits);
  return {
    ...vues,
    codes: droits.map(({ code }) => code),
    parts: droits.map(({ code, nom, ligne }, rang): PartDeScenario => ({
      reservataire: code,
      nom,
      part: estEnDroitsUniques(ligne) ? null : (vues.brutes[rang]?.part.valeur ?? null),
    })),
    enDroits: droits.filter(({ ligne }) => estEnDroitsUniques(ligne)),
    sans: new WeakMap(),
    parPlafonds: new Map(),
  };
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
