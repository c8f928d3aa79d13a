/** Cells at the start, one kilobyte; doubled as often as needed. */
const TAILLE = 256;

/**
 * Cells of counters in one flat array, given out block after block: however many, they weigh nothing on the garbage
 * collector. What it holds is seen through its blocks only.
 */
export class Grille {
  #cases = new Int32Array(TAILLE);
  #occupees = 0;

  /** The place of a new block of cells, all at 0. */
  ouvrir(taille: number): number {
    const debut = this.#occupees;
    this.#occupees += taille;
    if (this.#occupees > this.#cases.length) this.#agrandir();
    return debut;
  }

  ajouter(place: number, nombre: number): void {
    this.#cases[place] = this.lire(place) + nombre;
  }

  lire(place: number): number {
    return this.#cases[place] ?? 0;
  }

  /** The place of the first cell from `place` on where something was counted; `fin` when there is none before it. */
  suivante(place: number, fin: number): number {
    const cases = this.#cases;
    while (place < fin && cases[place] === 0) place += 1;
    return place;
  }

  #agrandir(): void {
    const cases = this.#cases;
    this.#cases = new Int32Array(Math.max(this.#occupees, cases.length * 2));
    this.#cases.set(cases);
  }
}

const SANS_PLACE = -1;

/**
 * A block of counters of a grille, where it takes its place once something is counted: many never do. Two blocks with the
 * same numbers are equal, wherever they are.
 */
export class Comptes implements Iterable<number> {
  readonly #grille: Grille;
  readonly #taille: number;
  #debut = SANS_PLACE;

  constructor(grille: Grille, taille: number) {
    this.#grille = grille;
    this.#taille = taille;
  }

  ajouter(rang: number, nombre: number): void {
    if (this.#debut === SANS_PLACE) this.#debut = this.#grille.ouvrir(this.#taille);
    this.#grille.ajouter(this.#debut + rang, nombre);
  }

  lire(rang: number): number {
    return this.#debut === SANS_PLACE ? 0 : this.#grille.lire(this.#debut + rang);
  }

  /** Nothing is counted: nothing ever was, or all of it was taken back. */
  get vide(): boolean {
    return this.suivant(0) === this.#taille;
  }

  /** The rank of the first cell from `rang` on where something was counted; the number of cells when there is none. */
  suivant(rang: number): number {
    if (this.#debut === SANS_PLACE) return this.#taille;
    return this.#grille.suivante(this.#debut + rang, this.#debut + this.#taille) - this.#debut;
  }

  /** The cells where something was counted, in order. */
  parcourir(visiter: (rang: number, nombre: number) => void): void {
    for (let rang = this.suivant(0); rang < this.#taille; rang = this.suivant(rang + 1))
      visiter(rang, this.lire(rang));
  }

  *[Symbol.iterator](): Iterator<number> {
    for (let rang = 0; rang < this.#taille; rang++) yield this.lire(rang);
  }
}
