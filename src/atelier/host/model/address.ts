import type { Area } from "./area";
import {
  between,
  bottom,
  fitsSheet,
  isEntireColumn,
  isEntireRow,
  LAST_COLUMN,
  LAST_ROW,
  right,
} from "./area";

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function columnIndex(name: string): number {
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B2:C5", "B:C" or "2:5", without the sheet. */
export function areaAddress(area: Area): string {
  const { row, column } = area;
  if (isEntireRow(area)) return `${row + 1}:${bottom(area) + 1}`;
  if (isEntireColumn(area)) return `${columnName(column)}:${columnName(right(area))}`;
  const first = `${columnName(column)}${row + 1}`;
  return area.rowCount * area.columnCount === 1
    ? first
    : `${first}:${columnName(right(area))}${bottom(area) + 1}`;
}

/** The sheet's name as it stands in an address: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'Mon parc'!A1:B2" in its sheet and its address. */
export function splitAddress(text: string): { sheet?: string; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted?.[1] !== undefined) return { sheet: quoted[1].replaceAll("''", "'"), address: quoted[2] ?? "" };
  const cut = text.lastIndexOf("!");
  return cut > 0 ? { sheet: text.slice(0, cut), address: text.slice(cut + 1) } : { address: text };
}

/** Reads "A1", "$A$1:B2", "A:C" or "2:5"; null when it is no address or falls off the sheet. */
export function parseArea(text: string): Area | null {
  const [from = "", to = from, rest] = text.replaceAll("$", "").trim().split(":");
  const a = corner(from);
  const b = corner(to);
  if (!a || !b || rest !== undefined || (a.row === undefined) !== (b.row === undefined)) return null;
  if ((a.column === undefined) !== (b.column === undefined)) return null;
  if (!text.includes(":") && (a.row === undefined || a.column === undefined)) return null;
  const rows = [a.row ?? 0, b.row ?? LAST_ROW - 1] as const;
  const columns = [a.column ?? 0, b.column ?? LAST_COLUMN - 1] as const;
  const area = between(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return fitsSheet(area) ? area : null;
}

function corner(text: string): { row?: number; column?: number } | null {
  const parts = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (text === "" || !parts) return null;
  return {
    row: parts[2] === undefined ? undefined : Number(parts[2]) - 1,
    column: parts[1] === undefined ? undefined : columnIndex(parts[1]),
  };
}
