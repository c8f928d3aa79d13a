import { LISTES, type NomDeListe } from "../../restitution/modele/listes";
import type { SourceDeListe } from "../../restitution/modele/types";
import { COULEURS } from "../../restitution/style";
import { celluleConnue } from "../ecrire/bloc";
import type { Emplacement } from "../ecrire/emplacement";
import { formerEntete } from "../ecrire/forme";
import { corpsDe, trouverFeuille, trouverTable, type Inventaire } from "../lire/inventaire";
import { memeNom, plage } from "../plages";

/** The sheet that holds the closed lists: list sources are ranges, whatever the separator of the computer's language. */
export const FEUILLE_DES_LISTES = "Listes";
const NOMS = Object.keys(LISTES) as NomDeListe[];
/** Codes are proposed as far as this row of the réservataires' table. */
const LIGNES_PROPOSEES = 500;

/** absente: to be made · presente: ours, made before · occupee: a person's sheet of that name. */
export function etatDesListes(inventaire: Inventaire): "absente" | "presente" | "occupee" {
  const feuille = trouverFeuille(inventaire, FEUILLE_DES_LISTES);
  if (feuille === null) return "absente";
  const aNous = NOMS.every((nom, colonne) => celluleConnue(feuille, 0, colonne) === nom);
  return aNous ? "presente" : "occupee";
}

/** Makes the sheet of the lists, one list a column under its name. */
export function creerListes(context: Excel.RequestContext): void {
  const feuille = context.workbook.worksheets.add(FEUILLE_DES_LISTES);
  feuille.tabColor = COULEURS.ongletModele;
  const hauteur = Math.max(...NOMS.map((nom) => LISTES[nom].length));
  const lignes = Array.from({ length: hauteur }, (_, rang) => NOMS.map((nom) => LISTES[nom][rang] ?? ""));
  const zone = { ligne: 0, colonne: 0, lignes: hauteur + 1, colonnes: NOMS.length };
  const range = plage(feuille, zone);
  range.values = [NOMS, ...lignes];
  range.format.columnWidth = 130;
  formerEntete(plage(feuille, { ...zone, lignes: 1 }));
  feuille.freezePanes.freezeRows(1);
}

function rangeDeListe({ workbook }: Excel.RequestContext, liste: NomDeListe): Excel.Range {
  const feuille = workbook.worksheets.getItem(FEUILLE_DES_LISTES);
  const colonne = NOMS.indexOf(liste);
  return plage(feuille, { ligne: 1, colonne, lignes: LISTES[liste].length, colonnes: 1 });
}

/** Where the values of a list are; null for a column of a table that is nowhere. */
export function sourceDeListe(
  context: Excel.RequestContext,
  source: SourceDeListe,
  { inventaire, emplacements }: { inventaire: Inventaire; emplacements: readonly Emplacement[] },
): Excel.Range | null {
  if (source.type === "fermee") return rangeDeListe(context, source.liste);
  const futur = emplacements.find(({ decrite }) => memeNom(decrite.table, source.table));
  if (futur !== undefined) {
    const rang = futur.decrite.colonnes.findIndex(({ entete }) => entete === source.entete);
    const colonne = futur.colonnes[rang] ?? futur.colonne;
    const zone = { ligne: futur.ligne + 1, colonne, lignes: LIGNES_PROPOSEES, colonnes: 1 };
    return plage(context.workbook.worksheets.getItem(futur.feuille), zone);
  }
  const trouvee = trouverTable(inventaire, source.table);
  const rang = trouvee?.table.entetes.findIndex((entete) => memeNom(String(entete), source.entete)) ?? -1;
  if (trouvee === null || rang < 0) return null;
  const corps = corpsDe(trouvee.table);
  const zone = { ...corps, colonne: corps.colonne + rang, lignes: LIGNES_PROPOSEES, colonnes: 1 };
  return plage(context.workbook.worksheets.getItem(trouvee.feuille.nom), zone);
}
