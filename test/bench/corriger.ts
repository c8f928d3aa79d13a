import { createHost } from "../../src/atelier/host/host";
import { loadOffice } from "../../src/atelier/node/office";
import { openHeadless } from "../../src/atelier/node/univer";
import type { AtelierWorkbook } from "../../src/atelier/workbook/types";
import type { Porte } from "../../src/excel/porte";
import { examinerLesCellules } from "../../src/excel/reparer/examiner";
import { remettreLesCellules } from "../../src/excel/reparer/remettre";
import { reparerLesCellules } from "../../src/excel/reparer/reparer";
import type { Suivi } from "../../src/excel/types";
import { millisecondes } from "./mesurer";
import { feuille, hoteMesure } from "./requetes";

/** A parc where every other département has lost its zero: no two cells to correct follow each other. */
function classeur(cellules: number): AtelierWorkbook {
  const entetes = ["N° RPLS", "Bailleur", "Département"];
  const lignes = Array.from({ length: 2 * cellules }, (_, rang) => [
    `09${String(rang).padStart(8, "0")}`,
    "Habitat",
    rang % 2 === 0 ? 9 : "09",
  ]);
  const parc = feuille("f1", "Parc", [entetes, ...lignes]);
  const data = { id: "bench", name: "bench.xlsx", appVersion: "0.25.1", styles: {}, sheetOrder: ["f1"] };
  const extras = { tables: [], settings: {}, sheets: {}, use1904DateSystem: false };
  return { data: { ...data, sheets: { f1: parc } } as unknown as AtelierWorkbook["data"], extras };
}

export interface MesureDeCorrection {
  readonly etape: string;
  readonly requetes: number;
  /** Bytes, the way there or back. */
  readonly plusGrande: number;
  /** CPU milliseconds of the add-in, Microsoft's library included, and of the host. */
  readonly complement: number;
  readonly hote: number;
}

/** « Corriger » on so many scattered cells, step by step: what is looked for, written, and put back. */
export async function mesurerLaCorrection(cellules: number): Promise<readonly MesureDeCorrection[]> {
  const embarque = classeur(cellules);
  const univerAPI = openHeadless(embarque);
  const host = createHost({ univerAPI, extras: embarque.extras });
  const { mesure, cpu } = hoteMesure(host);
  const office = loadOffice(mesure);
  const porte: Porte = (action) => office.Excel.run(action);
  const suivi: Suivi = { progres: () => undefined, annule: () => false };
  const mesures: MesureDeCorrection[] = [];
  const mesurer = async <T>(etape: string, agir: () => Promise<T>): Promise<T> => {
    host.log.reset();
    const [depart, departDeLHote] = [process.cpuUsage(), cpu()];
    const issue = await agir();
    const [hote, tout] = [cpu() - departDeLHote, millisecondes(process.cpuUsage(depart))];
    const { entries } = host.log;
    const plusGrande = Math.max(...entries.flatMap((une) => [une.requestBytes, une.responseBytes]));
    mesures.push({ etape, requetes: entries.length, plusGrande, complement: tout - hote, hote });
    return issue;
  };
  const examen = await mesurer("look", () => examinerLesCellules(porte, suivi));
  const lots = examen.type === "examine" ? examen.examen.lots : [];
  const reparation = await mesurer("correct", () => reparerLesCellules(porte, lots, suivi));
  if (reparation.type !== "repare" || reparation.reparees !== cellules)
    throw new Error(`the correction ended with: ${JSON.stringify(reparation).slice(0, 200)}`);
  await mesurer("put back", () => remettreLesCellules(porte, reparation.trace, suivi));
  office.close();
  univerAPI.dispose();
  return mesures;
}
