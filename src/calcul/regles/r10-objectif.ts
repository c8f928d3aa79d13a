import { absence, produit } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import { comparerTextes } from "../domaine/perimetre";
import { arrondi, compare, fois, fraction, moins, plancher, type Fraction } from "../nombres/fraction";

/** R10: part retenue × assiette, exact. The référentiel calls it an estimation, "pas un objectif fiable". */
export function volumeEstime(part: Indicateur, assiette: Indicateur): Indicateur {
  if (part.etat === "absent") return absence("volumeEstime", "R10", "partAbsente");
  if (assiette.etat === "absent") return absence("volumeEstime", "R10", "assietteAbsente");
  return produit("volumeEstime", "R10", [part, assiette]);
}

export interface PartAServir {
  readonly code: string;
  readonly part: Fraction;
}

/**
 * R10: whole numbers by the largest remainder, in the order of `parts`, whose sum is 1. Each volume's floor, then one
 * more to the largest fractional parts until the sum is the assiette rounded half up; ties: larger part, then code in
 * code-point order. Decided on exact fractions: 10/30 and 310/30 leave equal remainders.
 */
export function repartir(parts: readonly PartAServir[], assiette: Fraction): readonly bigint[] {
  const volumes = parts.map(({ code, part }) => {
    const volume = fois(part, assiette);
    const entier = plancher(volume);
    return { code, part, entier, reste: moins(volume, fraction(entier)) };
  });
  const manque = arrondi(assiette) - volumes.reduce((somme, { entier }) => somme + entier, 0n);
  const servis = [...volumes.keys()]
    .sort((i, j) => avantage(volumes[i], volumes[j]))
    .slice(0, Number(manque));
  const plusUn = new Set(servis);
  return volumes.map(({ entier }, rang) => (plusUn.has(rang) ? entier + 1n : entier));
}

interface VolumeExact extends PartAServir {
  readonly reste: Fraction;
}

/** Negative when `a` is served before `b`. */
function avantage(a: VolumeExact | undefined, b: VolumeExact | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return compare(b.reste, a.reste) || compare(b.part, a.part) || comparerTextes(a.code, b.code);
}

/** The whole number of a volume, as a figure that remembers what it was rounded from. */
export function objectif(nombre: bigint, volume: Chiffre, assiette: Chiffre): Chiffre {
  return {
    etat: "present",
    nom: "objectif",
    regle: "R10",
    operation: "plusFortsRestes",
    valeur: fraction(nombre),
    operandes: [volume, assiette],
  };
}
