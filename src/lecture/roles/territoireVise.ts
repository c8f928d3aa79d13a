import type { TerritoireVise } from "../../calcul/domaine/objectif";
import { lireDepartement } from "../departements";
import { cleDeTexte, texteDe } from "../texte";
import type { Cellule } from "../types";

const PARTOUT: ReadonlySet<string> = new Set(["", "partout", "toutleparc", "touslesterritoires", "ensemble"]);

/**
 * The territory that a cell names; blank: everywhere. A name that Parc bears comes first: Paris is a commune as well as a
 * département. `trouverLieu`: the name under which Parc bears an EPCI or a commune; null when it bears none.
 */
export function lireTerritoire(
  cellule: Cellule,
  trouverLieu: (nom: string) => string | null,
): TerritoireVise {
  if (PARTOUT.has(cleDeTexte(cellule))) return { type: "partout" };
  const ecrit = texteDe(cellule);
  const nom = trouverLieu(ecrit);
  if (nom !== null) return { type: "lieu", nom };
  const code = lireDepartement(cellule);
  return code === null ? { type: "inconnu", nom: ecrit } : { type: "departement", code };
}
