/** Cells of the first page, one kilobyte: each page is the double of the one before, as far as the last size. */
const PREMIERE_PAGE = 256;
const DERNIERE_TAILLE = 65_536;

/** Where a block of cells is. */
interface Emplacement {
  readonly page: Int32Array;
  readonly debut: number;
}

/**
 * Gives out cells of counters in flat pages, block after block: however many, they weigh nothing on the garbage collector,
 * and none is ever moved.
 */
export class Grille {
  #page = new Int32Array(0);
  #occupees = 0;
  #taille = PREMIERE_PAGE;

  /** The place of a new block of cells, all at 0. */
  ouvrir(taille: number): Emplacement {
    if (this.#occupees + taille > this.#page.length) this.#tourner(taille);
    const debut = this.#occupees;
    this.#occupees += taille;
    return { page: this.#page, debut };
  }

  /** A new page, which holds the block at least. */
  #tourner(taille: number): void {
    this.#page = new Int32Array(Math.max(taille, this.#taille));
    this.#occupees = 0;
    this.#taille = Math.min(this.#taille * 2, DERNIERE_TAILLE);
  }
}

const SANS_PAGE = new Int32Array(0);

/**
 * A block of counters of a grille, where it takes its place once something is counted: many never do. Two blocks with the
 * same numbers are equal, wherever they are.
 */
export class Comptes implements Iterable<number> {
  readonly #grille: Grille;
  readonly #taille: number;
  #page: Int32Array = SANS_PAGE;
  #debut = 0;

  constructor(grille: Grille, taille: number) {
    this.#grille = grille;
    this.#taille = taille;
  }

  ajouter(rang: number, nombre: number): void {
    if (this.#page === SANS_PAGE) this.#prendrePlace();
    const place = this.#debut + rang;
    this.#page[place] = (this.#page[place] ?? 0) + nombre;
  }

  lire(rang: number): number {
    return this.#page[this.#debut + rang] ?? 0;
  }

  /** Nothing is counted: nothing ever was, or all of it was taken back. */
  get vide(): boolean {
    return this.suivant(0) === this.#taille;
  }

  /** The rank of the first cell from `rang` on where something was counted; the number of cells when there is none. */
  suivant(rang: number): number {
    if (this.#page === SANS_PAGE) return this.#taille;
    let suivant = rang;
    while (suivant < this.#taille && this.#page[this.#debut + suivant] === 0) suivant += 1;
    return suivant;
  }

  /** The cells where something was counted, in order. */
  parcourir(visiter: (rang: number, nombre: number) => void): void {
    for (let rang = this.suivant(0); rang < this.#taille; rang = this.suivant(rang + 1))
      visiter(rang, this.lire(rang));
  }

  *[Symbol.iterator](): Iterator<number> {
    for (let rang = 0; rang < this.#taille; rang++) yield this.lire(rang);
  }

  #prendrePlace(): void {
    const { page, debut } = this.#grille.ouvrir(this.#taille);
    this.#page = page;
    this.#debut = debut;
  }
}
