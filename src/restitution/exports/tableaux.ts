import { nomDeFichierSur, nomsDistincts } from "../documents/nomDeFichier";
import type { FeuilleDecrite } from "../types";
import { enCsv } from "./csv";

/** A text file to be: its name and what it says. */
export interface FichierDeTexte {
  readonly nom: string;
  readonly texte: string;
}

/** Every result sheet as a .csv file under its own name, in their order. */
export function tableauxEnCsv(feuilles: readonly FeuilleDecrite[]): readonly FichierDeTexte[] {
  const noms = nomsDistincts(feuilles.map(({ nom }) => nomDeFichierSur(nom)));
  return feuilles.map((feuille, rang) => ({ nom: `${noms[rang] ?? ""}.csv`, texte: enCsv(feuille) }));
}
