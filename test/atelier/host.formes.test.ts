import { charge, fermer, laPlage, ouvrir, resultat } from "./host.aide";

afterEach(fermer);

describe("Mettre en forme", () => {
  it("pose et rend couleurs, police, alignement, retour à la ligne, retrait", async () => {
    const { Excel } = ouvrir({ Feuil1: [["titre", "x"]] });
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getItem("Feuil1").getRange("A1:B1");
      const { format } = plage;
      format.fill.color = "#1F4E78";
      format.font.color = "white";
      format.font.bold = true;
      format.font.italic = true;
      format.font.size = 14;
      format.font.name = "Arial";
      format.font.underline = "Single";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Center";
      format.wrapText = true;
      format.indentLevel = 2;
      plage.load(
        "format/fill/color, format/horizontalAlignment, format/verticalAlignment, format/wrapText, format/indentLevel",
      );
      plage.load(
        "format/font/color, format/font/bold, format/font/italic, format/font/size, format/font/name, format/font/underline, values",
      );
      await context.sync();
      expect(format.fill.color).toBe("#1F4E78");
      expect(format.font.toJSON()).toEqual({
        bold: true,
        color: "#FFFFFF",
        italic: true,
        name: "Arial",
        size: 14,
        underline: "Single",
      });
      expect([
        format.horizontalAlignment,
        format.verticalAlignment,
        format.wrapText,
        format.indentLevel,
      ]).toEqual(["Center", "Center", true, 2]);
      expect(plage.values).toEqual([["titre", "x"]]);
      format.fill.clear();
      format.load("fill/color");
      await context.sync();
      expect(format.fill.color).toBe("#FFFFFF");
    });
  });

  it("rend null ce qui diffère d'une cellule à l'autre", async () => {
    const { Excel } = ouvrir({ Feuil1: [["a", "b"]] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      feuille.getRange("A1").format.font.bold = true;
      const plage = feuille.getRange("A1:B1");
      plage.load("format/font/bold");
      await context.sync();
      expect(plage.format.font.bold).toBeNull();
    });
  });

  it("met en forme une colonne entière sans écrire un million de cellules", async () => {
    const { Excel, host } = ouvrir({ Feuil1: [["a"]] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      feuille.getRange("A:A").format.font.bold = true;
      const [ecrite, vierge] = [feuille.getRange("A1"), feuille.getRange("A50")];
      for (const cellule of [ecrite, vierge]) cellule.load("format/font/bold");
      await context.sync();
      expect([ecrite.format.font.bold, vierge.format.font.bold]).toEqual([true, true]);
      expect(Object.keys(host.snapshot().data.sheets.f1?.cellData ?? {})).toEqual(["0"]);
    });
  });

  it("trace les bords du tour et de l'intérieur", async () => {
    const { Excel } = ouvrir();
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      const { borders } = laPlage(context, "B2:C3").format;
      borders.getItem("EdgeBottom").style = "Continuous";
      borders.getItem("EdgeBottom").weight = "Medium";
      borders.getItem("EdgeBottom").color = "#FF0000";
      borders.getItem("InsideHorizontal").style = "Dot";
      const bas = charge(feuille.getRange("B3").format.borders.getItem("EdgeBottom"), "style, weight, color");
      const milieu = charge(feuille.getRange("B2").format.borders.getItem("EdgeBottom"), "style");
      const haut = charge(feuille.getRange("B2").format.borders.getItem("EdgeTop"), "style");
      await context.sync();
      expect([bas.style, bas.weight, bas.color]).toEqual(["Continuous", "Medium", "#FF0000"]);
      expect([milieu.style, haut.style]).toEqual(["Dot", "None"]);
    });
  });

  it("règle largeurs et hauteurs en points, ajuste les colonnes, masque lignes et colonnes", async () => {
    const { Excel } = ouvrir({ Feuil1: [["un texte assez long pour élargir", "x"]] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      const [a, b] = [feuille.getRange("A1"), feuille.getRange("B1")];
      feuille.getRange("A:B").format.columnWidth = 60;
      feuille.getRange("1:1").format.rowHeight = 30;
      feuille.getRange("A1:B1").format.autofitColumns();
      feuille.getRange("3:4").rowHidden = true;
      feuille.getRange("E:E").columnHidden = true;
      const lignes = charge(feuille.getRange("A2:A3"), "rowHidden");
      const ligne = charge(feuille.getRange("A3"), "rowHidden, columnHidden");
      const colonne = charge(feuille.getRange("E1"), "columnHidden");
      for (const plage of [a, b]) plage.load("format/columnWidth, format/rowHeight");
      await context.sync();
      expect(a.format.rowHeight).toBe(30);
      expect(a.format.columnWidth).toBeGreaterThan(100);
      expect(b.format.columnWidth).toBeLessThan(60);
      expect([lignes.rowHidden, ligne.rowHidden, ligne.columnHidden, colonne.columnHidden]).toEqual([
        null,
        true,
        false,
        true,
      ]);
    });
  });
});

describe("Validation de données", () => {
  it("pose une liste prise d'une plage, son message et son alerte, et les rend", async () => {
    const { Excel } = ouvrir({ "Mes listes": [["oui"], ["non"]], Parc: [] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const { dataValidation } = worksheets.getItem("Parc").getRange("F2:F100");
      dataValidation.rule = {
        list: { inCellDropDown: true, source: worksheets.getItem("Mes listes").getRange("A1:A2") },
      };
      dataValidation.errorAlert = { message: "Oui ou non.", title: "QPV", style: "Warning", showAlert: true };
      dataValidation.prompt = { message: "Choisir", title: "QPV", showPrompt: true };
      dataValidation.ignoreBlanks = true;
      dataValidation.load("rule, errorAlert, prompt, type, ignoreBlanks");
      await context.sync();
      expect(dataValidation.type).toBe("List");
      expect(dataValidation.rule).toEqual({
        list: { inCellDropDown: true, source: "='Mes listes'!$A$1:$A$2" },
      });
      expect(dataValidation.errorAlert).toEqual({
        message: "Oui ou non.",
        title: "QPV",
        style: "Warning",
        showAlert: true,
      });
      expect(dataValidation.prompt.message).toBe("Choisir");
    });
  });

  it("remplace la règle d'une partie de plage, et l'efface", async () => {
    const { Excel } = ouvrir();
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      feuille.getRange("A1:A10").dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 100, operator: "Between" },
      };
      feuille.getRange("A5:A6").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      feuille.getRange("A9").dataValidation.clear();
      const regles = ["A1", "A5", "A9", "A1:A10"].map((adresse) =>
        charge(laPlage(context, adresse).dataValidation, "type, rule"),
      );
      await context.sync();
      expect(regles.map((regle) => regle.type)).toEqual(["WholeNumber", "Decimal", "None", "MixedCriteria"]);
      expect(regles[0]?.rule).toEqual({
        wholeNumber: { formula1: "0", formula2: "100", operator: "Between" },
      });
    });
  });
});

describe("Mise en forme conditionnelle", () => {
  it("pose une règle de valeur, de texte, de formule ; les compte, les rend, les efface", async () => {
    const { Excel } = ouvrir();
    await Excel.run(async (context) => {
      const formats = laPlage(context, "A1:A10").conditionalFormats;
      const valeur = formats.add("CellValue").cellValue;
      valeur.rule = { formula1: "=0.3", operator: "GreaterThan" };
      valeur.format.fill.color = "#FFC7CE";
      valeur.format.font.color = "#9C0006";
      const texte = formats.add("ContainsText").textComparison;
      texte.rule = { operator: "BeginsWith", text: "bloquant" };
      texte.format.font.bold = true;
      const formule = formats.add("Custom").custom;
      formule.rule.formula = '=$B1="x"';
      formule.format.fill.color = "#FFEB9C";
      const combien = resultat(formats.getCount());
      valeur.load("rule, format/fill/color");
      texte.load("rule, format/font/bold");
      formule.load("rule/formula, format/fill/color");
      formats.load("items/type");
      await context.sync();
      expect(combien.value).toBe(3);
      expect(valeur.rule).toEqual({ formula1: "=0.3", operator: "GreaterThan" });
      expect(valeur.format.fill.color).toBe("#FFC7CE");
      expect(texte.rule).toEqual({ operator: "BeginsWith", text: "bloquant" });
      expect(texte.format.font.bold).toBe(true);
      expect(formule.rule.formula).toBe('=$B1="x"');
      expect(formats.items.map((un) => un.type).sort()).toEqual(["CellValue", "ContainsText", "Custom"]);
      formats.clearAll();
      const apres = resultat(formats.getCount());
      await context.sync();
      expect(apres.value).toBe(0);
    });
  });
});
