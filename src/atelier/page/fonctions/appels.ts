import type { FunctionCall, FunctionResult } from "../../host/functions";

/** The cell that holds a formula, in Univer's words. */
export interface Cellule {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
}

/** How many results are kept: a sheet full of formulas is computed once, a change of one cell asks one call. */
const RETENUS = 20_000;

/**
 * Calls of custom functions as Excel makes them: a formula is not held up, it shows that it waits; the calls of one turn
 * leave together; when the answers are there, the formulas that asked are computed again and find them here.
 */
export class Appels {
  private readonly resultats = new Map<string, FunctionResult>();
  private readonly attentes = new Map<string, Cellule[]>();
  private pretes: Cellule[] = [];

  constructor(
    private readonly appeler: (appel: FunctionCall) => Promise<FunctionResult>,
    private readonly recalculer: (cellules: readonly Cellule[]) => void,
  ) {}

  /** The result of that call if it is known; otherwise asks for it, and the cell will be computed again. */
  demander(appel: FunctionCall, cellule: Cellule): FunctionResult | undefined {
    const cle = JSON.stringify([appel.id, appel.parameters]);
    const connu = this.resultats.get(cle);
    if (connu !== undefined) return connu;
    const attente = this.attentes.get(cle);
    if (attente !== undefined) attente.push(cellule);
    else {
      this.attentes.set(cle, [cellule]);
      void this.appeler(appel).then((resultat) => {
        this.recevoir(cle, resultat);
      });
    }
    return undefined;
  }

  private recevoir(cle: string, resultat: FunctionResult): void {
    if (this.resultats.size >= RETENUS) this.resultats.clear();
    this.resultats.set(cle, resultat);
    if (this.pretes.length === 0)
      setTimeout(() => {
        this.relancer();
      }, 0);
    this.pretes.push(...(this.attentes.get(cle) ?? []));
    this.attentes.delete(cle);
  }

  private relancer(): void {
    const cellules = this.pretes;
    this.pretes = [];
    this.recalculer(cellules);
  }
}
