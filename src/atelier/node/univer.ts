import { LocaleType, LogLevel, Tools, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import "@univerjs/sheets-conditional-formatting/facade";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import type { AtelierWorkbook } from "../workbook/types";

const { toString } = Object.prototype as { toString: (this: unknown) => string };
// Univer asks it of every property of every style: the same answer, without a look-up of globals, slow under a test runner.
Tools.getValueType = (value: unknown): string => toString.call(value);

/**
 * Opens a workbook without a page: cells, formulas, data validation and conditional formats, no interface.
 * The cells of `workbook.data` become Univer's own: do not use them afterwards. `dispose()` the result when done.
 */
export function openHeadless(workbook: AtelierWorkbook): FUniver {
  const univer = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const api = FUniver.newAPI(univer);
  // The facade leaves the instance behind, whose timers would keep Node from ending.
  api.disposeWithMe(() => {
    univer.dispose();
  });
  api.createWorkbook(workbook.data);
  return api;
}
