import { suivreLeChoix } from "../../src/excel/choisir";
import { expliquerLeChoix, type IssueDExplication } from "../../src/excel/expliquer";
import type { IssueDuCalcul } from "../../src/excel/types";
import { ENTETE, fermerLesPostes, parc, poste, type Poste } from "./banc";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

type Reussite = Extract<IssueDuCalcul, { type: "reussi" }>;

async function calcule(un: Poste): Promise<Reussite> {
  const issue = await un.calculer();
  if (issue.type !== "reussi") throw new Error(issue.type);
  return issue;
}

/** La cellule de cette ligne (comptée de zéro) sous un en-tête de la feuille. */
async function adresseDe(un: Poste, feuille: string, entete: string, ligne: number): Promise<string> {
  const lignes = (await un.lire(feuille)) ?? [];
  const colonne = lignes[ENTETE]?.indexOf(entete) ?? -1;
  return `${String.fromCharCode(65 + colonne)}${String(ligne + 1)}`;
}

async function expliquer(
  un: Poste,
  resultats: Reussite,
  [feuille, cellule]: readonly [string, string],
): Promise<IssueDExplication> {
  await un.agir((context) => {
    context.workbook.worksheets.getItem(feuille).getRange(cellule).select();
  });
  return expliquerLeChoix(un.porte, resultats, null);
}

const dite = (issue: IssueDExplication) =>
  issue.type === "explique"
    ? (issue.chiffre.phrases[0]?.phrase ?? "").replace(/[\u00a0\u202f]/g, " ")
    : issue.type;

describe("La cellule choisie dans le classeur", () => {
  it("est expliquée, avec la feuille et la cellule", async () => {
    const un = poste(parc());
    const resultats = await calcule(un);
    const cellule = await adresseDe(un, "Flux", "Part", ENTETE + 1);
    const issue = await expliquer(un, resultats, ["Flux", cellule]);
    expect(issue).toMatchObject({ type: "explique", chiffre: { feuille: "Flux", cellule, titre: "Part" } });
    expect(dite(issue)).toMatch(/^Part d’Habitat dans le 31, pour Haute-Garonne : .* = 20,00 % \(règle R8/);
  });

  it("l'est encore quand la personne a trié la table, renommé la feuille ou changé le chiffre", async () => {
    const un = poste(parc());
    const resultats = await calcule(un);
    const cellule = await adresseDe(un, "Flux", "Part", ENTETE + 1);
    await un.agir((context) => {
      const feuille = context.workbook.worksheets.getItem("Flux");
      feuille.name = "Parts 2026";
      feuille.getRange(cellule).values = [[0.3]];
    });
    const issue = await expliquer(un, resultats, ["Parts 2026", cellule]);
    expect(issue).toMatchObject({ chiffre: { feuille: "Parts 2026", ecart: { montre: 0.3, calcule: 0.2 } } });
  });

  it("peut être un total, au-dessus des en-têtes", async () => {
    const un = poste(parc());
    const resultats = await calcule(un);
    const cellule = await adresseDe(un, "Flux", "Objectif", ENTETE - 1);
    expect(dite(await expliquer(un, resultats, ["Flux", cellule]))).toMatch(/^Objectif de l’ensemble : /);
  });

  it("n'est pas un chiffre quand c'est un nom, un titre ou une saisie", async () => {
    const un = poste(parc());
    const resultats = await calcule(un);
    expect(await expliquer(un, resultats, ["Flux", `A${String(ENTETE + 2)}`])).toEqual({
      type: "sansChiffre",
      feuille: "Flux",
      cellule: `A${String(ENTETE + 2)}`,
    });
    expect(await expliquer(un, resultats, ["Flux", "A1"])).toEqual({
      type: "ailleurs",
      feuille: "Flux",
      cellule: "A1",
    });
    expect(await expliquer(un, resultats, ["Parc", "B2"])).toEqual({
      type: "ailleurs",
      feuille: "Parc",
      cellule: "B2",
    });
  });

  it("s'explique encore par d'autres chiffres quand la sélection est partie ailleurs", async () => {
    const un = poste(parc());
    const resultats = await calcule(un);
    const lieu = ["Flux", await adresseDe(un, "Flux", "Part", ENTETE + 1)] as const;
    const issue = await expliquer(un, resultats, lieu);
    if (issue.type !== "explique") throw new Error(issue.type);
    await un.agir((context) => {
      context.workbook.worksheets.getItem("Parc").getRange("B2").select();
    });
    expect(await expliquerLeChoix(un.porte, resultats, issue.chiffre)).toEqual(issue);
  });

  it("ne peut être lue tant qu'une cellule est en cours de saisie", async () => {
    const un = poste(parc());
    const resultats = await calcule(un);
    un.host.setCellEditMode(true);
    expect(await expliquerLeChoix(un.porte, resultats, null)).toEqual({
      type: "refuse",
      refus: { type: "saisieEnCours" },
    });
  });
});

describe("Le suivi du choix", () => {
  it("prévient à chaque cellule choisie, et dit quand l'hôte ne sait pas le faire", async () => {
    const un = poste(parc());
    const choix: string[] = [];
    expect(await suivreLeChoix(un.porte, () => choix.push("choisie"))).toBe(true);
    await un.agir((context) => {
      context.workbook.worksheets.getItem("Parc").getRange("B2").select();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(choix).toEqual(["choisie"]);
    un.host.setCellEditMode(true);
    expect(await suivreLeChoix(un.porte, () => undefined)).toBe(false);
  });
});
