import { creerEcoute } from "../../src/excel/ecouter";
import { Changements } from "../../src/excel/lire/changements";
import { fermerLesPostes, parc, poste, type Poste } from "./banc";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

async function ecrire(un: Poste, feuille: string, cellule: string): Promise<void> {
  await un.agir((context) => {
    context.workbook.worksheets.getItem(feuille).getRange(cellule).values = [["x"]];
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Ce qui a été dit des feuilles, dans l'ordre, et combien de fois le volet a été prévenu. */
function oreille(un: Poste) {
  const changements = new Changements();
  let fois = 0;
  const ecoute = creerEcoute(un.porte, changements);
  return {
    ecouter: () => ecoute(() => (fois += 1)),
    dits: () => [...changements.prendre().values()],
    fois: () => fois,
  };
}

const cellule = (ligne: number, colonne: number) => ({ ligne, colonne, lignes: 1, colonnes: 1 });

describe("L'écoute du classeur", () => {
  it("note la zone de chaque saisie, et si elle est d'ici ou d'une autre personne", async () => {
    const un = poste(parc());
    const { ecouter, dits } = oreille(un);
    expect(await ecouter()).toBe(true);
    await ecrire(un, "Parc", "D3");
    await ecrire(un.voisin(), "Libérations", "B2");
    expect(dits()).toEqual([
      { zones: [cellule(2, 3)], ici: true },
      { zones: [cellule(1, 1)], ici: false },
    ]);
  });

  it("d'une ligne insérée ou supprimée, ne garde que la feuille : les autres lignes ont bougé", async () => {
    const un = poste(parc());
    const { ecouter, dits } = oreille(un);
    await ecouter();
    await ecrire(un, "Parc", "D3");
    await un.agir((context) => {
      context.workbook.worksheets.getItem("Parc").getRange("5:5").insert("Down");
    });
    expect(dits()).toEqual([{ zones: "toutes", ici: true }]);
  });

  it("ne s'abonne qu'une fois, même si on le lui demande deux fois", async () => {
    const un = poste(parc());
    const { ecouter, fois } = oreille(un);
    await ecouter();
    await ecouter();
    await ecrire(un, "Parc", "D2");
    expect(fois()).toBe(1);
  });

  it("dit qu'elle ne peut pas écouter, et essaie de nouveau la fois suivante", async () => {
    const un = poste(parc());
    const { ecouter, fois } = oreille(un);
    un.host.setCellEditMode(true);
    expect(await ecouter()).toBe(false);
    un.host.setCellEditMode(false);
    expect(await ecouter()).toBe(true);
    await ecrire(un, "Parc", "D2");
    expect(fois()).toBe(1);
  });
});

describe("Les changements dits entre deux lectures", () => {
  const dit = (address: string, changeType = "RangeEdited", source = "Local") =>
    ({ worksheetId: "p", address, changeType, source }) as never;

  it.each([
    ["D5", [cellule(4, 3)]],
    ["B2:C4", [{ ligne: 1, colonne: 1, lignes: 3, colonnes: 2 }]],
    ["A1,AB12", [cellule(0, 0), cellule(11, 27)]],
    ["5:7", "toutes"],
    ["D:D", "toutes"],
    ["A1,D:D", "toutes"],
    ["", "toutes"],
  ])("« %s » se lit %j", (adresse, zones) => {
    const changements = new Changements();
    changements.noter(dit(adresse));
    expect(changements.prendre().get("p")).toEqual({ zones, ici: true });
  });

  it("au-delà de cinquante zones, valent toute la feuille", () => {
    const changements = new Changements();
    for (let rang = 1; rang <= 50; rang += 1) changements.noter(dit(`A${rang}`, "RangeEdited", "Remote"));
    expect(changements.prendre().get("p")?.zones).toHaveLength(50);
    for (let rang = 1; rang <= 51; rang += 1) changements.noter(dit(`A${rang}`, "RangeEdited", "Remote"));
    expect(changements.prendre().get("p")).toEqual({ zones: "toutes", ici: false });
  });

  it("reviennent pour la lecture suivante quand une lecture n'aboutit pas, avec ceux qui sont venus depuis", () => {
    const changements = new Changements();
    changements.noter(dit("A1"));
    const pris = changements.prendre();
    expect(changements.enAttente).toBe(false);
    changements.noter(dit("B2", "RangeEdited", "Remote"));
    changements.rendre(pris);
    expect(changements.prendre().get("p")).toEqual({ zones: [cellule(1, 1), cellule(0, 0)], ici: true });
  });
});
