import type { Cell, CellStyle, CellValue, RowDef, TableDefinition, WriteSheet } from "hucre";
import { adresse } from "../../lecture/lieu";
import { debutDe } from "../../lecture/texte";
import type { Cellule } from "../../lecture/types";
import { couper } from "../../restitution/contenance";
import type { Allure, FeuilleComposee, TablePosee } from "../../restitution/documents/composition";
import type { DocumentDecrit, FeuilleDeDocument } from "../../restitution/documents/types";
import { STYLE_DE_TABLE } from "../../restitution/style";
import type { FormatDeColonne } from "../../restitution/types";
import { graphiqueNatif } from "./graphique";
import { styleDe } from "./styles";
import { texteDeFichier } from "./texte";

/**
 * Excel keeps 255 characters of a header, the two sides and their codes together. & begins a code: it is doubled, and no
 * half is left by the cut. A digit after a size would lengthen it.
 */
function section(lettre: "L" | "R", texte: string): string {
  const ecrit = debutDe(texte.replace(/&/g, "&&"), 110);
  return `&${lettre}&8 ${/^(?:[^&]|&&)*$/.test(ecrit) ? ecrit : ecrit.slice(0, -1)}`;
}

function impression(
  { orientation }: FeuilleDeDocument,
  { enTete, pied }: DocumentDecrit,
): Partial<WriteSheet> {
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: orientation === "portrait" ? "portrait" : "landscape",
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      horizontalCentered: true,
      margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: section("L", enTete.gauche) + section("R", enTete.droite),
      oddFooter: `${section("L", pied)}&R&8 Page &P sur &N`,
    },
  };
}

/** The styles of a sheet, each made once: a list has as many cells as it has logements times thirteen. */
function styles(colonnes: number) {
  const connus = new Map<string, { readonly style: CellStyle }>();
  return (allure: Allure, format: FormatDeColonne, colonne: number) => {
    const premiere = colonne === 0;
    const cle = `${allure} ${format} ${String(premiere)}`;
    const connu = connus.get(cle) ?? { style: styleDe(allure, format, { premiere, seule: colonnes === 1 }) };
    connus.set(cle, connu);
    return connu;
  };
}

function contenu(valeur: Cellule): CellValue {
  if (valeur === "") return null;
  return typeof valeur === "string" ? texteDeFichier(couper(valeur)) : valeur;
}

function cellules({ lignes }: FeuilleComposee, colonnes: number) {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, RowDef>();
  const styleDeCellule = styles(colonnes);
  lignes.forEach(({ allure, cellules: siennes, hauteur }, ligne) => {
    rows.push(siennes.map(({ valeur }) => contenu(valeur)));
    rowDefs.set(ligne, { height: hauteur });
    siennes.forEach(({ format }, colonne) => {
      cells.set(`${String(ligne)},${String(colonne)}`, styleDeCellule(allure, format, colonne));
    });
  });
  return { rows, cells, rowDefs };
}

/** A table of the workbook has one row at least, blank where there is none to show. */
function table({ nom, entete, lignes }: TablePosee, { lignes: toutes }: FeuilleComposee): TableDefinition[] {
  if (nom === null) return [];
  const titres = toutes[entete]?.cellules ?? [];
  return [
    {
      name: nom,
      range: `${adresse(entete, 0)}:${adresse(entete + Math.max(1, lignes), titres.length - 1)}`,
      columns: titres.map(({ valeur }) => ({ name: String(valeur) })),
      style: STYLE_DE_TABLE,
    },
  ];
}

/** One sheet of a document for the writer. */
export function feuilleAEcrire(
  feuille: FeuilleDeDocument,
  composee: FeuilleComposee,
  document: DocumentDecrit,
): WriteSheet {
  const liste = composee.tables.find(({ nom }) => nom !== null);
  return {
    name: feuille.nom,
    ...cellules(composee, feuille.largeurs.length),
    // The file counts the padding of a cell, which is 5 pixels of the 7 of a digit.
    columns: feuille.largeurs.map((largeur) => ({ width: largeur + 5 / 7 })),
    tables: composee.tables.flatMap((une) => table(une, composee)),
    charts: composee.graphiques.map((un) => graphiqueNatif(un, feuille, composee)),
    rowBreaks: [...composee.sauts],
    view: { showGridLines: false },
    ...(liste !== undefined && { freezePane: { rows: liste.entete + 1 } }),
    ...impression(feuille, document),
  };
}
