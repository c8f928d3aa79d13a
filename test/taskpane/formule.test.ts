import { readFileSync } from "node:fs";
import { argument, composer, lireLesFonctions } from "../../src/taskpane/formule";

const [PART, ECHEANCE] = lireLesFonctions({
  functions: [
    {
      name: "PART",
      description: "Part d'un réservataire.",
      parameters: [
        { name: "reservations", description: "Réservations." },
        { name: "parc", description: "Parc." },
        { name: "plafond", description: "Plafond.", optional: true },
      ],
    },
    {
      name: "ECHEANCE",
      description: "Échéance.",
      parameters: [
        { name: "date", description: "Date." },
        { name: "jours", description: "Jours." },
        { name: "heure", description: "Heure.", optional: true },
        { name: "calendrier", description: "Calendrier.", optional: true },
      ],
    },
  ],
});

const formule = (fonction: typeof PART, ...saisies: string[]) =>
  fonction === undefined ? null : composer(fonction, saisies);

describe("Ce que l'on saisit pour un argument", () => {
  it.each([
    ["un nombre", "1500", "1500", "1500"],
    ["un nombre à virgule", "8,5", "8.5", "8,5"],
    ["un nombre à point", "8.5", "8.5", "8,5"],
    ["un nombre à milliers", "14 500,25", "14500.25", "14500,25"],
    ["un pourcentage, avec son espace fine", "10\u202f%", "10%", "10%"],
    ["un pourcentage à virgule", "8,45 %", "8.45%", "8,45%"],
    ["un nombre négatif", "-3", "-3", "-3"],
    ["une date", "28/02/2026", "DATE(2026,2,28)", "DATE(2026;2;28)"],
    ["une cellule", "B4", "B4", "B4"],
    ["une cellule figée", "$B$4", "$B$4", "$B$4"],
    ["une plage d'une feuille", "Parc!A1:E900", "Parc!A1:E900", "Parc!A1:E900"],
    ["une plage d'une feuille à apostrophe", "'L''année'!A:C", "'L''année'!A:C", "'L''année'!A:C"],
    ["un tableau entier, en français", "tblParc[#Tout]", "tblParc[#All]", "tblParc[#Tout]"],
    ["une colonne d'un tableau", "tblParc[N° RPLS]", "tblParc[N° RPLS]", "tblParc[N° RPLS]"],
    ["un nom défini", "=TauxConvenu", "TauxConvenu", "TauxConvenu"],
    ["un code à zéro de tête, qui reste un texte", "01", '"01"', '"01"'],
    ["un texte", "Habitat des Trois Sources", '"Habitat des Trois Sources"', '"Habitat des Trois Sources"'],
    ["un texte qui a l'air d'une cellule, entre guillemets", '"T2"', '"T2"', '"T2"'],
    ["rien", "  ", "", ""],
  ])("%s : %s", (_, saisi, invariante, francaise) => {
    expect(argument(saisi)).toEqual({ invariante, francaise });
  });

  it.each([
    ['0)+HYPERLINK("http://exemple.fr"', '"0)+HYPERLINK(""http://exemple.fr"""'],
    ["=1+WEBSERVICE(A1)", '"=1+WEBSERVICE(A1)"'],
    ["A1;B1", '"A1;B1"'],
    ['tblParc["&A1&"]', '"tblParc[""&A1&""]"'],
    ['Parc!A1"', '"Parc!A1"""'],
  ])("ne laisse pas passer une autre formule : %s devient un texte", (saisi, texte) => {
    expect(argument(saisi).invariante).toBe(texte);
  });
});

describe("La formule composée", () => {
  it("est en anglais pour Excel, en français pour qui la lit", () => {
    expect(formule(PART, "3 000", "15000", "20,5 %")).toEqual({
      invariante: "=FLUX.PART(3000,15000,20.5%)",
      francaise: "=FLUX.PART(3000;15000;20,5%)",
      format: "pourcentage",
    });
  });

  it("laisse de côté les arguments facultatifs de la fin, et garde la place de ceux du milieu", () => {
    expect(formule(PART, "B2", "B3", "")?.francaise).toBe("=FLUX.PART(B2;B3)");
    expect(formule(ECHEANCE, "B2", "10", "", "Alsace-Moselle")).toEqual({
      invariante: '=FLUX.ECHEANCE(B2,10,,"Alsace-Moselle")',
      francaise: '=FLUX.ECHEANCE(B2;10;;"Alsace-Moselle")',
      format: "date",
    });
  });

  it("a le format que dit la fonction elle-même de ce qu'elle rend, et nul autre", () => {
    const source = readFileSync("src/functions/functions.ts", "utf8");
    const rendus = [...source.matchAll(/@customfunction ([A-Z.]+)[\s\S]*?@returns (.*)/g)];
    expect(rendus).toHaveLength(12);
    for (const [, name = "", rendu = ""] of rendus) {
      const format = { pourcentage: /en pourcentage/, date: /au format date/ };
      const dit = (["pourcentage", "date"] as const).find((un) => format[un].test(rendu)) ?? null;
      expect([name, composer({ name, description: "", parameters: [] }, [])?.format]).toEqual([name, dit]);
    }
  });

  it("n'existe pas tant qu'un argument indispensable manque", () => {
    expect(formule(PART, "3000", " ")).toBeNull();
    expect(formule(PART)).toBeNull();
  });

  it("refuse un fichier de fonctions qui n'a pas la forme d'Excel", () => {
    expect(() => lireLesFonctions({ functions: [{ name: "PART" }] })).toThrow();
  });
});
