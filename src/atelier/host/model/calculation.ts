import type { ICellData, Nullable, ObjectMatrix, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/engine-formula/facade";

/** A little more than the delay after which Univer calculates what has changed (100 ms): its timer fires first. */
const STARTS_WITHIN = 110;

/** Waits for Univer's formulas, so that values read after a write are up to date as they are in Excel. */
export class Calculation {
  /** When cells last changed; Univer computes the formulas that come without a value when a workbook is opened. */
  private changedAt: number | null = Date.now();
  private running = false;
  private hasFormulas: boolean | null = null;

  constructor(
    univer: FUniver,
    private readonly workbook: Workbook,
  ) {
    univer.addEvent(univer.Event.CommandExecuted, ({ id }) => {
      if (id === "formula.mutation.set-trigger-formula-calculation-start") this.touch(false);
    });
    const formula = univer.getFormula();
    formula.calculationStart(() => {
      this.running = true;
    });
    formula.calculationEnd(() => {
      this.running = false;
    });
  }

  /** Cells have changed; `formula` says that one of the new contents is a formula. */
  touch(formula: boolean): void {
    this.changedAt = Date.now();
    if (formula) this.hasFormulas = true;
  }

  /** Resolves once the values of formulas are those of the cells as they stand. */
  async settled(): Promise<void> {
    while (this.changedAt !== null && this.existFormulas()) {
      const changedAt = this.changedAt;
      await pause(Math.max(0, changedAt + STARTS_WITHIN - Date.now()));
      await pause(0);
      while (this.running) await pause(5);
      if (this.changedAt === changedAt) this.changedAt = null;
    }
  }

  private existFormulas(): boolean {
    this.hasFormulas ??= this.workbook
      .getSheets()
      .some((sheet) => holdsFormula(sheet.getCellMatrix(), sheet.getColumnCount()));
    return this.hasFormulas;
  }
}

/** Columns are counted rather than listed: it is ten times faster on a large sheet. */
function holdsFormula(matrix: ObjectMatrix<Nullable<ICellData>>, columnCount: number): boolean {
  const rows = matrix.getMatrix();
  return Object.keys(rows).some((key) => {
    const row: Partial<Record<number, Nullable<ICellData>>> = rows[Number(key)] ?? {};
    for (let column = 0; column < columnCount; column++) {
      const cell = row[column];
      if (cell && (cell.f || cell.si)) return true;
    }
    return false;
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
