import { columnLetters, parseReference } from "./references";

/** Functions younger than the file format: the file writes them with a prefix that nobody types. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  "_xlfn._xlws.": ["FILTER", "SORT"],
  "_xlfn.": [
    ...[
      "ARRAYTOTEXT",
      "BYCOL",
      "BYROW",
      "CHOOSECOLS",
      "CHOOSEROWS",
      "CONCAT",
      "DAYS",
      "DROP",
      "EXPAND",
      "FORMULATEXT",
    ],
    ...[
      "HSTACK",
      "IFNA",
      "IFS",
      "ISFORMULA",
      "LAMBDA",
      "LET",
      "MAKEARRAY",
      "MAP",
      "MAXIFS",
      "MINIFS",
      "NUMBERVALUE",
    ],
    ...[
      "RANDARRAY",
      "REDUCE",
      "SCAN",
      "SEQUENCE",
      "SHEET",
      "SHEETS",
      "SORTBY",
      "SWITCH",
      "TAKE",
      "TEXTAFTER",
    ],
    ...[
      "TEXTBEFORE",
      "TEXTJOIN",
      "TEXTSPLIT",
      "TOCOL",
      "TOROW",
      "UNICHAR",
      "UNICODE",
      "UNIQUE",
      "VALUETOTEXT",
    ],
    ...["VSTACK", "WRAPCOLS", "WRAPROWS", "XLOOKUP", "XMATCH", "XOR"],
  ],
};

const PREFIX_OF = new Map(
  Object.entries(PREFIXES).flatMap(([prefix, names]) => names.map((name) => [name, prefix] as const)),
);

/** Texts, quoted sheet names and table columns: nothing in them is a reference or a function. */
const OPAQUE = `"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\\[[^\\]]*\\]`;
const REFERENCE = "(?<![\\w.$])\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?![\\w.(])";
const COLUMNS = "(?<![\\w.$])\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\w.(])";
const ROWS = "(?<![\\w.$:])\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?![\\w.])";
const TOKENS = new RegExp(`${OPAQUE}|${COLUMNS}|${REFERENCE}|${ROWS}`, "g");
const CALLS = new RegExp(`${OPAQUE}|(?<![\\w.])([A-Za-z]+)(?=\\()`, "g");

/** A formula of the file as a person types it. */
export function fromFileFormula(formula: string): string {
  return `=${formula.replace(/_xlfn\.|_xlws\./g, "")}`;
}

/** A formula as the file writes it. */
export function toFileFormula(formula: string): string {
  return formula.replace(CALLS, (token: string, name?: string) =>
    name === undefined ? token : `${PREFIX_OF.get(name.toUpperCase()) ?? ""}${name}`,
  );
}

/**
 * The formula that a cell shares with another one `rows` above and `columns` to its left: what is not fixed by `$` moves.
 * A reference that would leave the sheet becomes #REF!, as in Excel.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token) => {
    if (/^["'[]/.test(token)) return token;
    const moved = token.split(":").map((part) => moveCorner(part, rows, columns));
    return moved.includes("#REF!") ? "#REF!" : moved.join(":");
  });
}

function moveCorner(corner: string, rows: number, columns: number): string {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  if (match === null) return corner;
  // In "$5" the one `$` stands before the row.
  const [, first = "", letters = "", second = "", digits = ""] = match;
  const column = letters === "" ? "" : moveColumn(first, letters, columns);
  const row = digits === "" ? "" : moveRow(letters === "" ? first : second, digits, rows);
  return column === "#REF!" || row === "#REF!" ? "#REF!" : `${column}${row}`;
}

function moveColumn(dollar: string, letters: string, columns: number): string {
  const column = (parseReference(`${letters}1`)?.startColumn ?? 0) + (dollar === "" ? columns : 0);
  return column < 0 || column > 16_383 ? "#REF!" : `${dollar}${columnLetters(column)}`;
}

function moveRow(dollar: string, digits: string, rows: number): string {
  const row = Number(digits) + (dollar === "" ? rows : 0);
  return row < 1 || row > 1_048_576 ? "#REF!" : `${dollar}${row}`;
}
