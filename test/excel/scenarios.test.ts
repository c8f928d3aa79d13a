import { changerLesScenariosGardes, ecrireLesScenarios } from "../../src/excel/scenarios";
import { feuilleDesScenarios } from "../../src/restitution/feuilles/scenarios";
import { Etude } from "../../src/taskpane/etude";
import { fermerLesPostes, parc, poste } from "./banc";

jest.setTimeout(60_000);
afterEach(fermerLesPostes);

const sobre = { nom: "Sobre", mutations: 50 };
const SANS_SUIVI = { progres: () => undefined, annule: () => false };

describe("Les scénarios du classeur", () => {
  it("sont gardés dans le classeur, relus avant chaque changement, et supprimés", async () => {
    const { porte } = poste(parc());
    const changer = changerLesScenariosGardes;
    expect(await changer(porte, null)).toEqual({ type: "lus", scenarios: [], illisibles: false });
    await changer(porte, { type: "ajoute", scenario: sobre, rang: 0 });
    await changer(porte, { type: "ajoute", scenario: { nom: "Autre" }, rang: 1 });
    expect(await changer(porte, null)).toMatchObject({ scenarios: [sobre, { nom: "Autre" }] });
    expect(await changer(porte, { type: "supprime", nom: "Sobre" })).toMatchObject({
      scenarios: [{ nom: "Autre" }],
    });
  });

  it("un contenu étranger est ignoré, dit, puis remplacé", async () => {
    const un = poste(parc());
    const { porte } = un;
    await un.agir((context) => {
      context.workbook.settings.add("scenarios", [{ nom: 3 }]);
    });
    expect(await changerLesScenariosGardes(porte, null)).toMatchObject({ scenarios: [], illisibles: true });
    const apres = await changerLesScenariosGardes(porte, { type: "ajoute", scenario: sobre, rang: 0 });
    expect(apres).toEqual({ type: "lus", scenarios: [sobre], illisibles: false });
  });

  it("la feuille est écrite avec sa table, et réécrite en place ; les autres ne changent pas", async () => {
    const un = poste(parc());
    const bilan = await un.calculer();
    if (bilan.type !== "reussi") throw new Error("un calcul réussi est attendu");
    const flux = await un.lire("Flux");
    const compares = new Etude(bilan.dossier).comparer([{ nom: "Méthode", methode: "intermediaire" }]);
    const feuille = feuilleDesScenarios(compares, bilan);
    expect(await ecrireLesScenarios(un.porte, feuille, SANS_SUIVI)).toEqual({ type: "ecrit" });
    expect(await ecrireLesScenarios(un.porte, feuille, SANS_SUIVI)).toEqual({ type: "ecrit" });
    const lue = await un.lire("Scénarios");
    expect(lue?.at(-1)?.slice(0, 4)).toEqual(["Méthode", "Habitat", "31", "—"]);
    expect(await un.lire("Flux")).toEqual(flux);
    expect((await un.calculer()).type).toBe("reussi");
  });
});
