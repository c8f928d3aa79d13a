import { CELLULES } from "./cellules";
import { CLASSEURS } from "./classeurs";
import { CSV } from "./csv";
import { APPELS } from "./fonctions";
import { NOMS } from "./noms";
import { REGLAGES, SCENARIOS } from "./reglages";

/** Chaque entrée hostile de ce dossier, par ce qu'elle est. */
const ENTREES: Readonly<Record<string, readonly string[]>> = {
  cellules: CELLULES.map(({ texte }) => texte),
  noms: NOMS.map(({ ou, nom }) => `${ou} : ${nom}`),
  csv: CSV.map(({ quoi }) => quoi),
  classeurs: CLASSEURS.map(({ quoi }) => quoi),
  fonctions: APPELS.map(({ quoi }) => quoi),
  reglages: [...REGLAGES.map(({ quoi }) => quoi), ...SCENARIOS.map(([quoi]) => `scénarios : ${quoi}`)],
};

describe("Les entrées hostiles", () => {
  it("sont plus de trente, toutes différentes, et dix au moins par famille", () => {
    for (const [famille, entrees] of Object.entries(ENTREES)) {
      expect([famille, new Set(entrees).size]).toEqual([famille, entrees.length]);
      expect(entrees.length).toBeGreaterThanOrEqual(10);
    }
    expect(Object.values(ENTREES).flat().length).toBeGreaterThanOrEqual(30);
  });
});
