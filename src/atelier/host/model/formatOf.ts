import type { IStyleData } from "@univerjs/core";

/** The number format of a style, in Excel's invariant notation. */
export function formatOf(style: IStyleData): string {
  const pattern = style.n?.pattern ?? "General";
  return pattern === "@@@" ? "@" : pattern;
}
