import type { IndexRpls } from "./indexRpls";

const CHIFFRES = /^[1-9]\d*$/;

const sansZeros = (rpls: string): string => rpls.replace(/^0+/, "");

/**
 * The n° RPLS of Parc that another one may stand for: the same figures, but for the zeros before them, which Excel takes away
 * from numbers. It is a likeness to be told and proposed, never one to count by.
 */
export class NumerosSemblables {
  /** Those of Parc that begin with a zero, by what follows; null where several do. */
  private parChiffres: ReadonlyMap<string, string | null> | null = null;

  constructor(private readonly index: IndexRpls) {}

  /** The only one that looks like it; null where Parc has this very one, none that looks like it, or several. */
  de(rpls: string): string | null {
    const chiffres = sansZeros(rpls);
    if (!CHIFFRES.test(chiffres) || this.index.trouver(rpls) >= 0) return null;
    this.parChiffres ??= this.ranger();
    const avecZeros = this.parChiffres.get(chiffres);
    if (this.index.trouver(chiffres) < 0) return avecZeros ?? null;
    return avecZeros === undefined ? chiffres : null;
  }

  private ranger(): ReadonlyMap<string, string | null> {
    const ranges = new Map<string, string | null>();
    for (const rpls of this.index.numeros()) {
      if (!rpls.startsWith("0")) continue;
      const chiffres = sansZeros(rpls);
      ranges.set(chiffres, ranges.has(chiffres) ? null : rpls);
    }
    return ranges;
  }
}
