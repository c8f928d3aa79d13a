/** The first row of each key of a small table: the rows that come after it with the same key are doubles. */
export class PremieresLignes {
  private readonly lignes = new Map<string, number>();

  /** The row that bears the key already, as people number rows; null: this one, zero-based, is the first. */
  noter(cle: string, ligne: number): number | null {
    const premiere = this.lignes.get(cle);
    if (premiere !== undefined) return premiere + 1;
    this.lignes.set(cle, ligne);
    return null;
  }
}
