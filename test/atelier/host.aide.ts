import { CellValueType, LocaleType } from "@univerjs/core";
import type { ICellData, IWorksheetData } from "@univerjs/core";
import type { Host, HostOptions } from "../../src/atelier/host/host";
import { createHost } from "../../src/atelier/host/host";
import type { OfficeClient } from "../../src/atelier/node/office";
import { loadOffice } from "../../src/atelier/node/office";
import { openHeadless } from "../../src/atelier/node/univer";
import type { AtelierWorkbook, WorkbookExtras } from "../../src/atelier/workbook/types";

export type Contenu = string | number | boolean | ICellData | null;

/** Un classeur dont chaque feuille est donnée par ses lignes. */
export function classeur(
  feuilles: Record<string, Contenu[][]>,
  extras: Partial<WorkbookExtras> = {},
): AtelierWorkbook {
  const noms = Object.keys(feuilles);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  noms.forEach((name, rang) => {
    sheets[`f${rang + 1}`] = {
      id: `f${rang + 1}`,
      name,
      rowCount: Math.max(100, feuilles[name]?.length ?? 0),
      columnCount: 20,
      cellData: cellules(feuilles[name] ?? []),
    };
  });
  return {
    data: {
      id: "classeur",
      name: "essai.xlsx",
      appVersion: "0.25.1",
      locale: LocaleType.EN_US,
      styles: {},
      sheetOrder: Object.keys(sheets),
      sheets,
    },
    extras: { tables: [], settings: {}, sheets: {}, use1904DateSystem: false, ...extras },
  };
}

function cellules(lignes: Contenu[][]): Record<number, Record<number, ICellData>> {
  const matrice: Record<number, Record<number, ICellData>> = {};
  lignes.forEach((ligne, rang) => {
    const valeurs: Record<number, ICellData> = {};
    ligne.forEach((contenu, colonne) => {
      if (contenu !== null) valeurs[colonne] = cellule(contenu);
    });
    matrice[rang] = valeurs;
  });
  return matrice;
}

function cellule(contenu: Exclude<Contenu, null>): ICellData {
  if (typeof contenu === "object") return contenu;
  if (typeof contenu === "number") return { v: contenu, t: CellValueType.NUMBER };
  if (typeof contenu === "boolean") return { v: contenu ? 1 : 0, t: CellValueType.BOOLEAN };
  return contenu.startsWith("=") ? { f: contenu } : { v: contenu, t: CellValueType.STRING };
}

export interface Banc {
  host: Host;
  office: OfficeClient;
  Excel: OfficeClient["Excel"];
  /** Un autre volet sur le même classeur. */
  autreVolet(): OfficeClient;
}

const aFermer: (() => void)[] = [];

/** Ouvre un classeur derrière la vraie bibliothèque Office.js. À fermer par `fermer`, après chaque essai. */
export function ouvrir(
  feuilles: Record<string, Contenu[][]> = { Feuil1: [] },
  options: Partial<HostOptions> = {},
): Banc {
  const workbook = classeur(feuilles, options.extras);
  const univerAPI = openHeadless(workbook);
  const host = createHost({ ...options, univerAPI, extras: workbook.extras });
  const volet = (): OfficeClient => {
    const office = loadOffice(host);
    aFermer.push(() => {
      office.close();
    });
    return office;
  };
  aFermer.push(() => {
    univerAPI.dispose();
  });
  const office = volet();
  return { host, office, Excel: office.Excel, autreVolet: volet };
}

export function fermer(): void {
  for (const fermeture of aFermer.splice(0).reverse()) fermeture();
}

/** Demande les propriétés d'un objet, et le rend. */
export function charge<T extends { load(proprietes: string): unknown }>(objet: T, proprietes: string): T {
  objet.load(proprietes);
  return objet;
}

/** Une feuille du classeur. */
export function laFeuille(context: Excel.RequestContext, nom = "Feuil1"): Excel.Worksheet {
  return context.workbook.worksheets.getItem(nom);
}

/** Une plage de la première feuille, à mettre en forme ou à valider. */
export function laPlage(context: Excel.RequestContext, adresse: string): Excel.Range {
  return laFeuille(context).getRange(adresse);
}

/** Un résultat que la prochaine synchronisation donnera. */
export function resultat<T>(attendu: OfficeExtension.ClientResult<T>): OfficeExtension.ClientResult<T> {
  return attendu;
}

/** Le refus d'Excel que la promesse donne : son code, et le membre où il est survenu. */
export async function refus(promesse: Promise<unknown>): Promise<{ code: string; ou: string | undefined }> {
  try {
    await promesse;
  } catch (erreur) {
    const { code, debugInfo } = erreur as OfficeExtension.Error;
    return { code, ou: debugInfo.errorLocation };
  }
  throw new Error("Excel n'a rien refusé.");
}
