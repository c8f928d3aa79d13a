import type { Chiffre } from "../../src/calcul/domaine/chiffre";
import type { DroitAcquis } from "../../src/calcul/domaine/droitAcquis";
import type { DroitsUniques } from "../../src/calcul/droitsUniques";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { egales, fraction, type Fraction } from "../../src/calcul/nombres/fraction";
import { entreeDansLAnnee, estEnDroitsUniques } from "../../src/calcul/regles/r12-droits-uniques";
import { calculer } from "../../src/calcul/calculer";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { calculerScenarios } from "../../src/calcul/scenarios/calculer";
import { ecarts } from "../../src/calcul/scenarios/ecarts";
import { SAISIE } from "../../src/calcul/scenarios/scenario";
import {
  agreger,
  AILLEURS,
  droitAcquis,
  exact,
  fois,
  hypothese,
  ICI,
  ici,
  ligne,
  logement,
  reservataire,
  type Situation,
} from "./constructeurs";
import { AL_EN_DROITS, EN_DROITS_UNIQUES } from "./constructeurs-droits";
import { le } from "./constructeurs-suivi";

const enClair = (valeur: Fraction | null) =>
  valeur === null ? "—" : exact({ etat: "present", valeur } as Chiffre);

const SITUATION: Situation = {
  ...EN_DROITS_UNIQUES,
  droitsAcquis: [
    droitAcquis({ programme: "Les Tilleuls", droits: 25 }),
    droitAcquis({ programme: "Les Cèdres", droits: 15 }),
  ],
};
const avec = (droitsAcquis: readonly DroitAcquis[], suite: Situation = {}) =>
  ici({ ...SITUATION, droitsAcquis, ...suite });

function droitsDe(situation: Situation): DroitsUniques {
  const [trouves] = ici(situation).droitsUniques;
  if (trouves === undefined) throw new Error("personne n'est en droits uniques");
  return trouves;
}

describe("R12 — droits uniques, option pour Action Logement (référentiel, étape 3)", () => {
  it("par programme, droits de suite × taux de rotation ; le total est leur somme", () => {
    const { lignes, droitsUniques } = droitsDe(SITUATION);
    expect(lignes.map((une) => [une.programme, exact(une.droits), exact(une.droitsUniques)])).toEqual([
      ["Les Cèdres", "15", "3/2"],
      ["Les Tilleuls", "25", "5/2"],
    ]);
    expect(exact(droitsUniques)).toBe("4");
  });

  it("les programmes sont dans l'ordre, ce qui n'est d'aucun programme en tête", () => {
    const programmes = ["Les Tilleuls", null, "Les Cèdres"].map((programme) => droitAcquis({ programme }));
    for (const droitsAcquis of [programmes, [...programmes].reverse()])
      expect(droitsDe({ ...SITUATION, droitsAcquis }).lignes.map(({ programme }) => programme)).toEqual([
        ...[null, "Les Cèdres", "Les Tilleuls"],
      ]);
  });

  it("plusieurs lignes d'un programme n'en font qu'une", () => {
    const { lignes } = droitsDe({ ...SITUATION, droitsAcquis: fois(3, droitAcquis()) });
    expect(lignes.map((une) => [exact(une.droits), exact(une.droitsUniques)])).toEqual([["30", "3"]]);
  });

  it("les DU antérieurs s'ajoutent tels quels, l'offre nouvelle se convertit comme le reste", () => {
    const { lignes, droitsUniques } = droitsDe({
      ...SITUATION,
      droitsAcquis: [
        droitAcquis({ droits: 40 }),
        droitAcquis({ programme: "Les Ormes", droits: 5, debut: le("01/09/2026") }),
        droitAcquis({ programme: null, nature: "duAnterieur", droits: 3, fin: le("31/12/2027") }),
      ],
    });
    expect(lignes.map((une) => [une.programme, une.entree, exact(une.droitsUniques)])).toEqual([
      [null, "duAnterieur", "3"],
      ["Les Ormes", "offreNouvelle", "1/2"],
      ["Les Tilleuls", "droitDeSuite", "4"],
    ]);
    expect(exact(droitsUniques)).toBe("15/2");
  });

  it("un droit pour un tour est gardé à part (R13)", () => {
    const { droitsUniques, acquis } = droitsDe({
      ...SITUATION,
      droitsAcquis: [droitAcquis(), droitAcquis({ nature: "droitPourUnTour", droits: 6 })],
    });
    expect(exact(droitsUniques)).toBe("1");
    expect(acquis).toHaveLength(2);
  });

  it("le taux retenu dans Hypothèses remplace le taux constaté, comme pour l'assiette", () => {
    const hypotheses = [hypothese({}, { tauxRetenu: fraction(8, 100) })];
    expect(exact(droitsDe({ ...SITUATION, hypotheses }).droitsUniques)).toBe("16/5");
  });

  it.each<[string, boolean, Parameters<typeof reservataire>[1]]>([
    ["Action Logement qui la demande", true, { categorie: "action-logement", methode: "droitsUniques" }],
    ["Action Logement à l'assiette", false, { categorie: "action-logement", methode: "assiette" }],
    ["Action Logement sans méthode", false, { categorie: "action-logement" }],
    ["une commune qui la demande", false, { categorie: "commune", methode: "droitsUniques" }],
    ["un employeur qui la demande", false, { categorie: "employeur", methode: "droitsUniques" }],
  ])("l'option vaut-elle pour %s ? %s", (_, attendu, particularites) => {
    expect(estEnDroitsUniques(reservataire("R", particularites))).toBe(attendu);
  });

  it("un réservataire absent de Réservataires n'est jamais en droits uniques", () => {
    expect(estEnDroitsUniques(null)).toBe(false);
  });
});

describe("R12 — les dates : n = 2026, observé le 31/12/2025", () => {
  it.each<[string, Partial<DroitAcquis>, ReturnType<typeof entreeDansLAnnee>]>([
    ["droit de suite sans date", {}, "droitDeSuite"],
    ["convention finie le 30/12/2025", { fin: le("30/12/2025") }, null],
    ["convention qui finit le 31/12/2025", { fin: le("31/12/2025") }, "droitDeSuite"],
    ["convention qui finit le 01/01/2026", { fin: le("01/01/2026") }, "droitDeSuite"],
    ["convention qui commence le 31/12/2025", { debut: le("31/12/2025") }, "droitDeSuite"],
    ["convention qui commence le 01/01/2026", { debut: le("01/01/2026") }, "offreNouvelle"],
    ["convention qui commence le 31/12/2026", { debut: le("31/12/2026") }, "offreNouvelle"],
    ["convention qui commence le 01/01/2027", { debut: le("01/01/2027") }, null],
    ["fin avant le début", { debut: le("01/06/2026"), fin: le("01/02/2026") }, null],
    ["DU antérieur sans date", { nature: "duAnterieur" }, "duAnterieur"],
    ["DU antérieur fini le 31/12/2025", { nature: "duAnterieur", fin: le("31/12/2025") }, null],
    ["DU antérieur qui finit le 01/01/2026", { nature: "duAnterieur", fin: le("01/01/2026") }, "duAnterieur"],
    ["DU antérieur dès le 31/12/2026", { nature: "duAnterieur", debut: le("31/12/2026") }, "duAnterieur"],
    ["DU antérieur dès le 01/01/2027", { nature: "duAnterieur", debut: le("01/01/2027") }, null],
    ["droit pour un tour", { nature: "droitPourUnTour" }, null],
  ])("%s", (_, particularites, attendu) => {
    expect(entreeDansLAnnee(droitAcquis(particularites), 2026)).toBe(attendu);
  });
});

describe("R12 — la projection", () => {
  const situation: Situation = {
    ...SITUATION,
    droitsAcquis: [
      droitAcquis({ droits: 20, fin: le("31/12/2027") }),
      droitAcquis({ programme: "Les Cèdres", droits: 20, fin: le("01/01/2029") }),
      droitAcquis({ programme: "Les Ormes", droits: 10, debut: le("15/05/2028") }),
      droitAcquis({ programme: null, nature: "duAnterieur", droits: 2, fin: le("31/12/2026") }),
    ],
  };

  it("va de la campagne à la dixième année qui la suit", () => {
    expect(droitsDe(situation).projection.map(({ annee }) => annee)).toEqual(
      Array.from({ length: 11 }, (_, rang) => 2026 + rang),
    );
  });

  it("décroît à mesure que les conventions finissent, et s'alimente de l'offre nouvelle", () => {
    expect(
      droitsDe(situation)
        .projection.slice(0, 5)
        .map((une) => [
          une.annee,
          ...[une.droitsDeSuite, une.droitsNouveaux, une.duAnterieurs, une.droitsUniques].map(exact),
          une.variation === null ? null : exact(une.variation),
        ]),
    ).toEqual([
      [2026, "40", "0", "2", "6", null],
      [2027, "40", "0", "0", "4", "-2"],
      [2028, "40", "10", "0", "5", "1"],
      [2029, "30", "0", "0", "3", "-2"],
      [2030, "10", "0", "0", "1", "-2"],
    ]);
  });

  it("commence par les droits uniques de la campagne", () => {
    const { projection: annees, droitsUniques } = droitsDe(SITUATION);
    expect(annees[0] && exact(annees[0].droitsUniques)).toBe(exact(droitsUniques));
  });
});

describe("R12 et le partage de l'assiette (R8 à R10)", () => {
  it("le réservataire sort du partage : pas de part retenue, ses droits uniques pour volume et objectif", () => {
    const al = ligne(ici(SITUATION), "AL");
    expect(exact(al.part)).toBe("1/5");
    expect(exact(al.partRetenue)).toBe("[enDroitsUniques]");
    expect(exact(al.volumeEstime)).toBe("4");
    expect(exact(al.objectif)).toBe("4");
  });

  it("la part et l'objectif des autres ne changent pas", () => {
    const sansOption = ici({ ...SITUATION, reservataires: [reservataire("AL"), reservataire("VILLE")] });
    const resultat = ici(SITUATION);
    for (const champ of ["part", "partRetenue", "volumeEstime", "objectif"] as const)
      expect(exact(ligne(resultat, "VILLE")[champ])).toBe(exact(ligne(sansOption, "VILLE")[champ]));
  });

  it("les droits uniques sont servis sur ce que les autres laissent, et l'assiette reste entière", () => {
    const resultat = ici(SITUATION);
    expect(exact(ligne(resultat, "—").partRetenue)).toBe("7/10");
    expect(exact(ligne(resultat, "—").volumeEstime)).toBe("43/5");
    expect(resultat.flux.map(({ objectif }) => exact(objectif))).toEqual(["4", "5", "9"]);
  });

  it("un engagement en pourcentage n'est pas utilisé", () => {
    const reservataires = [{ ...AL_EN_DROITS, engagement: fraction(1, 2), territoire: "31" }];
    expect(ligne(ici({ ...SITUATION, reservataires }), "AL")).toMatchObject({ engagement: null });
  });

  it("l'objectif est l'entier le plus proche, la moitié comptant pour un", () => {
    const objectif = (droits: number) => exact(ligne(avec([droitAcquis({ droits })]), "AL").objectif);
    expect([24, 25, 34, 35].map(objectif)).toEqual(["2", "3", "3", "4"]);
  });

  it("hors de toute réservation dans Parc, ses droits listés suffisent à lui donner une ligne", () => {
    const logements = fois(200, logement());
    expect(exact(ligne(ici({ ...SITUATION, logements }), "AL").objectif)).toBe("4");
  });

  it("les droits d'un réservataire à l'assiette ne changent rien et ne lui donnent pas de ligne", () => {
    const droitsAcquis = [droitAcquis({ reservataire: "CD" })];
    expect(ici({ ...SITUATION, droitsAcquis }).flux.map(({ reservataire: code }) => code)).toEqual([
      "AL",
      "VILLE",
      "—",
    ]);
  });

  it("l'option vaut pour le seul territoire de sa ligne", () => {
    const reservataires = [
      { ...AL_EN_DROITS, territoire: "81" },
      { ...AL_EN_DROITS, methode: null },
    ];
    const { flux, droitsUniques } = ici({ ...SITUATION, reservataires });
    expect(droitsUniques).toEqual([]);
    expect(flux.map(({ objectif }) => exact(objectif))).toEqual(["4", "5", "9"]);
    expect(flux.map(({ partRetenue }) => exact(partRetenue))[0]).toBe("1/5");
  });
});

describe("R12 — contrôles", () => {
  const constat = (situation: Situation, type: string) =>
    ici(situation).constats.find((un) => un.type === type);

  it("volumes des autres + droits uniques > assiette : objectif supérieur à la capacité d'accueil du parc", () => {
    const trop = { ...SITUATION, droitsAcquis: [droitAcquis({ droits: 127 })] };
    const trouve = constat(trop, "capaciteDepassee");
    if (trouve?.type !== "capaciteDepassee") throw new Error("rien n'est signalé");
    const { autres, droitsUniques, assiette } = trouve;
    expect([autres, droitsUniques, assiette].map(enClair)).toEqual(["27/5", "127/10", "18"]);
    const { flux } = ici(trop);
    expect(flux.map(({ volumeEstime }) => exact(volumeEstime))).toEqual(["127/10", "27/5", "0"]);
  });

  it("quand tout concorde, rien n'est signalé", () => {
    expect(ici(SITUATION).constats).toEqual([]);
  });

  it("à l'égalité, le parc peut encore accueillir : rien n'est signalé", () => {
    expect(constat({ ...SITUATION, droitsAcquis: [droitAcquis({ droits: 126 })] }, "capaciteDepassee")).toBe(
      undefined,
    );
  });

  it("quand nul n'est en droits uniques, des parts au-delà de 100 % ne sont pas une affaire de capacité", () => {
    const reservataires = ["AL", "VILLE"].map((code) => reservataire(code, { engagement: fraction(3, 5) }));
    expect(ici({ ...SITUATION, reservataires }).constats.map(({ type }) => type)).toEqual([
      "partsAuDelaDeCent",
    ]);
  });

  it("sans droit listé, rien n'est converti à la place, et ce que Parc réserve est dit", () => {
    const sans = { ...SITUATION, droitsAcquis: [] };
    expect(constat(sans, "droitsNonListes")).toEqual({
      type: "droitsNonListes",
      perimetre: ICI,
      reservataire: "AL",
      reservations: fraction(40),
    });
    const { flux } = ici(sans);
    expect(flux.map(({ objectif }) => exact(objectif))).toEqual([
      "[droitsNonListes]",
      "5",
      "[droitsNonListes]",
    ]);
  });

  it("des droits d'un autre périmètre ne comptent pas ici", () => {
    const droitsAcquis = [droitAcquis({ perimetre: AILLEURS })];
    expect(exact(droitsDe({ ...SITUATION, droitsAcquis }).droitsUniques)).toBe("[droitsNonListes]");
  });

  it("des droits listés mais éteints font 0, ce n'est pas une absence", () => {
    const droitsAcquis = [droitAcquis({ fin: le("30/12/2025") })];
    expect(exact(droitsDe({ ...SITUATION, droitsAcquis }).droitsUniques)).toBe("0");
  });

  it("des droits de suite qui ne sont pas ceux que Parc réserve", () => {
    expect(constat(SITUATION, "droitsEtParcDifferents")).toBe(undefined);
    expect(constat({ ...SITUATION, droitsAcquis: [droitAcquis()] }, "droitsEtParcDifferents")).toMatchObject({
      reservataire: "AL",
      droits: fraction(10),
      reservations: fraction(40),
    });
  });

  it("la durée des DU antérieurs reste à convenir", () => {
    const droitsAcquis = [
      droitAcquis({ nature: "duAnterieur" }),
      droitAcquis({ programme: "Les Cèdres", nature: "duAnterieur" }),
      droitAcquis({ nature: "duAnterieur", fin: le("31/12/2030") }),
    ];
    expect(constat({ ...SITUATION, droitsAcquis }, "duAnterieursSansFin")).toMatchObject({ nombre: 2 });
  });

  it("sans taux, les droits uniques sont absents pour la même raison", () => {
    const { flux, droitsUniques } = ici({ ...SITUATION, bloques: [ICI] });
    expect(droitsUniques.map((un) => exact(un.droitsUniques))).toEqual(["[perimetreBloque]"]);
    expect(flux.map(({ objectif }) => exact(objectif))[0]).toBe("[perimetreBloque]");
  });
});

describe("R12 — chaque chiffre se recalcule de ses feuilles", () => {
  it("lignes, total, projection, volume et objectif", () => {
    const resultat = avec([
      droitAcquis({ droits: 17, fin: le("31/12/2029") }),
      droitAcquis({ droits: 9, debut: le("01/03/2026") }),
      droitAcquis({ programme: null, nature: "duAnterieur", droits: 120, fin: le("31/12/2028") }),
    ]);
    const chiffres = [
      ...resultat.flux.flatMap(({ volumeEstime, objectif }) => [volumeEstime, objectif]),
      ...resultat.droitsUniques.flatMap(({ lignes, droitsUniques, projection }) => [
        droitsUniques,
        ...lignes.flatMap((une) => [une.droits, une.droitsUniques]),
        ...projection.flatMap((une) => [
          ...[une.droitsDeSuite, une.duDeSuite, une.droitsNouveaux, une.duNouveaux, une.duAnterieurs],
          ...[une.droitsUniques, ...(une.variation === null ? [] : [une.variation])],
        ]),
      ]),
    ].filter((un): un is Chiffre => un.etat === "present");
    expect(chiffres.length).toBeGreaterThan(80);
    expect(chiffres.filter((un) => !egales(recalculer(un), un.valeur))).toEqual([]);
  });
});

describe("R12 — sous un scénario", () => {
  it("donne les volumes et les objectifs du calcul", () => {
    const { reservataires = [], hypotheses = [], droitsAcquis } = SITUATION;
    const agregats = agreger(SITUATION);
    const entrees = {
      ...{ reservataires, hypotheses, droitsAcquis },
      parametresPour: () => PARAMETRES_PAR_DEFAUT,
      estBloque: () => false,
    };
    const [scenario] = calculerScenarios(agregats, entrees, [SAISIE]);
    const flux = calculer(agregats, entrees).perimetres.flatMap((un) => un.flux);
    if (scenario === undefined) throw new Error("pas de scénario");
    const lignes = ecarts(scenario, scenario);
    expect(lignes.map(({ reservataire: code }) => code)).toEqual(flux.map((une) => une.reservataire));
    expect(
      lignes.map(({ volume, objectif }) => [volume, objectif].map((un) => enClair(un.scenario))),
    ).toEqual(flux.map(({ volumeEstime, objectif }) => [volumeEstime, objectif].map(exact)));
    expect(lignes[0]?.part.scenario).toBe(null);
  });
});
