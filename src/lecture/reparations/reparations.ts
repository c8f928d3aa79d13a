import type { Champ } from "../champs";
import type { Role } from "../lieu";
import type { Bloc, Cellule, Source } from "../types";
import { reparer, type Cadre, type Genre, type Reparation } from "./cellule";
import { contenuDe, type Contenu } from "./contenus";

/** A cell to repair: its zero-based row, what it holds and what it should hold. */
export interface CelluleAReparer {
  readonly ligne: number;
  readonly avant: Cellule;
  readonly apres: Cellule;
  readonly pourcent: boolean;
}

/** The repairs of one kind in one column: what a person accepts or leaves. */
export interface Lot {
  readonly cle: string;
  readonly genre: Genre;
  readonly role: Role;
  readonly champ: Champ;
  readonly feuille: string;
  readonly colonne: number;
  readonly entete: string;
  readonly cellules: readonly CelluleAReparer[];
}

interface Colonne {
  readonly champ: Champ;
  readonly colonne: number;
  readonly entete: string;
  readonly contenu: Contenu;
}

const estFormule = (cellule: Cellule): boolean => typeof cellule === "string" && cellule.startsWith("=");

/** Looks for the repairs of one source, block after block. Formulas are to be given as they are written: they are left alone. */
export class Reparations {
  private readonly colonnes: readonly Colonne[];
  private readonly trouvees = new Map<
    string,
    { colonne: Colonne; genre: Genre; cellules: CelluleAReparer[] }
  >();
  /** Dates that are read in two ways, by column; and the columns of which other dates tell the order. */
  private readonly ambigues = new Map<number, CelluleAReparer[]>();
  private readonly jourDAbord = new Set<number>();
  private readonly moisDAbord = new Set<number>();

  /** `prises`: columns that another source of the same sheet repairs already. */
  constructor(
    private readonly source: Source,
    private readonly cadre: Cadre,
    prises: ReadonlySet<number>,
  ) {
    const vues = new Set(prises);
    this.colonnes = Object.entries(source.colonnes).flatMap(([champ, colonne]) => {
      if (colonne === undefined || vues.has(colonne)) return [];
      vues.add(colonne);
      const entete = source.entetes[champ] ?? champ;
      return [{ champ: champ as Champ, colonne, entete, contenu: contenuDe(champ as Champ, entete) }];
    });
  }

  lire({ ligne: premiere, colonne: gauche, valeurs }: Bloc): void {
    valeurs.forEach((cellules, rang) => {
      for (const colonne of this.colonnes) {
        const avant = cellules[colonne.colonne - gauche] ?? "";
        if (avant === "" || estFormule(avant)) continue;
        const reparation = reparer(avant, colonne.contenu, this.cadre);
        if (reparation !== null) this.retenir(colonne, reparation, { ligne: premiere + rang, avant });
      }
    });
  }

  /** The repairs found, column by column. A date read in two ways is among them if its column has one order only. */
  lots(): readonly Lot[] {
    for (const colonne of this.colonnes) {
      const { colonne: rang } = colonne;
      if (this.jourDAbord.has(rang) && !this.moisDAbord.has(rang))
        for (const cellule of this.ambigues.get(rang) ?? []) this.ranger(colonne, "date", cellule);
    }
    const { role, feuille } = this.source;
    return [...this.trouvees].map(([cle, { colonne, genre, cellules }]) => {
      const { champ, colonne: rang, entete } = colonne;
      const dansLOrdre = cellules.sort((a, b) => a.ligne - b.ligne);
      return { cle, genre, role, champ, feuille, colonne: rang, entete, cellules: dansLOrdre };
    });
  }

  private retenir(
    colonne: Colonne,
    { genre, valeur: apres, pourcent = false, ordre }: Reparation,
    lieu: Pick<CelluleAReparer, "ligne" | "avant">,
  ): void {
    const cellule = { ...lieu, apres, pourcent };
    const { colonne: rang } = colonne;
    if (ordre === "moisDAbord") this.moisDAbord.add(rang);
    else if (ordre === "ambigue") this.douter(rang, cellule);
    else {
      if (ordre === "jourDAbord") this.jourDAbord.add(rang);
      this.ranger(colonne, genre, cellule);
    }
  }

  private douter(rang: number, cellule: CelluleAReparer): void {
    const ambigues = this.ambigues.get(rang);
    if (ambigues === undefined) this.ambigues.set(rang, [cellule]);
    else ambigues.push(cellule);
  }

  private ranger(colonne: Colonne, genre: Genre, cellule: CelluleAReparer): void {
    const cle = `${this.source.role}-${colonne.colonne}-${genre}`;
    const lot = this.trouvees.get(cle) ?? { colonne, genre, cellules: [] };
    lot.cellules.push(cellule);
    this.trouvees.set(cle, lot);
  }
}
