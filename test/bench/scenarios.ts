import { agregatsVides, compterLogement } from "../../src/calcul/agregats/compter";
import type { Logement } from "../../src/calcul/domaine/logement";
import type { Perimetre } from "../../src/calcul/domaine/perimetre";
import { fraction } from "../../src/calcul/nombres/fraction";
import { calculerScenarios, Simulation } from "../../src/calcul/scenarios/calculer";
import type { Scenario } from "../../src/calcul/scenarios/scenario";
import { cpuMedian } from "./mesurer";
import { lire } from "./module";
import { engendrer } from "./parcs";

const NOMBRE = 100;
const CODES = ["PREF", "AGENTS", "AL", "REG", "EMP", "AUT"] as const;
const DELTAS = 10_000;

function scenarioDeParametres(rang: number): Scenario {
  return {
    nom: `Paramètres ${String(rang)}`,
    parametres: {
      methode: rang % 2 === 0 ? "referentiel" : "intermediaire",
      exclureOrcodEtLhi: rang % 4 > 1,
      denominateur: rang % 8 > 3 ? "soumis" : "parc",
      traitement: rang % 16 > 7 ? "plafonner" : "signaler",
      plafondEtat: fraction(20 + (rang % 25), 100),
    },
  };
}

function scenarioDEngagement(rang: number): Scenario {
  const code = CODES[rang % CODES.length] ?? "AL";
  const engagements = [{ code, territoire: null, part: fraction(1 + (rang % 29), 100) }];
  return { nom: `Engagement ${String(rang)}`, engagements };
}

export interface MesureDesScenarios {
  readonly perimetres: number;
  /** CPU milliseconds, medians: a hundred of each kind at once, then one after another has been computed. */
  readonly parametres: number;
  readonly engagements: number;
  readonly unPlafond: number;
  readonly unEngagement: number;
}

export function mesurerLesScenarios(lignes: number, bailleurs: number): MesureDesScenarios {
  const { agregats, parametres, ...lu } = lire(engendrer(lignes, bailleurs));
  const parametresPour = (perimetre: Perimetre) => parametres.pour(perimetre);
  const entrees = { ...lu, parametresPour, estBloque: () => false };
  const cent = (faire: (rang: number) => Scenario) => {
    const scenarios = Array.from({ length: NOMBRE }, (_, rang) => faire(rang));
    return cpuMedian(5, () => calculerScenarios(agregats, entrees, scenarios));
  };
  const curseur = (faire: (rang: number) => Scenario) => {
    const simulation = new Simulation(agregats, entrees);
    let rang = 0;
    return cpuMedian(15, () => simulation.calculer(faire(rang++)));
  };
  const plafond = (rang: number): Scenario => ({
    nom: "Plafond",
    parametres: { traitement: "plafonner", plafondEtat: fraction(1 + (rang % 29), 100) },
  });
  return {
    perimetres: [...agregats.perimetres.values()].reduce((somme, { size }) => somme + size, 0),
    parametres: cent(scenarioDeParametres),
    engagements: cent(scenarioDEngagement),
    unPlafond: curseur(plafond),
    unEngagement: curseur(scenarioDEngagement),
  };
}

/** CPU milliseconds of 10 000 rows changed: each taken back, then counted as it has become. */
export function mesurerLesDeltas(): number {
  const logements = Array.from({ length: DELTAS }, (_, rang): Logement => ({
    perimetre: { bailleur: `Bailleur ${String(rang % 30)}`, departement: String(31 + (rang % 13)) },
    epci: `EPCI ${String(rang % 8)}`,
    commune: `Commune ${String(rang % 60)}`,
    nature: "familial",
    exclusion: "aucune",
    reservataire: CODES[rang % CODES.length] ?? null,
    origine: "garantie",
    debutConvention: null,
    finConvention: null,
    miseEnService: null,
    sortie: null,
  }));
  const agregats = agregatsVides(2026, [["EPCI 1", "AL"]]);
  for (const logement of logements) compterLogement(agregats, logement, 1);
  return cpuMedian(9, () => {
    for (const logement of logements) {
      compterLogement(agregats, logement, -1);
      compterLogement(agregats, logement, 1);
    }
  });
}
