import { CellValueType, LocaleType } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import { writeWorkbook } from "../../../src/atelier/xlsx/write";
import type { Valeur } from "./feuilles";

/** Sheets by name, each a list of rows from A1 on. */
export type Feuilles = Readonly<Record<string, readonly (readonly Valeur[])[]>>;

/** An .xlsx file of plain sheets, as people have them: no table, no format; `settings`: those of the add-in, kept in the file. */
export function fichierDe(
  feuilles: Feuilles,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Uint8Array> {
  const noms = Object.keys(feuilles);
  const ids = noms.map((_, rang) => `feuille-${rang + 1}`);
  const parId = <T>(creer: (nom: string, id: string) => T): Record<string, T> =>
    Object.fromEntries(noms.map((nom, rang) => [ids[rang] ?? "", creer(nom, ids[rang] ?? "")]));
  return writeWorkbook({
    data: {
      id: "essai",
      name: "essai",
      appVersion: "0.25.1",
      locale: LocaleType.FR_FR,
      styles: {},
      sheetOrder: ids,
      sheets: parId((name, id) => ({ id, name, cellData: cellulesDe(feuilles[name] ?? []) })),
      resources: [],
    },
    extras: {
      tables: [],
      settings,
      sheets: parId(() => ({ page: {}, links: [], isProtected: false })),
      use1904DateSystem: false,
    },
  });
}

function cellulesDe(lignes: readonly (readonly Valeur[])[]): Record<number, Record<number, ICellData>> {
  return Object.fromEntries(
    lignes.map((ligne, rang) => [
      rang,
      Object.fromEntries(
        ligne.flatMap((valeur, colonne) => (valeur === "" ? [] : [[colonne, celluleDe(valeur)]])),
      ),
    ]),
  );
}

function celluleDe(valeur: Valeur): ICellData {
  if (typeof valeur === "number") return { v: valeur, t: CellValueType.NUMBER };
  if (typeof valeur === "boolean") return { v: valeur ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: valeur, t: CellValueType.STRING };
}

const PARC = ["N° RPLS", "Bailleur", "Département", "Réservataire", "Mise en service"];
/** 1 March 2025, and an old mise en service. */
export const PREMIER_MARS = 45717;
const ANCIENNE = 30000;

export const numero = (rang: number): string => `31${String(rang).padStart(8, "0")}`;

/** Forty logements of one landlord in the 31, half of them the Département's, four libérations: a rate of 10 %. */
export function saisie(): { Parc: Valeur[][]; Libérations: Valeur[][]; Réservataires: Valeur[][] } {
  return {
    Parc: [
      PARC,
      ...Array.from({ length: 40 }, (_, rang) => [
        numero(rang + 1),
        "Bailleur",
        "31",
        rang < 20 ? "CD31" : "",
        ANCIENNE,
      ]),
    ],
    Libérations: [
      ["N° RPLS", "Date de libération", "Motif"],
      ...[1, 2, 3, 4].map((rang) => [numero(rang), PREMIER_MARS, "départ"]),
    ],
    Réservataires: [
      ["Code", "Nom", "Catégorie"],
      ["CD31", "Haute-Garonne", "Département"],
    ],
  };
}
