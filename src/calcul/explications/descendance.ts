import type { Chiffre } from "../domaine/chiffre";

/** A figure and all that it is made from, each once, itself first. */
export function descendance(chiffre: Chiffre, vus = new Set<Chiffre>()): ReadonlySet<Chiffre> {
  if (!vus.has(chiffre)) {
    vus.add(chiffre);
    for (const operande of chiffre.operandes) descendance(operande, vus);
  }
  return vus;
}
