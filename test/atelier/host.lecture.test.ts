import { CellValueType } from "@univerjs/core";
import { charge, fermer, ouvrir } from "./host.aide";

afterEach(fermer);

const DIVISION = { v: "#DIV/0!", t: CellValueType.STRING };
const PARC = {
  Parc: [
    ["N° RPLS", "Commune", "Date", "QPV"],
    ["0000000001", "Toulouse", 45_000, true],
    ["0000000002", null, 45_001.5, false],
    [{ v: "#N/A", t: 1 }, "=B2", null, null],
  ],
};

describe("Lire des cellules", () => {
  it("rend chaque sorte de valeur comme Excel : texte, série de date, booléen, erreur, cellule vide", async () => {
    const { Excel } = ouvrir(PARC);
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getItem("Parc").getRange("A1:D4");
      plage.load(
        "values, valueTypes, formulas, address, rowIndex, columnIndex, rowCount, columnCount, cellCount",
      );
      await context.sync();
      expect(plage.values).toEqual([
        ["N° RPLS", "Commune", "Date", "QPV"],
        ["0000000001", "Toulouse", 45_000, true],
        ["0000000002", "", 45_001.5, false],
        ["#N/A", "Toulouse", "", ""],
      ]);
      expect(plage.valueTypes[2]).toEqual(["String", "Empty", "Double", "Boolean"]);
      expect(plage.valueTypes[3]).toEqual(["Error", "String", "Empty", "Empty"]);
      expect(plage.formulas[3]).toEqual(["#N/A", "=B2", "", ""]);
      expect(plage.address).toBe("Parc!A1:D4");
      expect([plage.rowIndex, plage.columnIndex, plage.rowCount, plage.columnCount, plage.cellCount]).toEqual(
        [0, 0, 4, 4, 16],
      );
    });
  });

  it("trouve la plage utilisée, ou un objet nul sur une feuille vide", async () => {
    const { Excel } = ouvrir({ Parc: [[], [null, "a"], [null, null, "b"]], "Feuille vide": [] });
    await Excel.run(async (context) => {
      const utilisee = context.workbook.worksheets.getItem("Parc").getUsedRangeOrNullObject(true);
      const vide = context.workbook.worksheets.getItem("Feuille vide").getUsedRangeOrNullObject(true);
      const cellule = context.workbook.worksheets.getItem("Feuille vide").getCell(2, 3);
      utilisee.load("address");
      vide.load("address");
      cellule.load("address");
      await context.sync();
      expect(utilisee.address).toBe("Parc!B2:C3");
      expect(vide.isNullObject).toBe(true);
      expect(cellule.address).toBe("'Feuille vide'!D3");
    });
  });

  it("trouve les formules d'une plage, ou les seules qui montrent une erreur ; rien d'autre", async () => {
    const { Excel } = ouvrir({
      Parc: [
        [1, { ...DIVISION, f: "=1/0" }],
        ["=1+1", { ...DIVISION, f: "=B1" }],
        ["=A2*2", null],
      ],
      "Sans formule": [[1, "#N/A"]],
    });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const plage = worksheets.getItem("Parc").getRange();
      const toutes = plage.getSpecialCellsOrNullObject("Formulas");
      const erreurs = plage.getSpecialCellsOrNullObject("Formulas", "Errors");
      const aucune = worksheets
        .getItem("Sans formule")
        .getRange("A1:B9")
        .getSpecialCellsOrNullObject("Formulas");
      for (const une of [toutes, erreurs, aucune]) une.load("address,areaCount");
      erreurs.areas.load("items/formulas,items/rowIndex");
      await context.sync();
      expect([toutes.address, toutes.areaCount]).toEqual(["Parc!A2:A3,Parc!B1:B2", 2]);
      expect(erreurs.address).toBe("Parc!B1:B2");
      expect(erreurs.areas.items.map(({ formulas }) => formulas as unknown)).toEqual([[["=1/0"], ["=B1"]]]);
      expect(aucune.isNullObject).toBe(true);
      plage.getSpecialCellsOrNullObject("Blanks").load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "UnsupportedOperation" });
    });
  });

  it("rend null pour les cellules d'une colonne entière, et son adresse", async () => {
    const { Excel } = ouvrir(PARC);
    await Excel.run(async (context) => {
      const colonne = context.workbook.worksheets.getItem("Parc").getRange("B:C");
      colonne.load("address, values, rowCount, isEntireColumn");
      await context.sync();
      expect(colonne.address).toBe("Parc!B:C");
      expect(colonne.rowCount).toBe(1_048_576);
      expect(colonne.isEntireColumn).toBe(true);
      expect(colonne.toJSON().values).toBeNull();
    });
  });

  it("montre le texte d'une cellule selon son format, à la française", async () => {
    const { Excel } = ouvrir();
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getItem("Feuil1").getRange("A1:E1");
      plage.values = [[0.0825, 45_000, 1234.5, true, 1234.5]];
      plage.numberFormat = [["0.00%", "dd/mm/yyyy", "#,##0.00", "General", "General"]];
      plage.load("text, numberFormat");
      await context.sync();
      const [texte = []] = plage.text;
      expect(texte.map((un) => un.replace(/\s/g, " "))).toEqual([
        "8,25%",
        "15/03/2023",
        "1 234,50",
        "VRAI",
        "1234,5",
      ]);
      expect(plage.numberFormat).toEqual([["0.00%", "dd/mm/yyyy", "#,##0.00", "General", "General"]]);
    });
  });

  it("prend une plage dans une autre : ligne, colonne, décalage, taille, union, intersection", async () => {
    const { Excel } = ouvrir(PARC);
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getItem("Parc").getRange("B2:D5");
      const prises = [
        plage.getRow(1),
        plage.getColumn(2),
        plage.getOffsetRange(1, -1),
        plage.getResizedRange(-3, 0),
        plage.getAbsoluteResizedRange(1, 1),
        plage.getLastRow(),
        plage.getCell(0, 1),
        plage.getBoundingRect("F1"),
        plage.getIntersectionOrNullObject("A1:C3"),
        plage.getEntireRow(),
      ];
      const loin = plage.getIntersectionOrNullObject("H1:H2");
      for (const prise of prises) prise.load("address");
      await context.sync();
      expect(prises.map((prise) => prise.address.replace("Parc!", ""))).toEqual([
        "B3:D3",
        "D2:D5",
        "A3:C6",
        "B2:D2",
        "B2",
        "B5:D5",
        "C2",
        "B1:F5",
        "B2:C3",
        "2:5",
      ]);
      expect(loin.isNullObject).toBe(true);
    });
  });

  it("lit 20 000 lignes × 20 colonnes en une seule requête", async () => {
    const lignes = Array.from({ length: 20_000 }, (_, i) => Array.from({ length: 20 }, (_, j) => i + j));
    const { Excel, host } = ouvrir({ Parc: lignes });
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getItem("Parc").getRangeByIndexes(0, 0, 20_000, 20);
      plage.load("values");
      await context.sync();
      expect(plage.values[19_999]?.[19]).toBe(20_018);
      expect(host.log.total().requests).toBe(1);
    });
  });
});

describe("Charger des propriétés", () => {
  it("charge des noms, des chemins, un objet, une collection avec $top et $skip", async () => {
    const { Excel } = ouvrir({ A: [[1]], B: [], C: [] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name, items/visibility");
      const plage = worksheets.getItem("A").getRange("A1");
      plage.load({ values: true, format: { fill: { color: true } }, worksheet: { name: true } });
      await context.sync();
      expect(worksheets.items.map((feuille) => feuille.name)).toEqual(["A", "B", "C"]);
      expect(worksheets.items[1]?.visibility).toBe("Visible");
      expect(plage.values).toEqual([[1]]);
      expect(plage.format.fill.color).toBe("#FFFFFF");
      expect(plage.worksheet.name).toBe("A");

      const deuxieme = context.workbook.worksheets;
      deuxieme.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      expect(deuxieme.items.map((feuille) => feuille.name)).toEqual(["B"]);
    });
  });

  it("refuse de donner une propriété qui n'a pas été chargée (PropertyNotLoaded)", async () => {
    const { Excel } = ouvrir();
    await Excel.run(async (context) => {
      const plage = charge(context.workbook.worksheets.getItem("Feuil1").getRange("A1"), "address");
      await context.sync();
      expect(() => plage.values).toThrow(/^The property 'values' is not available/);
    });
  });

  it("donne un objet nul pour ce qui n'existe pas, et n'y fait rien", async () => {
    const { Excel } = ouvrir();
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItemOrNullObject("Absente");
      const tableau = context.workbook.tables.getItemOrNullObject("tblAbsent");
      const nom = context.workbook.names.getItemOrNullObject("absent");
      const reglage = context.workbook.settings.getItemOrNullObject("absent");
      feuille.delete();
      await context.sync();
      for (const objet of [feuille, tableau, nom, reglage]) expect(objet.isNullObject).toBe(true);
    });
  });
});
