import type { ConstatDImport } from "./constats";

/** Beyond this many findings of one kind, only their number is kept. */
export const PLAFOND_PAR_GENRE = 1000;

type Suite = Extract<ConstatDImport, { type: "suite" }>;
type ConstatDeLigne = Extract<ConstatDImport, { type: Suite["de"] }>;
/** What is said once for a column, with the first of its values. */
type ConstatDeValeurs = Extract<ConstatDImport, { type: "valeursInconnues" | "codesNonRenseignes" }>;

/** Where something was first met, and how often. */
interface Compte {
  readonly ligne: number;
  nombre: number;
}

/** The findings on the lines of a file, in bounded memory: nothing is lost, what is not kept is counted. */
export class JournalDImport {
  private readonly deLigne: ConstatDeLigne[] = [];
  private readonly nombres = new Map<Suite["de"], number>();
  private readonly valeurs = new Map<string, { readonly premier: ConstatDeValeurs; nombre: number }>();
  private readonly comptes = new Map<"caracteresIllisibles" | "numerosTronques", Compte>();

  signaler(constat: ConstatDeLigne): void {
    const nombre = (this.nombres.get(constat.type) ?? 0) + 1;
    this.nombres.set(constat.type, nombre);
    if (nombre <= PLAFOND_PAR_GENRE) this.deLigne.push(constat);
  }

  /** A value of a column: said once for the column and what is said of it. */
  noterValeur(premier: ConstatDeValeurs): void {
    const cle = `${premier.type}|${premier.entete}`;
    const connue = this.valeurs.get(cle);
    if (connue === undefined) this.valeurs.set(cle, { premier, nombre: premier.nombre });
    else connue.nombre += premier.nombre;
  }

  compter(type: "caracteresIllisibles" | "numerosTronques", ligne: number): void {
    const compte = this.comptes.get(type);
    if (compte === undefined) this.comptes.set(type, { ligne, nombre: 1 });
    else compte.nombre += 1;
  }

  constats(): readonly ConstatDImport[] {
    const suites = [...this.nombres].flatMap(([de, nombre]): readonly Suite[] =>
      nombre > PLAFOND_PAR_GENRE ? [{ type: "suite", de, nombre: nombre - PLAFOND_PAR_GENRE }] : [],
    );
    const comptes = [...this.comptes].map(([type, compte]) => ({ type, ...compte }));
    const valeurs = [...this.valeurs.values()].map(({ premier, nombre }) => ({ ...premier, nombre }));
    return [...comptes, ...valeurs, ...this.deLigne, ...suites];
  }
}
