import type { Cellule } from "../../lecture/types";
import type { FormatDeColonne } from "../../restitution/types";

/**
 * What is sent to Excel for a cell: a text must stay a text, whatever it looks like. In a column formatted as Text only
 * the signs that make a formula or an error are guarded by an apostrophe, which Excel does not show; elsewhere all texts are.
 */
export function enValeur(cellule: Cellule, format: FormatDeColonne): Cellule {
  if (typeof cellule !== "string" || cellule === "") return cellule;
  return format !== "texte" || /^[=+\-@'#]/.test(cellule) ? `'${cellule}` : cellule;
}

/** Excel keeps fifteen significant digits. */
export function memeValeur(ecrite: Cellule, lue: Cellule): boolean {
  if (typeof ecrite === "number" && typeof lue === "number")
    return Math.abs(ecrite - lue) <= 1e-13 * Math.max(1, Math.abs(ecrite), Math.abs(lue));
  return ecrite === lue;
}
