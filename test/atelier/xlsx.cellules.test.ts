import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { ICellData, IStyleData } from "@univerjs/core";
import { writeXlsx } from "hucre/xlsx";
import { isErrorCell } from "../../src/atelier/xlsx/cells";
import { moveFormula, toFileFormula } from "../../src/atelier/xlsx/formulas";
import { readWorkbook } from "../../src/atelier/xlsx/read";
import { allerRetour, celluleDe, classeur } from "./xlsx.classeur";

const { TRUE } = BooleanNumber;
const { STRING, NUMBER, BOOLEAN, FORCE_STRING } = CellValueType;

async function relire(cellule: ICellData, styles: Record<string, IStyleData> = {}): Promise<ICellData> {
  return celluleDe(await allerRetour(classeur([{ cellules: { 0: { 0: cellule } } }], styles)), 0, 0);
}

describe("Les valeurs d’un classeur survivent à l’enregistrement", () => {
  test.each<[string, ICellData]>([
    ["un entier", { v: 15_000, t: NUMBER }],
    ["un décimal, sans perte de chiffres", { v: 0.1 + 0.2, t: NUMBER }],
    ["un nombre négatif très petit", { v: -1.5e-9, t: NUMBER }],
    ["un texte accentué avec ses espaces", { v: "  Libérations « n-1 » & <cie> ", t: STRING }],
    ["un texte sur deux lignes", { v: "Début\nconvention", t: STRING }],
    ["un n° RPLS qui reste un texte", { v: "0310012345", t: FORCE_STRING }],
    ["un code de département 09", { v: "09", t: FORCE_STRING }],
    ["vrai", { v: 1, t: BOOLEAN }],
    ["faux", { v: 0, t: BOOLEAN }],
    ["une erreur #N/A", { v: "#N/A", t: STRING }],
    ["le texte « #N/A », qui n’est pas une erreur", { v: "#N/A", t: FORCE_STRING }],
  ])("%s", async (_, cellule) => {
    expect(await relire(cellule)).toEqual(cellule);
  });

  test("une erreur et le texte de même écriture ne se confondent pas", async () => {
    expect(isErrorCell(await relire({ v: "#REF!", t: STRING }))).toBe(true);
    expect(isErrorCell(await relire({ v: "#REF!", t: FORCE_STRING }))).toBe(false);
  });

  test("une cellule vide mais mise en forme reste vide et mise en forme", async () => {
    const style = { bg: { rgb: "#FFF2CC" } };
    expect(await relire({ s: "fond" }, { fond: style })).toEqual({ s: style });
  });
});

describe("Les dates sont des numéros de série sous un format", () => {
  test.each([46_022, 60, 61, 1, 45_000.123456789, 20_250_315, 2_958_466])("le nombre %d", async (serie) => {
    const style = { n: { pattern: "dd/mm/yyyy" } };
    expect(await relire({ v: serie, t: NUMBER, s: "d" }, { d: style })).toEqual({
      v: serie,
      t: NUMBER,
      s: style,
    });
  });

  test.each(['dd/mm/yyyy" à "hh:mm', "[h]:mm:ss", "d\\ mmmm\\ yyyy", "#,##0.00 [$€-40C]", '0.0" %"'])(
    "le format %s est rendu tel quel",
    async (pattern) => {
      expect((await relire({ v: 1.5, t: NUMBER, s: "d" }, { d: { n: { pattern } } })).s).toEqual({
        n: { pattern },
      });
    },
  );

  test("les formats de date connus par leur seul numéro donnent aussi un numéro de série", async () => {
    const octets = await writeXlsx({
      sheets: [{ name: "F", rows: [[46_022]], cells: new Map([["0,0", { style: { numFmt: "m/d/yyyy" } }]]) }],
    });
    expect(celluleDe(await readWorkbook(octets), 0, 0)).toMatchObject({ v: 46_022, t: NUMBER });
  });

  test("un classeur à calendrier 1904 le reste, et ses séries ne bougent pas", async () => {
    const depart = classeur([{ cellules: { 0: { 0: { v: 44_560, t: NUMBER, s: "d" } } } }], {
      d: { n: { pattern: "dd/mm/yyyy" } },
    });
    depart.extras.use1904DateSystem = true;
    const relu = await allerRetour(depart);
    expect(relu.extras.use1904DateSystem).toBe(true);
    expect(celluleDe(relu, 0, 0).v).toBe(44_560);
  });
});

describe("Les formules gardent leur texte et leur dernier résultat", () => {
  test.each<[string, ICellData]>([
    ["un nombre", { f: "=SUM(A1:A3)", v: 6, t: NUMBER }],
    ["un texte", { f: '=IF(A1>1,"oui","non")', v: "oui", t: STRING }],
    ["un booléen", { f: "=A1>1", v: 1, t: BOOLEAN }],
    ["une erreur", { f: "=A1/0", v: "#DIV/0!", t: STRING }],
    ["une fonction récente", { f: "=XLOOKUP(A1,B:B,C:C)", v: 3, t: NUMBER }],
    ["une fonction du complément", { f: "=FLUX.ROTATION(120,1500)", v: 0.08, t: NUMBER }],
  ])("%s", async (_, cellule) => {
    expect(await relire(cellule)).toEqual(cellule);
  });

  test("le fichier écrit le préfixe des fonctions récentes, jamais dans un texte", () => {
    expect(toFileFormula('IFS(A1,"IFS(x)",TRUE,FILTER(A:A,B:B))')).toBe(
      '_xlfn.IFS(A1,"IFS(x)",TRUE,_xlfn._xlws.FILTER(A:A,B:B))',
    );
  });

  test("une formule partagée par une plage est rendue à chaque cellule", async () => {
    const octets = await writeXlsx({
      sheets: [
        {
          name: "F",
          rows: [
            [1, null],
            [2, null],
            [3, null],
          ],
          cells: new Map([
            [
              "0,1",
              {
                formula: "A1*$A$3",
                formulaResult: 3,
                formulaType: "shared",
                formulaSharedIndex: 0,
                formulaRef: "B1:B3",
              },
            ],
            ["1,1", { formula: "", formulaResult: 6, formulaType: "shared", formulaSharedIndex: 0 }],
            ["2,1", { formula: "", formulaResult: 9, formulaType: "shared", formulaSharedIndex: 0 }],
          ]),
        },
      ],
    });
    const relu = await readWorkbook(octets);
    expect([0, 1, 2].map((ligne) => celluleDe(relu, ligne, 1))).toEqual([
      { f: "=A1*$A$3", v: 3, t: NUMBER },
      { f: "=A2*$A$3", v: 6, t: NUMBER },
      { f: "=A3*$A$3", v: 9, t: NUMBER },
    ]);
  });

  test.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(A:B)+SUM(1:2)+SUM($A:B)+SUM($1:2)", 1, 1, "SUM(B:C)+SUM(2:3)+SUM($A:C)+SUM($1:3)"],
    ["'A1 B2'!A1&\"A1\"&LOG10(A1)&tblParc[A1]", 1, 0, "'A1 B2'!A2&\"A1\"&LOG10(A2)&tblParc[A1]"],
    ["A1", -1, 0, "#REF!"],
    ["Taux_A1*B2", 1, 1, "Taux_A1*C3"],
  ])("%s décalée de %d ligne et %d colonne", (formule, lignes, colonnes, attendue) => {
    expect(moveFormula(formule, lignes, colonnes)).toBe(attendue);
  });
});

describe("La mise en forme survit à l’enregistrement", () => {
  const trait = (s: BorderStyleTypes): { s: BorderStyleTypes; cl: { rgb: string } } => ({
    s,
    cl: { rgb: "#7F7F7F" },
  });

  test.each<[string, IStyleData]>([
    [
      "police, taille, gras, italique, couleur",
      { ff: "Arial", fs: 9, bl: TRUE, it: TRUE, cl: { rgb: "#C00000" } },
    ],
    ["souligné et barré", { ul: { s: TRUE }, st: { s: TRUE } }],
    ["fond", { bg: { rgb: "#1F3864" } }],
    [
      "bordures de quatre sortes",
      {
        bd: {
          t: trait(BorderStyleTypes.THIN),
          r: trait(BorderStyleTypes.DOUBLE),
          b: trait(BorderStyleTypes.MEDIUM_DASH_DOT_DOT),
          l: trait(BorderStyleTypes.HAIR),
        },
      },
    ],
    [
      "alignement et retour à la ligne",
      { ht: HorizontalAlign.CENTER, vt: VerticalAlign.TOP, tb: WrapStrategy.WRAP },
    ],
    ["retrait de deux crans", { ht: HorizontalAlign.LEFT, pd: { l: 18 } }],
    ["rotation", { tr: { a: -45 } }],
    ["pourcentage à deux décimales", { n: { pattern: "0.00%" } }],
  ])("%s", async (_, style) => {
    expect((await relire({ v: 1, t: NUMBER, s: "x" }, { x: style })).s).toEqual(style);
  });

  test("une couleur du thème est lue avec sa nuance", async () => {
    const octets = await writeXlsx({
      sheets: [
        {
          name: "F",
          rows: [["x"]],
          cells: new Map([
            [
              "0,0",
              { style: { fill: { type: "pattern", pattern: "solid", fgColor: { theme: 1, tint: 0.5 } } } },
            ],
          ]),
        },
      ],
    });
    expect(celluleDe(await readWorkbook(octets), 0, 0).s).toEqual({ bg: { rgb: "#808080" } });
  });
});
