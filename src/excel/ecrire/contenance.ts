import { couper, deborde } from "../../restitution/contenance";
import type { FeuilleDecrite } from "../../restitution/types";

/** A sheet whose texts fit in cells: one of a person's own that is longer than they hold would have the writing refused. */
export function contenir(decrite: FeuilleDecrite): FeuilleDecrite {
  const lignes = decrite.lignes.map((ligne) => (ligne.some(deborde) ? ligne.map(couper) : ligne));
  const provenance = decrite.provenance.map(([etiquette, valeur]): readonly [string, string] => [
    etiquette,
    couper(valeur),
  ]);
  return { ...decrite, lignes, provenance };
}
