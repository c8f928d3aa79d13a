import type { Motif } from "../../calcul/domaine/codes";
import type { Jour } from "../../calcul/domaine/jour";
import type { LiberationDecrite } from "../../calcul/domaine/description";
import type { ParcLu } from "./parcLu";

/** The libérations that were counted: three small values each, made into objects when they are asked for. */
export class LiberationsLues {
  private readonly numeros: number[] = [];
  private readonly dates: Jour[] = [];
  private readonly motifs: Motif[] = [];

  noter(numero: number, date: Jour, motif: Motif): void {
    this.numeros.push(numero);
    this.dates.push(date);
    this.motifs.push(motif);
  }

  /** In the order of the sheet, with the number of each logement. */
  *[Symbol.iterator](): Generator<{ readonly numero: number; readonly date: Jour; readonly motif: Motif }> {
    for (const [rang, numero] of this.numeros.entries()) {
      const [date, motif] = [this.dates[rang], this.motifs[rang]];
      if (date === undefined || motif === undefined) throw new RangeError(`no libération ${rang}`);
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
