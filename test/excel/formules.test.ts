import { CellValueType } from "@univerjs/core";
import { adresseDeLaSelection, insererLaFormule, reparerLesFormules } from "../../src/excel/formules";
import { fermerLesPostes, parc, poste, type Poste } from "./banc";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

const PART = {
  invariante: "=FLUX.PART(3000,15000)",
  francaise: "=FLUX.PART(3000;15000)",
  format: "pourcentage",
} as const;

const choisir = (un: Poste, adresse: string) =>
  un.agir((context) => {
    const feuille = context.workbook.worksheets.getItem("Mes notes");
    feuille.activate();
    feuille.getRange(adresse).select();
  });

function formules(un: Poste, adresse: string): Promise<unknown[][]> {
  return un.porte(async (context) => {
    const plage = context.workbook.worksheets.getItem("Mes notes").getRange(adresse).load("formulas");
    await context.sync();
    return plage.formulas as unknown[][];
  });
}

function formats(un: Poste, adresse: string): Promise<unknown[][]> {
  return un.porte(async (context) => {
    const plage = context.workbook.worksheets.getItem("Mes notes").getRange(adresse).load("numberFormat");
    await context.sync();
    return plage.numberFormat as unknown[][];
  });
}

const proteger = (un: Poste) =>
  un.agir((context) => {
    context.workbook.worksheets.getItem("Mes notes").protection.protect();
  });

describe("Insérer une formule", () => {
  it("l'écrit dans la cellule choisie, et dit où", async () => {
    const un = poste(parc());
    await choisir(un, "C3");
    expect(await insererLaFormule(un.porte, PART)).toEqual({
      type: "inseree",
      lieu: { feuille: "Mes notes", cellule: "C3" },
    });
    expect(await formules(un, "C3")).toEqual([["=FLUX.PART(3000,15000)"]]);
  });

  it("n'écrit jamais sur ce qui est déjà là", async () => {
    const un = poste(parc());
    await choisir(un, "B1");
    expect(await insererLaFormule(un.porte, PART)).toEqual({
      type: "refuse",
      refus: { type: "celluleRemplie", feuille: "Mes notes", cellule: "B1" },
    });
    expect(await formules(un, "B1")).toEqual([[42]]);
  });

  it.each([
    ["un taux se lit en pourcentage", "pourcentage", "General", "0.00%"],
    ["une échéance se lit comme une date", "date", "General", "dd/mm/yyyy"],
    ["un nombre reste au format Standard", null, "General", "General"],
    ["le format qu'une personne a choisi reste", "pourcentage", "0.0%", "0.0%"],
  ] as const)("%s", async (_, format, avant, apres) => {
    const un = poste(parc());
    await un.agir((context) => {
      context.workbook.worksheets.getItem("Mes notes").getRange("C3").numberFormat = [[avant]];
    });
    await choisir(un, "C3");
    expect((await insererLaFormule(un.porte, { ...PART, format })).type).toBe("inseree");
    expect(await formats(un, "C3:D3")).toEqual([[apres, "General"]]);
  });

  it("n'écrit pas dans une feuille de résultats, où le prochain calcul écrira", async () => {
    const un = poste(parc());
    await un.calculer();
    await un.agir((context) => {
      const flux = context.workbook.worksheets.getItem("Flux");
      flux.name = "Parts de 2026";
      flux.activate();
      flux.getRange("M30").select();
    });
    expect(await insererLaFormule(un.porte, PART)).toEqual({
      type: "refuse",
      refus: { type: "feuilleDeResultats", feuille: "Parts de 2026" },
    });
    expect((await un.lire("Parts de 2026"))?.[29]).toBeUndefined();
  });

  it("n'écrit pas dans une feuille protégée", async () => {
    const un = poste(parc());
    await choisir(un, "C3");
    await proteger(un);
    expect(await insererLaFormule(un.porte, PART)).toEqual({
      type: "refuse",
      refus: { type: "feuilleProtegee", feuille: "Mes notes" },
    });
  });

  it("dit qu'Excel n'accepte pas la formule, et n'écrit rien", async () => {
    const un = poste(parc());
    await choisir(un, "C3");
    const bancale = { invariante: "=FLUX.PART(A1", francaise: "=FLUX.PART(A1", format: null };
    expect(await insererLaFormule(un.porte, bancale)).toEqual({
      type: "refuse",
      refus: { type: "formuleRefusee", formule: "=FLUX.PART(A1", code: "InvalidArgument" },
    });
    expect(await formules(un, "C3")).toEqual([[""]]);
  });

  it("nomme la sélection comme une formule le ferait", async () => {
    const un = poste(parc());
    await choisir(un, "A1:B4");
    expect(await adresseDeLaSelection(un.porte)).toBe("'Mes notes'!A1:B4");
  });
});

/** Une formule telle qu'un classeur la rouvre : elle montre une erreur. */
const enErreur = (f: string, v = "#NAME?") => ({ f, v, t: CellValueType.STRING });

describe("Réparer les formules", () => {
  it("saisit de nouveau celles de Flux qui montrent #NOM? ou attendent sans fin, et aucune autre", async () => {
    const un = poste({
      ...parc(),
      "Mes notes": [
        [enErreur("=_xldudf_FLUX_ROTATION_PARC(A1:B2,A4:B6,2026)"), 42],
        [enErreur("=FLUX.PART(1,10)*100"), enErreur("=AUTRE.FONCTION(1)")],
        [enErreur("=FLUX.DU(1,2)", "#BUSY!"), enErreur("=FLUX.SOLDE(1,2)", "#N/A")],
      ],
    });
    expect(await reparerLesFormules(un.porte)).toEqual({ type: "reparees", nombre: 3, protegees: [] });
    expect(await formules(un, "A1:B3")).toEqual([
      ["=FLUX.ROTATION.PARC(A1:B2,A4:B6,2026)", 42],
      ["=FLUX.PART(1,10)*100", "=AUTRE.FONCTION(1)"],
      ["=FLUX.DU(1,2)", "=FLUX.SOLDE(1,2)"],
    ]);
  });

  it("laisse les feuilles protégées, et les nomme", async () => {
    const un = poste({ ...parc(), "Mes notes": [[enErreur("=_xldudf_FLUX_PART(1,10)")]] });
    await proteger(un);
    expect(await reparerLesFormules(un.porte)).toEqual({
      type: "reparees",
      nombre: 0,
      protegees: ["Mes notes"],
    });
    expect(await formules(un, "A1")).toEqual([["=_xldudf_FLUX_PART(1,10)"]]);
  });

  it("ne touche à rien quand rien n'est en erreur", async () => {
    const un = poste(parc());
    expect(await reparerLesFormules(un.porte)).toEqual({ type: "reparees", nombre: 0, protegees: [] });
  });
});
