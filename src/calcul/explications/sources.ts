import type { Chiffre, Indicateur, Regle } from "../domaine/chiffre";
import { sourcesDeLaRegle } from "../registre/regles";
import type { Reference } from "../registre/textes";

/** A rule with where it comes from. */
export interface SourceDeRegle {
  readonly regle: Regle;
  readonly references: readonly Reference[];
}

function ajouter(chiffre: Chiffre, vus: Set<Chiffre>, regles: Set<Regle>): void {
  if (vus.has(chiffre)) return;
  vus.add(chiffre);
  regles.add(chiffre.regle);
  for (const operande of chiffre.operandes) ajouter(operande, vus, regles);
}

/** The rules that some figures stand on, each once, those of the figure itself first, with their sources. */
export function sources(...indicateurs: readonly Indicateur[]): readonly SourceDeRegle[] {
  const regles = new Set<Regle>();
  const vus = new Set<Chiffre>();
  for (const indicateur of indicateurs) {
    if (indicateur.etat === "present") ajouter(indicateur, vus, regles);
    else regles.add(indicateur.regle);
  }
  return [...regles].map((regle) => ({ regle, references: sourcesDeLaRegle(regle) }));
}
