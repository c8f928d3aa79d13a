/** A row of a table, as it is written. */
export interface LigneEcrite {
  /** Line of the file, from 1. */
  readonly numero: number;
  readonly cellules: readonly string[];
}

/** A heading of second level with its table. */
export interface Section {
  readonly titre: string;
  readonly entetes: readonly string[];
  readonly lignes: readonly LigneEcrite[];
}

/** The case tables of a rule: one file of Markdown. */
export interface Fiche {
  readonly titre: string;
  /** The texts quoted on the line "Source : …". */
  readonly sources: readonly string[];
  readonly sections: readonly Section[];
}

const SEPARATEUR = /^[-: ]+$/;

function cellules(ligne: string): readonly string[] {
  return ligne
    .slice(1, -1)
    .split("|")
    .map((cellule) => cellule.trim());
}

function tableau(lignes: readonly LigneEcrite[]): readonly LigneEcrite[] {
  return lignes.filter((une) => !une.cellules.every((cellule) => SEPARATEUR.test(cellule)));
}

function section(titre: string, lignes: readonly LigneEcrite[]): Section {
  const [entete, ...reste] = tableau(lignes);
  return { titre, entetes: entete?.cellules ?? [], lignes: reste };
}

/** Reads the headings, the line of the sources and the tables of a file; all other text is for people. */
export function lireFiche(texte: string): Fiche {
  const sections: { titre: string; lignes: LigneEcrite[] }[] = [];
  const fiche = { titre: "", sources: [] as readonly string[] };
  for (const [rang, ligne] of texte.split("\n").entries()) {
    if (ligne.startsWith("# ")) fiche.titre = ligne.slice(2).trim();
    else if (ligne.startsWith("## ")) sections.push({ titre: ligne.slice(3).trim(), lignes: [] });
    else if (ligne.startsWith("Source : "))
      fiche.sources = ligne.slice("Source : ".length).trim().split(" · ");
    else if (ligne.startsWith("|"))
      sections.at(-1)?.lignes.push({ numero: rang + 1, cellules: cellules(ligne.trimEnd()) });
  }
  return { ...fiche, sections: sections.map(({ titre, lignes }) => section(titre, lignes)) };
}
