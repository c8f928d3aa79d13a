import type { Zone } from "../../lecture/types";
import { plage } from "../plages";
import { disponible } from "../porte";
import type { Emplacement } from "./emplacement";

/** Table.resize came with ExcelApi 1.13; before it a table can only be given rows and columns. */
const REDIMENSIONNER = "1.13";

interface Tailles {
  /** The table as it stands, its row of totals left out. */
  readonly avant: Zone;
  readonly apres: Zone;
}

/** Rows come after the last one, whose formulas they take; what lies below the table goes down. */
function ajouterDesLignes(feuille: Excel.Worksheet, table: Excel.Table, { avant, apres }: Tailles): void {
  const nombre = apres.lignes - avant.lignes;
  if (nombre <= 0) return;
  table.rows.add();
  const autres = { ...apres, ligne: avant.ligne + avant.lignes, lignes: nombre - 1 };
  if (nombre > 1) plage(feuille, autres).insert("Down");
}

function ajouter(feuille: Excel.Worksheet, table: Excel.Table, { avant, apres }: Tailles): void {
  const colonnes = Math.max(avant.colonnes, apres.colonnes);
  for (let rang = avant.colonnes; rang < colonnes; rang += 1) table.columns.add();
  ajouterDesLignes(feuille, table, { avant, apres: { ...apres, colonnes } });
}

/**
 * Gives a table its size in place, so that what people built on it keeps working. Without Table.resize, rows that are too
 * many stay, blank: taking them away would break the formulas that point at them.
 */
export function donnerLaTaille(feuille: Excel.Worksheet, nom: string, tailles: Tailles): void {
  const table = feuille.tables.getItem(nom);
  if (disponible(REDIMENSIONNER)) table.resize(plage(feuille, tailles.apres));
  else ajouter(feuille, table, tailles);
}

/** How many rows go down what lies below a table that takes its size: none where it is laid over blank cells. */
export function descente({ avant, apres }: Tailles): number {
  return disponible(REDIMENSIONNER) ? 0 : Math.max(0, apres.lignes - avant.lignes);
}

/**
 * A table that is filled block after block. It is laid over all its rows at the end; without Table.resize, each block's rows
 * are added to it before they are written.
 */
export class TableAGrandir {
  private zone: Zone;
  private readonly nom: string;

  constructor(
    private readonly feuille: Excel.Worksheet,
    private readonly emplacement: Emplacement,
  ) {
    const { ancienne, colonne, decrite, ligne } = emplacement;
    this.nom = ancienne?.nom ?? decrite.table;
    this.zone = ancienne?.zone ?? { ligne, colonne, lignes: 2, colonnes: decrite.colonnes.length };
  }

  /** Queues the room for that many rows in all. */
  prevoir(lignes: number): void {
    if (!disponible(REDIMENSIONNER))
      donnerLaTaille(this.feuille, this.nom, { avant: this.zone, apres: this.pour(lignes) });
  }

  /** The request went through. */
  confirmer(lignes: number): void {
    const { lignes: hauteur, ...apres } = this.pour(lignes);
    if (!disponible(REDIMENSIONNER)) this.zone = { ...apres, lignes: Math.max(this.zone.lignes, hauteur) };
  }

  terminer(lignes: number): void {
    donnerLaTaille(this.feuille, this.nom, { avant: this.zone, apres: this.pour(lignes) });
  }

  /** Takes back the columns that were added to it; its blank rows may stay. */
  defaire(): void {
    const { ancienne } = this.emplacement;
    for (let rang = this.zone.colonnes - 1; rang >= (ancienne?.zone.colonnes ?? 0); rang -= 1)
      plage(this.feuille, { ...this.zone, colonne: this.zone.colonne + rang, colonnes: 1 }).delete("Left");
  }

  private pour(lignes: number): Zone {
    const { colonne, largeur, ligne } = this.emplacement;
    return { ligne, colonne, lignes: lignes + 1, colonnes: largeur };
  }
}
