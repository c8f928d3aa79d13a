import type { Cellule } from "./types";

/**
 * Each distinct cell value of a column is decoded once and gets a rank; the rows after that look the rank up. Blanks and
 * repeats of the row above, the most frequent of all, are told without a look-up.
 */
export class Memoire<T extends object> {
  private readonly rangs = new Map<Cellule, number>();
  private readonly valeurs: T[] = [];
  private derniere: Cellule = "";
  private dernier = -1;
  private rangDuVide = -1;

  constructor(private readonly decoder: (cellule: Cellule, ligne: number) => T) {}

  /** `ligne` is where the value is: the decoder sees the first one. */
  rang(cellule: Cellule, ligne: number): number {
    if (cellule === "" && this.rangDuVide >= 0) return this.rangDuVide;
    if (cellule === this.derniere && this.dernier >= 0) return this.dernier;
    const rang = this.rangs.get(cellule) ?? this.apprendre(cellule, ligne);
    this.derniere = cellule;
    this.dernier = rang;
    return rang;
  }

  /** What the values of that rank were decoded to. */
  de(rang: number): T {
    const valeur = this.valeurs[rang];
    if (valeur === undefined) throw new RangeError(`no value of rank ${rang}`);
    return valeur;
  }

  lire(cellule: Cellule, ligne: number): T {
    return this.de(this.rang(cellule, ligne));
  }

  private apprendre(cellule: Cellule, ligne: number): number {
    const rang = this.valeurs.push(this.decoder(cellule, ligne)) - 1;
    this.rangs.set(cellule, rang);
    if (cellule === "") this.rangDuVide = rang;
    return rang;
  }
}
