import { sommeEntiere } from "../../src/calcul/nombres/entier";
import { depuisNombre, versNombre } from "../../src/calcul/nombres/decimal";
import { fraction, somme } from "../../src/calcul/nombres/fraction";
import { repartir } from "../../src/calcul/regles/r10-objectif";
import {
  exact,
  fois,
  hypothese,
  ICI,
  ici,
  liberation,
  ligne,
  logement,
  reservataire,
  type Situation,
} from "./constructeurs";

/** The référentiel's own example: (15 000 − 500) × 10 % − 450 = 1 000, and 20 % of it for the Département. */
const REFERENTIEL: Situation = {
  logements: [
    ...fois(3000, logement({ reservataire: "CD31" })),
    ...fois(11500, logement()),
    ...fois(250, logement({ exclusion: "vente" })),
    ...fois(150, logement({ exclusion: "demolition" })),
    ...fois(100, logement({ exclusion: "defense" })),
  ],
  liberations: fois(1460, liberation()),
  reservataires: [reservataire("CD31", { categorie: "departement" })],
  hypotheses: [hypothese({ mutations: 300, anru: 150 })],
};

describe("L'exemple du référentiel (étape 3)", () => {
  const resultat = ici(REFERENTIEL);

  it.each([
    ["parc", "15000"],
    ["parcDeRotation", "14600"],
    ["parcSoumis", "14500"],
    ["liberationsRetenues", "1460"],
    ["tauxDeRotation", "1/10"],
    ["assiette", "1000"],
  ] as const)("%s = %s", (nom, attendu) => {
    expect(exact(resultat[nom])).toBe(attendu);
  });

  it("le Département tient 20 % du parc, donc un objectif de 200", () => {
    const departement = ligne(resultat, "CD31");
    expect(exact(departement.part)).toBe("1/5");
    expect(exact(departement.volumeEstime)).toBe("200");
    expect(exact(departement.objectif)).toBe("200");
    expect(exact(ligne(resultat, "—").objectif)).toBe("800");
  });

  it("avec le parc soumis pour dénominateur, la part est 3 000 ÷ 14 500", () => {
    const autre = ici({ ...REFERENTIEL, parametres: { denominateur: "soumis" } });
    expect(exact(ligne(autre, "CD31").part)).toBe("6/29");
    expect(exact(ligne(autre, "CD31").partDuParc)).toBe("1/5");
    expect(exact(ligne(autre, "CD31").objectif)).toBe("207");
  });
});

describe("R6 — assiette", () => {
  const situation: Situation = { logements: fois(100, logement()), liberations: fois(10, liberation()) };

  it("soustrait les cinq estimations", () => {
    const hypotheses = [hypothese({ mutations: 1, anru: 2, orcod: 0.5, lhi: 0.25, vente: 0.25 })];
    expect(exact(ici({ ...situation, hypotheses }).assiette)).toBe("6");
  });

  it("est ramenée à 0 avec un avertissement qui garde le chiffre exact", () => {
    const resultat = ici({ ...situation, hypotheses: [hypothese({ mutations: 12.5 })] });
    expect(exact(resultat.assiette)).toBe("0");
    const constat = resultat.constats.find(({ type }) => type === "assietteNegative");
    expect(constat?.type === "assietteNegative" && versNombre(constat.exacte)).toBe(-2.5);
  });

  it("utilise le taux retenu quand il est saisi, et montre toujours le taux calculé", () => {
    const hypotheses = [hypothese({}, { tauxRetenu: depuisNombre(0.08) })];
    const resultat = ici({ ...situation, hypotheses });
    expect(exact(resultat.assiette)).toBe("8");
    expect(exact(resultat.tauxDeRotation)).toBe("1/10");
  });

  it("sans hypothèses, ne déduit rien et le dit", () => {
    const resultat = ici({ ...situation, hypotheses: [] });
    expect(exact(resultat.assiette)).toBe("10");
    expect(resultat.constats).toContainEqual({ type: "hypothesesAbsentes", perimetre: ICI });
  });

  it("prend une estimation laissée vide pour 0 et la nomme ; la vente vide est l'usage", () => {
    const { deductions } = hypothese();
    const vide = hypothese({}, { deductions: { ...deductions, lhi: null, vente: null } });
    const resultat = ici({ ...situation, hypotheses: [vide] });
    expect(resultat.constats).toEqual([{ type: "deductionsVides", perimetre: ICI, deductions: ["lhi"] }]);
  });
});

describe("R8 — parts", () => {
  it("ajoute la ligne « Non réservé » pour arriver à 100 %", () => {
    const logements = [...fois(3, logement({ reservataire: "AL" })), ...fois(7, logement())];
    const { flux } = ici({ logements, reservataires: [reservataire("AL")] });
    expect(flux.map((une) => [une.reservataire, exact(une.reservations), exact(une.part)])).toEqual([
      ["AL", "3", "3/10"],
      ["—", "7", "7/10"],
    ]);
  });

  it("garde une ligne au code que la feuille Réservataires ne connaît pas", () => {
    const resultat = ici({ logements: [logement({ reservataire: "XX" }), logement()] });
    expect(ligne(resultat, "XX")).toMatchObject({ nom: "XX", categorie: "autre" });
  });

  it("n'a que des parts absentes dans un périmètre bloqué", () => {
    const logements = [logement({ reservataire: "AL" }), logement()];
    const resultat = ici({ logements, bloques: [ICI] });
    expect(exact(resultat.tauxDeRotation)).toBe("[perimetreBloque]");
    expect(exact(ligne(resultat, "AL").part)).toBe("[perimetreBloque]");
    expect(exact(ligne(resultat, "AL").objectif)).toBe("[partAbsente]");
  });
});

describe("R9 — plafonds", () => {
  const etat = [
    reservataire("PREF", { categorie: "etat-prioritaires" }),
    reservataire("FONC", { categorie: "etat-agents" }),
  ];
  const situation: Situation = {
    logements: [
      ...fois(30, logement({ reservataire: "PREF" })),
      ...fois(10, logement({ reservataire: "FONC" })),
      ...fois(60, logement()),
    ],
    liberations: fois(10, liberation()),
    reservataires: etat,
  };

  it("signale par défaut sans rien changer", () => {
    const resultat = ici(situation);
    expect(exact(ligne(resultat, "PREF").partRetenue)).toBe("3/10");
    expect(exact(ligne(resultat, "FONC").partRetenue)).toBe("1/10");
    const depasses = resultat.constats.filter((constat) => constat.type === "plafondDepasse");
    expect(depasses.map(({ plafond, somme: s, applique }) => [plafond, versNombre(s), applique])).toEqual([
      ["etatAgents", 0.1, false],
      ["etat", 0.4, false],
    ]);
  });

  it("plafonne les agents à 5 %, puis l'État entier à 30 %, et rend le reste au non réservé", () => {
    const resultat = ici({ ...situation, parametres: { traitement: "plafonner" } });
    expect(exact(ligne(resultat, "FONC").partRetenue)).toBe("3/70");
    expect(exact(ligne(resultat, "PREF").partRetenue)).toBe("9/35");
    expect(exact(ligne(resultat, "—").partRetenue)).toBe("7/10");
    expect(exact(ligne(resultat, "—").part)).toBe("3/5");
  });

  it("ne tient au plafond des collectivités que les droits nés d'une garantie d'emprunt", () => {
    const logements = [
      ...fois(20, logement({ reservataire: "CD", origine: "garantie" })),
      ...fois(10, logement({ reservataire: "VILLE" })),
      ...fois(10, logement({ reservataire: "VILLE", origine: "foncier" })),
      ...fois(60, logement()),
    ];
    const reservataires = [
      reservataire("CD", { categorie: "departement" }),
      reservataire("VILLE", { categorie: "commune" }),
    ];
    const resultat = ici({ logements, reservataires, parametres: { traitement: "plafonner" } });
    expect(exact(ligne(resultat, "CD").partRetenue)).toBe("2/15");
    expect(exact(ligne(resultat, "VILLE").partRetenue)).toBe("1/6");
  });

  it("suit l'origine inscrite au réservataire quand le logement ne la dit pas", () => {
    const logements = [...fois(30, logement({ reservataire: "CD" })), ...fois(70, logement())];
    const reservataires = [reservataire("CD", { categorie: "departement", origine: "foncier" })];
    expect(ici({ logements, reservataires }).constats.map(({ type }) => type)).not.toContain(
      "plafondDepasse",
    );
  });

  it("au plafond exactement, ne dit rien", () => {
    const logements = [...fois(30, logement({ reservataire: "PREF" })), ...fois(70, logement())];
    const resultat = ici({ logements, liberations: fois(9, liberation()), reservataires: etat });
    expect(resultat.constats).toEqual([]);
  });
});

describe("R10 — volume estimé et objectif", () => {
  it("retient l'engagement de la convention à la place de la part calculée", () => {
    const logements = [...fois(10, logement({ reservataire: "AL" })), ...fois(90, logement())];
    const reservataires = [reservataire("AL", { engagement: fraction(18, 100) })];
    const al = ligne(ici({ logements, liberations: fois(10, liberation()), reservataires }), "AL");
    expect([exact(al.part), exact(al.partRetenue), exact(al.volumeEstime)]).toEqual(["1/10", "9/50", "9/5"]);
  });

  it("ne prend pas l'engagement signé pour un autre département", () => {
    const logements = [...fois(10, logement({ reservataire: "CD81" })), ...fois(90, logement())];
    const reservataires = [reservataire("CD81", { territoire: "81", engagement: fraction(18, 100) })];
    expect(exact(ligne(ici({ logements, reservataires }), "CD81").partRetenue)).toBe("1/10");
  });

  it("au-delà de 100 %, donne une erreur et pas d'objectif", () => {
    const logements = [...fois(60, logement({ reservataire: "A" })), ...fois(40, logement())];
    const reservataires = [
      reservataire("A"),
      reservataire("B", { engagement: fraction(1, 2), territoire: "31" }),
    ];
    const resultat = ici({ logements, liberations: fois(10, liberation()), reservataires });
    expect(exact(ligne(resultat, "A").objectif)).toBe("[partsAuDelaDeCent]");
    const constat = resultat.constats.find(({ type }) => type === "partsAuDelaDeCent");
    expect(constat?.type === "partsAuDelaDeCent" && versNombre(constat.somme)).toBe(1.1);
  });

  it("départage sur les fractions exactes : 10/30 et 310/30 laissent le même reste, la plus grande part l'emporte", () => {
    const parts = [
      { code: "A", part: fraction(10, 620) },
      { code: "B", part: fraction(310, 620) },
      { code: "—", part: fraction(300, 620) },
    ];
    expect(repartir(parts, fraction(620, 30))).toEqual([0, 11, 10]);
  });

  it("à parts égales, sert dans l'ordre des codes", () => {
    const parts = ["C", "A", "B"].map((code) => ({ code, part: fraction(1, 3) }));
    expect(repartir(parts, fraction(4))).toEqual([1, 2, 1]);
  });

  it("arrondit l'assiette à l'entier supérieur à partir du demi", () => {
    const parts = [
      { code: "A", part: fraction(1, 4) },
      { code: "—", part: fraction(3, 4) },
    ];
    const total = (assiette: number) => repartir(parts, depuisNombre(assiette)).reduce(sommeEntiere, 0);
    expect([total(10.49), total(10.5)]).toEqual([10, 11]);
  });

  it("une assiette nulle ne sert personne", () => {
    expect(repartir([{ code: "—", part: somme([fraction(1, 2), fraction(1, 2)]) }], fraction(0))).toEqual([
      0,
    ]);
  });
});
