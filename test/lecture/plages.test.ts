import { compterLiberations, compterParc } from "../../src/calcul/agregats/comptes";
import { jour } from "../../src/calcul/domaine/jour";
import { lirePlages, type Plage } from "../../src/lecture/plages";

const PARC: Plage = [
  ["N° RPLS", "Département", "Nature", "Exclusion", "Réservataire", "Mise en service"],
  ["3100000001", 31, 0, null, "VILLE", 0],
  ["3100000002", 31, "", "vente", 0, null],
  [0, 0, 0, 0, 0, 0],
];
const LIBERATIONS: Plage = [
  ["N° RPLS", "Date", "Motif"],
  ["3100000001", jour(2025, 5, 2), 0],
  [null, null, null],
];

describe("Plages d'une formule", () => {
  it("se lisent comme les feuilles, zéro et null valant vide", () => {
    const { agregats, lignes, bloques } = lirePlages({ parc: PARC, liberations: LIBERATIONS, annee: 2026 });
    const agregat = agregats.perimetres.get("Bailleur")?.get("31");
    expect(agregat && compterParc(agregat.parc, () => true)).toBe(2);
    expect(agregat && compterLiberations(agregat.liberations, (motif) => motif === "autre")).toBe(1);
    expect(lignes.map(({ comptees, vides }) => [comptees, vides])).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(bloques).toBe("aucun");
  });

  it("le parc suffit, et rien n'est dit des feuilles qui ne sont pas données", () => {
    const { agregats, constats } = lirePlages({ parc: PARC, annee: 2026 });
    expect([...(agregats.perimetres.get("Bailleur")?.get("31")?.reservataires.keys() ?? [])]).toEqual([
      "VILLE",
    ]);
    expect(
      constats.filter(({ type }) => type === "feuilleAbsente" || type === "reservataireInconnu"),
    ).toEqual([]);
  });

  it("les réservataires donnés font connaître leurs codes", () => {
    const connus: Plage = [
      ["Code", "Catégorie", "Engagement"],
      ["Ville", "Commune", 0],
    ];
    const { agregats, reservataires } = lirePlages({ parc: PARC, reservataires: connus, annee: 2026 });
    expect(reservataires.map(({ code, engagement }) => [code, engagement?.numerateur])).toEqual([
      ["Ville", 0],
    ]);
    expect([...(agregats.perimetres.get("Bailleur")?.get("31")?.reservataires.keys() ?? [])]).toEqual([
      "Ville",
    ]);
  });

  it("une colonne indispensable qui manque arrête tout, et se dit", () => {
    const { bloques, constats } = lirePlages({ parc: [["N° RPLS"], ["3100000001"]], annee: 2026 });
    expect(bloques).toBe("tous");
    expect(constats.filter(({ gravite }) => gravite === "bloquant")).toMatchObject([
      { type: "colonneAbsente", champ: "departement" },
    ]);
  });

  it("une plage vide arrête tout", () => {
    expect(lirePlages({ parc: [], annee: 2026 }).bloques).toBe("tous");
  });

  it("sans le jour, aucune date n'est dans le futur", () => {
    const parc: Plage = [
      ["N° RPLS", "Département", "Mise en service"],
      ["3100000001", 31, jour(2040, 1, 1)],
    ];
    const futures = (aujourdhui?: number) =>
      lirePlages({ parc, annee: 2026, aujourdhui }).constats.filter(({ type }) => type === "dateFuture");
    expect([futures().length, futures(jour(2026, 1, 1)).length]).toEqual([0, 1]);
  });
});
