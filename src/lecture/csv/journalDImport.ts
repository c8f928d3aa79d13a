import type { ConstatDImport } from "./constats";

/** Beyond this many findings of one kind, only their number is kept. */
export const PLAFOND_PAR_GENRE = 1000;

type Suite = Extract<ConstatDImport, { type: "suite" }>;
type ConstatDeLigne = Extract<ConstatDImport, { type: Suite["de"] }>;
type ValeursInconnues = Extract<ConstatDImport, { type: "valeursInconnues" }>;

/** Where something was first met, and how often. */
interface Compte {
  readonly ligne: number;
  nombre: number;
}

/** The findings on the lines of a file, in bounded memory: nothing is lost, what is not kept is counted. */
export class JournalDImport {
  private readonly deLigne: ConstatDeLigne[] = [];
  private readonly nombres = new Map<Suite["de"], number>();
  private readonly inconnues = new Map<
    string,
    { -readonly [C in keyof ValeursInconnues]: ValeursInconnues[C] }
  >();
  private readonly comptes = new Map<"caracteresIllisibles" | "numerosTronques", Compte>();

  signaler(constat: ConstatDeLigne): void {
    const nombre = (this.nombres.get(constat.type) ?? 0) + 1;
    this.nombres.set(constat.type, nombre);
    if (nombre <= PLAFOND_PAR_GENRE) this.deLigne.push(constat);
  }

  /** A value that is in no list of its column: said once for the column, with the first of them. */
  ignorer({ nom, entete }: { nom: string; entete: string }, valeur: string, ligne: number): void {
    const connue = this.inconnues.get(entete);
    if (connue === undefined)
      this.inconnues.set(entete, { type: "valeursInconnues", nom, entete, valeur, ligne, nombre: 1 });
    else connue.nombre += 1;
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
    return [...comptes, ...this.inconnues.values(), ...this.deLigne, ...suites];
  }
}
