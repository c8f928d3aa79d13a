import { charge, fermer, ouvrir } from "./host.aide";

afterEach(fermer);

const FLUX = { Flux: [["Titre"], ["Nom", "Part"], ["A", 1], ["B", 2], ["dessous"]] };

describe("Les tableaux", () => {
  it("fait un tableau d'une plage, avec ses en-têtes, son corps, son style", async () => {
    const { Excel, host } = ouvrir(FLUX);
    await Excel.run(async (context) => {
      const tableau = context.workbook.worksheets.getItem("Flux").tables.add("A2:B4", true);
      tableau.name = "tblFlux";
      tableau.style = "TableStyleLight9";
      tableau.showBandedRows = false;
      tableau.showFilterButton = false;
      const corps = tableau.getDataBodyRange();
      const entetes = tableau.getHeaderRowRange();
      tableau.load("name, style, showHeaders, showTotals, showBandedRows, worksheet/name");
      tableau.columns.load("items/name, items/index, count");
      tableau.rows.load("count");
      corps.load("address, values");
      entetes.load("address");
      await context.sync();
      expect(tableau.name).toBe("tblFlux");
      expect(tableau.worksheet.name).toBe("Flux");
      expect(tableau.columns.items.map((colonne) => colonne.name)).toEqual(["Nom", "Part"]);
      expect(tableau.columns.count).toBe(2);
      expect(tableau.rows.count).toBe(2);
      expect(corps.address).toBe("Flux!A3:B4");
      expect(corps.values).toEqual([
        ["A", 1],
        ["B", 2],
      ]);
      expect(entetes.address).toBe("Flux!A2:B2");
      expect(host.snapshot().extras.tables).toEqual([
        expect.objectContaining({ name: "tblFlux", startRow: 1, rowCount: 3, style: "TableStyleLight9" }),
      ]);
    });
  });

  it("se retrouve par son nom à la casse près, par son identifiant, par sa feuille ou par une plage", async () => {
    const { Excel } = ouvrir({ ...FLUX, Autre: [] });
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      const feuille = worksheets.getItem("Flux");
      const cree = feuille.tables.add(feuille.getRange("A2:B4"), true);
      cree.name = "tblFlux";
      cree.load("id");
      await context.sync();
      const parNom = charge(tables.getItem("TBLFLUX"), "name");
      const parId = charge(tables.getItem(cree.id), "name");
      const ailleurs = worksheets.getItem("Autre").tables.getItemOrNullObject("tblFlux");
      const touches = feuille.getRange("B4:C9").getTables(false);
      const contenus = charge(feuille.getRange("B4:C9").getTables(true), "items/name");
      touches.load("items/name");
      await context.sync();
      expect([parNom.name, parId.name]).toEqual(["tblFlux", "tblFlux"]);
      expect(ailleurs.isNullObject).toBe(true);
      expect(touches.items.map((un) => un.name)).toEqual(["tblFlux"]);
      expect(contenus.items).toEqual([]);
    });
  });

  it("renomme une colonne quand on écrit dans son en-tête, et garde les en-têtes uniques et présents", async () => {
    const { Excel } = ouvrir(FLUX);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Flux");
      const tableau = feuille.tables.add("A2:C4", true);
      feuille.getRange("A2").values = [["PART"]];
      tableau.columns.load("items/name");
      await context.sync();
      expect(tableau.columns.items.map((colonne) => colonne.name)).toEqual(["PART", "Part2", "Colonne3"]);
      tableau.columns.getItem("Part2").name = "Volume";
      const entete = feuille.getRange("B2");
      entete.load("values");
      await context.sync();
      expect(entete.values).toEqual([["Volume"]]);
    });
  });

  it("ajoute une ligne d'en-têtes quand la plage n'en a pas, et pousse le reste vers le bas", async () => {
    const { Excel } = ouvrir({ Flux: [["A", 1], ["B", 2], ["dessous"]] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Flux");
      const etendue = feuille.tables.add("A1:B2", false).getRange();
      const tout = feuille.getRange("A1:B4");
      etendue.load("address");
      tout.load("values");
      await context.sync();
      expect(etendue.address).toBe("Flux!A1:B3");
      expect(tout.values).toEqual([
        ["Colonne1", "Colonne2"],
        ["A", 1],
        ["B", 2],
        ["dessous", ""],
      ]);
    });
  });

  it("ajoute des lignes à la fin ou au milieu, et en supprime", async () => {
    const { Excel } = ouvrir(FLUX);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Flux");
      const tableau = feuille.tables.add("A2:B4", true);
      tableau.rows.add(undefined, [
        ["C", 3],
        ["D", 4],
      ]);
      tableau.rows.add(0, [["zéro", 0]]);
      tableau.rows.getItemAt(1).delete();
      const corps = tableau.getDataBodyRange();
      const dessous = feuille.getRange("A7");
      corps.load("address, values");
      dessous.load("values");
      await context.sync();
      expect(corps.values).toEqual([
        ["zéro", 0],
        ["B", 2],
        ["C", 3],
        ["D", 4],
      ]);
      expect(corps.address).toBe("Flux!A3:B6");
      expect(dessous.values).toEqual([["dessous"]]);
    });
  });

  it("ajoute une colonne à droite, qui pousse ce qui est à côté", async () => {
    const { Excel } = ouvrir({ Flux: [["Nom", "Part", "à côté"], ["A", 1, "resté"], ["B", 2], ["dessous"]] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Flux");
      const tableau = feuille.tables.add("A1:B3", true);
      tableau.columns.add();
      const etendue = tableau.getRange();
      const tout = feuille.getRange("A1:D4");
      etendue.load("address");
      tout.load("values");
      await context.sync();
      expect(etendue.address).toBe("Flux!A1:C3");
      expect(tout.values).toEqual([
        ["Nom", "Part", "Colonne3", "à côté"],
        ["A", 1, "", "resté"],
        ["B", 2, "", ""],
        ["dessous", "", "", ""],
      ]);
    });
  });

  it("montre et retire la ligne de total, qui pousse et tire ce qui est dessous", async () => {
    const { Excel } = ouvrir(FLUX);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Flux");
      const tableau = feuille.tables.add("A2:B4", true);
      tableau.showTotals = true;
      const total = tableau.getTotalRowRange();
      total.load("address, values");
      await context.sync();
      expect(total.address).toBe("Flux!A5:B5");
      expect(total.values).toEqual([["Total", 3]]);
      tableau.showTotals = false;
      const tout = feuille.getRange("A4:A6");
      tout.load("values");
      await context.sync();
      expect(tout.values).toEqual([["B"], ["dessous"], [""]]);
    });
  });

  it("change d'étendue, redevient une plage, ou disparaît avec ses cellules", async () => {
    const { Excel, host } = ouvrir(FLUX);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Flux");
      const tableau = feuille.tables.add("A2:B3", true);
      tableau.resize("A2:B4");
      const plage = tableau.convertToRange();
      plage.load("address, values");
      await context.sync();
      expect(plage.address).toBe("Flux!A2:B4");
      expect(host.snapshot().extras.tables).toEqual([]);
      feuille.tables.add("A2:B4", true).delete();
      const reste = feuille.getRange("A1:B5");
      reste.load("values");
      await context.sync();
      expect(reste.values).toEqual([
        ["Titre", ""],
        ["", ""],
        ["", ""],
        ["", ""],
        ["dessous", ""],
      ]);
    });
  });

  it("suit les lignes insérées au-dessus, grandit de celles insérées dedans", async () => {
    const { Excel } = ouvrir(FLUX);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Flux");
      const tableau = feuille.tables.add("A2:B4", true);
      feuille.getRange("1:1").insert("Down");
      feuille.getRange("5:5").insert("Down");
      const etendue = tableau.getRange();
      etendue.load("address");
      await context.sync();
      expect(etendue.address).toBe("Flux!A3:B6");
      feuille.getRange("4:5").delete("Up");
      const apres = tableau.getRange();
      apres.load("address, values");
      await context.sync();
      expect(apres.address).toBe("Flux!A3:B4");
      expect(apres.values).toEqual([
        ["Nom", "Part"],
        ["B", 2],
      ]);
    });
  });

  it("donne et reçoit les valeurs d'une colonne, en-tête compris", async () => {
    const { Excel } = ouvrir(FLUX);
    await Excel.run(async (context) => {
      const tableau = context.workbook.worksheets.getItem("Flux").tables.add("A2:B4", true);
      const part = tableau.columns.getItem("part");
      const corps = part.getDataBodyRange();
      part.load("values, index");
      corps.load("address");
      const absente = tableau.columns.getItemOrNullObject("absente");
      await context.sync();
      expect(part.values).toEqual([["Part"], [1], [2]]);
      expect(corps.address).toBe("Flux!B3:B4");
      expect(absente.isNullObject).toBe(true);
    });
  });
});
