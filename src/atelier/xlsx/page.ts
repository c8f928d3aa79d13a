import type { HeaderFooter, PageSetup, Sheet } from "hucre";
import type { PageRecord } from "../workbook/types";

const POINTS_PER_INCH = 72;
const PAPERS = [
  ["A4", "a4"],
  ["A3", "a3"],
  ["Letter", "letter"],
] as const;
const SECTIONS = [
  ["L", "Left"],
  ["C", "Center"],
  ["R", "Right"],
] as const;

/** The print set-up of a sheet. Areas are given without `$` and without the sheet's name: "A1:D50", "1:3". */
export function readPage(sheet: Sheet): PageRecord {
  return {
    ...(sheet.pageSetup && readSetup(sheet.pageSetup)),
    ...readSections(sheet.headerFooter?.oddHeader, "header"),
    ...readSections(sheet.headerFooter?.oddFooter, "footer"),
  };
}

function readSetup(setup: PageSetup): PageRecord {
  const paper = PAPERS.find(([, name]) => name === setup.paperSize)?.[0];
  const { orientation, printArea, printTitlesRow, margins } = setup;
  return {
    ...(orientation && { orientation: orientation === "landscape" ? "Landscape" : "Portrait" }),
    ...(paper && { paperSize: paper }),
    ...(printArea !== undefined && { printArea: printArea.replaceAll("$", "") }),
    ...(printTitlesRow !== undefined && { printTitleRows: printTitlesRow.replaceAll("$", "") }),
    ...(setup.printTitlesColumn !== undefined && {
      printTitleColumns: setup.printTitlesColumn.replaceAll("$", ""),
    }),
    ...(setup.fitToPage === true && {
      fitToWidth: setup.fitToWidth ?? 1,
      fitToHeight: setup.fitToHeight ?? 1,
    }),
    ...(setup.scale !== undefined && { scale: setup.scale }),
    ...(setup.horizontalCentered === true && { centerHorizontally: true }),
    ...(margins && { margins: readMargins(margins) }),
  };
}

function readMargins(margins: NonNullable<PageSetup["margins"]>): NonNullable<PageRecord["margins"]> {
  const points = (inches: number): number => Math.round(inches * POINTS_PER_INCH * 1000) / 1000;
  const { top = 0.75, right = 0.7, bottom = 0.75, left = 0.7 } = margins;
  return { top: points(top), right: points(right), bottom: points(bottom), left: points(left) };
}

/** "&LGauche&CMilieu&RDroite" in its three parts; a text without a mark is the middle one. */
function readSections(text: string | undefined, where: "header" | "footer"): PageRecord {
  const page: Record<string, string> = {};
  // A code such as "&P" belongs to its part; only L, C and R begin a new one, and "&&" is a plain "&".
  const marked = text === undefined || /^&[LCR]/.test(text) ? (text ?? "") : `&C${text}`;
  for (const [, mark, content = ""] of marked.matchAll(/&([LCR])((?:&&|&[^LCR]|[^&])*)/g)) {
    const section = SECTIONS.find(([letter]) => letter === mark)?.[1];
    if (section !== undefined && content !== "") page[`${where}${section}`] = content;
  }
  return page;
}

/** The print set-up for the file; the print area and titles are defined names, see names.ts. */
export function writePageSetup(page: PageRecord): PageSetup {
  const paperSize = PAPERS.find(([name]) => name === page.paperSize)?.[1];
  const fits = page.fitToWidth !== undefined || page.fitToHeight !== undefined;
  return {
    ...(page.orientation && { orientation: page.orientation === "Landscape" ? "landscape" : "portrait" }),
    ...(paperSize && { paperSize }),
    ...(fits && { fitToPage: true, fitToWidth: page.fitToWidth ?? 0, fitToHeight: page.fitToHeight ?? 0 }),
    ...(page.scale !== undefined && { scale: page.scale }),
    ...(page.centerHorizontally === true && { horizontalCentered: true }),
    ...(page.margins && { margins: writeMargins(page.margins) }),
  };
}

function writeMargins(margins: NonNullable<PageRecord["margins"]>): NonNullable<PageSetup["margins"]> {
  const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 100_000) / 100_000;
  const { top, right, bottom, left } = margins;
  return { top: inches(top), right: inches(right), bottom: inches(bottom), left: inches(left) };
}

/** The page's header and footer for the file; undefined when there is neither. */
export function writeHeaderFooter(page: PageRecord): HeaderFooter | undefined {
  const oddHeader = writeSections([page.headerLeft, page.headerCenter, page.headerRight]);
  const oddFooter = writeSections([page.footerLeft, page.footerCenter, page.footerRight]);
  return oddHeader + oddFooter === "" ? undefined : { oddHeader, oddFooter };
}

function writeSections(texts: readonly (string | undefined)[]): string {
  return texts.map((text, at) => (text ? `&${SECTIONS[at]?.[0] ?? ""}${text}` : "")).join("");
}
