import type { Reservataire } from "../../src/calcul/domaine/reservataire";
import { contingentsVus } from "../../src/taskpane/contingents";
import { reservataire } from "../calcul/constructeurs";
import { enClair } from "./fabriques";

const RESERVATAIRES = [
  reservataire("CD31", { nom: "Haute-Garonne", categorie: "departement" }),
  reservataire("PREF", { nom: "Préfecture", categorie: "etat-prioritaires" }),
  reservataire("ALS", { nom: "ALS", categorie: "action-logement" }),
];
const LUS = [
  { code: "2", nombre: 1200, confirme: null },
  { code: "3", nombre: 1, confirme: null },
  { code: "7", nombre: 40, confirme: null },
] as const;

describe("Les contingents de RPLS, dans le volet", () => {
  it("se proposent par code, avec leur nombre, sans rien affirmer", () => {
    const vus = contingentsVus(LUS, {}, RESERVATAIRES);
    expect(vus.map(({ nom, texte, confirme }) => [nom, enClair(texte), confirme])).toEqual([
      ["2 · État prioritaires", "1 200 lignes sans réservataire, à confirmer.", false],
      ["3 · Employeurs, Action Logement", "1 ligne sans réservataire, à confirmer.", false],
    ]);
  });

  it("suggèrent les réservataires de leur catégorie d'abord", () => {
    const [deux, trois] = contingentsVus(LUS, {}, RESERVATAIRES).map(({ options }) =>
      options.map(({ texte }) => texte),
    );
    expect(deux).toEqual(["PREF · Préfecture", "CD31 · Haute-Garonne", "ALS", "Non réservé"]);
    expect(trois?.[0]).toBe("ALS");
    const agents = contingentsVus([{ code: "1", nombre: 1, confirme: null }], {}, RESERVATAIRES);
    expect(agents[0]?.choisie).toBe(-1);
    expect(contingentsVus(LUS, {}, RESERVATAIRES).map(({ choisie }) => choisie)).toEqual([0, 0]);
  });

  it("ne présélectionnent jamais un réservataire dont la catégorie est lue par défaut", () => {
    const six = [{ code: "6", nombre: 8, confirme: null }] as const;
    const choisie = (autre: Partial<Reservataire>) => {
      const [vu] = contingentsVus(six, {}, [
        ...RESERVATAIRES,
        reservataire("X", { categorie: "autre", ...autre }),
      ]);
      return [vu?.choisie, vu?.options.map(({ valeur }) => valeur)];
    };
    expect(choisie({})).toEqual([0, ["X", "CD31", "PREF", "ALS", ""]]);
    expect(choisie({ categorieParDefaut: true })).toEqual([-1, ["CD31", "PREF", "ALS", "X", ""]]);
  });

  it("disent ce que la personne a confirmé", () => {
    const vus = contingentsVus(LUS, { "2": "CD31", "3": "" }, RESERVATAIRES);
    expect(vus.map(({ texte, confirme, choisie }) => [enClair(texte), confirme, choisie])).toEqual([
      ["1 200 lignes sans réservataire, à compter pour « CD31 » (votre choix).", true, 1],
      ["1 ligne sans réservataire, à compter comme non réservé (votre choix).", true, 3],
    ]);
  });

  it("« Non réservé » n'est pas une question ; qui y avait répondu peut s'en dédire", () => {
    const sept = [{ code: "7", nombre: 40, confirme: null }] as const;
    expect(contingentsVus(sept, {}, RESERVATAIRES)).toEqual([]);
    expect(contingentsVus(sept, { "7": "CD31" }, RESERVATAIRES)).toMatchObject([
      { nom: "7 · Non réservé", confirme: true, choisie: 0 },
    ]);
  });
});
