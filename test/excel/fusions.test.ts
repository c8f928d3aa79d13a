import type { IRange } from "@univerjs/core";
import { fermerLesPostes, parc, poste, type OptionsDePoste } from "./banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

const cellules = (ligne: number, colonne: number, lignes: number, colonnes: number): IRange => ({
  startRow: ligne,
  startColumn: colonne,
  endRow: ligne + lignes - 1,
  endColumn: colonne + colonnes - 1,
});

async function fusionsDites(fusions: Readonly<Record<string, IRange[]>>, options: OptionsDePoste = {}) {
  const un = poste(parc(), {
    ...options,
    preparer: ({ data }) => {
      for (const feuille of Object.values(data.sheets)) feuille.mergeData = fusions[feuille.name ?? ""] ?? [];
    },
  });
  const issue = await un.calculer();
  if (issue.type !== "reussi") throw new Error(issue.type);
  return issue.dossier.constats.flatMap((constat) =>
    constat.type === "cellulesFusionnees"
      ? [[constat.lieu.feuille, constat.lieu.cellule, constat.nombre] as const]
      : [],
  );
}

describe("Les cellules fusionnées", () => {
  it("se disent par feuille, avec leur nombre et la première d'entre elles", async () => {
    const fusions = {
      Parc: [cellules(2, 3, 2, 1), cellules(5, 1, 1, 2)],
      "Mes notes": [cellules(0, 0, 1, 2)],
    };
    expect(await fusionsDites(fusions)).toEqual([["Parc", "D3", 2]]);
  });

  it("au-delà de 512, qu'Excel ne liste pas, valent toute la feuille ; les autres feuilles restent précises", async () => {
    const trop = Array.from({ length: 513 }, () => cellules(3, 0, 2, 1));
    const fusions = { Parc: trop, Réservataires: [cellules(1, 0, 1, 2)] };
    expect(await fusionsDites(fusions)).toEqual([
      ["Réservataires", "A2", 1],
      ["Parc", "A1", 1],
    ]);
  });

  it("ne se disent pas d'un Excel qui ne sait pas les nommer (avant ExcelApi 1.13)", async () => {
    const isSetSupported = (_: string, version: string) => Number(version.split(".")[1]) <= 9;
    Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
    try {
      expect(await fusionsDites({ Parc: [cellules(2, 3, 2, 1)] }, { excelApi: "1.9" })).toEqual([]);
    } finally {
      Reflect.deleteProperty(globalThis, "Office");
    }
  });
});
