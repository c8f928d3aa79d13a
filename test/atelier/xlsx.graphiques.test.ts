import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { WriteOptions } from "hucre/xlsx";
import type { ChartRecord } from "../../src/atelier/workbook/charts";
import type { AtelierWorkbook } from "../../src/atelier/workbook/types";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { writeWorkbook } from "../../src/atelier/xlsx/write";
import { readText } from "../../src/atelier/xlsx/zip";
import { openPackage } from "../../src/atelier/xlsx/zipDirectory";
import { classeur } from "./xlsx.classeur";

const plage = (row: number, column: number, columnCount = 1) => ({
  ...{ sheetId: "sheet-1", row, column, rowCount: 3, columnCount },
});

const BARRES: ChartRecord = {
  ...{ id: "chart-1", name: "Graphique des taux & parts", kind: "BarClustered" },
  ...{ from: { row: 6, column: 0 }, to: { row: 20, column: 4 } },
  ...{ title: "Taux « 2025 »", titleSize: 10, titleBold: true, titleColor: "#1F3864" },
  legend: null,
  series: [
    {
      ...{ name: "Taux", values: plage(1, 3), categories: plage(1, 0, 2) },
      ...{ fill: "#C9D3E6", labels: "0.00%", gapWidth: 60 },
    },
  ],
  ...{ reversed: true, minimum: 0, isAxisHidden: true, hasNoGridlines: true, numberFormat: "0.00%" },
};

const COURBES: ChartRecord = {
  ...{ id: "chart-2", name: "Graphique des droits", kind: "LineMarkers" },
  ...{ from: { row: 22, column: 0 }, to: { row: 40, column: 4 } },
  ...{ title: null, legend: "Bottom" },
  series: [
    { name: "31, État", values: plage(1, 2), categories: plage(1, 1), line: "#1F3864", dash: "Continuous" },
    { name: "31, CD", values: plage(1, 3), categories: plage(1, 1), line: "#1F3864", dash: "RoundDot" },
  ],
  ...{ minimum: 0, numberFormat: "0.0" },
};

function avecGraphiques(...charts: ChartRecord[]): AtelierWorkbook {
  return classeur([{ nom: "Flux d’été", extras: { charts } }, { nom: "Autre" }]);
}

const graphiques = ({ extras }: AtelierWorkbook, feuille = "sheet-1") => extras.sheets[feuille]?.charts ?? [];

describe("Les graphiques d’un classeur enregistré puis rouvert", () => {
  test("sont les mêmes : place, plages, noms, titre et habillage", async () => {
    const relu = await readWorkbook(await writeWorkbook(avecGraphiques(BARRES, COURBES)));
    expect(graphiques(relu)).toEqual([BARRES, COURBES]);
  });

  test("et, changés, remplacent les leurs dans le fichier d’où ils viennent, une fois chacun", async () => {
    let octets = await writeWorkbook(avecGraphiques(BARRES, COURBES));
    for (const rowCount of [5, 7, 9]) {
      const relu = await readWorkbook(octets);
      const barres = graphiques(relu).find(({ name }) => name === BARRES.name);
      const [serie] = barres?.series ?? [];
      if (serie?.values) serie.values = { ...serie.values, rowCount };
      octets = await writeWorkbook(relu, octets);
      const ensuite = graphiques(await readWorkbook(octets));
      expect(ensuite.map(({ name }) => name).sort()).toEqual([
        "Graphique des droits",
        "Graphique des taux & parts",
      ]);
      expect(ensuite.find(({ name }) => name === BARRES.name)?.series[0]?.values?.rowCount).toBe(rowCount);
    }
    expect(
      [...openPackage(octets).keys()].filter((nom) => /^xl\/charts\/[^/]*\.xml$/.test(nom)),
    ).toHaveLength(2);
  });

  test("supprimés, ne reviennent pas du fichier d’où ils viennent", async () => {
    const octets = await writeWorkbook(avecGraphiques(BARRES, COURBES));
    const relu = await readWorkbook(octets);
    const extras = relu.extras.sheets["sheet-1"];
    if (extras) extras.charts = graphiques(relu).filter(({ name }) => name !== BARRES.name);
    const parts = await writeWorkbook(relu, octets);
    expect(graphiques(await readWorkbook(parts)).map(({ name }) => name)).toEqual(["Graphique des droits"]);
  });

  test("suivent le nom de la feuille de leurs cellules", async () => {
    const octets = await writeWorkbook(avecGraphiques(BARRES));
    const relu = await readWorkbook(octets);
    relu.data.sheets["sheet-1"] = { ...relu.data.sheets["sheet-1"], name: "L'été" };
    expect(graphiques(await readWorkbook(await writeWorkbook(relu, octets)))).toEqual([BARRES]);
  });
});

/** Une image d'un point. */
const IMAGE = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (lettre) => lettre.charCodeAt(0),
);

/** Le classeur d'une personne : ses propres graphiques, dont un secteur, et une image, sur une feuille. */
const PERSONNEL: WriteOptions = {
  sheets: [
    {
      name: "Parc",
      rows: [
        ["Bailleur", "Logements"],
        ["A", 10],
        ["B", 20],
      ],
      charts: [
        {
          ...{ type: "column", title: "Logements", roundedCorners: true },
          series: [{ name: "Logements", values: "Parc!$B$2:$B$3", categories: "Parc!$A$2:$A$3" }],
          anchor: { from: { row: 5, col: 0 } },
        },
        {
          ...{ type: "pie", title: "Parts" },
          series: [{ name: "Logements", values: "Parc!$B$2:$B$3" }],
          anchor: { from: { row: 5, col: 9 } },
        },
      ],
      images: [{ data: IMAGE, type: "png", anchor: { from: { row: 3, col: 6 } }, altText: "Sceau" }],
    },
  ],
};

describe("Les dessins d’une personne", () => {
  async function avecLeNotre(): Promise<Uint8Array> {
    const original = await writeXlsx(PERSONNEL);
    const relu = await readWorkbook(original);
    const extras = relu.extras.sheets["sheet-1"];
    expect(extras?.charts).toMatchObject([{ kind: "ColumnClustered", title: "Logements" }]);
    if (extras?.charts) extras.charts = [...extras.charts, { ...BARRES, id: "chart-9" }];
    return writeWorkbook(relu, original);
  }

  test("restent à côté des nôtres, avec ce que l’atelier ne sait pas d’eux", async () => {
    const octets = await avecLeNotre();
    const { sheets } = await readXlsx(octets, { readStyles: true });
    expect(sheets[0]?.charts?.map(({ title }) => title).sort()).toEqual([
      "Logements",
      "Parts",
      "Taux « 2025 »",
    ]);
    expect(sheets[0]?.charts?.find(({ title }) => title === "Logements")?.roundedCorners).toBe(true);
    expect(sheets[0]?.images?.map(({ altText }) => altText)).toEqual(["Sceau"]);
  });

  test("ont chacun leur numéro, leur partie et leur type dans le fichier", async () => {
    const parts = openPackage(await avecLeNotre());
    const types = await readText(parts, "[Content_Types].xml");
    const dessins = [...parts.keys()].filter((nom) => /^xl\/drawings\/[^/]*\.xml$/.test(nom));
    expect(dessins).toHaveLength(1);
    const dessin = await readText(parts, dessins[0] ?? "");
    const numeros = [...dessin.matchAll(/cNvPr id="(\d+)"/g)].map(([, numero]) => numero);
    expect(numeros).toHaveLength(4);
    expect(new Set(numeros).size).toBe(4);
    const declares = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, nom]) => nom ?? "");
    expect(declares.filter((nom) => !parts.has(nom))).toEqual([]);
    expect(
      [...parts.keys()].filter((nom) => /\/charts\/[^/]*\.xml$/.test(nom) && !declares.includes(nom)),
    ).toEqual([]);
  });
});
