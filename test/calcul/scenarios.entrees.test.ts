import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../src/calcul/domaine/parametres";
import type { Reservataire } from "../../src/calcul/domaine/reservataire";
import { fraction, type Fraction } from "../../src/calcul/nombres/fraction";
import type { Entrees } from "../../src/calcul/perimetre/entrees";
import { calculerScenarios } from "../../src/calcul/scenarios/calculer";
import { ecarts, ecartsParReservataire, type Ecart } from "../../src/calcul/scenarios/ecarts";
import { comparerLectures } from "../../src/calcul/scenarios/lectures";
import { clesDe } from "../../src/calcul/scenarios/cles";
import { entreesDuScenario, SAISIE, type Scenario } from "../../src/calcul/scenarios/scenario";
import { agreger, AILLEURS, fois, hypothese, ICI, liberation, logement, reservataire } from "./constructeurs";

const DU_31 = reservataire("AL", { territoire: "31", engagement: fraction(1, 10) });
const DU_81 = reservataire("AL", { territoire: "81" });
const PARTOUT = reservataire("CD");
const ENTREES: Entrees = {
  reservataires: [DU_31, DU_81, PARTOUT],
  hypotheses: [
    hypothese({ mutations: 1 }),
    hypothese({ mutations: 2 }, { territoire: "Albi" }),
    hypothese({ mutations: 3 }, { perimetre: AILLEURS }),
  ],
  parametresPour: () => PARAMETRES_PAR_DEFAUT,
  estBloque: () => false,
};
const AGREGATS = agreger({
  logements: [
    ...fois(30, logement({ reservataire: "AL" })),
    ...fois(70, logement()),
    ...fois(50, logement({ perimetre: AILLEURS })),
  ],
  liberations: [...fois(10, liberation()), ...fois(4, liberation({ motif: "mutation" }))],
});

describe("Les saisies telles qu'un scénario les change", () => {
  const engagements = (essais: Scenario["engagements"]) =>
    entreesDuScenario(ENTREES, { nom: "Essai", engagements: essais ?? [] }).reservataires.map(
      ({ engagement }) => engagement,
    );

  it("un engagement essayé sur un territoire ne touche que sa ligne, sans territoire toutes celles du code", () => {
    const part = fraction(1, 4);
    expect(engagements([{ code: "AL", territoire: "81", part }])).toEqual([fraction(1, 10), part, null]);
    expect(engagements([{ code: "AL", territoire: null, part }])).toEqual([part, part, null]);
    expect(engagements([{ code: "AL", territoire: null, part: null }])).toEqual([null, null, null]);
  });

  it("de deux essais sur la même ligne, le dernier vaut", () => {
    const [un, deux] = [fraction(1, 4), fraction(1, 2)];
    const essais = [un, deux].map((part) => ({ code: "CD", territoire: null, part }));
    expect(engagements(essais)).toEqual([fraction(1, 10), null, deux]);
  });

  it("une hypothèse essayée remplace celle du même périmètre et du même territoire, les autres restent", () => {
    const essayees = [hypothese({ mutations: 7 }), hypothese({ mutations: 8 }, { territoire: "Gaillac" })];
    const [duPerimetre, dAlbi, dAilleurs] = ENTREES.hypotheses;
    expect(entreesDuScenario(ENTREES, { nom: "Essai", hypotheses: essayees }).hypotheses).toEqual([
      ...essayees,
      dAlbi,
      dAilleurs,
    ]);
    const surAlbi = [hypothese({ mutations: 9 }, { territoire: "Albi" })];
    expect(entreesDuScenario(ENTREES, { nom: "Essai", hypotheses: surAlbi }).hypotheses).toEqual([
      ...surAlbi,
      duPerimetre,
      dAilleurs,
    ]);
  });

  it("ce qu'un scénario ne change pas est le même objet", () => {
    const { reservataires, hypotheses, parametresPour } = entreesDuScenario(ENTREES, SAISIE);
    expect(reservataires).toBe(ENTREES.reservataires);
    expect(hypotheses).toBe(ENTREES.hypotheses);
    expect(parametresPour).toBe(ENTREES.parametresPour);
  });
});

describe("Ce qui distingue deux scénarios", () => {
  const distincts = (cles: readonly (number | string)[]) => new Set(cles).size;
  const OUI_NON = [false, true];
  const cles = (choix: Partial<Parametres>) => clesDe({ ...PARAMETRES_PAR_DEFAUT, ...choix });

  it("chacune des seize lectures du parc et des libérations a sa clé", () => {
    const toutes = (["referentiel", "intermediaire"] as const).flatMap((methode) =>
      OUI_NON.flatMap((exclureOrcodEtLhi) =>
        OUI_NON.flatMap((exclureVenteEtDemolition) =>
          OUI_NON.map(
            (exclureEtudiantsEtSpecifiques) =>
              cles({ methode, exclureOrcodEtLhi, exclureVenteEtDemolition, exclureEtudiantsEtSpecifiques })
                .comptages,
          ),
        ),
      ),
    );
    expect(distincts(toutes)).toBe(16);
  });

  it("chacun des quatre dénominateurs aussi", () => {
    const toutes = (["parc", "soumis"] as const).flatMap((denominateur) =>
      OUI_NON.map(
        (exclureEtudiantsEtSpecifiques) => cles({ denominateur, exclureEtudiantsEtSpecifiques }).droits,
      ),
    );
    expect(distincts(toutes)).toBe(4);
  });

  it("les plafonds comptent quand on les applique, chacun à sa place, et jamais quand on les signale", () => {
    const cle = (traitement: "signaler" | "plafonner", etat: number, agents: number) =>
      cles({ traitement, plafondEtat: fraction(etat, 100), plafondEtatAgents: fraction(agents, 100) })
        .plafonds;
    expect(cle("signaler", 30, 5)).toBe(cle("signaler", 25, 4));
    const appliques = [cle("plafonner", 30, 5), cle("plafonner", 25, 5), cle("plafonner", 5, 30)];
    expect(distincts([...appliques, cle("signaler", 30, 5)])).toBe(4);
    expect(cle("plafonner", 30, 5)).toBe("30/100|5/100|20/100");
  });
});

describe("Ce qu'un scénario change, ligne à ligne", () => {
  const ENGAGE: Scenario = {
    nom: "CD engagé",
    engagements: [{ code: "CD", territoire: null, part: fraction(1, 5) }],
  };
  const DANS_LE_31: Entrees = {
    ...ENTREES,
    reservataires: [DU_31, reservataire("CD", { nom: "Département", territoire: "31" })],
  };
  const [saisie, engage] = calculerScenarios(AGREGATS, DANS_LE_31, [SAISIE, ENGAGE]);
  if (saisie === undefined || engage === undefined) throw new Error("deux scénarios attendus");
  const engagee = (code: string) => reservataire(code, { territoire: "31", engagement: fraction(1, 10) });
  const nonEngagee = (code: string) => reservataire(code, { territoire: "31" });
  const essai = (code: string, part: Fraction | null) => ({ code, territoire: null, part });
  const avecPart = (code: string) => essai(code, fraction(1, 5));
  const sansPart = (code: string) => essai(code, null);
  const ABSENT: Ecart = { reference: null, scenario: null, ecart: null };

  it("un réservataire que la saisie n'a pas, ou que le scénario n'a plus, n'a que l'un des deux chiffres", () => {
    const [apparu] = ecarts(saisie, engage).filter(({ reservataire: code }) => code === "CD");
    expect(apparu).toMatchObject({ perimetre: ICI, nom: "Département" });
    expect(apparu?.part).toEqual({ reference: null, scenario: fraction(1, 5), ecart: null });
    expect([apparu?.volume.reference, apparu?.objectif.reference]).toEqual([null, null]);
    const [disparu] = ecarts(engage, saisie).filter(({ reservataire: code }) => code === "CD");
    expect(disparu).toMatchObject({ perimetre: ICI, nom: "Département" });
    expect(disparu?.part).toEqual({ reference: fraction(1, 5), scenario: null, ecart: null });
    expect([disparu?.volume.scenario, disparu?.objectif.scenario]).toEqual([null, null]);
  });

  it.each<[string, readonly Reservataire[], NonNullable<Scenario["engagements"]>, readonly string[]]>([
    ["le seul engagement est retiré", [engagee("A")], [sansPart("A")], []],
    ["l'un de deux est retiré", [engagee("A"), engagee("B")], [sansPart("A")], ["B"]],
    ["il passe de l'un à l'autre", [engagee("A"), nonEngagee("B")], [sansPart("A"), avecPart("B")], ["B"]],
    ["un autre s'y ajoute", [nonEngagee("A"), engagee("B")], [avecPart("A")], ["A", "B"]],
    [
      "deux codes en remplacent un qui s'écrit comme eux bout à bout",
      [engagee("AB"), nonEngagee("A"), nonEngagee("B")],
      [sansPart("AB"), avecPart("A"), avecPart("B")],
      ["A", "B"],
    ],
    [
      "un code en remplace deux qui, bout à bout, s'écrivent comme lui",
      [engagee("A"), engagee("B"), nonEngagee("AB")],
      [sansPart("A"), sansPart("B"), avecPart("AB")],
      ["AB"],
    ],
    [
      "il passe de l'un à l'autre, quand celui d'un autre département ne bouge pas",
      [engagee("A"), nonEngagee("B"), reservataire("C", { territoire: "81", engagement: fraction(1, 10) })],
      [sansPart("A"), avecPart("B")],
      ["B"],
    ],
    [
      "il est retiré d'un département, quand un autre en garde un",
      [engagee("A"), reservataire("C", { territoire: "81", engagement: fraction(1, 10) })],
      [sansPart("A")],
      [],
    ],
    [
      "il passe d'un département à l'autre",
      [engagee("A"), reservataire("C", { territoire: "81" })],
      [sansPart("A"), avecPart("C")],
      [],
    ],
  ])("sans réservation, un code n'a de ligne que par son engagement : %s", (_, reservataires, ...reste) => {
    const [engagements, attendus] = reste;
    const agregats = agreger({ logements: [logement()], liberations: [liberation()] });
    const [, essaye] = calculerScenarios(agregats, { ...ENTREES, reservataires }, [
      SAISIE,
      { nom: "Essai", engagements },
    ]);
    const codes = essaye?.perimetres.flatMap(({ parts }) => parts.map(({ reservataire: code }) => code));
    expect(codes).toEqual([...attendus, "—"]);
  });

  it("un objectif connu d'un seul côté ne s'additionne pas", () => {
    for (const [reference, scenario] of [
      [saisie, engage],
      [engage, saisie],
    ] as const)
      expect(
        ecartsParReservataire(ecarts(reference, scenario)).map(({ reservataire: code }) => code),
      ).toEqual(["AL", "—"]);
  });

  it("un périmètre que la référence n'a pas n'a rien à quoi se comparer", () => {
    const lignes = ecarts({ ...saisie, perimetres: [] }, saisie);
    expect(lignes.map(({ reservataire: code }) => code)).toEqual(["AL", "—", "—"]);
    for (const { part } of lignes) expect([part.reference, part.ecart]).toEqual([null, null]);
  });

  it("sans parc, nul n'a de part, pas même celle de son engagement", () => {
    const entrees = { ...ENTREES, reservataires: [engagee("A")] };
    const [seul] = calculerScenarios(agreger({ liberations: [liberation()] }), entrees, [SAISIE]);
    const parts = seul?.perimetres.flatMap((un) => un.parts);
    expect(parts?.map(({ reservataire: code, part }) => [code, part])).toEqual([
      ["A", null],
      ["—", null],
    ]);
  });

  it("sans taux ni assiette il y a des parts, et pas de volume", () => {
    const sansFamilial = agreger({
      logements: fois(4, logement({ nature: "etudiant", reservataire: "AL" })),
    });
    const [seul] = calculerScenarios(sansFamilial, ENTREES, [SAISIE]);
    const [al] = seul === undefined ? [] : ecarts(seul, seul);
    expect(al?.part.ecart).toEqual(fraction(0, 10));
    expect(al?.volume).toEqual(ABSENT);
  });
});

describe("Les lectures ouvertes se comparent de la lecture par défaut à l'autre", () => {
  it("quoi qu'ait choisi la saisie", () => {
    const volumes = (parametres: Partial<typeof PARAMETRES_PAR_DEFAUT>) => {
      const entrees = { ...ENTREES, parametresPour: () => ({ ...PARAMETRES_PAR_DEFAUT, ...parametres }) };
      const [mutations] = comparerLectures(AGREGATS, entrees);
      return mutations?.ecarts.map(({ volume }) => volume);
    };
    expect(volumes({ methode: "intermediaire" })).toEqual(volumes({}));
    expect(volumes({})?.[0]?.ecart).not.toEqual(fraction(0));
  });
});

describe("Ce que deux scénarios ont en commun", () => {
  const RESERVATAIRES = ["AL", "CD", "PREF", "VILLE"].map((code) => reservataire(code));
  const agregats = agreger({
    logements: [
      ...["AL", "CD", "PREF"].flatMap((code) => fois(10, logement({ reservataire: code }))),
      ...fois(70, logement()),
    ],
    liberations: fois(10, liberation()),
  });
  const partsDe = (...codes: readonly string[]) => {
    const scenarios = codes.map((code): Scenario => ({
      nom: code,
      engagements: [{ code, territoire: null, part: fraction(1, 4) }],
    }));
    const entrees = { ...ENTREES, reservataires: RESERVATAIRES, hypotheses: [] };
    return calculerScenarios(agregats, entrees, scenarios).map(({ perimetres: [un] }) => un?.parts ?? []);
  };
  const partDe = (parts: ReturnType<typeof partsDe>[number] | undefined, code: string) =>
    parts?.find((une) => une.reservataire === code);

  it("l'engagement de qui détient des logements ne refait pas la part des autres", () => {
    const [al, cd] = partsDe("AL", "CD");
    expect(partDe(al, "PREF")).toMatchObject({ part: fraction(10, 100) });
    expect(partDe(al, "PREF")).toBe(partDe(cd, "PREF"));
    expect(partDe(al, "AL")?.part).toEqual(fraction(1, 4));
    expect(partDe(cd, "AL")?.part).toEqual(fraction(10, 100));
  });

  it("celui de qui n'en détient pas lui donne une ligne, qu'un autre scénario n'a pas", () => {
    const [ville, cd] = partsDe("VILLE", "CD");
    expect(partDe(ville, "VILLE")?.part).toEqual(fraction(1, 4));
    expect(partDe(cd, "VILLE")).toBeUndefined();
  });
});
