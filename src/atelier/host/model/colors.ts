import { refuse } from "../errors";

/** The names of colours that Excel accepts beside #RRGGBB; the usual ones. */
const named: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  purple: "#800080",
  pink: "#FFC0CB",
};

/** A colour as Excel gives it, "#RRGGBB"; "" stands for none. Refuses (InvalidArgument) what is no colour. */
export function toHexColor(value: unknown): string {
  if (value === undefined || value === null || value === "") return "";
  if (typeof value !== "string") return refuse("InvalidArgument", "colour");
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  return fromRgb(value) ?? named[value.toLowerCase()] ?? refuse("InvalidArgument", `colour ${value}`);
}

function fromRgb(text: string): string | null {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(text);
  if (!parts) return null;
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
