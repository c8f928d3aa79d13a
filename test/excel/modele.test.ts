import { allerA } from "../../src/excel/aller";
import { creerLeModele, insererFeuilles } from "../../src/excel/modele/modele";
import { feuillesDuModele } from "../../src/restitution/modele/modele";
import type { FeuilleModele } from "../../src/restitution/modele/types";
import { fermerLesPostes, poste } from "./banc";

jest.setTimeout(120_000);
afterEach(fermerLesPostes);

const NOMS = feuillesDuModele(2026).map(({ nom }) => nom);

/** Le modèle avec deux libérations. */
function rempli(annee = 2026): readonly FeuilleModele[] {
  const lignes = [
    ["3100000001", 45731, "départ", "1 mois"],
    ["3100000002", "15/03/2025", "=1+1", ""],
  ];
  return feuillesDuModele(annee).map((une) => (une.nom === "Libérations" ? { ...une, lignes } : une));
}

describe("Créer les feuilles du modèle", () => {
  it("offre au moins les cinq feuilles du premier calcul", () => {
    const requises = ["Paramètres", "Parc", "Libérations", "Réservataires", "Hypothèses"];
    expect(NOMS).toEqual(expect.arrayContaining(requises));
  });

  it("crée toutes les feuilles avec leurs tableaux, et la feuille des listes", async () => {
    const un = poste({ Feuil1: [] });
    expect(await creerLeModele(un.porte, feuillesDuModele(2026))).toEqual({
      type: "fait",
      creees: NOMS,
      existantes: [],
    });
    const tables = feuillesDuModele(2026).map(({ table }) => table);
    expect(un.host.snapshot().extras.tables.map(({ name }) => name)).toEqual(tables);
    expect((await un.lire("Listes"))?.[0]).toContain("Motif");
    expect((await un.lire("Paramètres"))?.[4]?.slice(0, 2)).toEqual(["Année de campagne", 2026]);
  });

  it("ne touche pas aux feuilles qui existent, et le dit", async () => {
    const un = poste({ Parc: [["N° RPLS"], ["1"]] });
    expect(await creerLeModele(un.porte, feuillesDuModele(2026))).toMatchObject({ existantes: ["Parc"] });
    expect(await un.lire("Parc")).toEqual([["N° RPLS"], ["1"]]);
    expect(await creerLeModele(un.porte, feuillesDuModele(2026))).toEqual({
      type: "fait",
      creees: [],
      existantes: NOMS,
    });
  });

  it("propose les codes des réservataires et les motifs par des listes qui sont des plages", async () => {
    const un = poste({ Feuil1: [] });
    await creerLeModele(un.porte, feuillesDuModele(2026));
    const sources = await un.porte(async (context) => {
      const regle = (feuille: string, cellule: string) => {
        const { dataValidation } = context.workbook.worksheets.getItem(feuille).getRange(cellule);
        dataValidation.load("rule");
        return dataValidation;
      };
      const regles = [regle("Parc", "L5"), regle("Libérations", "C5"), regle("Paramètres", "B6")];
      await context.sync();
      return regles.map(({ rule }) => rule.list?.source as string);
    });
    expect(sources.map((source) => source.replace(/['$]/g, ""))).toEqual([
      "=Réservataires!A5:A504",
      "=Listes!D2:D9",
      "=Listes!P2:P3",
    ]);
  });

  it("donne leur format aux lignes à venir : ce qu'on y colle reste un n° RPLS, et se lit comme une date", async () => {
    const un = poste({ Feuil1: [] });
    await creerLeModele(un.porte, feuillesDuModele(2026));
    const formats = await un.porte(async (context) => {
      const format = (feuille: string, cellule: string) => {
        const range = context.workbook.worksheets.getItem(feuille).getRange(cellule);
        range.load("numberFormat");
        return range;
      };
      const ranges = [
        format("Libérations", "A2004:D2004"),
        format("Libérations", "A2005:D2005"),
        format("Mises à disposition", "B300:E300"),
        format("Réservataires", "I204"),
        format("Paramètres", "B60"),
      ];
      const collees = context.workbook.worksheets.getItem("Libérations").getRange("A6:B7");
      collees.values = [
        ["0812345678", 45731],
        ["0812345679", 45732],
      ];
      await context.sync();
      return ranges.map(({ numberFormat }) => (numberFormat as string[][])[0]);
    });
    expect(formats).toEqual([
      ["@", "dd/mm/yyyy", "General", "General"],
      ["General", "General", "General", "General"],
      ["@", "@", "General", "dd/mm/yyyy"],
      ["0.00%"],
      ["General"],
    ]);
    expect((await un.lire("Libérations"))?.slice(5)).toEqual([
      ["0812345678", 45731, "", ""],
      ["0812345679", 45732, "", ""],
    ]);
  });

  it("ne fait passer aucune ligne vide pour une ligne remplie", async () => {
    const un = poste({ Feuil1: [] });
    await creerLeModele(un.porte, feuillesDuModele(2026));
    const hauteurs = await Promise.all(["Parc", "Libérations", "Réservataires"].map((nom) => un.lire(nom)));
    expect(hauteurs.map((feuille) => feuille?.length)).toEqual([4, 4, 4]);
  });

  it("est refusé si une feuille « Listes » contient autre chose", async () => {
    const un = poste({ Listes: [["mes listes"]] });
    expect(await creerLeModele(un.porte, feuillesDuModele(2026))).toEqual({
      type: "refuse",
      refus: { type: "feuilleOccupee", feuille: "Listes" },
    });
    expect(await un.lire("Parc")).toBeNull();
  });
});

describe("Insérer l'exemple", () => {
  it("remplit les feuilles vierges du modèle, les textes restant des textes", async () => {
    const un = poste({ Feuil1: [] });
    await creerLeModele(un.porte, feuillesDuModele(2026));
    expect(await insererFeuilles(un.porte, rempli(2027))).toMatchObject({ type: "fait" });
    const liberations = await un.lire("Libérations");
    expect(liberations?.slice(4)).toEqual([
      ["3100000001", 45731, "départ", "1 mois"],
      ["3100000002", "15/03/2025", "=1+1", ""],
    ]);
    expect((await un.lire("Paramètres"))?.[4]?.[1]).toBe(2027);
  });

  it("est refusé dès qu'une de ces feuilles contient des données", async () => {
    const un = poste({ Feuil1: [] });
    await insererFeuilles(un.porte, rempli());
    expect(await insererFeuilles(un.porte, rempli())).toEqual({
      type: "refuse",
      refus: { type: "saisiePresente", feuilles: ["Libérations"] },
    });
  });

  it("est refusé aussi pour une feuille de ce nom sans tableau", async () => {
    const un = poste({ Parc: [["N° RPLS"], ["1"]] });
    expect(await insererFeuilles(un.porte, rempli())).toEqual({
      type: "refuse",
      refus: { type: "saisiePresente", feuilles: ["Parc"] },
    });
  });
});

describe("Aller à une cellule", () => {
  it("la sélectionne", async () => {
    const un = poste({ Feuil1: [], Parc: [["a", "b"]] });
    expect(await allerA(un.porte, { feuille: "Parc", cellule: "B1" })).toBeNull();
    const adresse = await un.porte(async (context) => {
      const choisie = context.workbook.getSelectedRange();
      choisie.load("address");
      await context.sync();
      return choisie.address;
    });
    expect(adresse).toBe("Parc!B1");
  });

  it("dit qu'une feuille supprimée ne peut être atteinte", async () => {
    const un = poste({ Feuil1: [] });
    expect(await allerA(un.porte, { feuille: "Parc", cellule: "B1" })).toEqual({
      type: "lieuIntrouvable",
      feuille: "Parc",
    });
  });
});
