import { refuse } from "../errors";
import type { Area } from "./area";

/**
 * Reads what is assigned to the cells of a range: a scalar goes to all of them, a matrix must have the range's shape
 * (InvalidArgument otherwise). The cells are asked by their place in the sheet; null means "leave as it is".
 */
export function matrixReader(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  const { rowCount, columnCount } = area;
  const fits =
    rows.length === rowCount && rows.every((row) => Array.isArray(row) && row.length === columnCount);
  if (!fits) refuse("InvalidArgument", `a matrix of ${rowCount} × ${columnCount} is expected`);
  const matrix = rows as unknown[][];
  return (row, column) => matrix[row - area.row]?.[column - area.column] ?? null;
}
