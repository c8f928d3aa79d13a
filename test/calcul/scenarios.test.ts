import { calculer } from "../../src/calcul/calculer";
import { saisie } from "../../src/calcul/chiffres";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { versNombre } from "../../src/calcul/nombres/decimal";
import { fraction, type Fraction } from "../../src/calcul/nombres/fraction";
import type { Entrees } from "../../src/calcul/perimetre/entrees";
import type { Resultat } from "../../src/calcul/resultat";
import { calculerScenarios, Simulation, type ScenarioCalcule } from "../../src/calcul/scenarios/calculer";
import { ecarts, ecartsParReservataire } from "../../src/calcul/scenarios/ecarts";
import { comparerLectures, LECTURES_OUVERTES } from "../../src/calcul/scenarios/lectures";
import { entreesDuScenario, SAISIE, type Scenario } from "../../src/calcul/scenarios/scenario";
import {
  agreger,
  AILLEURS,
  exact,
  fois,
  hypothese,
  ICI,
  liberation,
  logement,
  reservataire,
  type Situation,
} from "./constructeurs";

/** (15 000 − 500) × 10 % − 450 at a hundredth, with mutations and an ORCOD among the libérations. */
const SITUATION: Situation = {
  logements: [
    ...fois(30, logement({ reservataire: "CD31" })),
    ...fois(40, logement({ reservataire: "PREF" })),
    ...fois(60, logement()),
    ...fois(15, logement({ nature: "etudiant" })),
    ...fois(5, logement({ exclusion: "vente" })),
    ...fois(20, logement({ perimetre: AILLEURS, reservataire: "CD31" })),
    ...fois(20, logement({ perimetre: AILLEURS })),
  ],
  liberations: [
    ...fois(13, liberation()),
    ...fois(4, liberation({ motif: "mutation" })),
    ...fois(2, liberation({ motif: "orcod" })),
    liberation({ logement: logement({ exclusion: "vente" }) }),
    ...fois(4, liberation({ logement: logement({ perimetre: AILLEURS }) })),
  ],
};
const ENTREES: Entrees = {
  reservataires: [
    reservataire("CD31", { categorie: "departement", territoire: "31" }),
    reservataire("PREF", { categorie: "etat-prioritaires" }),
  ],
  hypotheses: [hypothese({ mutations: 2, anru: 0.5 }), hypothese({}, { perimetre: AILLEURS })],
  parametresPour: () => PARAMETRES_PAR_DEFAUT,
  estBloque: () => false,
};

const SCENARIOS: readonly Scenario[] = [
  SAISIE,
  { nom: "Intermédiaire", parametres: { methode: "intermediaire" } },
  { nom: "Sans ORCOD ni LHI", parametres: { exclureOrcodEtLhi: true } },
  { nom: "Sans vente", parametres: { exclureVenteEtDemolition: true } },
  { nom: "Étudiants compris", parametres: { exclureEtudiantsEtSpecifiques: false } },
  { nom: "Parc soumis", parametres: { denominateur: "soumis" } },
  { nom: "Plafonné", parametres: { traitement: "plafonner", plafondEtat: fraction(1, 4) } },
  { nom: "Plafonné plus bas", parametres: { traitement: "plafonner", plafondEtat: fraction(1, 5) } },
  {
    nom: "Soumis et plafonné",
    parametres: { traitement: "plafonner", denominateur: "soumis", exclureEtudiantsEtSpecifiques: false },
  },
  { nom: "Plus de mutations", hypotheses: [hypothese({ mutations: 5 })] },
  { nom: "Taux retenu", hypotheses: [hypothese({ mutations: 2 }, { tauxRetenu: fraction(8, 100) })] },
  { nom: "Trop de déductions", hypotheses: [hypothese({ mutations: 500 })] },
  { nom: "Engagement", engagements: [{ code: "PREF", territoire: null, part: fraction(27, 100) }] },
  { nom: "Au-delà de 100 %", engagements: [{ code: "CD31", territoire: "31", part: fraction(9, 10) }] },
  {
    nom: "Tout à la fois",
    parametres: { methode: "intermediaire", traitement: "plafonner" },
    hypotheses: [hypothese({ mutations: 1 }), hypothese({ lhi: 1 }, { perimetre: AILLEURS })],
    engagements: [{ code: "PREF", territoire: null, part: fraction(1, 8) }],
  },
];

const ecrire = (valeur: Fraction | null) =>
  valeur === null
    ? "absent"
    : exact({ etat: "present", nom: "part", regle: "R8", operation: "saisie", valeur, operandes: [] });

/** Rates, assiettes, parts and objectives of a computed scenario, as a reader would compare them. */
function vuDuScenario({ perimetres }: ScenarioCalcule) {
  return perimetres.map(({ perimetre, taux, assiette, parts, objectifs }) => ({
    perimetre,
    chiffres: [ecrire(taux), ecrire(assiette)],
    lignes: parts.map(({ reservataire: code, nom, part }, rang) => [
      code,
      nom,
      ecrire(part),
      objectifs[rang]?.toString() ?? "absent",
    ]),
  }));
}

function vuDuCalcul({ perimetres }: Resultat) {
  const dit = (indicateur: Parameters<typeof exact>[0]) =>
    indicateur.etat === "absent" ? "absent" : exact(indicateur);
  return perimetres.map(({ perimetre, tauxUtilise, assiette, flux }) => ({
    perimetre,
    chiffres: [dit(tauxUtilise), dit(assiette)],
    lignes: flux.map((une) => [une.reservataire, une.nom, dit(une.partRetenue), dit(une.objectif)]),
  }));
}

function calculerTous(scenarios: readonly Scenario[], entrees = ENTREES) {
  return calculerScenarios(agreger(SITUATION), entrees, scenarios);
}

describe("Calculer des scénarios", () => {
  it.each(SCENARIOS)("« $nom » donne ce que le calcul entier donne sur les mêmes saisies", (scenario) => {
    const [calcule] = calculerTous([scenario]);
    const attendu = calculer(agreger(SITUATION), entreesDuScenario(ENTREES, scenario));
    expect(calcule && vuDuScenario(calcule)).toEqual(vuDuCalcul(attendu));
  });

  it("calculés ensemble ou dans l'autre sens, les scénarios ne se mêlent pas", () => {
    const ensemble = calculerTous(SCENARIOS).map(vuDuScenario);
    const seuls = SCENARIOS.map((scenario) => calculerTous([scenario]).map(vuDuScenario)[0]);
    const renverses = calculerTous([...SCENARIOS].reverse())
      .map(vuDuScenario)
      .reverse();
    expect(ensemble).toEqual(seuls);
    expect(renverses).toEqual(seuls);
  });

  it("calculés l'un après l'autre, dans les deux sens, les scénarios d'une simulation ne se mêlent pas", () => {
    const simulation = new Simulation(agreger(SITUATION), ENTREES);
    const vus = (scenarios: readonly Scenario[]) =>
      scenarios.map((scenario) => vuDuScenario(simulation.calculer(scenario)));
    const attendus = calculerTous(SCENARIOS).map(vuDuScenario);
    expect(vus(SCENARIOS)).toEqual(attendus);
    expect(vus([...SCENARIOS].reverse()).reverse()).toEqual(attendus);
  });

  it("autant de plafonds que l'on veut donnent chacun le leur, au premier passage comme au second", () => {
    const simulation = new Simulation(agreger(SITUATION), ENTREES);
    const plafonds = Array.from({ length: 70 }, (_, rang) => 1 + (rang % 35));
    for (const plafond of plafonds) {
      const scenario: Scenario = {
        nom: `${plafond} %`,
        parametres: { traitement: "plafonner", plafondEtat: fraction(plafond, 100) },
      };
      const [ici] = vuDuScenario(simulation.calculer(scenario));
      const part = ici?.lignes.find(([code]) => code === "PREF")?.[2];
      // PREF holds 40 of 150 logements: 4/15, between 26 and 27 %.
      const tenue =
        plafond < 27 ? saisie("part", "R9", fraction(plafond, 100)) : saisie("part", "R8", fraction(4, 15));
      expect(part).toBe(exact(tenue));
    }
  });

  it("une convention qui n'engageait pas entre dans le partage avec l'engagement essayé", () => {
    const absente = {
      ...ENTREES,
      reservataires: [...ENTREES.reservataires, reservataire("AL", { territoire: "31" })],
    };
    const scenario = { nom: "AL", engagements: [{ code: "AL", territoire: null, part: fraction(1, 10) }] };
    const simulation = new Simulation(agreger(SITUATION), absente);
    const lignesDIci = (un: Scenario) =>
      vuDuScenario(simulation.calculer(un)).map(({ lignes }) =>
        lignes.map(([code, , part]) => `${code} ${part}`),
      );
    expect(lignesDIci(SAISIE)[0]?.join()).not.toContain("AL");
    expect(lignesDIci(scenario)[0]).toContain("AL 1/10");
    expect(lignesDIci(scenario)[1]?.join()).not.toContain("AL");
    expect(lignesDIci(SAISIE)[0]?.join()).not.toContain("AL");
  });

  it("un périmètre bloqué le reste dans tous les scénarios", () => {
    const [calcule] = calculerTous(
      [{ nom: "Taux retenu", hypotheses: [hypothese({}, { tauxRetenu: fraction(1, 10) })] }],
      {
        ...ENTREES,
        estBloque: ({ departement }) => departement === "31",
      },
    );
    const bloque = calcule?.perimetres.find(({ perimetre }) => perimetre.departement === "31");
    expect(bloque).toMatchObject({ taux: null, assiette: null, objectifs: [] });
  });
});

describe("Ce qu'un scénario change", () => {
  const entre = (scenario: Scenario) => {
    const [reference, calcule] = calculerTous([SAISIE, scenario]);
    if (reference === undefined || calcule === undefined) throw new Error("deux scénarios attendus");
    return ecarts(reference, calcule);
  };
  const ici = (scenario: Scenario, code: string) => {
    const trouvee = entre(scenario).find(
      ({ perimetre, reservataire: unCode }) => perimetre.departement === ICI.departement && unCode === code,
    );
    if (trouvee === undefined) throw new Error(`pas de ligne ${code}`);
    return trouvee;
  };

  it("rien ne change dans la saisie elle-même", () => {
    for (const { part, volume, objectif } of entre(SAISIE))
      for (const { ecart } of [part, volume, objectif]) expect(ecart && versNombre(ecart)).toBe(0);
  });

  it("trois mutations de plus ôtent à chacun sa part de trois attributions", () => {
    const { part, volume } = ici(
      { nom: "+ 3", hypotheses: [hypothese({ mutations: 5, anru: 0.5 })] },
      "PREF",
    );
    expect(ecrire(part.ecart)).toBe("0");
    expect(ecrire(part.reference)).toBe("4/15");
    expect(ecrire(volume.ecart)).toBe("-4/5");
  });

  it("un engagement de 27 % remplace la part de PREF, le non réservé rend la différence", () => {
    const scenario = {
      nom: "27 %",
      engagements: [{ code: "PREF", territoire: null, part: fraction(27, 100) }],
    };
    expect(ecrire(ici(scenario, "PREF").part.ecart)).toBe("1/300");
    expect(ecrire(ici(scenario, "—").part.ecart)).toBe("-1/300");
    expect(ecrire(ici(scenario, "CD31").part.ecart)).toBe("0");
  });

  it("sans objectif d'un côté, l'écart est absent, jamais 0", () => {
    const { objectif } = ici(
      { nom: "trop", engagements: [{ code: "CD31", territoire: null, part: fraction(9, 10) }] },
      "PREF",
    );
    expect(objectif.scenario).toBeNull();
    expect(objectif.ecart).toBeNull();
    expect(objectif.reference).not.toBeNull();
  });

  it("les objectifs s'additionnent par réservataire sur tous les périmètres", () => {
    const lignes = entre({
      nom: "40 %",
      engagements: [{ code: "CD31", territoire: null, part: fraction(2, 5) }],
    });
    const departement = ecartsParReservataire(lignes).find(({ reservataire: code }) => code === "CD31");
    const sommeDes = (de: "reference" | "scenario") =>
      lignes
        .filter(({ reservataire: code }) => code === "CD31")
        .reduce((somme, { objectif }) => somme + Number(objectif[de]?.numerateur ?? 0), 0);
    expect(departement).toEqual({
      reservataire: "CD31",
      nom: "CD31",
      reference: sommeDes("reference"),
      scenario: sommeDes("scenario"),
      ecart: sommeDes("scenario") - sommeDes("reference"),
    });
    expect(departement?.ecart).toBeGreaterThan(0);
  });
});

describe("Les lectures que le référentiel laisse ouvertes", () => {
  const effet = (rang: number, code: string) =>
    comparerLectures(agreger(SITUATION), ENTREES)[rang]?.ecarts.find(
      ({ perimetre, reservataire: unCode }) => perimetre.departement === "31" && unCode === code,
    );

  it("sont les quatre qui changent des chiffres, la valeur par défaut d'abord", () => {
    expect(
      LECTURES_OUVERTES.map(({ regles, parDefaut }) => [regles.join(), Object.keys(parDefaut).at(-1)]),
    ).toEqual([
      ["R3,R4,R6", "methode"],
      ["R3", "exclureOrcodEtLhi"],
      ["R3", "exclureVenteEtDemolition"],
      ["R8", "denominateur"],
    ]);
    for (const { parDefaut } of LECTURES_OUVERTES) expect(PARAMETRES_PAR_DEFAUT).toMatchObject(parDefaut);
  });

  it.each([
    // Libérations 16 → 18 (mutations kept, ORCOD left out), 16 → 14, 16 → 15, on a parc de rotation of 130: × 130 soumis × 4/15.
    ["mutations : deux libérations de plus", 0, "8/15"],
    ["ORCOD et LHI exclus : deux libérations de moins", 1, "-8/15"],
    ["vente et démolition exclues : une libération de moins", 2, "-4/15"],
  ] as const)("%s", (_, rang, attendu) => {
    const { part, volume } = effet(rang, "PREF") ?? {};
    expect(part && ecrire(part.ecart)).toBe("0");
    expect(volume && ecrire(volume.ecart)).toBe(attendu);
  });

  it("parc soumis au dénominateur : 40 logements sur 130 et non sur 150", () => {
    const part = effet(3, "PREF")?.part;
    expect([part?.reference, part?.scenario].map((une) => ecrire(une ?? null))).toEqual(["4/15", "4/13"]);
  });
});
