import type { Jour } from "../../calcul/domaine/jour";

/** What is kept of a logement: ranks in the memories of the columns, days, and rows. */
export const CASES = {
  perimetre: 0,
  epci: 1,
  commune: 2,
  nature: 3,
  exclusion: 4,
  reservataire: 5,
  origine: 6,
  debutConvention: 7,
  finConvention: 8,
  miseEnService: 9,
  sortie: 10,
  ligne: 11,
} as const;

export type Case = (typeof CASES)[keyof typeof CASES];

const LARGEUR = Object.keys(CASES).length;
/** Logements per page: 2^12. */
const BITS_DE_PAGE = 12;
const LOGEMENTS_PAR_PAGE = 1 << BITS_DE_PAGE;
/** A date that was left blank. */
const SANS_DATE = -2_147_483_648;

/**
 * The logements that were read, as rows of small integers in pages: hundreds of thousands of them weigh nothing on the
 * garbage collector. A logement is known by its number, from 0; cells are read and written on the row aimed at.
 */
export class TableDuParc {
  private readonly pages: Int32Array[] = [];
  private nombre = 0;
  private page: Int32Array = new Int32Array(0);
  private debut = 0;

  /** The number that the next logement will have. */
  get prochain(): number {
    return this.nombre;
  }

  /** Adds a row, aims at it, and gives its number. */
  ouvrir(): number {
    if (this.nombre >> BITS_DE_PAGE === this.pages.length)
      this.pages.push(new Int32Array(LARGEUR * LOGEMENTS_PAR_PAGE));
    this.viser(this.nombre);
    return this.nombre++;
  }

  /** How many logements have each rank of that cell. */
  nombresPar(une: Case): readonly number[] {
    const nombres: number[] = [];
    for (let numero = 0; numero < this.nombre; numero++) {
      this.viser(numero);
      const rang = this.lire(une);
      nombres[rang] = (nombres[rang] ?? 0) + 1;
    }
    return nombres;
  }

  /** Aims at the row of a logement; RangeError when there is none. */
  viser(numero: number): void {
    const page = this.pages[numero >> BITS_DE_PAGE];
    if (page === undefined) throw new RangeError(`no logement ${numero}`);
    this.page = page;
    this.debut = (numero & (LOGEMENTS_PAR_PAGE - 1)) * LARGEUR;
  }

  ecrire(rang: Case, valeur: number): void {
    this.page[this.debut + rang] = valeur;
  }

  lire(rang: Case): number {
    return this.page[this.debut + rang] ?? 0;
  }

  ecrireJour(rang: Case, jour: Jour | null): void {
    this.page[this.debut + rang] = jour ?? SANS_DATE;
  }

  lireJour(rang: Case): Jour | null {
    const jour = this.lire(rang);
    return jour === SANS_DATE ? null : jour;
  }
}
