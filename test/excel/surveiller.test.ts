import { creerSurveillance } from "../../src/excel/surveiller";
import { fermerLesPostes, parc, poste, type Poste } from "./banc";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

async function ecrire(un: Poste, feuille: string, cellule: string): Promise<void> {
  await un.agir((context) => {
    context.workbook.worksheets.getItem(feuille).getRange(cellule).values = [["x"]];
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("La surveillance des feuilles lues", () => {
  it("prévient d'une saisie dans une feuille surveillée, non dans une autre", async () => {
    const un = poste(parc());
    const changements: string[] = [];
    const surveiller = creerSurveillance(un.porte, () => changements.push("saisie"));
    expect(await surveiller(["Parc", "Libérations"])).toBe(true);
    await ecrire(un, "Mes notes", "A1");
    expect(changements).toEqual([]);
    await ecrire(un, "Parc", "D2");
    expect(changements).toEqual(["saisie"]);
  });

  it("dit si la saisie est d'ici, ou d'une autre personne : seul le volet de qui agit écrit", async () => {
    const un = poste(parc());
    const autre = un.voisin();
    const ici: boolean[] = [];
    await creerSurveillance(un.porte, (estIci) => ici.push(estIci))(["Parc"]);
    await ecrire(autre, "Parc", "D2");
    await ecrire(un, "Parc", "D3");
    expect(ici).toEqual([false, true]);
  });

  it("suit une feuille renommée, et ne s'abonne qu'une fois", async () => {
    const un = poste(parc());
    let changements = 0;
    const surveiller = creerSurveillance(un.porte, () => (changements += 1));
    await surveiller(["Parc"]);
    await surveiller(["Parc"]);
    await un.agir((context) => {
      context.workbook.worksheets.getItem("Parc").name = "Patrimoine";
    });
    await ecrire(un, "Patrimoine", "D2");
    expect(changements).toBe(1);
  });

  it("n'est pas prévenue de ce qu'écrit « Calculer » dans les feuilles de résultats", async () => {
    const un = poste(parc());
    let changements = 0;
    const surveiller = creerSurveillance(un.porte, () => (changements += 1));
    await surveiller(["Parc", "Libérations", "Réservataires"]);
    expect((await un.calculer()).type).toBe("reussi");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(changements).toBe(0);
  });

  it("dit qu'elle ne peut pas écouter, et essaie de nouveau la fois suivante", async () => {
    const un = poste(parc());
    let changements = 0;
    const surveiller = creerSurveillance(un.porte, () => (changements += 1));
    un.host.setCellEditMode(true);
    expect(await surveiller(["Parc"])).toBe(false);
    un.host.setCellEditMode(false);
    expect(await surveiller(["Parc"])).toBe(true);
    await ecrire(un, "Parc", "D2");
    expect(changements).toBe(1);
  });
});
