import { CellValueType, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { createHost } from "../../src/atelier/host/host";
import { loadOffice, type JoinableHost } from "../../src/atelier/node/office";
import { openHeadless } from "../../src/atelier/node/univer";
import type { AtelierWorkbook, TableRecord } from "../../src/atelier/workbook/types";
import { jour } from "../../src/calcul/domaine/jour";
import { calculerLeClasseur } from "../../src/excel/calculer";
import type { Cellule } from "../../src/lecture/types";
import { millisecondes } from "./mesurer";
import { engendrer } from "./parcs";

function cellule(valeur: Cellule): ICellData {
  return typeof valeur === "number"
    ? { v: valeur, t: CellValueType.NUMBER }
    : { v: String(valeur), t: CellValueType.STRING };
}

export function feuille(
  id: string,
  name: string,
  matrice: readonly (readonly Cellule[])[],
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [rang, ligne] of matrice.entries()) {
    const cellules: Record<number, ICellData> = {};
    for (const [colonne, valeur] of ligne.entries()) if (valeur !== "") cellules[colonne] = cellule(valeur);
    cellData[rang] = cellules;
  }
  return { id, name, rowCount: matrice.length + 10, columnCount: 20, cellData };
}

function table(id: number, name: string, matrice: readonly (readonly Cellule[])[]): TableRecord {
  return {
    id,
    name,
    sheetId: `f${String(id)}`,
    startRow: 0,
    startColumn: 0,
    rowCount: matrice.length,
    columnCount: matrice[0]?.length ?? 0,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    style: "",
  };
}

export function classeur(lignes: number, bailleurs: number): AtelierWorkbook {
  const { parc, liberations, reservataires } = engendrer(lignes, bailleurs);
  const feuilles = [
    ["Réservataires", "tblReservataires", reservataires],
    ["Parc", "tblParc", parc],
    ["Libérations", "tblLiberations", liberations],
  ] as const;
  const sheets = feuilles.map(([nom, , matrice], rang) => feuille(`f${String(rang + 1)}`, nom, matrice));
  const data: Partial<IWorkbookData> = {
    id: "bench",
    name: "bench.xlsx",
    appVersion: "0.25.1",
    styles: {},
    sheetOrder: sheets.map(({ id }) => id ?? ""),
    sheets: Object.fromEntries(sheets.map((une) => [une.id ?? "", une])),
  };
  const tables = feuilles.map(([, nom, matrice], rang) => table(rang + 1, nom, matrice));
  return {
    data: data as IWorkbookData,
    extras: { tables, settings: {}, sheets: {}, use1904DateSystem: false },
  };
}

/** A host that adds up the CPU milliseconds between each request and its answer: meanwhile the add-in only waits. */
export function hoteMesure(host: JoinableHost): {
  readonly mesure: JoinableHost;
  readonly cpu: () => number;
} {
  let total = 0;
  let depart: NodeJS.CpuUsage | null = null;
  const connect: JoinableHost["connect"] = (client) => {
    const connexion = host.connect({
      onMessage: (json) => {
        if (depart !== null) total += millisecondes(process.cpuUsage(depart));
        depart = null;
        client.onMessage(json);
      },
    });
    const send = (json: string) => {
      depart ??= process.cpuUsage();
      connexion.send(json);
    };
    return { ...connexion, send };
  };
  return { mesure: { ...host, connect }, cpu: () => total };
}

export interface MesureDesRequetes {
  readonly lignes: number;
  readonly blocs: number;
  readonly requetes: number;
  readonly plusGrande: number;
  readonly octets: number;
  /** CPU milliseconds of the add-in, Microsoft's library included, and of the host. */
  readonly complement: number;
  readonly hote: number;
  readonly secondes: number;
}

/** One « Calculer » through Microsoft's Office.js on the embedded workbook: requests, blocks and bytes. */
export async function mesurerLesRequetes(lignes: number, bailleurs: number): Promise<MesureDesRequetes> {
  const embarque = classeur(lignes, bailleurs);
  const univerAPI = openHeadless(embarque);
  const host = createHost({ univerAPI, extras: embarque.extras });
  const { mesure, cpu } = hoteMesure(host);
  const office = loadOffice(mesure);
  let blocs = 0;
  const progres = ({ etape }: { etape: string }) => {
    if (etape === "lecture") blocs += 1;
  };
  const suivi = { progres, annule: () => false };
  const debut = performance.now();
  const depart = process.cpuUsage();
  const issue = await calculerLeClasseur((action) => office.Excel.run(action), {
    aujourdhui: jour(2026, 1, 15),
    version: "bench",
    suivi,
  });
  if (issue.type !== "reussi") throw new Error(`the run ended with: ${JSON.stringify(issue)}`);
  const [hote, tout] = [cpu(), millisecondes(process.cpuUsage(depart))];
  const { entries } = host.log;
  const { requests, requestBytes, responseBytes } = host.log.total();
  const plusGrande = Math.max(...entries.flatMap((une) => [une.requestBytes, une.responseBytes]));
  office.close();
  univerAPI.dispose();
  const secondes = (performance.now() - debut) / 1000;
  const octets = requestBytes + responseBytes;
  return { lignes, blocs, requetes: requests, plusGrande, octets, complement: tout - hote, hote, secondes };
}
