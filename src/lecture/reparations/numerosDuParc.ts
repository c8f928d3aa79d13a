import { IndexRpls } from "../roles/indexRpls";
import { NumerosSemblables } from "../roles/numerosSemblables";
import { cleRpls } from "../roles/rpls";
import type { Bloc } from "../types";

/** The n° RPLS of the sheet Parc, from blocks of that column alone: what those of the other sheets are compared with. */
export class NumerosDuParc {
  readonly semblables: NumerosSemblables;
  private readonly index: IndexRpls;
  private lus = 0;

  /** `attendus`: rows of the sheet Parc. */
  constructor(attendus: number) {
    this.index = new IndexRpls(attendus);
    this.semblables = new NumerosSemblables(this.index);
  }

  lire({ valeurs }: Bloc): void {
    for (const [cellule = ""] of valeurs) {
      const cle = cleRpls(cellule);
      if (cle !== "") this.index.placer(cle, this.lus);
      this.lus += 1;
    }
  }
}
