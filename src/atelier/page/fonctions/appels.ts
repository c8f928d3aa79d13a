import type { FunctionCall, FunctionResult } from "../../host/functions";

/** The cell that holds a formula, in Univer's words. */
export interface Cellule {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
}

/** Makes a call, whose results come one after the other: one only, unless the function goes on giving them. */
export type Appeler = (appel: FunctionCall, recevoir: (resultat: FunctionResult) => void) => void;

/** How many results are kept: a sheet full of formulas is computed once, a change of one cell asks one call. */
const RETENUS = 20_000;

/**
 * Calls of custom functions as Excel makes them: a formula is not held up, it shows that it waits; the calls of one turn
 * leave together; when an answer is there, the formulas that asked are computed again and find it here.
 */
export class Appels {
  private readonly resultats = new Map<string, FunctionResult>();
  private readonly attentes = new Map<string, Cellule[]>();
  /** The same for the functions that go on: who asked is told of each result. */
  private readonly diffusions = new Map<string, FunctionResult | null>();
  private pretes: Cellule[] = [];

  constructor(
    private readonly appeler: Appeler,
    private readonly recalculer: (cellules: readonly Cellule[]) => void,
  ) {}

  /** The result of that call if it is known; otherwise asks for it, and the cell will be computed again. */
  demander(appel: FunctionCall, cellule: Cellule): FunctionResult | undefined {
    if (appel.streaming === true) return this.suivre(appel, cellule);
    const cle = JSON.stringify([appel.id, appel.parameters]);
    const connu = this.resultats.get(cle);
    if (connu !== undefined) return connu;
    if (this.attendre(cle, cellule))
      this.appeler(appel, (resultat) => {
        this.recevoir(cle, resultat);
      });
    return undefined;
  }

  /** What follows a workbook is asked once for each workbook. */
  private suivre(appel: FunctionCall, cellule: Cellule): FunctionResult | undefined {
    const cle = JSON.stringify([appel.id, appel.parameters, cellule.unitId]);
    this.attendre(cle, cellule);
    const connu = this.diffusions.get(cle);
    if (connu === undefined) {
      this.diffusions.set(cle, null);
      this.appeler(appel, (resultat) => {
        this.diffusions.set(cle, resultat);
        this.prevenir(this.attentes.get(cle) ?? []);
      });
    }
    return connu ?? undefined;
  }

  /** True for the first cell that waits for that call. */
  private attendre(cle: string, cellule: Cellule): boolean {
    const attente = this.attentes.get(cle);
    if (attente === undefined) this.attentes.set(cle, [cellule]);
    else if (!attente.some((une) => estLaMeme(une, cellule))) attente.push(cellule);
    return attente === undefined;
  }

  private recevoir(cle: string, resultat: FunctionResult): void {
    if (this.resultats.size >= RETENUS) this.resultats.clear();
    this.resultats.set(cle, resultat);
    this.prevenir(this.attentes.get(cle) ?? []);
    this.attentes.delete(cle);
  }

  private prevenir(cellules: readonly Cellule[]): void {
    if (this.pretes.length === 0)
      setTimeout(() => {
        this.relancer();
      }, 0);
    this.pretes.push(...cellules);
  }

  private relancer(): void {
    const cellules = this.pretes;
    this.pretes = [];
    this.recalculer(cellules);
  }
}

function estLaMeme(a: Cellule, b: Cellule): boolean {
  return a.unitId === b.unitId && a.subUnitId === b.subUnitId && a.row === b.row && a.column === b.column;
}
