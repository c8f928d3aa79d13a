import type { Cellule } from "../../lecture/types";
import type { FeuilleDecrite } from "../../restitution/types";

/** A cell holds 32 767 characters, and the apostrophe that guards a text may be one of them. */
const CARACTERES_PAR_CELLULE = 32_766;

function deborde(cellule: Cellule): cellule is string {
  return typeof cellule === "string" && cellule.length > CARACTERES_PAR_CELLULE;
}

function couper<Contenu extends Cellule>(cellule: Contenu): Contenu | string {
  if (!deborde(cellule)) return cellule;
  // Never half a sign.
  return `${cellule.slice(0, CARACTERES_PAR_CELLULE - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A sheet whose texts fit in cells: one of a person's own that is longer than they hold would have the writing refused. */
export function contenir(decrite: FeuilleDecrite): FeuilleDecrite {
  const lignes = decrite.lignes.map((ligne) => (ligne.some(deborde) ? ligne.map(couper) : ligne));
  const provenance = decrite.provenance.map(([etiquette, valeur]): readonly [string, string] => [
    etiquette,
    couper(valeur),
  ]);
  return { ...decrite, lignes, provenance };
}
