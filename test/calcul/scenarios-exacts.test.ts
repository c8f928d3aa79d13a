import { calculer } from "../../src/calcul/calculer";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { fraction, reduite, type Fraction } from "../../src/calcul/nombres/fraction";
import type { Entrees } from "../../src/calcul/perimetre/entrees";
import { calculerScenarios, Simulation, type ScenarioCalcule } from "../../src/calcul/scenarios/calculer";
import { ecarts } from "../../src/calcul/scenarios/ecarts";
import type { PerimetreCalcule } from "../../src/calcul/scenarios/etapes";
import { SAISIE, type Scenario } from "../../src/calcul/scenarios/scenario";
import {
  agreger,
  droitAcquis,
  exact,
  fois,
  hypothese,
  liberation,
  logement,
  reservataire,
} from "./constructeurs";

const ENTREES: Entrees = {
  reservataires: [
    reservataire("AL", { categorie: "action-logement", methode: "droitsUniques" }),
    reservataire("VILLE", { categorie: "commune", origine: "foncier" }),
  ],
  hypotheses: [hypothese({ mutations: 2 })],
  parametresPour: () => PARAMETRES_PAR_DEFAUT,
  estBloque: () => false,
};
/** 200 logements, 10 % de rotation, 2 mutations : 18 attributions ; 30 % à la Ville, 40 logements à Action Logement. */
const AGREGATS = agreger({
  logements: [
    ...fois(60, logement({ reservataire: "VILLE" })),
    ...fois(40, logement({ reservataire: "AL" })),
    ...fois(100, logement()),
  ],
  liberations: fois(20, liberation()),
});

function seul(entrees: Entrees, scenario: Scenario = SAISIE, agregats = AGREGATS) {
  const [calcule] = calculerScenarios(agregats, entrees, [scenario]);
  const [perimetre] = calcule?.perimetres ?? [];
  if (calcule === undefined || perimetre === undefined) throw new Error("un scénario d'un périmètre attendu");
  return { calcule, perimetre };
}
const dit = (valeur: Fraction | null) =>
  valeur === null
    ? "absent"
    : exact({ etat: "present", nom: "part", regle: "R8", operation: "saisie", valeur, operandes: [] });
const parts = ({ parts: toutes }: PerimetreCalcule) => toutes.map(({ part }) => dit(part));
const volumes = (calcule: ScenarioCalcule) =>
  ecarts(calcule, calcule).map(({ reservataire: code, volume }) => `${code} ${dit(volume.scenario)}`);

describe("R12 dans un scénario — Action Logement en droits uniques, hors du partage", () => {
  const avec = (droits: number | null) => ({
    ...ENTREES,
    droitsAcquis: droits === null ? [] : [droitAcquis({ droits })],
  });

  it("les droits sont servis sur ce que laisse la Ville", () => {
    const { calcule, perimetre } = seul(avec(45));
    expect(parts(perimetre)).toEqual(["absent", "3/10", "7/10"]);
    expect(volumes(calcule)).toEqual(["AL 9/2", "VILLE 27/5", "— 81/10"]);
    // 4,5 s'arrondit à 5, ôté des 13 que les plus forts restes laissent au non réservé.
    expect(perimetre.objectifs).toEqual([5, 5, 8]);
  });

  it("droits non listés : ni volume ni objectif pour eux, et l'on ne sait pas ce qui reste", () => {
    const { calcule, perimetre } = seul(avec(null));
    expect(volumes(calcule)).toEqual(["AL absent", "VILLE 27/5", "— absent"]);
    expect(perimetre.objectifs).toEqual([null, 5, null]);
  });

  it("plus de droits que de place : il ne reste rien, et non moins que rien", () => {
    const { calcule, perimetre } = seul(avec(200));
    expect(volumes(calcule)).toEqual(["AL 20", "VILLE 27/5", "— 0"]);
    expect(perimetre.objectifs).toEqual([20, 5, 0]);
  });

  it("des parts au-delà de 100 % ne se partagent pas ; les droits uniques gardent leur objectif", () => {
    const engagements = [{ code: "VILLE", territoire: null, part: fraction(3, 2) }];
    const { perimetre } = seul(avec(40), { nom: "150 %", engagements });
    expect(parts(perimetre)).toEqual(["absent", "3/2", "-1/2"]);
    expect(perimetre.objectifs).toEqual([4, null, null]);
  });

  it("un engagement essayé pour qui est en droits uniques ne fait pas une part", () => {
    const engagements = [{ code: "AL", territoire: null, part: fraction(1, 10) }];
    const { perimetre } = seul(avec(40), { nom: "AL à 10 %", engagements });
    expect(parts(perimetre)).toEqual(["absent", "3/10", "7/10"]);
    expect(perimetre.objectifs).toEqual([4, 5, 9]);
  });
});

describe("Le partage d'un scénario", () => {
  it("un périmètre arrêté n'a de part pour personne, non réservé compris, ni d'objectif", () => {
    const { perimetre } = seul({ ...ENTREES, estBloque: () => true });
    expect(perimetre.parts).toEqual([
      { reservataire: "AL", nom: "AL", part: null },
      { reservataire: "VILLE", nom: "VILLE", part: null },
      { reservataire: "—", nom: "Non réservé", part: null },
    ]);
    expect(perimetre.objectifs).toEqual([null, null, null]);
  });

  it("à restes et parts égaux, l'ordre des codes décide, comme dans le calcul entier", () => {
    // « № 7 » vient après le tiret du non réservé : l'unique attribution n'est pas pour lui.
    const agregats = agreger({
      logements: [...fois(5, logement({ reservataire: "№ 7" })), ...fois(5, logement())],
      liberations: [liberation()],
    });
    const entrees = { ...ENTREES, hypotheses: [hypothese()] };
    expect(seul(entrees, SAISIE, agregats).perimetre.objectifs).toEqual([0, 1]);
    const [entier] = calculer(agregats, entrees).perimetres;
    expect(entier?.flux.map(({ objectif }) => exact(objectif))).toEqual(["0", "1"]);
  });
});

describe("Ce que des scénarios ont en commun n'est calculé qu'une fois", () => {
  const plafond = (centiemes: number): Scenario => ({
    nom: `${centiemes} %`,
    parametres: { traitement: "plafonner", plafondEtat: fraction(centiemes, 100) },
  });
  const simuler = (agregats = AGREGATS, entrees = ENTREES) => {
    const simulation = new Simulation(agregats, entrees);
    return (scenario: Scenario) => {
      const [perimetre] = simulation.calculer(scenario).perimetres;
      if (perimetre === undefined) throw new Error("un périmètre attendu");
      return perimetre;
    };
  };

  it("les mêmes saisies rendent les mêmes parts et les mêmes objectifs", () => {
    const un = simuler();
    const [saisie, encore] = [un(SAISIE), un({ nom: "Encore", parametres: {} })];
    expect(encore.parts).toBe(saisie.parts);
    expect(encore.objectifs).toBe(saisie.objectifs);
  });

  it("une hypothèse change les objectifs, et non les parts", () => {
    const un = simuler();
    const [saisie, essai] = [un(SAISIE), un({ nom: "+ 3", hypotheses: [hypothese({ mutations: 5 })] })];
    expect(essai.parts).toBe(saisie.parts);
    expect(essai.objectifs).not.toBe(saisie.objectifs);
  });

  const etat = { ...ENTREES, reservataires: [reservataire("PREF", { categorie: "etat-prioritaires" })] };
  const quarante = agreger({
    logements: [...fois(40, logement({ reservataire: "PREF" })), ...fois(60, logement())],
  });

  it("un plafond que rien ne dépasse rend les parts mêmes de la saisie ; un autre, les siennes", () => {
    const un = simuler(quarante, etat);
    const saisie = un(SAISIE);
    expect(un(plafond(40)).parts).toBe(saisie.parts);
    const [ramenee, reste] = un(plafond(39)).parts.map(({ part }) => part);
    expect([ramenee, reste].map((part) => part && reduite(part))).toEqual([
      fraction(39, 100),
      fraction(61, 100),
    ]);
  });

  it("les parts de huit plafonds sont gardées ; au neuvième, elles sont oubliées", () => {
    const un = simuler(quarante, etat);
    const premier = un(plafond(1));
    for (let centiemes = 2; centiemes <= 8; centiemes += 1) un(plafond(centiemes));
    expect(un(plafond(1)).parts).toBe(premier.parts);
    un(plafond(9));
    const refait = un(plafond(1));
    expect(refait.parts).not.toBe(premier.parts);
    expect(refait.parts).toEqual(premier.parts);
  });
});
