/** How the RPLS file writes that it does not know, or that there is nothing to know. */
export const BLANCS: ReadonlySet<string> = new Set(["", "NA", "NC", "Z"]);
/** The same in a column of codes or of numbers. */
export const SENTINELLES: ReadonlySet<string> = new Set(["999", "9999"]);

/** True for what stands for a blank where a code is expected, whatever its case. */
export function estSansCode(texte: string): boolean {
  return BLANCS.has(texte.toUpperCase()) || SENTINELLES.has(texte);
}
