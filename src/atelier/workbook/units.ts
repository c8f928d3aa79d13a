/** Conversions between the units of Univer (pixels at 96 dpi), of Excel's object model (points) and of the file. */

/** Univer's left padding for one step of Excel's indentation. */
export const INDENT_PIXELS = 9;

/** Width of the digit 0 in Excel's default font, Calibri 11, on which column widths are counted. */
const DIGIT_PIXELS = 7;

/** Excel's default column width (8.43 characters) and row height (15 points), in pixels. */
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

/** Column width of the file (characters, padding included) to pixels: ECMA-376, 18.3.1.13. */
export function widthToPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** Pixels to the column width of the file. */
export function pixelsToWidth(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

/** Points to pixels, exact to the ten-thousandth. */
export function pointsToPixels(points: number): number {
  return round((points * 4) / 3);
}

/** Pixels to points, exact to the ten-thousandth. */
export function pixelsToPoints(pixels: number): number {
  return round((pixels * 3) / 4);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
