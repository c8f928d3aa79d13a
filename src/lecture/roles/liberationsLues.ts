import type { Motif } from "../../calcul/domaine/codes";
import type { Jour } from "../../calcul/domaine/jour";
import type { LiberationDecrite } from "../../calcul/domaine/description";
import type { ParcLu } from "./parcLu";

/** A libération as its row gives it. */
interface Liberee {
  readonly date: Jour;
  readonly motif: Motif;
  readonly ligne: number;
}

/** The libérations that were counted: a few small values each, made into objects when they are asked for. */
export class LiberationsLues {
  private readonly numeros: number[] = [];
  private readonly dates: Jour[] = [];
  private readonly motifs: Motif[] = [];
  private readonly lignes: number[] = [];
  /** Of each logement, the rank of the last one; then, by rank, of the one before it: -1 before the first. */
  private readonly dernieres = new Map<number, number>();
  private readonly precedentes: number[] = [];

  noter(numero: number, { date, motif, ligne }: Liberee): void {
    this.precedentes.push(this.dernieres.get(numero) ?? -1);
    this.dernieres.set(numero, this.numeros.length);
    this.numeros.push(numero);
    this.dates.push(date);
    this.motifs.push(motif);
    this.lignes.push(ligne);
  }

  /** The row of the libération of a logement on a day; null when none was noted. */
  ligneDe(numero: number, date: Jour): number | null {
    let rang = this.dernieres.get(numero) ?? -1;
    while (rang >= 0 && this.dates[rang] !== date) rang = this.precedentes[rang] ?? -1;
    return this.lignes[rang] ?? null;
  }

  /** In the order of the sheet, with the number of each logement. */
  *[Symbol.iterator](): Generator<Omit<Liberee, "ligne"> & { readonly numero: number }> {
    for (let rang = 0; rang < this.numeros.length; rang++) {
      const [numero, date, motif] = [this.numeros[rang], this.dates[rang], this.motifs[rang]];
      if (numero === undefined || date === undefined || motif === undefined)
        throw new RangeError(`no libération ${rang}`);
      yield { numero, date, motif };
    }
  }

  *toutes(parc: ParcLu): Generator<LiberationDecrite> {
    for (const { numero, date, motif } of this) {
      const { logement, description } = parc.decrit(numero);
      yield { logement, description, date, motif };
    }
  }
}
