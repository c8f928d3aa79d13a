import { CLE_DES_REGLAGES } from "../../src/excel/lire/inventaire";
import { changerLesScenariosGardes } from "../../src/excel/scenarios";
import { fermerLesPostes, parc, poste, valeur } from "../excel/banc";
import { REGLAGES, SCENARIOS } from "./reglages";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

/** Rien de ce que garde un classeur n'atteint les objets du langage. */
afterEach(() => {
  expect({}).not.toHaveProperty("pollue");
});

const posteGardant = (cle: string, gardee: unknown) =>
  poste(parc(), { preparer: ({ extras }) => (extras.settings = Object.fromEntries([[cle, gardee]])) });

describe("Un choix hostile gardé dans le classeur", () => {
  it.each(REGLAGES.map((cas) => [cas.quoi, cas.attendu, cas] as const))(
    "%s %s",
    async (_quoi, _attendu, { valeur: gardee, misDeCote }) => {
      const un = posteGardant(CLE_DES_REGLAGES, gardee);
      const issue = await un.calculer();
      if (issue.type !== "reussi") throw new Error(issue.type);
      const types = issue.dossier.constats.map(({ type }) => type);
      expect(types.includes("reglagesIllisibles")).toBe(misDeCote);
      expect(types.includes("feuilleChoisieAbsente")).toBe(!misDeCote);
      expect(valeur(await un.lire("Rotation"), "Taux de rotation")).toBe(0.1);
    },
  );
});

describe("Des scénarios hostiles gardés dans le classeur", () => {
  it.each(SCENARIOS)("%s : aucun n'est repris, et cela se dit", async (_quoi, gardes) => {
    const { porte } = posteGardant("scenarios", gardes);
    expect(await changerLesScenariosGardes(porte, null)).toEqual({
      ...{ type: "lus", scenarios: [], illisibles: true },
    });
  });
});
