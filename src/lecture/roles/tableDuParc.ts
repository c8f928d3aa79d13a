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

type CaseDeJour = "debutConvention" | "finConvention" | "miseEnService" | "sortie";
/** The cells that hold a day. */
export type DeJour = (typeof CASES)[CaseDeJour];
/** Those that hold a rank; beyond these CASES, the ones that were added for the descriptive columns of the sheet. */
export type DeRang = (typeof CASES)[Exclude<keyof typeof CASES, CaseDeJour | "ligne">] | CaseAjoutee;
/** Given by `ajouterUneCase` only. */
type CaseAjoutee = number & { readonly ajoutee: true };

/** Logements per page: 2^12. */
const BITS_DE_PAGE = 12;
const LOGEMENTS_PAR_PAGE = 1 << BITS_DE_PAGE;
/** A date that was left blank, in a narrow page and in a wide one. */
const SANS_DATE = { etroite: 0xffff, large: -2_147_483_648 } as const;

/** Narrow as long as its numbers are from 0 to 65 534, as ranks are and days until 2079; wide from the first other one on. */
interface Page {
  cases: Uint16Array | Int32Array;
  sansDate: number;
  /** The row of its first logement: the others are told from there. */
  readonly ligne: number;
}

function pageDepuis(ligne: number, taille: number): Page {
  return { cases: new Uint16Array(taille), sansDate: SANS_DATE.etroite, ligne };
}

function elargir(page: Page): void {
  const { cases, sansDate } = page;
  page.cases = Int32Array.from(cases, (valeur) => (valeur === sansDate ? SANS_DATE.large : valeur));
  page.sansDate = SANS_DATE.large;
}

/**
 * The logements that were read, as rows of small integers in pages: hundreds of thousands of them weigh little, and nothing on
 * the garbage collector. A logement is known by its number, from 0; cells are read and written on the row aimed at.
 */
export class TableDuParc {
  private readonly pages: Page[] = [];
  private largeur = Object.keys(CASES).length;
  private nombre = 0;
  private page: Page = pageDepuis(0, 0);
  private debut = 0;

  /** The number that the next logement will have. */
  get prochain(): number {
    return this.nombre;
  }

  /** One more cell in each row; RangeError once there are rows. */
  ajouterUneCase(): CaseAjoutee {
    if (this.nombre > 0) throw new RangeError(`${this.nombre} logements are without that cell`);
    return this.largeur++ as CaseAjoutee;
  }

  /** Adds the logement of a row of the sheet, and aims at it. */
  ouvrir(ligne: number): void {
    if (this.nombre >> BITS_DE_PAGE === this.pages.length)
      this.pages.push(pageDepuis(ligne, this.largeur * LOGEMENTS_PAR_PAGE));
    this.viser(this.nombre++);
    this.poser(CASES.ligne, ligne - this.page.ligne);
  }

  /** How many logements have each rank of that cell. */
  nombresPar(une: DeRang): readonly number[] {
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
    this.debut = (numero & (LOGEMENTS_PAR_PAGE - 1)) * this.largeur;
  }

  ecrire(une: DeRang, rang: number): void {
    this.poser(une, rang);
  }

  lire(une: DeRang): number {
    return this.prendre(une);
  }

  ecrireJour(une: DeJour, jour: Jour | null): void {
    const { page } = this;
    if (jour !== null) this.poser(une, jour);
    else page.cases[this.debut + une] = page.sansDate;
  }

  lireJour(une: DeJour): Jour | null {
    const jour = this.prendre(une);
    return jour === this.page.sansDate ? null : jour;
  }

  /** The row of the sheet. */
  lireLigne(): number {
    return this.page.ligne + this.prendre(CASES.ligne);
  }

  private prendre(une: number): number {
    return this.page.cases[this.debut + une] ?? 0;
  }

  private poser(une: number, valeur: number): void {
    const { page } = this;
    if ((valeur < 0 || valeur >= SANS_DATE.etroite) && page.sansDate === SANS_DATE.etroite) elargir(page);
    page.cases[this.debut + une] = valeur;
  }
}
