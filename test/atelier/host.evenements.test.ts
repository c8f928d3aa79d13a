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
