import { recalculer } from "../../src/calcul/explications/recalculer";
import { compte, saisie } from "../../src/calcul/chiffres";
import { detient } from "../../src/calcul/domaine/orientation";
import { egales, fraction, ZERO, type Fraction } from "../../src/calcul/nombres/fraction";
import { critereDe } from "../../src/calcul/orientation/critere";
import { valeurDuPlan } from "../../src/calcul/orientation/evaluation";
import { planExhaustif, nombreDePlans } from "../../src/calcul/orientation/exhaustif";
import { ecartsApres, planGlouton, rangChoisi } from "../../src/calcul/orientation/glouton";
import { planifier, planSansSolveur, PLANS_ENUMERES } from "../../src/calcul/orientation/planifier";
import { traduire } from "../../src/calcul/orientation/programme";
import { chiffreDEcart, classer, ecartAuFlux, eligibles } from "../../src/calcul/regles/r25-orientation";
import { exact } from "./constructeurs";
import {
  aOrienter,
  codes,
  commune,
  destinataire,
  NON_RESERVE,
  probleme,
  recu,
  traits,
} from "./constructeurs-orientation";

const ecrire = (valeur: Fraction) => exact(saisie("part", "R8", valeur));

/** Engagements of 50, 30 and 20 %; 10 logements served: 4, 4 and 2. */
const TROIS = [destinataire("AL", [50, 4]), destinataire("CD", [30, 4]), destinataire(NON_RESERVE, [20, 2])];

describe("R25 — écart entre la part servie et l'engagement", () => {
  it.each([
    [4, 10, 50, "-1/10", "en retard : négatif"],
    [4, 10, 30, "1/10", "en avance : positif"],
    [2, 10, 20, "0", "à l'équilibre"],
    [0, 0, 8, "-2/25", "rien n'est encore servi à personne : tout l'engagement reste à servir"],
  ])("%d servis sur %d pour un engagement de %d %% : %s (%s)", (servis, total, pourCent, attendu) => {
    const ecart = ecartAuFlux({ servis: fraction(servis), total: fraction(total) }, fraction(pourCent, 100));
    expect(ecrire(ecart)).toBe(attendu);
  });

  it.each([
    [4, 10],
    [0, 0],
  ])(
    "le chiffre de l'écart (%d sur %d) vaut la règle et se recalcule depuis ses feuilles",
    (servis, total) => {
      const engagement = saisie("partRetenue", "R10", fraction(8, 100));
      const [servi, ensemble] = [compte("decompte", "R17", servis), compte("totalServi", "R25", total)];
      const chiffre = chiffreDEcart("ecartAvant", { servis: servi, total: ensemble }, engagement);
      expect(chiffre.regle).toBe("R25");
      const attendu = ecartAuFlux({ servis: servi.valeur, total: ensemble.valeur }, engagement.valeur);
      expect(egales(chiffre.valeur, attendu)).toBe(true);
      expect(egales(recalculer(chiffre), attendu)).toBe(true);
    },
  );
});

describe("R25 — classement pour un logement libéré", () => {
  it("le plus en retard d'abord", () => {
    expect(classer([0, 1, 2], ecartsApres(probleme(TROIS, []), []))).toEqual([0, 2, 1]);
  });

  it("un rang qui n'est celui d'aucun réservataire est refusé", () => {
    expect(() => classer([0, 7], [ZERO])).toThrow(new RangeError("no destinataire 7"));
  });

  it("à égalité, l'ordre des codes", () => {
    const egaux = probleme([destinataire("A", [50, 5]), destinataire("B", [50, 5])], []);
    expect(classer([1, 0], ecartsApres(egaux, []))).toEqual([0, 1]);
  });

  it("une part de 1/3 n'est pas confondue avec 33 % : la comparaison est exacte", () => {
    const tiers = destinataire("B", [0, 0]);
    const B = { ...tiers, engagement: saisie("partRetenue", "R10", fraction(1, 3)) };
    const liste = probleme([destinataire("A", [33, 0]), B], []);
    expect(classer([0, 1], ecartsApres(liste, []))).toEqual([1, 0]);
  });

  it("seuls les réservataires dont le territoire contient le logement", () => {
    const liste = [
      destinataire("ALBI", [10, 0], commune("Albi")),
      destinataire("CASTRES", [40, 0], commune("Castres")),
      destinataire("C2A", [10, 0], { epci: ["CA de l’Albigeois"], communes: [] }),
      destinataire(NON_RESERVE, [40, 0]),
    ];
    expect(eligibles(traits(), liste)).toEqual([0, 2, 3]);
    expect(eligibles(traits({ commune: "Castres", epci: "CA de Castres-Mazamet" }), liste)).toEqual([1, 3]);
    expect(eligibles(traits({ commune: null, epci: null }), liste)).toEqual([3]);
  });

  it("un réservataire de plusieurs communes tient dans chacune", () => {
    expect(detient(commune("Albi", "Castres"), traits({ commune: "Castres" }))).toBe(true);
    expect(detient(commune("Albi", "Castres"), traits({ commune: "Gaillac" }))).toBe(false);
  });
});

describe("R25 — règle simple : un logement après l'autre", () => {
  it("chaque logement va au plus en retard, ce qui précède étant compté", () => {
    const suite = probleme(
      TROIS,
      ["1", "2", "3", "4"].map((rpls) => aOrienter(rpls)),
    );
    // Gaps on 10: −10, +10, 0 points; then AL 5/11 still at −4.5, AL 6/12 at 0 = NON_RESERVE at −3.3, then CD at −0.8.
    expect(codes(suite, planGlouton(suite))).toEqual(["AL", "AL", NON_RESERVE, "AL"]);
  });

  it("les choix déjà faits sont respectés et comptés avant tout le reste", () => {
    const suite = probleme(TROIS, [aOrienter("1"), aOrienter("2", {}, "AL"), aOrienter("3", {}, "AL")]);
    // AL is at 6/12 before the first row is looked at: the landlord's own account is the most late.
    expect(codes(suite, planGlouton(suite))).toEqual([NON_RESERVE, "AL", "AL"]);
  });

  it("un choix hors du territoire du réservataire reste un choix", () => {
    const liste = [destinataire("ALBI", [50, 0], commune("Albi")), destinataire(NON_RESERVE, [50, 0])];
    const suite = probleme(liste, [aOrienter("1", { commune: "Castres", epci: null }, "ALBI")]);
    expect(codes(suite, planGlouton(suite))).toEqual(["ALBI"]);
  });

  it("là où aucun réservataire n'a de droits, le bailleur pour son compte", () => {
    const liste = [destinataire("ALBI", [90, 0], commune("Albi")), destinataire(NON_RESERVE, [10, 5])];
    const suite = probleme(liste, [aOrienter("1", { commune: "Castres", epci: null })]);
    expect(codes(suite, planGlouton(suite))).toEqual([NON_RESERVE]);
  });

  it("sans personne à qui le donner, une erreur plutôt qu'un oubli", () => {
    const seul = probleme(
      [destinataire("ALBI", [100, 0], commune("Albi"))],
      [aOrienter("9", { commune: null, epci: null })],
    );
    expect(() => planGlouton(seul)).toThrow("no destinataire for 9");
  });

  it("un choix qui n'est celui d'aucun destinataire est refusé", () => {
    expect(() => rangChoisi(probleme(TROIS, []), aOrienter("1", {}, "INCONNU"))).toThrow(
      new RangeError("no destinataire INCONNU"),
    );
  });
});

describe("R25 — critère d'un plan", () => {
  const neuf = [destinataire("AL", [50, 0]), destinataire(NON_RESERVE, [50, 0])];

  it("deux logements pareils, un chacun : rien ne s'écarte", () => {
    const deux = probleme(neuf, [aOrienter("1"), aOrienter("2")]);
    expect(ecrire(valeurDuPlan(critereDe(deux), [0, 1]))).toBe("0");
  });

  it("les deux au même : un logement d'écart à chaque engagement (100 chacun) et sur chacun des trois axes (1 chacun)", () => {
    const deux = probleme(neuf, [aOrienter("1"), aOrienter("2")]);
    expect(ecrire(valeurDuPlan(critereDe(deux), [0, 0]))).toBe("206");
  });

  it("à engagement égal, les QPV se partagent : quatre logements dont deux en QPV", () => {
    const qpv = [true, true, false, false].map((en, rang) => aOrienter(String(rang), { qpv: en }));
    const quatre = probleme(neuf, qpv);
    const critere = critereDe(quatre);
    // Each should have one of each: with both QPV for one, four modalities are one away.
    expect(ecrire(valeurDuPlan(critere, [0, 0, 1, 1]))).toBe("4");
    expect(ecrire(valeurDuPlan(critere, [0, 1, 0, 1]))).toBe("0");
    expect(codes(quatre, planExhaustif(quatre, critere))).toEqual(["AL", NON_RESERVE, "AL", NON_RESERVE]);
  });

  it("ce qui a déjà été reçu compte dans la répartition", () => {
    const recus = [
      recu("AL", { qpv: true }),
      recu("AL", { qpv: true }),
      recu(NON_RESERVE),
      recu(NON_RESERVE),
    ];
    const liste = [destinataire("AL", [50, 2]), destinataire(NON_RESERVE, [50, 2])];
    const suite = probleme(liste, [aOrienter("1", { qpv: true }), aOrienter("2")], recus);
    expect(codes(suite, planExhaustif(suite, critereDe(suite)))).toEqual([NON_RESERVE, "AL"]);
  });

  it("une caractéristique inconnue ne compte sur aucun axe, et n'est pas un « non »", () => {
    const inconnu = { qpv: null, typologie: null, commune: null };
    const deux = probleme(neuf, [aOrienter("1", inconnu), aOrienter("2", inconnu)]);
    expect(critereDe(deux).termes).toHaveLength(2);
    expect(critereDe(deux).termesDe(0, 1)).toEqual([1]);
    expect(ecrire(valeurDuPlan(critereDe(deux), [0, 0]))).toBe("200");
  });

  it("un logement de typologie inconnue ne grossit pas ce qui est dû des autres", () => {
    const liste = [destinataire("ALBI", [50, 0], commune("Albi")), destinataire(NON_RESERVE, [50, 0])];
    const aCastres = { commune: "Castres", epci: null, qpv: null };
    const trois = probleme(liste, [
      aOrienter("1", { qpv: null }),
      aOrienter("2", aCastres),
      aOrienter("3", { ...aCastres, typologie: null }),
    ]);
    // Two T3 are known of, of which half are due to Albi: the only one of its territory. Two of Castres, one of Albi.
    const { termes } = critereDe(trois);
    expect(termes.map(({ cible }) => ecrire(cible))).toEqual([
      ...["3/2", "1", "3/2"],
      ...["3/2", "1", "1/2", "1"],
    ]);
  });

  it("à un réservataire communal on ne reproche pas les communes où il n'a pas de droits", () => {
    const liste = [destinataire("ALBI", [50, 0], commune("Albi")), destinataire(NON_RESERVE, [50, 0])];
    const deux = probleme(liste, [aOrienter("1"), aOrienter("2", { commune: "Castres", epci: null })]);
    // Albi's own: 1 of 1 on each axis. The landlord: half of each modality, so one half away on each of the two communes.
    expect(ecrire(valeurDuPlan(critereDe(deux), [0, 1]))).toBe("1");
  });

  it("sans logement ni mise à disposition, le critère est nul", () => {
    expect(egales(valeurDuPlan(critereDe(probleme(neuf, [])), []), ZERO)).toBe(true);
  });
});

describe("R25 — plan d'un lot de logements", () => {
  const beaucoup = probleme(
    TROIS,
    Array.from({ length: 12 }, (_, rang) => aOrienter(String(rang))),
  );

  it("peu de plans possibles : tous sont examinés, aucun solveur n'est demandé", async () => {
    const jamais = () => Promise.reject(new Error("demandé"));
    const peu = probleme(TROIS, [aOrienter("1"), aOrienter("2")]);
    expect(nombreDePlans(peu)).toBe(9);
    expect((await planifier(peu, jamais)).garantie).toBe("prouve");
    expect(planSansSolveur(peu)).toEqual(await planifier(peu, jamais));
  });

  it("jusqu'à deux mille plans, tous sont examinés : la preuve est faite", () => {
    const albi = ["A", "B", "C"].map((code) => destinataire(code, [20, 0], commune("Albi")));
    const cinq = [...albi, destinataire("D", [20, 0]), destinataire(NON_RESERVE, [20, 0])];
    const lot = ["Albi", "Albi", "Albi", "Castres", "Castres", "Castres", "Castres"];
    const limite = probleme(
      cinq,
      lot.map((ou, rang) => aOrienter(String(rang), { commune: ou, epci: null })),
    );
    expect([nombreDePlans(limite), PLANS_ENUMERES]).toEqual([2000, 2000]);
    expect(planSansSolveur(limite).garantie).toBe("prouve");
  });

  it("sans solveur, le plan de la règle simple, et c'est dit", () => {
    expect(nombreDePlans(beaucoup)).toBeGreaterThan(PLANS_ENUMERES);
    const { affectation, garantie, critere, critereGlouton } = planSansSolveur(beaucoup);
    expect(affectation).toEqual(planGlouton(beaucoup));
    expect(garantie).toBe("sansSolveur");
    expect(critere).toEqual(critereGlouton);
  });

  it.each([
    ["ne répond rien", () => Promise.resolve({ type: "aucune" } as const)],
    ["échoue", () => Promise.reject(new Error("mémoire"))],
    ["répond à côté", () => Promise.resolve({ type: "solution", prouve: true, valeurs: [] } as const)],
    ["en place trop", () => Promise.resolve({ type: "solution", prouve: true, valeurs: [9, 9, 9] } as const)],
  ])("si le solveur %s, le plan de la règle simple, et c'est dit", async (_, solveur) => {
    const { affectation, garantie } = await planifier(beaucoup, solveur);
    expect(affectation).toEqual(planGlouton(beaucoup));
    expect(garantie).toBe("echec");
  });

  it("un plan moins bon que celui de la règle simple n'est jamais retenu, et sa preuve tombe", async () => {
    const toutAAL = () => Promise.resolve({ type: "solution", prouve: true, valeurs: [12, 0, 0] } as const);
    const { affectation, garantie } = await planifier(beaucoup, toutAAL);
    expect(affectation).toEqual(planGlouton(beaucoup));
    expect(garantie).toBe("interrompu");
  });

  it("arrêté par le temps, le meilleur plan trouvé est retenu s'il vaut mieux", async () => {
    // Two QPV come first: the simple rule gives both to AL and CD gets none of them.
    const liste = [destinataire("AL", [50, 0]), destinataire("CD", [50, 0])];
    const lot = [true, false, true, false, ...Array.from({ length: 8 }, () => false)];
    const suite = probleme(
      liste,
      lot.map((qpv, rang) => aOrienter(String(rang), { qpv })),
    );
    const { affectation, garantie, critere, critereGlouton } = await planifier(suite, () =>
      // Lot 1 (QPV): one each; lot 2: five each.
      Promise.resolve({ type: "solution", prouve: false, valeurs: [1, 1, 5, 5] } as const),
    );
    expect(garantie).toBe("interrompu");
    expect(codes(suite, affectation).slice(0, 4)).toEqual(["AL", "AL", "CD", "AL"]);
    expect([ecrire(critere), ecrire(critereGlouton)]).toEqual(["0", "4"]);
    const prouve = await planifier(suite, () =>
      Promise.resolve({ type: "solution", prouve: true, valeurs: [1, 1, 5, 5] } as const),
    );
    expect(prouve).toEqual({ affectation, critere, critereGlouton, garantie: "prouve" });
  });

  it("le programme ne distingue pas deux logements pareils et tient compte des choix faits", () => {
    const fixe = probleme(TROIS, [aOrienter("1"), aOrienter("2"), aOrienter("3", {}, "CD")]);
    const { programme } = traduire(fixe, critereDe(fixe));
    expect(programme.variables.filter(({ entiere }) => entiere).map(({ maximum }) => maximum)).toEqual([
      2, 2, 2,
    ]);
    expect(programme.contraintes[0]).toEqual({
      minimum: 2,
      maximum: 2,
      termes: [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    });
  });
});
