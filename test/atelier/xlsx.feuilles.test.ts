import { BooleanNumber, CellValueType } from "@univerjs/core";
import type { IRange } from "@univerjs/core";
import type { ConditionalFormat } from "../../src/atelier/xlsx/conditionals";
import type { ValidationRule } from "../../src/atelier/xlsx/validations";
import { readResource, RESOURCE, resource } from "../../src/atelier/xlsx/resources";
import { pixelsToWidth, widthToPixels } from "../../src/atelier/workbook/units";
import type { PageRecord, TableRecord } from "../../src/atelier/workbook/types";
import { allerRetour, celluleDe, classeur } from "./xlsx.classeur";

const { STRING, NUMBER } = CellValueType;
const plage = (startRow: number, startColumn: number, endRow: number, endColumn: number): IRange => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

describe("La présentation des feuilles survit à l’enregistrement", () => {
  test("largeurs, hauteurs, lignes et colonnes masquées", async () => {
    const suite = {
      columnData: { 0: { w: 103 }, 2: { w: 61, hd: 1 }, 3: { hd: 1 } },
      rowData: { 0: { h: 28, ia: 0 }, 4: { h: 20, ia: 0, hd: 1 }, 5: { hd: 1 } },
    };
    const relu = await allerRetour(classeur([{ cellules: { 5: { 3: { v: 1, t: NUMBER } } }, suite }]));
    expect(relu.data.sheets["sheet-1"]).toMatchObject(suite);
  });

  test.each([8.43, 12.7109375, 46, 0.5])("la largeur %d revient à ses pixels", (largeur) => {
    const pixels = widthToPixels(largeur);
    expect(widthToPixels(pixelsToWidth(pixels))).toBe(pixels);
  });

  test("une colonne de 8,43 caractères fait 64 pixels, marge comprise dans le fichier", () => {
    expect(widthToPixels(9.140625)).toBe(64);
  });

  test("volets figés, couleur d’onglet, quadrillage, fusions", async () => {
    const suite = {
      freeze: { xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 },
      tabColor: "#C00000",
      showGridlines: 0,
      mergeData: [plage(0, 0, 0, 3)],
    };
    const relu = await allerRetour(classeur([{ cellules: { 0: { 0: { v: "Titre", t: STRING } } }, suite }]));
    expect(relu.data.sheets["sheet-1"]).toMatchObject(suite);
  });

  test("feuilles masquées, et très masquées", async () => {
    const relu = await allerRetour(
      classeur([
        {},
        { suite: { hidden: BooleanNumber.TRUE } },
        { suite: { hidden: BooleanNumber.TRUE, custom: { veryHidden: true } } },
      ]),
    );
    const [visible, masquee, tresMasquee] = relu.data.sheetOrder.map((id) => relu.data.sheets[id]);
    expect(visible).toMatchObject({ hidden: 0 });
    expect(masquee).toMatchObject({ hidden: 1 });
    expect(masquee?.custom).toBeUndefined();
    expect(tresMasquee).toMatchObject({ hidden: 1, custom: { veryHidden: true } });
  });

  test("l’ordre et les noms des feuilles, apostrophe comprise", async () => {
    const relu = await allerRetour(classeur([{ nom: "Droits acquis" }, { nom: "L'été" }, { nom: "Parc" }]));
    expect(relu.data.sheetOrder.map((id) => relu.data.sheets[id]?.name)).toEqual([
      "Droits acquis",
      "L'été",
      "Parc",
    ]);
  });

  test("une feuille protégée est lue comme telle", async () => {
    const relu = await allerRetour(classeur([{ extras: { isProtected: true } }, {}]));
    expect(relu.data.sheetOrder.map((id) => relu.extras.sheets[id]?.isProtected)).toEqual([true, false]);
  });
});

describe("Les tables survivent à l’enregistrement", () => {
  const table: TableRecord = {
    id: 1,
    name: "tblParc",
    sheetId: "sheet-1",
    startRow: 2,
    startColumn: 1,
    rowCount: 4,
    columnCount: 2,
    showHeaders: true,
    showTotals: true,
    showBandedRows: true,
    showFilterButton: true,
    style: "TableStyleMedium2",
  };
  const cellules = {
    2: { 1: { v: "Bailleur", t: STRING }, 2: { v: "Logements", t: STRING } },
    3: { 1: { v: "A", t: STRING }, 2: { v: 10, t: NUMBER } },
    4: { 1: { v: "B", t: STRING }, 2: { v: 20, t: NUMBER } },
    5: { 1: { v: "Total", t: STRING }, 2: { f: "=SUBTOTAL(109,tblParc[Logements])", v: 30, t: NUMBER } },
  };

  test.each<[string, Partial<TableRecord>]>([
    ["avec ligne de total et boutons de filtre", {}],
    ["sans total", { showTotals: false, rowCount: 3 }],
    ["sans boutons, sans bandes", { showFilterButton: false, showBandedRows: false }],
    ["sans en-tête", { showHeaders: false, showFilterButton: false, startRow: 3, rowCount: 3 }],
    ["sans style", { style: "" }],
    ["d’un autre style", { style: "TableStyleLight9" }],
  ])("%s", async (_, difference) => {
    const depart = classeur([{ cellules }]);
    depart.extras.tables = [{ ...table, ...difference }];
    expect((await allerRetour(depart)).extras.tables).toEqual(depart.extras.tables);
  });

  test("chaque table garde sa feuille, et les tables sont numérotées dans tout le classeur", async () => {
    const depart = classeur([{ cellules }, { cellules }]);
    depart.extras.tables = [table, { ...table, id: 2, name: "tblAutre", sheetId: "sheet-2" }];
    expect((await allerRetour(depart)).extras.tables).toEqual(depart.extras.tables);
  });
});

describe("L’impression survit à l’enregistrement", () => {
  const page: PageRecord = {
    orientation: "Landscape",
    paperSize: "A4",
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: "A1:F40",
    printTitleRows: "1:3",
    printTitleColumns: "A:B",
    centerHorizontally: true,
    headerLeft: "Flux & parts",
    headerRight: "&D",
    footerCenter: "Page &P / &N",
    margins: { top: 36, right: 28.8, bottom: 36, left: 28.8 },
  };

  test("sur une feuille dont le nom demande des apostrophes", async () => {
    const depart = classeur([
      { nom: "Droits acquis de l'année", extras: { page: { ...page, headerLeft: "Flux && parts" } } },
    ]);
    expect((await allerRetour(depart)).extras.sheets["sheet-1"]?.page).toEqual({
      ...page,
      headerLeft: "Flux && parts",
    });
  });

  test("le zoom, quand la page n’est pas ajustée", async () => {
    const depart = classeur([{ extras: { page: { orientation: "Portrait", paperSize: "A3", scale: 80 } } }]);
    expect((await allerRetour(depart)).extras.sheets["sheet-1"]?.page).toMatchObject({
      paperSize: "A3",
      scale: 80,
    });
  });
});

describe("Ce qui aide à la saisie survit à l’enregistrement", () => {
  async function relire<T>(
    nom: (typeof RESOURCE)[keyof typeof RESOURCE],
    contenu: T[],
  ): Promise<T[] | undefined> {
    const depart = classeur([{}, { nom: "Listes" }]);
    depart.data.resources = [resource(nom, { "sheet-1": contenu })];
    return readResource<T[]>((await allerRetour(depart)).data, nom)["sheet-1"];
  }

  test("les règles de validation", async () => {
    const commun = { allowBlank: true, showErrorMessage: true, showInputMessage: false };
    const regles: ValidationRule[] = [
      {
        ...commun,
        uid: "sheet-1-validation-1",
        type: "list",
        ranges: [plage(1, 1, 9, 1), plage(20, 1, 20, 1)],
        formula1: "départ,mutation,ANRU",
        errorStyle: 2,
        errorTitle: "Motif",
        error: "Choisissez un motif.",
        renderMode: 1,
      },
      {
        ...commun,
        uid: "sheet-1-validation-2",
        type: "list",
        ranges: [plage(0, 0, 0, 0)],
        formula1: "=Listes!$A$1:$A$9",
        renderMode: 1,
      },
      {
        ...commun,
        uid: "sheet-1-validation-3",
        type: "decimal",
        operator: "between",
        ranges: [plage(0, 2, 9, 2)],
        formula1: "0",
        formula2: "0.3",
      },
      {
        ...commun,
        showInputMessage: true,
        uid: "sheet-1-validation-4",
        type: "custom",
        ranges: [plage(0, 3, 0, 3)],
        formula1: "=LEN(D1)=10",
        promptTitle: "N° RPLS",
        prompt: "Dix caractères.",
      },
    ];
    expect(await relire(RESOURCE.validations, regles)).toEqual(regles);
  });

  test("les mises en forme conditionnelles", async () => {
    const style = { cl: { rgb: "#9C0006" }, bg: { rgb: "#FFC7CE" } };
    const regles: ConditionalFormat["rule"][] = [
      { type: "highlightCell", subType: "number", operator: "greaterThan", value: 0.3, style },
      { type: "highlightCell", subType: "number", operator: "between", value: [2, 30], style },
      { type: "highlightCell", subType: "text", operator: "equal", value: "Bloquant", style },
      { type: "highlightCell", subType: "text", operator: "containsText", value: "à vérifier", style },
      { type: "highlightCell", subType: "text", operator: "beginsWith", value: "R", style },
      { type: "highlightCell", subType: "text", operator: "containsBlanks", style },
      {
        type: "highlightCell",
        subType: "formula",
        value: "=$A1>MAX($B:$B)",
        style: { bl: BooleanNumber.TRUE },
      },
      { type: "highlightCell", subType: "duplicateValues", style },
      {
        type: "colorScale",
        config: [
          { index: 0, color: "#F8696B", value: { type: "min" } },
          { index: 1, color: "#FFEB84", value: { type: "percentile", value: 50 } },
          { index: 2, color: "#63BE7B", value: { type: "max" } },
        ],
      },
      {
        type: "dataBar",
        isShowValue: true,
        config: {
          min: { type: "num", value: 0 },
          max: { type: "max" },
          isGradient: true,
          positiveColor: "#638EC6",
          nativeColor: "#FF0000",
        },
      },
    ];
    const formats = regles.map((rule, rang) => ({
      cfId: `sheet-1-format-${rang + 1}`,
      ranges: [plage(0, rang, 20, rang)],
      stopIfTrue: rang === 0,
      rule,
    }));
    expect(await relire(RESOURCE.conditionals, formats)).toEqual(formats);
  });

  test("les noms, ceux du classeur et ceux d’une feuille", async () => {
    const depart = classeur([{ nom: "Droits acquis" }]);
    const noms = {
      "name-1": {
        id: "name-1",
        name: "Taux",
        formulaOrRefString: "'Droits acquis'!$B$2",
        localSheetId: "AllDefaultWorkbook",
      },
      "name-2": { id: "name-2", name: "Double", formulaOrRefString: "=Taux*2", localSheetId: "sheet-1" },
    };
    depart.data.resources = [resource(RESOURCE.names, noms)];
    expect(readResource((await allerRetour(depart)).data, RESOURCE.names)).toEqual(noms);
  });

  test("les liens, vers une cellule du classeur et vers une page", async () => {
    const links = [
      { row: 0, column: 0, documentReference: "'Parc'!A12", screenTip: "Aller à la cellule" },
      { row: 1, column: 0, address: "https://www.legifrance.gouv.fr/codes/article_lc/R441-5?x=1&y=2" },
    ];
    const cellules = { 0: { 0: { v: "A12", t: STRING } }, 1: { 0: { v: "CCH", t: STRING } } };
    const relu = await allerRetour(classeur([{ cellules, extras: { links } }]));
    expect(relu.extras.sheets["sheet-1"]?.links).toEqual(links);
    expect(celluleDe(relu, 0, 0)).toEqual({ v: "A12", t: STRING });
  });

  test("les réglages du complément, même longs", async () => {
    const depart = classeur([{}]);
    depart.extras.settings = {
      version: 3,
      correspondances: { Parc: "Colonne d’identité ".repeat(60) },
      vide: null,
    };
    expect((await allerRetour(depart)).extras.settings).toEqual(depart.extras.settings);
  });
});
