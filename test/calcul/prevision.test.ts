import { prevoir } from "../../src/calcul/prevoir";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { jour } from "../../src/calcul/domaine/jour";
import { fraction } from "../../src/calcul/nombres/fraction";
import { sources } from "../../src/calcul/explications/sources";
import {
  agreger,
  AILLEURS,
  calculerSituation,
  exact,
  fois,
  hypothese,
  ICI,
  liberation,
  logement,
  type Situation,
} from "./constructeurs";

function dites(situation: Situation): readonly string[] {
  const { hypotheses = [hypothese()] } = situation;
  return prevoir(calculerSituation(situation), agreger(situation), hypotheses).map(
    ({ perimetre, categorie, prevus, realises, ecart }) =>
      [perimetre.departement, categorie, exact(prevus), exact(realises), exact(ecart)].join(" "),
  );
}

const LOGEMENTS = fois(100, logement());

describe("R18 — prévision des logements soustraits (CCH, R.441-5-1)", () => {
  it("met les cinq catégories de l'année en face des relogements de l'année précédente", () => {
    const liberations = [
      ...fois(7, liberation({ motif: "mutation" })),
      ...fois(3, liberation({ motif: "anru" })),
      ...fois(2, liberation({ motif: "orcod" })),
      liberation({ motif: "vente" }),
      ...fois(5, liberation({ motif: "depart" })),
    ];
    const hypotheses = [hypothese({ mutations: 6, anru: 4, orcod: 2, lhi: 1 })];
    expect(dites({ logements: LOGEMENTS, liberations, hypotheses })).toEqual([
      "31 mutations 6 7 -1",
      "31 anru 4 3 1",
      "31 orcod 2 2 0",
      "31 lhi 1 0 1",
      "31 vente 0 1 -1",
    ]);
  });

  it("une libération d'une autre année ne compte pas", () => {
    const liberations = [
      liberation({ motif: "mutation", date: jour(2024, 12, 31) }),
      liberation({ motif: "mutation", date: jour(2026, 1, 1) }),
      liberation({ motif: "mutation", date: jour(2025, 12, 31) }),
    ];
    expect(dites({ logements: LOGEMENTS, liberations })[0]).toBe("31 mutations 0 1 -1");
  });

  it("ce qui n'est pas saisi est absent, même si l'assiette le prend à 0", () => {
    const { deductions } = hypothese();
    const hypotheses = [
      hypothese({ mutations: 6 }, { deductions: { ...deductions, mutations: fraction(6), lhi: null } }),
    ];
    const lignes = dites({ logements: LOGEMENTS, hypotheses });
    expect(lignes[0]).toBe("31 mutations 6 0 6");
    expect(lignes[3]).toBe("31 lhi [previsionNonSaisie] 0 [previsionNonSaisie]");
  });

  it("la ligne d'un territoire n'est pas celle du périmètre", () => {
    const hypotheses = [hypothese({ mutations: 6 }, { territoire: "Muret" })];
    expect(dites({ logements: LOGEMENTS, hypotheses })[0]).toBe(
      "31 mutations [previsionNonSaisie] 0 [previsionNonSaisie]",
    );
  });

  it("un périmètre arrêté n'a pas de prévision, mais garde ce qui a été fait", () => {
    const situation = { logements: LOGEMENTS, liberations: [liberation({ motif: "anru" })], bloques: [ICI] };
    expect(dites(situation)[1]).toBe("31 anru [perimetreBloque] 1 [perimetreBloque]");
  });

  it("chaque périmètre a ses cinq lignes", () => {
    const logements = [...LOGEMENTS, logement({ perimetre: AILLEURS })];
    expect(dites({ logements }).map((une) => une.slice(0, 2))).toEqual([...fois(5, "31"), ...fois(5, "81")]);
  });

  it("chaque écart se refait depuis ses feuilles, et cite R18 et R6", () => {
    const situation = { logements: LOGEMENTS, liberations: [liberation({ motif: "anru" })] };
    for (const { ecart } of prevoir(calculerSituation(situation), agreger(situation), [
      hypothese({ anru: 3 }),
    ])) {
      expect(ecart.etat).toBe("present");
      if (ecart.etat === "absent") continue;
      expect(recalculer(ecart)).toEqual(ecart.valeur);
      expect(sources(ecart).map(({ regle }) => regle)).toEqual(["R18", "R6"]);
    }
  });
});
