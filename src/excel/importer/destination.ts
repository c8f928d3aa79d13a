import { COLONNES_PROPRES } from "../../lecture/csv/cibles";
import type { TableVue } from "../../lecture/types";
import { colonne } from "../../restitution/modele/colonne";
import { PARC } from "../../restitution/modele/modele";
import type { FeuilleModele } from "../../restitution/modele/types";
import { trouverFeuille, trouverTable, type FeuilleInventoriee, type Inventaire } from "../lire/inventaire";
import { memeNom } from "../plages";

/** Where an import goes: a sheet to be made or a template still blank; or a Parc that a person has filled. */
export type Destination =
  | { readonly type: "destination"; readonly modele: FeuilleModele; readonly aCreer: boolean }
  | { readonly type: "parcPresent"; readonly feuille: string };

/**
 * What is to become of a Parc that a person has filled: nothing is written before they are asked; another sheet is made beside it;
 * or it is kept under another name, and the file takes its place.
 */
export type SortDuParc = "demander" | "ailleurs" | "deCote";

const NOM_DE_RECHANGE = "Parc RPLS";
const TABLE_DE_RECHANGE = "tblParcRPLS";

/** The template of Parc, with the columns that only RPLS fills where the file has them. */
function modeleDuParc(entetes: readonly string[]): FeuilleModele {
  const propres = COLONNES_PROPRES.filter((entete) => entetes.includes(entete));
  return { ...PARC, colonnes: [...PARC.colonnes, ...propres.map((entete) => colonne(entete, "texte", 24))] };
}

/** Nothing below the header nor beside the table: there is no cell of a person's where rows are to come. */
function estVierge({ usage }: FeuilleInventoriee, { zone }: TableVue): boolean {
  if (usage === null) return true;
  const { ligne, colonne: premiere, lignes, colonnes } = usage.zone;
  return ligne + lignes <= zone.ligne + 1 && premiere + colonnes <= zone.colonne + zone.colonnes;
}

/** The first of "nom", "nom 2", "nom 3"… that nothing in the workbook bears. */
export function nomLibre(nom: string, pris: readonly string[]): string {
  for (let rang = 1; ; rang += 1) {
    const propose = rang === 1 ? nom : `${nom}${nom.includes(" ") ? " " : ""}${rang}`;
    if (!pris.some((un) => memeNom(un, propose))) return propose;
  }
}

function feuilleDeRechange(modele: FeuilleModele, { feuilles, noms }: Inventaire): FeuilleModele {
  const tables = feuilles.flatMap((feuille) => feuille.tables.map((table) => table.nom));
  const nom = nomLibre(
    NOM_DE_RECHANGE,
    feuilles.map((feuille) => feuille.nom),
  );
  return { ...modele, nom, table: nomLibre(TABLE_DE_RECHANGE, [...tables, ...noms]) };
}

/** The filled Parc of the workbook; null when there is none. */
function parcRempli(inventaire: Inventaire): string | null {
  const trouvee = trouverTable(inventaire, PARC.table);
  if (trouvee !== null) return estVierge(trouvee.feuille, trouvee.table) ? null : trouvee.feuille.nom;
  const feuille = trouverFeuille(inventaire, PARC.nom);
  return feuille?.usage ? feuille.nom : null;
}

/** A person's Parc is never written over: another sheet is made only if they ask for it. */
export function destinationDe(
  inventaire: Inventaire,
  entetes: readonly string[],
  sort: SortDuParc,
): Destination {
  const modele = modeleDuParc(entetes);
  const rempli = parcRempli(inventaire);
  if (rempli === null)
    return { type: "destination", modele, aCreer: trouverTable(inventaire, PARC.table) === null };
  if (sort !== "ailleurs") return { type: "parcPresent", feuille: rempli };
  return { type: "destination", modele: feuilleDeRechange(modele, inventaire), aCreer: true };
}
