import type { IRange } from "@univerjs/core";
import { auPlancher, fermerLesPostes, parc, poste } from "./banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

const cellules = (ligne: number, colonne: number, lignes: number, colonnes: number): IRange => ({
  startRow: ligne,
  startColumn: colonne,
  endRow: ligne + lignes - 1,
  endColumn: colonne + colonnes - 1,
});

/** Un Excel du plancher ne sait pas nommer les cellules fusionnées (ExcelApi 1.13). */
const siElleSeVoit = <T>(fusions: readonly T[]) => (auPlancher ? [] : fusions);

async function fusionsDites(fusions: Readonly<Record<string, IRange[]>>) {
  const un = poste(parc(), {
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
    expect(await fusionsDites(fusions)).toEqual(siElleSeVoit([["Parc", "D3", 2]]));
  });

  it("au-delà de 512, qu'Excel ne liste pas, valent toute la feuille ; les autres feuilles restent précises", async () => {
    const trop = Array.from({ length: 513 }, () => cellules(3, 0, 2, 1));
    const fusions = { Parc: trop, Réservataires: [cellules(1, 0, 1, 2)] };
    expect(await fusionsDites(fusions)).toEqual(
      siElleSeVoit([
        ["Réservataires", "A2", 1],
        ["Parc", "A1", 1],
      ]),
    );
  });
});
