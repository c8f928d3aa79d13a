import type { Color } from "hucre";

/** The 56 colours that a file may name by number: ECMA-376, 18.8.27. Numbers 0–7 repeat the first eight. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Office's theme, used when the file has none of its own: light 1, dark 1, light 2, dark 2, six accents, two links. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** A colour of the file as "#RRGGBB"; undefined when it says "automatic". */
export function toHex(color: Color | undefined, theme: readonly string[] = []): string | undefined {
  if (color === undefined) return undefined;
  const base = baseColor(color, theme);
  return base === undefined ? undefined : `#${tint(base, color.tint ?? 0).toUpperCase()}`;
}

function baseColor(color: Color, theme: readonly string[]): string | undefined {
  if (color.rgb !== undefined) return color.rgb.slice(-6);
  if (color.theme !== undefined) return themeColor(color.theme, theme);
  if (color.indexed === undefined) return undefined;
  return INDEXED[color.indexed < 8 ? color.indexed : color.indexed - 8];
}

/** The file stores dark before light in each of the first two pairs, and numbers them the other way round. */
function themeColor(index: number, theme: readonly string[]): string | undefined {
  if (theme.length === 0) return OFFICE_THEME[index];
  return theme[index < 4 ? index ^ 1 : index]?.slice(-6);
}

/** Lightens (tint > 0) or darkens (tint < 0) a colour: ECMA-376, 18.8.19, applied here channel by channel. */
function tint(hex: string, amount: number): string {
  if (amount === 0) return hex;
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return channels
    .map((value) => Math.round(amount < 0 ? value * (1 + amount) : value + (255 - value) * amount))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("");
}

/** "#RRGGBB" or "#RGB" as a colour of the file. */
export function toColor(hex: string): Color {
  const digits = hex.replace("#", "");
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return { rgb: full.toUpperCase().slice(0, 6) };
}
