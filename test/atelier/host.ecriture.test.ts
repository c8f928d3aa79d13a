import { charge, fermer, ouvrir } from "./host.aide";

afterEach(fermer);

describe("Écrire des cellules", () => {
  it("entre ce qu'Excel entrerait : nombre, formule, texte forcé, booléen, pourcentage, date, cellule vidée", async () => {
    const { Excel } = ouvrir({ Feuil1: [["ancien"]] });
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getItem("Feuil1").getRange("A1:I1");
      plage.values = [["12.5", "=1+1", "'007", "007", "TRUE", "8%", "15/03/2023", "2023-03-15", ""]];
      plage.load("values, formulas, valueTypes, numberFormat");
      await context.sync();
      expect(plage.values).toEqual([[12.5, 2, "007", 7, true, 0.08, 45_000, 45_000, ""]]);
      expect(plage.formulas[0]?.[1]).toBe("=1+1");
      expect(plage.valueTypes[0]).toEqual([
        "Double",
        "Double",
        "String",
        "Double",
        "Boolean",
        "Double",
        "Double",
        "Double",
        "Empty",
      ]);
      expect(plage.numberFormat[0]?.slice(5, 8)).toEqual(["0%", "dd/mm/yyyy", "dd/mm/yyyy"]);
    });
  });

  it("garde le texte dans une cellule au format @, même posé dans la même requête", async () => {
    const { Excel } = ouvrir();
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getItem("Feuil1").getRange("A1:B1");
      plage.numberFormat = [["@", "@"]];
      plage.values = [["0012345678", "=SUM(A1)"]];
      plage.load("values, numberFormat");
      await context.sync();
      expect(plage.values).toEqual([["0012345678", "=SUM(A1)"]]);
      expect(plage.numberFormat).toEqual([["@", "@"]]);
    });
  });

  it("ne change pas un texte qui ressemble à un nombre quand on met la cellule en forme", async () => {
    const { Excel } = ouvrir({ Feuil1: [["0012"]] });
    await Excel.run(async (context) => {
      const cellule = context.workbook.worksheets.getItem("Feuil1").getRange("A1");
      cellule.format.fill.color = "#DDEBF7";
      cellule.numberFormat = [["0.00"]];
      cellule.load("values");
      await context.sync();
      expect(cellule.values).toEqual([["0012"]]);
    });
  });

  it("met la même valeur partout, et laisse les cellules données à null", async () => {
    const { Excel } = ouvrir({ Feuil1: [["a", "b"]] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      feuille.getRange("A2:B3").values = 7 as never;
      feuille.getRange("A1:B1").values = [[null, "B"]];
      const plage = feuille.getRange("A1:B3");
      plage.load("values");
      await context.sync();
      expect(plage.values).toEqual([
        ["a", "B"],
        [7, 7],
        [7, 7],
      ]);
    });
  });

  it("n'écrit rien avant sync", async () => {
    const { Excel, host } = ouvrir({ Feuil1: [["avant"]] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      feuille.getRange("A1").values = [["après"]];
      feuille.name = "Renommée";
      context.workbook.worksheets.add("Nouvelle");
      await new Promise((suite) => setTimeout(suite, 20));
      expect(host.log.total().requests).toBe(0);
      expect(host.snapshot().data.sheets.f1?.cellData?.[0]?.[0]?.v).toBe("avant");
      expect(host.snapshot().data.sheetOrder).toHaveLength(1);
      await context.sync();
      expect(host.snapshot().data.sheets.f1?.name).toBe("Renommée");
      expect(host.snapshot().data.sheets.f1?.cellData?.[0]?.[0]?.v).toBe("après");
    });
  });

  it("écrit 5 000 lignes × 14 en une requête, et compte ses octets", async () => {
    const { Excel, host } = ouvrir();
    const valeurs = Array.from({ length: 5000 }, (_, i) =>
      Array.from({ length: 14 }, (_, j) => `${i}-${j}é`),
    );
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getItem("Feuil1").getRangeByIndexes(3, 0, 5000, 14);
      plage.values = valeurs;
      await context.sync();
      const { requests, requestBytes, responseBytes, actions } = host.log.total();
      expect(requests).toBe(1);
      expect(requestBytes).toBeGreaterThan(valeurs.flat().length * 7);
      expect(responseBytes).toBeGreaterThan(0);
      expect(actions).toBeGreaterThan(40);
      host.log.reset();
      plage.load("values");
      await context.sync();
      expect(plage.values).toEqual(valeurs);
      expect(host.log.total().requests).toBe(1);
    });
  });

  it("recalcule les formules touchées avant de rendre leurs valeurs", async () => {
    const { Excel } = ouvrir({ Feuil1: [[1, "=A1*2"]] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      feuille.getRange("A1").values = [[21]];
      feuille.getRange("C1").formulas = [["=SUM(A1:B1)"]];
      const plage = feuille.getRange("A1:C1");
      plage.load("values");
      await context.sync();
      expect(plage.values).toEqual([[21, 42, 63]]);
    });
  });

  it("efface les contenus, les formes ou tout", async () => {
    const { Excel } = ouvrir({ Feuil1: [["a", "b", "c"]] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      feuille.getRange("A1:C1").format.font.bold = true;
      feuille.getRange("A1").clear("Contents");
      feuille.getRange("B1").clear("Formats");
      feuille.getRange("C1").clear();
      const cellules = ["A1", "B1", "C1"].map((adresse) =>
        charge(feuille.getRange(adresse), "values, format/font/bold"),
      );
      await context.sync();
      expect(cellules.map((cellule) => [cellule.values, cellule.format.font.bold])).toEqual([
        [[[""]], true],
        [[["b"]], false],
        [[[""]], false],
      ]);
    });
  });

  it("insère et supprime des lignes, des cellules ; une plage suivie suit ses cellules", async () => {
    const { Excel } = ouvrir({
      Feuil1: [
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ],
      Autre: [],
    });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      context.workbook.worksheets.getItem("Autre").activate();
      const c = feuille.getRange("A3");
      c.load("address");
      await context.sync();
      feuille.getRange("2:3").insert("Down");
      c.load("address, values");
      await context.sync();
      expect(c.address).toBe("Feuil1!A5");
      expect(c.values).toEqual([["c"]]);
      feuille.getRange("A1").delete("Up");
      const reste = feuille.getRange("A1:B5");
      reste.load("values");
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      expect(reste.values).toEqual([
        ["", 1],
        ["", ""],
        ["b", ""],
        ["c", 2],
        ["", 3],
      ]);
      expect(active.name).toBe("Autre");
    });
  });

  it("pose un lien vers une cellule ou une adresse, et le rend", async () => {
    const { Excel, host } = ouvrir({ Feuil1: [["ici"]], "Mon parc": [] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("Feuil1");
      feuille.getRange("A1").hyperlink = { documentReference: "'Mon parc'!B2", screenTip: "Voir" };
      feuille.getRange("A2").hyperlink = { address: "https://www.legifrance.gouv.fr", textToDisplay: "CCH" };
      const [un, deux, rien] = ["A1", "A2", "A3"].map((adresse) => feuille.getRange(adresse));
      for (const cellule of [un, deux, rien]) cellule?.load("hyperlink, values");
      await context.sync();
      expect(un?.hyperlink).toEqual({
        documentReference: "'Mon parc'!B2",
        screenTip: "Voir",
        textToDisplay: "ici",
      });
      expect(deux?.values).toEqual([["CCH"]]);
      expect(rien?.hyperlink).toBeNull();
      expect(host.snapshot().extras.sheets.f1?.links).toHaveLength(2);
    });
  });
});

describe("Deux volets sur un classeur", () => {
  it("voient chacun ce que l'autre a écrit, et gardent chacun leurs plages", async () => {
    const banc = ouvrir({ Feuil1: [["a"]] });
    const { Excel } = banc;
    const { Excel: Excel2 } = banc.autreVolet();
    await Excel.run(async (un) => {
      const suivie = charge(un.workbook.worksheets.getItem("Feuil1").getRange("A1"), "values");
      await un.sync();
      await Excel2.run(async (deux) => {
        const feuille = deux.workbook.worksheets.getItem("Feuil1");
        feuille.getRange("A1").values = [["écrit par l'autre"]];
        feuille.getRange("1:1").insert("Down");
        await deux.sync();
      });
      suivie.load("values, address");
      await un.sync();
      expect(suivie.values).toEqual([["écrit par l'autre"]]);
      expect(suivie.address).toBe("Feuil1!A2");
    });
  });
});
