import { compare, moins, somme, UN, type Fraction } from "../calcul/nombres/fraction";
import { repartir, type PartAServir } from "../calcul/regles/r10-objectif";
import { NON_RESERVE } from "../calcul/domaine/reservataire";
import { refuser } from "./refus";
import { estVide, part } from "./valeurs";
import { ZERO } from "../calcul/nombres/fraction";

/** The position as a code whose code-point order is that of the cells, so that ties go to the first. */
const codeDeRang = (rang: number) => String(rang).padStart(9, "0");

/**
 * R10: whole numbers by the largest remainder, in the shape of `parts` (one row or one column). What the parts leave is
 * « Non réservé »: it takes its share of the remainders and is not returned. A blank part counts 0.
 */
export function repartirSaisie(parts: readonly (readonly unknown[])[], assiette: Fraction): number[][] {
  if (parts.length > 1 && parts.some((ligne) => ligne.length > 1))
    return refuser({ type: "ligneOuColonne", argument: "parts" });
  const lues = parts.flat().map((recu) => (estVide(recu) ? ZERO : part(recu, "parts")));
  const total = somme(lues);
  if (compare(total, UN) > 0) return refuser({ type: "sommeDesParts", somme: total });
  const aServir: PartAServir[] = lues.map((valeur, rang) => ({ code: codeDeRang(rang), part: valeur }));
  const volumes = repartir([...aServir, { code: NON_RESERVE, part: moins(UN, total) }], assiette);
  let rang = 0;
  return parts.map((ligne) => ligne.map(() => Number(volumes[rang++])));
}
