import type { Property } from "../classes";
import { isUnbounded } from "../model/area";
import { mapCells } from "../model/cells";
import { cellValue, cellValueType } from "../model/cellValues";
import { formulaAt } from "../model/formulas";
import { readFormats, writeFormats } from "../model/formats";
import { readLink, writeLink } from "../model/links";
import { displayedText } from "../model/text";
import { writeValues } from "../model/values";
import type { RangeTarget } from "../targets";

/** Excel gives null for whole rows and columns. */
function bounded<R>(read: (range: RangeTarget) => R): (range: RangeTarget) => R | null {
  return (range) => (isUnbounded(range.area) ? null : read(range));
}

/** What the cells of a range hold and show. */
export const rangeContents: Record<string, Property<RangeTarget>> = {
  formulas: {
    since: "1.1",
    get: bounded((range) => mapCells(range, (cell, row, column) => formulaAt(range, cell, row, column))),
    set: writeValues,
  },
  hyperlink: { since: "1.7", get: readLink, set: writeLink },
  numberFormat: { since: "1.1", get: bounded(readFormats), set: writeFormats },
  text: {
    since: "1.1",
    get: bounded((range) => mapCells(range, (cell, row, column) => displayedText(range, cell, row, column))),
  },
  valueTypes: { since: "1.1", get: bounded((range) => mapCells(range, cellValueType)) },
  values: { since: "1.1", get: bounded((range) => mapCells(range, cellValue)), set: writeValues },
};
