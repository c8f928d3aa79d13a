import { fraction } from "../../../src/calcul/nombres/fraction";
import { changerLesScenarios, nomLibre } from "../../../src/lecture/scenarios/changer";
import { essaiDe, PAIRES_DE_LECTURES } from "../../../src/lecture/scenarios/essai";
import { lireScenarios, SCENARIOS_GARDES, type ScenarioGarde } from "../../../src/lecture/scenarios/gardes";
import { hypothese } from "../../calcul/constructeurs";

const sobre: ScenarioGarde = { nom: "Sobre", methode: "intermediaire", plafondEtat: 2500 };

describe("Les scénarios gardés dans le classeur", () => {
  it("se relisent tels qu'ils ont été gardés ; sans rien de gardé, il n'y en a aucun", () => {
    const gardes: unknown = JSON.parse(JSON.stringify([sobre]));
    expect(lireScenarios(gardes)).toEqual({ scenarios: [sobre], illisibles: false });
    expect(lireScenarios(null)).toEqual({ scenarios: [], illisibles: false });
  });

  it.each([
    ["un texte", "x"],
    ["un champ de trop", [{ ...sobre, script: "=1+1" }]],
    ["un plafond au-delà de 100 %", [{ ...sobre, plafondEtat: 10_001 }]],
    ["une part qui n'est pas entière", [{ ...sobre, plafondEtat: 0.5 }]],
    ["un nom vide", [{ nom: "" }]],
    ["un nom trop long", [{ nom: "n".repeat(41) }]],
    ["une méthode inconnue", [{ nom: "A", methode: "autre" }]],
    ["plus de scénarios qu'il ne s'en garde", Array.from({ length: 13 }, (_, rang) => ({ nom: `${rang}` }))],
  ])("%s : rien n'est pris, et cela se dit", (_, gardes) => {
    expect(lireScenarios(gardes)).toEqual({ scenarios: [], illisibles: true });
  });

  it("de deux scénarios du même nom, le premier reste", () => {
    const lus = lireScenarios([{ nom: "A", mutations: 50 }, { nom: "A" }, { nom: "B" }]);
    expect(lus.scenarios).toEqual([{ nom: "A", mutations: 50 }, { nom: "B" }]);
  });
});

describe("La liste des scénarios", () => {
  const liste = [sobre, { nom: "Autre" }];

  it("ajoute à son rang, sous un nom que nul autre ne porte", () => {
    const apres = changerLesScenarios(liste, { type: "ajoute", scenario: sobre, rang: 1 });
    expect(apres.map(({ nom }) => nom)).toEqual(["Sobre", "Sobre (2)", "Autre"]);
    expect(apres[1]?.plafondEtat).toBe(2500);
  });

  it("règle et renomme celui qui porte le nom, jamais un autre", () => {
    const change = { type: "regle", nom: "Autre", scenario: { nom: "Sobre", mutations: 0 } } as const;
    expect(changerLesScenarios(liste, change)).toEqual([sobre, { nom: "Sobre (2)", mutations: 0 }]);
    const absent = { type: "regle", nom: "Parti", scenario: { nom: "Parti" } } as const;
    expect(changerLesScenarios(liste, absent)).toEqual(liste);
  });

  it("supprime, et rétablit à la même place", () => {
    const sans = changerLesScenarios(liste, { type: "supprime", nom: "Sobre" });
    expect(sans).toEqual([{ nom: "Autre" }]);
    expect(changerLesScenarios(sans, { type: "ajoute", scenario: sobre, rang: 0 })).toEqual(liste);
  });

  it("pleine, n'ajoute rien", () => {
    const pleine = Array.from({ length: SCENARIOS_GARDES }, (_, rang) => ({ nom: `N${rang}` }));
    expect(changerLesScenarios(pleine, { type: "ajoute", scenario: sobre, rang: 0 })).toBe(pleine);
  });

  it("un nom tient sur une ligne de quarante caractères, et n'est jamais vide", () => {
    expect(nomLibre("  a\n b ", [])).toBe("a b");
    expect(nomLibre(" ", ["Scénario"])).toBe("Scénario (2)");
    expect(nomLibre("n".repeat(60), ["n".repeat(40)])).toBe(`${"n".repeat(36)} (2)`);
  });
});

describe("Ce qu'un scénario gardé essaie", () => {
  it("ne change que ce qu'il nomme, en parts exactes", () => {
    expect(essaiDe({ ...sobre, engagements: [{ code: "AL", part: 1250 }] }, [])).toEqual({
      nom: "Sobre",
      parametres: { methode: "intermediaire", plafondEtat: fraction(2500, 10_000) },
      engagements: [{ code: "AL", territoire: null, part: fraction(1250, 10_000) }],
    });
    expect(essaiDe({ nom: "Rien" }, [hypothese()])).toEqual({ nom: "Rien", parametres: {} });
  });

  it("les mutations sont prises à tant pour cent de la saisie ; celles qui n'ont pas été saisies le restent", () => {
    const saisie = hypothese({ mutations: 45 });
    const { hypotheses = [] } = essaiDe({ nom: "Moitié", mutations: 50 }, [saisie]);
    expect(hypotheses.map(({ deductions }) => deductions.mutations)).toEqual([fraction(2250, 100)]);
    const blanche = { ...saisie, deductions: { ...saisie.deductions, mutations: null } };
    expect(essaiDe({ nom: "Moitié", mutations: 50 }, [blanche]).hypotheses).toEqual([]);
  });

  it("les lectures ouvertes se gardent par paires, sous des noms différents", () => {
    const noms = PAIRES_DE_LECTURES.flat().map(({ nom }) => nom);
    expect(new Set(noms).size).toBe(8);
    const [mutations] = PAIRES_DE_LECTURES;
    expect(mutations?.map(({ methode }) => methode)).toEqual(["referentiel", "intermediaire"]);
    expect(lireScenarios(JSON.parse(JSON.stringify(PAIRES_DE_LECTURES.flat()))).illisibles).toBe(false);
  });
});
