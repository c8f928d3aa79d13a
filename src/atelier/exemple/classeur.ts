import { BooleanNumber, LocaleType } from "@univerjs/core";
import type { IRange, IRowData, IWorksheetData } from "@univerjs/core";
import type { AtelierWorkbook, SheetExtras, TableRecord } from "../workbook/types";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, widthToPixels } from "../workbook/units";
import { sheetIdAt } from "../xlsx/readModel";
import { RESOURCE, resource } from "../xlsx/resources";
import type { ValidationRule } from "../xlsx/validations";
import { ecrireCellules, LIGNE_ENTETE } from "./cellules";
import type { FeuilleExemple } from "../../restitution/exemple/feuilles";
import { creerStyles } from "./styles";
import type { Styles } from "./styles";

/** Rows and columns left free around a table. */
const MARGE = { lignes: 200, colonnes: 10 };
const HAUTEURS = { titre: 28, entete: 42 };
/** Tables with more columns are printed on A3. */
const LARGE = 12;
/** Univer's drop-down arrow, and its refusal of what is not in the list. */
const FLECHE = 1;
const REFUS = 1;

/** A workbook of the atelier that holds these sheets, each with its table. */
export function classeurDe(nom: string, feuilles: readonly FeuilleExemple[]): AtelierWorkbook {
  const styles = creerStyles();
  const parFeuille = <T>(creer: (feuille: FeuilleExemple, id: string) => T): Record<string, T> =>
    Object.fromEntries(feuilles.map((feuille, rang) => [sheetIdAt(rang), creer(feuille, sheetIdAt(rang))]));
  return {
    data: {
      id: "classeur",
      name: nom,
      appVersion: "0.25.1",
      locale: LocaleType.FR_FR,
      sheets: parFeuille((feuille, id) => ecrireFeuille(feuille, id, styles)),
      styles: styles.tous,
      defaultStyle: { ff: "Calibri", fs: 11 },
      sheetOrder: feuilles.map((_, rang) => sheetIdAt(rang)),
      resources: [resource(RESOURCE.validations, parFeuille(validationsDe))],
    },
    extras: {
      tables: feuilles.map((feuille, rang) => tableDe(feuille, sheetIdAt(rang), rang + 1)),
      settings: {},
      sheets: parFeuille(miseEnPage),
      use1904DateSystem: false,
    },
  };
}

function ecrireFeuille(feuille: FeuilleExemple, id: string, styles: Styles): Partial<IWorksheetData> {
  const haut = LIGNE_ENTETE + 1;
  return {
    id,
    name: feuille.nom,
    tabColor: "",
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: haut, startRow: haut, startColumn: -1 },
    rowCount: haut + feuille.lignes.length + MARGE.lignes,
    columnCount: feuille.colonnes.length + MARGE.colonnes,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    mergeData: [],
    cellData: ecrireCellules(feuille, styles),
    rowData: hauteurs(feuille),
    columnData: Object.fromEntries(
      feuille.colonnes.map(({ largeur }, rang) => [rang, { w: widthToPixels(largeur) }]),
    ),
    showGridlines: BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** Rows whose texts are wrapped get the height of the longest. */
function hauteurs(feuille: FeuilleExemple): Record<number, Partial<IRowData>> {
  const fixe = (h: number): Partial<IRowData> => ({ h, ia: BooleanNumber.FALSE });
  const rangees: Record<number, Partial<IRowData>> = {
    0: fixe(HAUTEURS.titre),
    [LIGNE_ENTETE]: fixe(HAUTEURS.entete),
  };
  feuille.lignes.forEach((ligne, rang) => {
    const nombre = Math.max(
      ...feuille.colonnes.map(({ largeur, retour }, colonne) =>
        retour === true ? Math.ceil(String(ligne[colonne] ?? "").length / (largeur * 0.95)) : 1,
      ),
    );
    if (nombre > 1) rangees[LIGNE_ENTETE + 1 + rang] = fixe(nombre * DEFAULT_ROW_PIXELS);
  });
  return rangees;
}

function tableDe(feuille: FeuilleExemple, sheetId: string, id: number): TableRecord {
  return {
    id,
    name: feuille.table,
    sheetId,
    startRow: LIGNE_ENTETE,
    startColumn: 0,
    rowCount: 1 + feuille.lignes.length,
    columnCount: feuille.colonnes.length,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    style: "TableStyleLight1",
  };
}

/** Closed lists: those of whole columns, and those of single cells. */
function validationsDe(feuille: FeuilleExemple, id: string): ValidationRule[] {
  const debut = LIGNE_ENTETE + 1;
  const listes = [
    ...feuille.colonnes.flatMap(({ liste }, colonne) =>
      liste === undefined
        ? []
        : { choix: liste, colonne, de: debut, a: LIGNE_ENTETE + feuille.lignes.length },
    ),
    ...(feuille.listes ?? []).map(({ choix, colonne, ligne }) => ({
      choix,
      colonne,
      de: debut + ligne,
      a: debut + ligne,
    })),
  ];
  return listes.map(({ choix, colonne, de, a }, rang) =>
    regleDeListe(`${id}-validation-${rang + 1}`, choix, {
      startRow: de,
      endRow: a,
      startColumn: colonne,
      endColumn: colonne,
    }),
  );
}

function regleDeListe(uid: string, choix: readonly string[], range: IRange): ValidationRule {
  return {
    uid,
    type: "list",
    ranges: [range],
    formula1: choix.join(","),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: REFUS,
    errorTitle: "Valeur hors liste",
    error: `Choisissez une valeur de la liste : ${choix.join(", ")}.`,
    showInputMessage: false,
    renderMode: FLECHE,
  };
}

function miseEnPage(feuille: FeuilleExemple): SheetExtras {
  return {
    page: {
      orientation: "Landscape",
      paperSize: feuille.colonnes.length > LARGE ? "A3" : "A4",
      fitToWidth: 1,
      fitToHeight: 0,
      printTitleRows: `${LIGNE_ENTETE + 1}:${LIGNE_ENTETE + 1}`,
      footerLeft: feuille.titre,
      footerRight: "&P / &N",
    },
    links: [],
    isProtected: false,
  };
}
