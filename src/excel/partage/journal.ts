import type { Cellule } from "../../lecture/types";
import type { Refus } from "../../restitution/phrases/refus";
import {
  decrireJournal,
  ENTETES_DU_JOURNAL,
  TABLE_DU_JOURNAL,
  type LigneDeJournal,
} from "../../restitution/seance/journal";
import type { FeuilleDecrite } from "../../restitution/types";
import { ecrireResultats, type IssueDEcriture } from "../ecrire/ecrire";
import { corpsDe, inventorier, trouverTable, type Inventaire } from "../lire/inventaire";
import { memeNom, plage } from "../plages";
import { SANS_SUIVI } from "../types";

/** The lines that the record holds, in our columns; what a person wrote by hand stays as it is. */
async function lignesGardees(
  context: Excel.RequestContext,
  inventaire: Inventaire,
): Promise<readonly (readonly Cellule[])[]> {
  const trouvee = trouverTable(inventaire, TABLE_DU_JOURNAL);
  if (trouvee === null) return [];
  const { feuille, table } = trouvee;
  const corps = plage(context.workbook.worksheets.getItem(feuille.nom), corpsDe(table)).load("values");
  await context.sync();
  const rangs = ENTETES_DU_JOURNAL.map((nom) => table.entetes.findIndex((une) => memeNom(String(une), nom)));
  const lignes = (corps.values as Cellule[][]).map((ligne) => rangs.map((rang) => ligne[rang] ?? ""));
  return lignes.filter((ligne) => ligne.some((cellule) => cellule !== ""));
}

/** Adds lines at the end of the sheet Journal, made if need be. To be called in one's turn. */
export async function ajouterAuJournal(
  context: Excel.RequestContext,
  lignes: readonly LigneDeJournal[],
  provenance: FeuilleDecrite["provenance"],
): Promise<Refus | null> {
  const inventaire = await inventorier(context);
  const decrite = decrireJournal(await lignesGardees(context, inventaire), lignes, provenance);
  const issue: IssueDEcriture = await ecrireResultats(context, [decrite], { inventaire, suivi: SANS_SUIVI });
  return issue.type === "ecrit" || issue.type === "annule" ? null : issue;
}
