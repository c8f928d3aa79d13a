import { LocaleType } from "@univerjs/core";
import type { ICellData, IStyleData, IWorksheetData } from "@univerjs/core";
import type { AtelierWorkbook, SheetExtras } from "../../src/atelier/workbook/types";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { writeWorkbook } from "../../src/atelier/xlsx/write";

/** A workbook of one or more sheets, made for a test: only what differs from the usual is given. */
export interface FeuilleDeTest {
  nom?: string;
  cellules?: Record<number, Record<number, ICellData>>;
  suite?: Partial<IWorksheetData>;
  extras?: Partial<SheetExtras>;
}

export function classeur(
  feuilles: readonly FeuilleDeTest[],
  styles: Record<string, IStyleData> = {},
): AtelierWorkbook {
  const ids = feuilles.map((_, rang) => `sheet-${rang + 1}`);
  const parFeuille = <T>(creer: (feuille: FeuilleDeTest, id: string, rang: number) => T): Record<string, T> =>
    Object.fromEntries(
      feuilles.map((feuille, rang): [string, T] => {
        const id = `sheet-${rang + 1}`;
        return [id, creer(feuille, id, rang)];
      }),
    );
  return {
    data: {
      id: "classeur",
      name: "",
      appVersion: "0.25.1",
      locale: LocaleType.FR_FR,
      styles,
      defaultStyle: { ff: "Calibri", fs: 11 },
      sheetOrder: ids,
      sheets: parFeuille(({ nom, cellules, suite }, id, rang) => ({
        id,
        name: nom ?? `Feuille ${rang + 1}`,
        cellData: cellules ?? {},
        ...suite,
      })),
      resources: [],
    },
    extras: {
      tables: [],
      settings: {},
      sheets: parFeuille(({ extras }) => ({ page: {}, links: [], isProtected: false, ...extras })),
      use1904DateSystem: false,
    },
  };
}

/** What a workbook becomes once written to a file and read again. */
export async function allerRetour(depart: AtelierWorkbook): Promise<AtelierWorkbook> {
  return readWorkbook(await writeWorkbook(depart));
}

/** A cell after the round trip, with its style in full. */
export function celluleDe(
  relu: AtelierWorkbook,
  ligne: number,
  colonne: number,
  feuille = "sheet-1",
): ICellData {
  const cellule = relu.data.sheets[feuille]?.cellData?.[ligne]?.[colonne] ?? {};
  if (typeof cellule.s !== "string") return cellule;
  return { ...cellule, s: relu.data.styles[cellule.s] ?? null };
}
