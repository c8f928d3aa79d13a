import { BooleanNumber, CellValueType, LocaleType, type ICellData } from "@univerjs/core";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { executer } from "../../src/atelier/commande/executer";
import type { AtelierWorkbook, TableRecord } from "../../src/atelier/workbook/types";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { writeWorkbook } from "../../src/atelier/xlsx/write";
import type { Cellule } from "../../src/lecture/types";
import { lignesDe, valeursDe, type Ligne } from "../headless/support/feuilles";
import { etendue, type Classeur, type Feuille } from "./classeur";
import { AUJOURDHUI } from "./propre";
import { SANS_AUTRE_SORTIE } from "../headless/support/commande";

function cellule(valeur: Cellule): ICellData {
  if (typeof valeur === "number") return { v: valeur, t: CellValueType.NUMBER };
  if (typeof valeur === "boolean") return { v: valeur ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: valeur, t: CellValueType.STRING };
}

function cellulesDe({ lignes }: Feuille): Record<number, Record<number, ICellData>> {
  const rangees = lignes.map((ligne) =>
    Object.fromEntries(
      ligne.flatMap((valeur, colonne) => (valeur === "" ? [] : [[colonne, cellule(valeur)] as const])),
    ),
  );
  return Object.fromEntries(rangees.entries());
}

function fusionsDe({ fusions }: Feuille) {
  return fusions.map((plage) => {
    const { ligne, colonne, lignes, colonnes } = etendue(plage);
    return {
      startRow: ligne,
      startColumn: colonne,
      endRow: ligne + lignes - 1,
      endColumn: colonne + colonnes - 1,
    };
  });
}

function tableDe({ lignes, tableau }: Feuille, sheetId: string, rang: number): TableRecord[] {
  if (tableau === undefined) return [];
  const { nom: name, entete: startRow, avecTotal: showTotals } = tableau;
  return [
    {
      ...{ id: rang + 1, name, sheetId, startRow, startColumn: 0, showTotals },
      ...{ rowCount: lignes.length - startRow, columnCount: lignes[startRow]?.length ?? 1 },
      ...{ showHeaders: true, showBandedRows: true, showFilterButton: true, style: "TableStyleMedium2" },
    },
  ];
}

/** Le classeur tel qu'un fichier le contient. */
function versAtelier({ feuilles, date1904 }: Classeur): AtelierWorkbook {
  const id = (rang: number) => `f${String(rang + 1)}`;
  const sheets = feuilles.map((une, rang) => ({
    ...{ id: id(rang), name: une.nom, cellData: cellulesDe(une), mergeData: fusionsDe(une) },
    rowData: Object.fromEntries([...une.masquees].map((ligne) => [ligne, { hd: BooleanNumber.TRUE }])),
  }));
  return {
    data: {
      ...{ id: "essai", name: "essai", appVersion: "0.25.1", locale: LocaleType.FR_FR, styles: {} },
      sheetOrder: sheets.map((une) => une.id),
      sheets: Object.fromEntries(sheets.map((une) => [une.id, une])),
      resources: [],
    },
    extras: {
      tables: feuilles.flatMap((une, rang) => tableDe(une, id(rang), rang)),
      settings: {},
      sheets: Object.fromEntries(sheets.map((une) => [une.id, { page: {}, links: [], isProtected: false }])),
      use1904DateSystem: date1904,
    },
  };
}

export interface CalculParExcel {
  /** Les lignes de la feuille Contrôles, constats et comptes de lignes. */
  readonly controles: readonly Ligne[];
  readonly rotations: readonly Ligne[];
  readonly assiettes: readonly Ligne[];
  readonly flux: readonly Ligne[];
  /** Les feuilles saisies, relues du fichier écrit. */
  readonly saisies: readonly (readonly (readonly Cellule[])[])[];
}

/** `npm run calculer` sur le classeur : un fichier écrit, lu, calculé derrière Office.js, écrit et relu. */
export async function calculerParExcel(classeur: Classeur): Promise<CalculParExcel> {
  const dossier = await mkdtemp(join(tmpdir(), "classeurs-"));
  try {
    const [entree, sortie] = [join(dossier, "entree.xlsx"), join(dossier, "sortie.xlsx")];
    await writeFile(entree, await writeWorkbook(versAtelier(classeur)));
    await executer(
      { entree, sortie, date: null, ...SANS_AUTRE_SORTIE },
      { aujourdhui: AUJOURDHUI, version: "essai" },
    );
    const ecrit = await readWorkbook(new Uint8Array(await readFile(sortie)));
    const lignes = (nom: string) => lignesDe(valeursDe(ecrit, nom));
    return {
      controles: lignes("Contrôles"),
      rotations: lignes("Rotation"),
      assiettes: lignes("Assiette"),
      flux: lignes("Flux"),
      saisies: classeur.feuilles.map(({ nom }) => valeursDe(ecrit, nom)),
    };
  } finally {
    await rm(dossier, { recursive: true });
  }
}
