import type { NamedRange } from "hucre";
import { citerFeuille, lettres } from "../../lecture/lieu";
import type { FeuilleComposee } from "../../restitution/documents/composition";
import type { FeuilleDeDocument } from "../../restitution/documents/types";

/** "$A$1", from a zero-based row and column. */
export function absolue(ligne: number, colonne: number): string {
  return `$${lettres(colonne)}$${String(ligne + 1)}`;
}

/** The rows on top of every page: the header of a list that people filter, else the title and whose it is. */
function repetees({ tables }: FeuilleComposee): string {
  const liste = tables.find(({ nom }) => nom !== null);
  return liste === undefined ? "$1:$2" : `$${String(liste.entete + 1)}:$${String(liste.entete + 1)}`;
}

/** What is printed of a sheet. hucre would not quote the name of the sheet, which Excel refuses: it is written here. */
export function nomsDImpression(
  { nom, largeurs }: FeuilleDeDocument,
  composee: FeuilleComposee,
): readonly NamedRange[] {
  const feuille = citerFeuille(nom);
  const coin = absolue(composee.lignes.length - 1, largeurs.length - 1);
  const zone = { name: "_xlnm.Print_Area", range: `${feuille}!$A$1:${coin}`, scope: nom };
  if (largeurs.length === 1) return [zone];
  return [zone, { name: "_xlnm.Print_Titles", range: `${feuille}!${repetees(composee)}`, scope: nom }];
}
