import type { SourceGardee } from "../../lecture/cellulesGardees";
import type { Role } from "../../lecture/types";
import { Changements, type ChangementsDits } from "./changements";

/** The input sheets as a reading leaves them for the next one. */
export interface CellulesGardees {
  /** Where it is the same, so is what is made of the cells. */
  readonly signature: string;
  readonly parRole: ReadonlyMap<Role, SourceGardee>;
}

/** What a pane keeps of its workbook between two readings; nothing before a run, nor once its figures are gone. */
export class Souvenir {
  readonly changements = new Changements();
  private gardees: CellulesGardees | null = null;

  get cellules(): CellulesGardees | null {
    return this.gardees;
  }

  /** A reading of all that was told so far; one that does not come to its end leaves it to the next. */
  async pendant<Issue extends { readonly type: string }>(
    lire: (changements: ChangementsDits) => Promise<Issue>,
  ): Promise<Issue> {
    const changements = this.changements.prendre();
    let finie = false;
    try {
      const issue = await lire(changements);
      finie = issue.type === "reussi" || issue.type === "inchange";
      return issue;
    } finally {
      if (!finie) this.changements.rendre(changements);
    }
  }

  /** After a run: it has read everything. */
  garder(cellules: CellulesGardees): void {
    this.gardees = cellules;
  }

  /** After a look. False: a run has ended meanwhile, or the figures are gone, and what it made up is of no use. */
  succeder(avant: CellulesGardees | null, cellules: CellulesGardees): boolean {
    if (this.gardees !== avant) return false;
    this.gardees = cellules;
    return true;
  }

  oublier(): void {
    this.gardees = null;
  }
}
