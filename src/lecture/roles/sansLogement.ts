import type { Propre } from "../constats";
import { estErreur, texteDe } from "../texte";
import type { Cellule } from "../types";
import type { NumerosSemblables } from "./numerosSemblables";

/** Why a row whose n° RPLS is read as `rpls` has no logement. */
export function sansLogement(
  type: "liberationSansLogement" | "miseSansLogement",
  { cellule, rpls }: { readonly cellule: Cellule; readonly rpls: string },
  semblables: NumerosSemblables,
): Propre {
  if (estErreur(cellule)) return { type: "celluleEnErreur", champ: "rpls", erreur: texteDe(cellule) };
  return rpls === "" ? { type: "rplsAbsent" } : { type, rpls, ressemble: semblables.de(rpls) };
}
