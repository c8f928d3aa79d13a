import type { Indicateur, Regle } from "../domaine/chiffre";
import { sourcesDeLaRegle } from "../registre/regles";
import type { Reference } from "../registre/textes";
import { descendance } from "./descendance";

/** A rule with where it comes from. */
export interface SourceDeRegle {
  readonly regle: Regle;
  readonly references: readonly Reference[];
}

/** The rules that some figures stand on, each once, those of the figure itself first, with their sources. */
export function sources(...indicateurs: readonly Indicateur[]): readonly SourceDeRegle[] {
  const regles = new Set<Regle>();
  for (const un of indicateurs)
    for (const { regle } of un.etat === "present" ? descendance(un) : [un]) regles.add(regle);
  return [...regles].map((regle) => ({ regle, references: sourcesDeLaRegle(regle) }));
}
