import { fermer, ouvrir, type Banc } from "./host.aide";

afterEach(fermer);

interface Choix {
  readonly address: string;
  readonly worksheetId: string;
}

/** Ce que le volet entend, depuis qu'il écoute ; `cesser` rend l'oreille. */
async function ecouter({ Excel }: Pick<Banc, "Excel">) {
  const entendus: Choix[] = [];
  const ecoute = await Excel.run(async (context) => {
    const resultat = context.workbook.worksheets.onSelectionChanged.add(({ address, worksheetId }) => {
      entendus.push({ address, worksheetId });
      return Promise.resolve();
    });
    await context.sync();
    return resultat;
  });
  const cesser = async () => {
    ecoute.remove();
    await ecoute.context.sync();
  };
  return { entendus, cesser };
}

async function choisir({ Excel }: Pick<Banc, "Excel">, feuille: string, adresse: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(feuille).getRange(adresse).select();
    await context.sync();
  });
  // Le message part à la fin du tour, et la bibliothèque l'ouvre au suivant.
  await new Promise((resolve) => setTimeout(resolve, 20));
}

const FEUILLES = { Parc: [["a"]], Flux: [["b"]] };

describe("La sélection", () => {
  it("est dite à qui l'écoute, une fois par geste, avec sa feuille et son adresse", async () => {
    const banc = ouvrir(FEUILLES);
    const { entendus } = await ecouter(banc);
    await choisir(banc, "Flux", "B2:C3");
    await choisir(banc, "Parc", "A1");
    expect(entendus).toEqual([
      { address: "B2:C3", worksheetId: "f2" },
      { address: "A1", worksheetId: "f1" },
    ]);
  });

  it("est dite aussi quand c'est un autre volet qui choisit, et à lui seulement s'il écoute", async () => {
    const banc = ouvrir(FEUILLES);
    const autre = banc.autreVolet();
    const { entendus } = await ecouter(banc);
    await choisir(autre, "Flux", "D4");
    expect(entendus).toEqual([{ address: "D4", worksheetId: "f2" }]);
  });

  it("n'est plus dite à qui n'écoute plus, ni à un volet fermé", async () => {
    const banc = ouvrir(FEUILLES);
    const autre = banc.autreVolet();
    const premiere = await ecouter(banc);
    const seconde = await ecouter(autre);
    await premiere.cesser();
    await choisir(banc, "Flux", "A1");
    autre.close();
    await choisir(banc, "Parc", "A1");
    expect(premiere.entendus).toEqual([]);
    expect(seconde.entendus).toEqual([{ address: "A1", worksheetId: "f2" }]);
  });

  it("demande ExcelApi 1.9 : en deçà, l'écoute est refusée", async () => {
    const banc = ouvrir(FEUILLES, { excelApi: "1.8" });
    await expect(ecouter(banc)).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});

describe("Un changement de cellules", () => {
  /** Ce que le volet entend des changements : où, quoi, et si c'est lui. */
  async function ecouterLesChangements({ Excel }: Pick<Banc, "Excel">) {
    const entendus: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ worksheetId, address, changeType, source }) => {
        entendus.push(`${worksheetId}!${address} ${changeType} ${source}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    return entendus;
  }

  async function agir({ Excel }: Pick<Banc, "Excel">, action: (feuille: Excel.Worksheet) => void) {
    await Excel.run(async (context) => {
      action(context.workbook.worksheets.getItem("Parc"));
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it("est dit local à son auteur, distant aux autres", async () => {
    const banc = ouvrir(FEUILLES);
    const autre = banc.autreVolet();
    const chezLun = await ecouterLesChangements(banc);
    const chezLautre = await ecouterLesChangements(autre);
    await agir(banc, (feuille) => {
      feuille.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
    });
    expect(chezLun).toEqual(["f1!B2:C3 RangeEdited Local"]);
    expect(chezLautre).toEqual(["f1!B2:C3 RangeEdited Remote"]);
  });

  it("est dit aussi des lignes insérées et supprimées", async () => {
    const banc = ouvrir(FEUILLES);
    const entendus = await ecouterLesChangements(banc);
    await agir(banc, (feuille) => {
      feuille.getRange("2:3").insert("Down");
    });
    await agir(banc, (feuille) => {
      feuille.getRange("2:2").delete("Up");
    });
    expect(entendus).toEqual(["f1!2:3 RowInserted Local", "f1!2:2 RowDeleted Local"]);
  });

  it("n'est ni une couleur, ni le résultat d'une formule", async () => {
    const banc = ouvrir({ Parc: [[1, "=A1+1"]], Flux: [[]] });
    const entendus = await ecouterLesChangements(banc);
    await agir(banc, (feuille) => {
      feuille.getRange("A1").format.fill.color = "#FF0000";
    });
    expect(entendus).toEqual([]);
    await agir(banc, (feuille) => {
      feuille.getRange("A1").values = [[5]];
    });
    expect(entendus).toEqual(["f1!A1 RangeEdited Local"]);
  });
});
