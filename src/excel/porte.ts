/** The one thin door to Excel: runs an action in a request context. Tests and headless runs bring another Excel. */
export type Porte = <T>(action: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * The add-in's own door. Excel waits for the end of a cell's editing rather than refuse, and undoes all that an action wrote
 * in one step (ExcelApi 1.20; before it, each request is a step of its own).
 */
export function porteDuComplement(): Porte {
  return (action) => Excel.run({ delayForCellEdit: true, mergeUndoGroup: disponible("1.20") }, action);
}

/**
 * Whether the host has a version of ExcelApi above the declared floor ("1.13"). Without `Office` the host is the
 * embedded workbook, which has them all.
 */
export function disponible(version: string): boolean {
  if (typeof Office === "undefined") return true;
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Lets the page breathe between two pieces of long work: progress is drawn and « Annuler » is heard. */
export function ceder(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
