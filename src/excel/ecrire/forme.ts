import type { Zone } from "../../lecture/types";
import {
  COULEURS,
  estTexte,
  FORMATS,
  HAUTEURS,
  POLICE,
  STYLE_DE_TABLE,
  TAILLES,
} from "../../restitution/style";
import type { ColonneDecrite } from "../../restitution/types";
import { partout, plage } from "../plages";
import { LARGEUR_DU_BLOC, RANGS, zoneDuBloc } from "./bloc";

/** Looks of the cells, by whole ranges, never cell by cell. Shared by the results and by the templates. */
export function formerTitre(range: Excel.Range): void {
  const { font } = range.format;
  font.name = POLICE;
  font.size = TAILLES.titre;
  font.bold = true;
  font.color = COULEURS.titre;
  range.format.rowHeight = HAUTEURS.titre;
}

export function formerSousTitre(range: Excel.Range, avertissement = false): void {
  const { font } = range.format;
  font.name = POLICE;
  font.size = TAILLES.sousTitre;
  font.bold = avertissement;
  font.color = avertissement ? COULEURS.avertissement : COULEURS.discret;
  range.format.rowHeight = HAUTEURS.sousTitre;
}

/** Title, subtitle and provenance of a result sheet. */
export function formerBloc(feuille: Excel.Worksheet, bloc: number, colonne: number): void {
  const ligne = (rang: number, lignes: number, colonnes: number) =>
    plage(feuille, { ligne: bloc + rang, colonne, lignes, colonnes });
  formerTitre(ligne(RANGS.titre, 1, 1));
  formerSousTitre(ligne(RANGS.sousTitre, 1, 1));
  const lignes = zoneDuBloc(bloc, colonne).lignes - RANGS.provenance;
  const provenance = ligne(RANGS.provenance, lignes, LARGEUR_DU_BLOC);
  provenance.format.font.name = POLICE;
  provenance.format.font.size = TAILLES.provenance;
  provenance.format.font.color = COULEURS.discret;
  provenance.format.horizontalAlignment = "Left";
  provenance.format.rowHeight = HAUTEURS.provenance;
  ligne(RANGS.provenance, lignes, 1).format.font.bold = true;
}

export function formerEntete(range: Excel.Range): void {
  const { font, fill } = range.format;
  fill.color = COULEURS.entete;
  font.name = POLICE;
  font.size = TAILLES.corps;
  font.bold = true;
  font.color = COULEURS.texteEntete;
  range.format.wrapText = true;
  range.format.verticalAlignment = "Center";
  range.format.rowHeight = HAUTEURS.entete;
}

function filets(range: Excel.Range, bords: readonly ("EdgeBottom" | "InsideHorizontal")[]): void {
  for (const bord of bords) {
    const filet = range.format.borders.getItem(bord);
    filet.style = "Continuous";
    filet.weight = "Thin";
    filet.color = COULEURS.filet;
  }
}

/** The body of a table: plain text, light rules between the rows. */
export function formerCorps(range: Excel.Range, lignes: number): void {
  const { font } = range.format;
  font.name = POLICE;
  font.size = TAILLES.corps;
  font.bold = false;
  font.underline = "None";
  font.color = "#000000";
  range.format.verticalAlignment = "Top";
  filets(range, ["EdgeBottom"]);
  if (lignes > 1) filets(range, ["InsideHorizontal"]);
}

/** Number format, alignment and wrapping of one column of a table, header left out. */
export function formerColonne(feuille: Excel.Worksheet, zone: Zone, { format }: ColonneDecrite): void {
  const range = plage(feuille, zone);
  range.numberFormat = partout(FORMATS[format]);
  range.format.horizontalAlignment = estTexte(format) ? "Left" : "Right";
  range.format.wrapText = format === "texteLong";
}

/** The row of totals above the header: bold, on a tint, ruled at its foot by the header itself. */
export function formerTotaux(range: Excel.Range): void {
  const { font, fill } = range.format;
  fill.color = COULEURS.total;
  font.name = POLICE;
  font.size = TAILLES.corps;
  font.bold = true;
  font.color = COULEURS.titre;
  range.format.verticalAlignment = "Center";
  range.format.rowHeight = HAUTEURS.total;
  const filet = range.format.borders.getItem("EdgeTop");
  filet.style = "Continuous";
  filet.weight = "Medium";
  filet.color = COULEURS.titre;
}

/** A new table on a written range. */
export function creerTable(feuille: Excel.Worksheet, zone: Zone, nom: string): Excel.Table {
  const table = feuille.tables.add(plage(feuille, zone), true);
  table.name = nom;
  table.style = STYLE_DE_TABLE;
  return table;
}
