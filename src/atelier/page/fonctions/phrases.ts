import type { Cellule } from "./appels";

/** An error that a custom function gave in a cell: Excel's code and the function's own sentence. */
export interface ErreurDeFonction {
  readonly cellule: Cellule;
  readonly code: string;
  readonly phrase: string;
}

/** The sentences of the errors that stand in cells: Excel shows them beside the cell, the atelier in its status line. */
export class Phrases {
  private readonly erreurs = new Map<string, ErreurDeFonction>();

  /** `prevenir` is told of each new error. */
  constructor(private readonly prevenir: (erreur: ErreurDeFonction) => void) {}

  retenir(cellule: Cellule, code: string, phrase: string): void {
    if (this.de(cellule)?.phrase === phrase) return;
    const erreur = { cellule, code, phrase };
    this.erreurs.set(cle(cellule), erreur);
    this.prevenir(erreur);
  }

  oublier(cellule: Cellule): void {
    this.erreurs.delete(cle(cellule));
  }

  de(cellule: Cellule): ErreurDeFonction | undefined {
    return this.erreurs.get(cle(cellule));
  }
}

function cle({ unitId, subUnitId, row, column }: Cellule): string {
  return `${unitId}/${subUnitId}/${row}/${column}`;
}
