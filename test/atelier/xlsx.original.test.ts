import { CellValueType } from "@univerjs/core";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { WriteOptions } from "hucre/xlsx";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { writeWorkbook } from "../../src/atelier/xlsx/write";
import { readText } from "../../src/atelier/xlsx/zip";
import { openPackage } from "../../src/atelier/xlsx/zipDirectory";
import { celluleDe } from "./xlsx.classeur";

/** A one-pixel PNG. */
const IMAGE = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (lettre) => lettre.charCodeAt(0),
);

/** A person's own workbook: a sheet with an image and comments, another with a chart and an image. */
const PERSONNEL: WriteOptions = {
  sheets: [
    {
      name: "Notes",
      rows: [["Parc", 12]],
      cells: new Map([["0,0", { comment: { author: "Anne", text: "À revoir" } }]]),
      images: [{ data: IMAGE, type: "png", anchor: { from: { row: 3, col: 1 } }, altText: "Logo" }],
    },
    {
      name: "Graphique",
      rows: [
        ["Bailleur", "Logements"],
        ["A", 10],
        ["B", 20],
      ],
      charts: [
        {
          type: "bar",
          title: "Logements",
          series: [{ name: "Logements", values: "B2:B3", categories: "A2:A3" }],
          anchor: { from: { row: 5, col: 0 } },
        },
      ],
      images: [{ data: IMAGE, type: "png", anchor: { from: { row: 3, col: 6 } }, altText: "Sceau" }],
    },
  ],
  properties: { title: "Mon classeur", creator: "Anne", custom: { Service: "Patrimoine" } },
};

describe("Ce que l’atelier ne connaît pas est repris du fichier d’origine", () => {
  async function enregistrer(
    changer: (classeur: Awaited<ReturnType<typeof readWorkbook>>) => void,
  ): Promise<Uint8Array> {
    const original = await writeXlsx(PERSONNEL);
    const classeur = await readWorkbook(original);
    changer(classeur);
    return writeWorkbook(classeur, original);
  }

  test("commentaires, images et graphiques, sur leur feuille", async () => {
    const { sheets } = await readXlsx(await enregistrer(() => undefined), { readStyles: true });
    expect(sheets[0]?.cells?.get("0,0")?.comment?.text).toBe("À revoir");
    expect(sheets[0]?.images?.map(({ altText }) => altText)).toEqual(["Logo"]);
    expect(sheets[1]?.images?.map(({ altText }) => altText)).toEqual(["Sceau"]);
    expect(sheets[1]?.charts?.map(({ title }) => title)).toEqual(["Logements"]);
  });

  test("ils suivent leur feuille quand les feuilles changent d’ordre et qu’une autre s’ajoute", async () => {
    const octets = await enregistrer(({ data, extras }) => {
      data.sheets.nouvelle = {
        id: "nouvelle",
        name: "Flux",
        cellData: { 0: { 0: { v: 1, t: CellValueType.NUMBER } } },
      };
      extras.sheets.nouvelle = { page: {}, links: [], isProtected: false };
      data.sheetOrder = ["sheet-2", "nouvelle", "sheet-1"];
    });
    const { sheets } = await readXlsx(octets);
    expect(
      sheets.map(({ name, charts, images }) => [name, charts?.length ?? 0, images?.length ?? 0]),
    ).toEqual([
      ["Graphique", 1, 1],
      ["Flux", 0, 0],
      ["Notes", 0, 1],
    ]);
  });

  test("les valeurs changées sont celles de l’atelier", async () => {
    const octets = await enregistrer(({ data }) => {
      data.sheets["sheet-1"] = {
        ...data.sheets["sheet-1"],
        cellData: { 0: { 1: { v: 99, t: CellValueType.NUMBER } } },
      };
    });
    expect(celluleDe(await readWorkbook(octets), 0, 1).v).toBe(99);
  });

  test("le titre, l’auteur et les propriétés de la personne, à côté des réglages du complément", async () => {
    const octets = await enregistrer(({ extras }) => {
      extras.settings = { version: 1 };
    });
    const { properties } = await readXlsx(octets);
    expect(properties).toMatchObject({
      title: "Mon classeur",
      creator: "Anne",
      custom: { Service: "Patrimoine", "Flux.version": "1" },
    });
  });

  test("un réglage retiré ne revient pas du fichier d’origine", async () => {
    const premier = await enregistrer(({ extras }) => {
      extras.settings = { ancien: true };
    });
    const classeur = await readWorkbook(premier);
    classeur.extras.settings = {};
    expect((await readWorkbook(await writeWorkbook(classeur, premier))).extras.settings).toEqual({});
  });

  test("les macros, et le type de document qu’elles demandent", async () => {
    const original = await writeXlsx({ ...PERSONNEL, vbaProject: Uint8Array.of(1, 2, 3, 4) });
    const parts = openPackage(await writeWorkbook(await readWorkbook(original), original));
    expect(parts.has("xl/vbaProject.bin")).toBe(true);
    expect(await readText(parts, "[Content_Types].xml")).toContain(
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
  });

  test("chaque partie du fichier a un type, et chaque relation une partie", async () => {
    const parts = openPackage(await enregistrer(() => undefined));
    const types = await readText(parts, "[Content_Types].xml");
    for (const nom of parts.keys()) {
      if (nom === "[Content_Types].xml") continue;
      const extension = nom.slice(nom.lastIndexOf(".") + 1);
      expect(types.includes(`PartName="/${nom}"`) || types.includes(`Extension="${extension}"`)).toBe(true);
    }
    for (const nom of [...parts.keys()].filter((partie) => partie.includes("xl/worksheets/_rels"))) {
      const cibles = [...(await readText(parts, nom)).matchAll(/Target="\/([^"]*)"/g)].map(
        ([, cible]) => cible ?? "",
      );
      expect(cibles.filter((cible) => !parts.has(cible))).toEqual([]);
    }
  });
});
