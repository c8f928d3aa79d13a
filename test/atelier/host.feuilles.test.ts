import { charge, fermer, laFeuille, ouvrir, refus, resultat } from "./host.aide";

afterEach(fermer);

describe("Les feuilles", () => {
  it("s'ajoutent, se renomment, se déplacent, se masquent, se colorent, s'activent, se suppriment", async () => {
    const { Excel } = ouvrir({ A: [], B: [] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const neuve = worksheets.add("Flux");
      neuve.load("name, position, id");
      await context.sync();
      expect([neuve.name, neuve.position]).toEqual(["Flux", 2]);
      neuve.position = 0;
      neuve.tabColor = "#0563C1";
      neuve.showGridlines = false;
      neuve.activate();
      worksheets.getItem("B").visibility = "Hidden";
      worksheets.getItem("A").name = "Parc";
      worksheets.load("items/name, items/visibility, items/tabColor, items/showGridlines");
      const active = worksheets.getActiveWorksheet();
      active.load("id");
      const visibles = resultat(worksheets.getCount(true));
      await context.sync();
      expect(worksheets.items.map((une) => [une.name, une.visibility])).toEqual([
        ["Flux", "Visible"],
        ["Parc", "Visible"],
        ["B", "Hidden"],
      ]);
      expect([worksheets.items[0]?.tabColor, worksheets.items[0]?.showGridlines]).toEqual(["#0563C1", false]);
      expect(active.id).toBe(neuve.id);
      expect(visibles.value).toBe(2);
      worksheets.getItem("Flux").delete();
      const premiere = worksheets.getFirst();
      premiere.load("name");
      await context.sync();
      expect(premiere.name).toBe("Parc");
    });
  });

  it("emporte ses tableaux quand on la supprime", async () => {
    const { Excel, host } = ouvrir({ A: [], B: [["Nom"], ["x"]] });
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem("B");
      feuille.tables.add("A1:A2", true).name = "tblB";
      feuille.delete();
      const tableau = context.workbook.tables.getItemOrNullObject("tblB");
      await context.sync();
      expect(tableau.isNullObject).toBe(true);
      expect(host.snapshot().data.sheetOrder).toEqual(["f1"]);
    });
  });

  it("fige des lignes et des colonnes, dit lesquelles, et les libère", async () => {
    const { Excel } = ouvrir();
    await Excel.run(async (context) => {
      const volets = context.workbook.worksheets.getItem("Feuil1").freezePanes;
      volets.freezeAt("A1:B3");
      const figee = volets.getLocationOrNullObject();
      figee.load("address");
      await context.sync();
      expect(figee.address).toBe("Feuil1!A1:B3");
      volets.freezeRows(6);
      const lignes = volets.getLocationOrNullObject();
      lignes.load("address");
      await context.sync();
      expect(lignes.address).toBe("Feuil1!1:6");
      volets.unfreeze();
      const rien = volets.getLocationOrNullObject();
      await context.sync();
      expect(rien.isNullObject).toBe(true);
    });
  });

  it("se règle pour l'impression", async () => {
    const { Excel, host } = ouvrir();
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem("Feuil1").pageLayout;
      page.orientation = "Landscape";
      page.paperSize = "A4";
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.centerHorizontally = true;
      page.setPrintArea("A1:H40");
      page.setPrintTitleRows("$1:$6");
      page.setPrintMargins("Centimeters", { top: 1, bottom: 1, left: 2.54, right: 1 });
      page.headersFooters.defaultForAllPages.leftFooter = "Flux";
      page.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
      page.load("orientation, leftMargin, zoom");
      await context.sync();
      expect(page.orientation).toBe("Landscape");
      expect(page.leftMargin).toBeCloseTo(72, 10);
      expect(page.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect(host.snapshot().extras.sheets.f1?.page).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        fitToWidth: 1,
        printArea: "A1:H40",
        printTitleRows: "1:6",
        footerLeft: "Flux",
        footerRight: "&P / &N",
        centerHorizontally: true,
      });
    });
  });

  it("se protège et se déprotège", async () => {
    const { Excel } = ouvrir();
    await Excel.run(async (context) => {
      const feuille = laFeuille(context);
      const protection = charge(feuille.protection, "protected");
      protection.protect();
      protection.load("protected");
      context.workbook.protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(context.workbook.protection.protected).toBe(false);
      protection.unprotect();
      feuille.getRange("A1").values = [[1]];
      await context.sync();
    });
  });
});

describe("Le classeur", () => {
  it("garde les réglages du complément, de toute sorte", async () => {
    const { Excel, host } = ouvrir();
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("colonnes", { parc: ["N° RPLS"] });
      settings.add("version", 3);
      settings.add("version", 4);
      const version = settings.getItem("version");
      version.load("value");
      settings.load("items/key");
      await context.sync();
      expect(version.value).toBe(4);
      expect(settings.items.map((un) => un.key)).toEqual(["colonnes", "version"]);
      expect(host.snapshot().extras.settings).toEqual({ colonnes: { parc: ["N° RPLS"] }, version: 4 });
      version.delete();
      const parti = settings.getItemOrNullObject("version");
      await context.sync();
      expect(parti.isNullObject).toBe(true);
    });
  });

  it("nomme une plage, la retrouve par son nom, la perd", async () => {
    const { Excel } = ouvrir({ "Mon parc": [["x", 0.08]] });
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const feuille = worksheets.getItem("Mon parc");
      names.add("taux", feuille.getRange("B1"));
      names.load("items/name, items/value, items/scope");
      const plage = names.getItem("TAUX").getRange();
      const parAdresse = feuille.getRange("taux");
      plage.load("address, values");
      parAdresse.load("address");
      await context.sync();
      expect(names.items.map((nom) => `${nom.name} ${String(nom.value)} ${nom.scope}`)).toEqual([
        "taux 'Mon parc'!B1 Workbook",
      ]);
      expect([plage.address, parAdresse.address]).toEqual(["'Mon parc'!B1", "'Mon parc'!B1"]);
      expect(plage.values).toEqual([[0.08]]);
      names.getItem("taux").delete();
      const parti = names.getItemOrNullObject("taux");
      await context.sync();
      expect(parti.isNullObject).toBe(true);
    });
  });

  it("dit son nom, ce qui est choisi, son calcul, et s'il compte les jours depuis 1904", async () => {
    const { Excel } = ouvrir({ A: [], B: [] }, { extras: { use1904DateSystem: true } as never });
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.getItem("B").getRange("C3:D4").select();
      const choisie = charge(workbook.getSelectedRange(), "address");
      const active = charge(workbook.getActiveCell(), "address");
      const jour = workbook.functions.date(1904, 1, 1);
      workbook.load("name");
      workbook.application.load("calculationMode");
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      jour.load("value");
      await context.sync();
      expect(workbook.name).toBe("essai.xlsx");
      expect(workbook.application.calculationMode).toBe("Automatic");
      expect([choisie.address, active.address]).toEqual(["B!C3:D4", "B!C3"]);
      expect(jour.value).toBe(0);
    });
  });
});

describe("Un classeur ouvert à côté", () => {
  const base64 = btoa("un classeur");

  it("est celui que le complément a fait, octet pour octet", async () => {
    const ouverts: string[] = [];
    const openWorkbook = (octets: Uint8Array) => ouverts.push(new TextDecoder().decode(octets)) > 0;
    const { Excel } = ouvrir({ A: [] }, { openWorkbook });
    await Excel.createWorkbook(base64);
    expect(ouverts).toEqual(["un classeur"]);
  });

  it("est refusé par qui ne peut pas l'ouvrir, et quand ce n'est pas du base64", async () => {
    const { Excel } = ouvrir();
    expect(await refus(Excel.createWorkbook(base64))).toMatchObject({ code: "UnsupportedOperation" });
    expect(await refus(Excel.createWorkbook("é"))).toMatchObject({ code: "InvalidArgument" });
  });
});
