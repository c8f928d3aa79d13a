import type { Package } from "../../fichiers/zip";
import type { ChartRecord } from "../workbook/charts";
import type { AtelierWorkbook } from "../workbook/types";
import { readChart } from "./chartRead";
import { writeChart } from "./chartWrite";
import { drawingOf, readFrames, removeFrames } from "./drawings";
import type { ChartFrame } from "./drawings";
import { sheetIdAt } from "./readModel";
import { findSheets, findWorkbook } from "./sheetParts";
import type { SheetPart } from "./sheetParts";
import { readText } from "./zip";

interface DrawnChart {
  chart: ChartRecord;
  frame: ChartFrame;
}

/** What the model knows of the charts of a drawing. */
async function readDrawing(
  parts: Package,
  drawing: string,
  sheets: readonly SheetPart[],
): Promise<DrawnChart[]> {
  const idOf = (name: string): string | undefined => {
    const rank = sheets.findIndex((sheet) => sheet.name === name);
    return rank < 0 ? undefined : sheetIdAt(rank);
  };
  const drawn: DrawnChart[] = [];
  for (const [rank, frame] of (await readFrames(parts, drawing)).entries()) {
    const chart = readChart(await readText(parts, frame.part), { frame, rank }, idOf);
    if (chart !== null) drawn.push({ chart, frame });
  }
  return drawn;
}

/** The charts of a file by the id of their sheet; those of a kind that the model does not know are left out. */
export async function readCharts(parts: Package): Promise<ReadonlyMap<string, ChartRecord[]>> {
  const sheets = await findSheets(parts, await findWorkbook(parts));
  const found = new Map<string, ChartRecord[]>();
  for (const [rank, { part }] of sheets.entries()) {
    const drawing = await drawingOf(parts, part);
    const drawn = drawing === undefined ? [] : await readDrawing(parts, drawing.target, sheets);
    if (drawn.length > 0)
      found.set(
        sheetIdAt(rank),
        drawn.map(({ chart }) => chart),
      );
  }
  return found;
}

/**
 * Takes out of the file that a workbook came from the charts that have changed or gone since: they are written anew, or not.
 * @returns the charts of the workbook that stay in that file as they are, with all the looks that the model does not know.
 */
export async function takeOutCharts(
  from: Package,
  { data, extras }: AtelierWorkbook,
): Promise<ReadonlySet<ChartRecord>> {
  const sheets = await findSheets(from, await findWorkbook(from));
  const nameThen = (id: string) => sheets.find((_, rank) => sheetIdAt(rank) === id)?.name;
  const nameNow = (id: string) => data.sheets[id]?.name;
  const written = (chart: ChartRecord, nameOf: typeof nameNow) => JSON.stringify(writeChart(chart, nameOf));
  const unchanged = new Set<ChartRecord>();
  for (const [rank, { part }] of sheets.entries()) {
    const drawing = await drawingOf(from, part);
    if (drawing === undefined) continue;
    const current = extras.sheets[sheetIdAt(rank)]?.charts ?? [];
    const gone: ChartFrame[] = [];
    for (const { chart, frame } of await readDrawing(from, drawing.target, sheets)) {
      const now = current.find(({ id }) => id === chart.id);
      if (now && written(now, nameNow) === written(chart, nameThen)) unchanged.add(now);
      else gone.push(frame);
    }
    await removeFrames(from, drawing.target, gone);
  }
  return unchanged;
}
