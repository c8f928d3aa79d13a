import { keepSheet } from "./keepSheet";
import { keepWorkbook } from "./keepWorkbook";
import { readContentTypes, setContentTypes } from "./opc";
import { sheetIdAt } from "./readModel";
import { findSheets, findWorkbook } from "./sheetParts";
import type { Transfer } from "./transfer";
import type { Package } from "../../fichiers/zip";

/**
 * Completes a written file with what the model does not know of the file it came from: charts, images, shapes, comments,
 * pivot tables, links to other workbooks, macros, theme. Slicers and chart sheets are not kept.
 * @param sheetOrder ids of the sheets as they were written; those that the reader gave tell which sheet each one was.
 */
export async function keepFromOriginal(
  to: Package,
  from: Package,
  sheetOrder: readonly string[],
): Promise<void> {
  const transfer: Transfer = { from, to, copied: new Set() };
  const workbookPart = await findWorkbook(transfer.from);
  const sheets = await findSheets(transfer.from, workbookPart);
  for (const [index, id] of sheetOrder.entries()) {
    const source = sheets.find((_, rank) => sheetIdAt(rank) === id);
    if (source !== undefined) await keepSheet(transfer, source.part, `xl/worksheets/sheet${index + 1}.xml`);
  }
  const isMacro = await keepWorkbook(transfer, workbookPart);
  await declareParts(transfer, isMacro ? workbookPart : undefined);
}

/** A workbook with macros is another type of document than one without. */
async function declareParts(
  { from, to, copied }: Transfer,
  macroWorkbook: string | undefined,
): Promise<void> {
  const typeOf = await readContentTypes(from);
  const types = new Map([...copied].map((part) => [part, typeOf(part) ?? "application/xml"]));
  if (macroWorkbook !== undefined) types.set("xl/workbook.xml", typeOf(macroWorkbook) ?? "application/xml");
  await setContentTypes(to, types);
}
