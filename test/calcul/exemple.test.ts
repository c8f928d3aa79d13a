import { calculer } from "../../src/calcul/calculer";
import type { Chiffre } from "../../src/calcul/domaine/chiffre";
import { versJson } from "../../src/calcul/explications/json";
import { chiffresDeBase, chiffresDeLigne } from "../../src/calcul/explications/parcours";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { egales } from "../../src/calcul/nombres/fraction";
import type { Entrees } from "../../src/calcul/perimetre/entrees";
import { calculerScenarios } from "../../src/calcul/scenarios/calculer";
import { SAISIE } from "../../src/calcul/scenarios/scenario";
import { exact } from "./constructeurs";
import { dossierDeLExemple, resultatDeLExemple } from "./exemple";

describe("Le calcul sur le classeur d'exemple", () => {
  it("chaque chiffre se recalcule exactement depuis ce qui le compose", () => {
    const { perimetres } = resultatDeLExemple();
    expect(perimetres).toHaveLength(6);
    const chiffres = perimetres
      .flatMap((un) => [...chiffresDeBase(un), ...un.flux.flatMap(chiffresDeLigne)])
      .map(([, indicateur]) => indicateur)
      .filter((un): un is Chiffre => un.etat === "present");
    expect(chiffres.length).toBeGreaterThan(500);
    expect(chiffres.filter((un) => !egales(recalculer(un), un.valeur))).toEqual([]);
  });

  it("le JSON est le même texte d'un calcul à l'autre, et revient intact", () => {
    const [un, autre] = [resultatDeLExemple(), resultatDeLExemple()].map((resultat) =>
      JSON.stringify(versJson(resultat)),
    );
    expect(un).toBe(autre);
    expect(JSON.parse(un ?? "")).toEqual(versJson(resultatDeLExemple()));
  });

  it("le scénario de la saisie donne les objectifs du calcul entier", () => {
    const { agregats, reservataires, hypotheses, droitsAcquis, parametres } = dossierDeLExemple();
    const entrees: Entrees = {
      reservataires,
      hypotheses,
      droitsAcquis,
      parametresPour: (perimetre) => parametres.pour(perimetre),
      estBloque: () => false,
    };
    const [scenario] = calculerScenarios(agregats, entrees, [SAISIE]);
    expect(scenario?.perimetres.map(({ objectifs }) => objectifs.map(String))).toEqual(
      calculer(agregats, entrees).perimetres.map(({ flux }) => flux.map(({ objectif }) => exact(objectif))),
    );
  });
});
