import { debutDe } from "../../lecture/texte";
import { PARC } from "../../restitution/modele/modele";
import { trouverFeuille, trouverTable, type Inventaire } from "../lire/inventaire";
import { memeNom } from "../plages";
import { nomLibre } from "./destination";

/** Sheets have names of 31 signs at most. */
const DEBUT_DU_NOM = 20;
const TABLE_DE_COTE = "tblParcAncien";

interface Renommage {
  readonly avant: string;
  readonly apres: string;
}

/** A Parc kept aside under other names, so that Flux no longer takes it for the Parc: nothing of it is lost. */
export interface MiseDeCote {
  readonly feuille: Renommage;
  /** Null: its rows are in no table of ours. */
  readonly table: Renommage | null;
}

/** The names for the Parc of that sheet; "protegee": it can have no other. */
export function miseDeCoteDe(inventaire: Inventaire, nom: string): MiseDeCote | "protegee" {
  const { feuilles, noms, structureProtegee } = inventaire;
  if (structureProtegee || trouverFeuille(inventaire, nom)?.protegee === true) return "protegee";
  const deFeuilles = feuilles.map((feuille) => feuille.nom);
  const deTables = feuilles.flatMap(({ tables }) => tables.map((table) => table.nom));
  const trouvee = trouverTable(inventaire, PARC.table);
  const estLaSienne = trouvee !== null && memeNom(trouvee.feuille.nom, nom);
  return {
    feuille: { avant: nom, apres: nomLibre(`${debutDe(nom, DEBUT_DU_NOM)} ancien`, deFeuilles) },
    table: estLaSienne
      ? { avant: trouvee.table.nom, apres: nomLibre(TABLE_DE_COTE, [...deTables, ...noms]) }
      : null,
  };
}

async function renommer(
  context: Excel.RequestContext,
  { feuille, table }: MiseDeCote,
  [de, a]: readonly ["avant" | "apres", "avant" | "apres"],
): Promise<void> {
  const { worksheets, tables } = context.workbook;
  if (table !== null) tables.getItem(table[de]).name = table[a];
  worksheets.getItem(feuille[de]).name = feuille[a];
  await context.sync();
}

export function mettreDeCote(context: Excel.RequestContext, mise: MiseDeCote): Promise<void> {
  return renommer(context, mise, ["avant", "apres"]);
}

/** Gives its names back; false where Excel refuses. */
export async function remettreEnPlace(context: Excel.RequestContext, mise: MiseDeCote): Promise<boolean> {
  try {
    await renommer(context, mise, ["apres", "avant"]);
    return true;
  } catch {
    return false;
  }
}
