import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { reduite, type Fraction } from "../../src/calcul/nombres/fraction";
import type { Cellule, Dossier } from "../../src/lecture/types";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import { avecParc, classeur, constatsDe, lignesDe, lire } from "./classeurs";

const f = (fraction: Fraction | null | undefined) => {
  if (fraction === null || fraction === undefined) return fraction;
  const { numerateur, denominateur } = reduite(fraction);
  return `${numerateur}/${denominateur}`;
};

const plat = (texte = "") => texte.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'");
/** Les catégories admises, dans l'ordre du modèle. */
const TOUTES = [
  ...["État prioritaires", "État agents", "Action Logement", "Région", "Département", "EPCI", "Commune"],
  ...["Employeur", "Autre", "Défense", "Sécurité", "Santé"],
];

const ICI = { bailleur: "Habitat d'Oc", departement: "31" };
const PARC = [
  ["N° RPLS", "Bailleur", "Département", "Commune"],
  ["3100000001", "Habitat d'Oc", "31", "Muret"],
  ["3100000002", "Habitat d'Oc", "81", ""],
  ["3100000003", "Habitat-31", "31", ""],
] as const;

const SANS_METHODE_NI_CONVENTION = { methode: null, signeeLe: null, jusquAu: null } as const;

describe("Réservataires", () => {
  const lireReservataires = (...lignes: readonly (readonly Cellule[])[]) =>
    lire(
      classeur({
        Parc: PARC,
        Réservataires: [
          ["Code", "Nom", "Catégorie", "Territoire", "Engagement", "Origine du droit"],
          ...lignes,
        ],
      }),
    );

  it("une ligne complète", () => {
    const { reservataires, constats } = lireReservataires([
      "VILLE",
      "Ville de Muret",
      "Commune",
      "Muret",
      0.2,
      "Garantie d'emprunt",
    ]);
    expect(
      reservataires.map(({ engagement, ...reste }) => ({ ...reste, engagement: f(engagement) })),
    ).toEqual([
      {
        code: "VILLE",
        nom: "Ville de Muret",
        categorie: "commune",
        territoire: "Muret",
        origine: "garantie",
        gestion: null,
        decompte: null,
        engagement: "1/5",
        ...SANS_METHODE_NI_CONVENTION,
      },
    ]);
    expect(constats.filter(({ role }) => role === "reservataires")).toEqual([]);
  });

  it("un engagement vide reste vide, un nom vide est le code", () => {
    expect(lireReservataires(["AL", "", "Action Logement", "", "", ""]).reservataires).toEqual([
      {
        code: "AL",
        nom: "AL",
        categorie: "action-logement",
        territoire: null,
        origine: null,
        gestion: null,
        decompte: null,
        engagement: null,
        ...SANS_METHODE_NI_CONVENTION,
      },
    ]);
  });

  it("le territoire d'un département devient son code, celui d'une commune garde son nom", () => {
    const { reservataires } = lireReservataires(
      ["A", "A", "Département", "Haute-Garonne", "", ""],
      ["A", "A", "Département", 9, "", ""],
      ["B", "B", "Commune", "Paris", "", ""],
    );
    expect(reservataires.map(({ territoire }) => territoire)).toEqual(["31", "09", "Paris"]);
  });

  it("deux orthographes d'un territoire n'en font qu'un", () => {
    const { reservataires, agregats } = lireReservataires(
      ["A", "A", "Commune", "Muret", "", ""],
      ["B", "B", "Commune", "MURET", "", ""],
      ["C", "muret", "Commune", "", "", ""],
    );
    expect(reservataires.map(({ territoire }) => territoire)).toEqual(["Muret", "Muret", "Muret"]);
    expect([...agregats.territoiresSuivis]).toEqual([["Muret", new Set(["A", "B", "C"])]]);
  });

  it("8 pour 8 % se lit 8 % avec les deux lectures, un texte se lit et se dit", () => {
    const dossier = lireReservataires(
      ["A", "A", "Région", "", 8, ""],
      ["B", "B", "Région", "", "12,5 %", ""],
    );
    expect(dossier.reservataires.map(({ engagement }) => f(engagement))).toEqual(["2/25", "1/8"]);
    expect(constatsDe(dossier, "pourcentageEntier")).toMatchObject([
      { champ: "engagement", valeur: 8, gravite: "aVerifier", lieu: { cellule: "E2" } },
    ]);
    expect(constatsDe(dossier, "nombreEnTexte")).toMatchObject([
      { valeur: "12,5 %", gravite: "information", lieu: { cellule: "E3" } },
    ]);
  });

  it("un engagement illisible ou négatif bloque son département, ou tout", () => {
    expect(lireReservataires(["A", "A", "Région", "", "beaucoup", ""]).bloques).toBe("tous");
    const dossier = lireReservataires(["A", "A", "Région", "81", -0.1, ""]);
    expect(dossier.bloques).toEqual([{ bailleur: "Habitat d'Oc", departement: "81" }]);
    expect(constatsDe(dossier, "nombreNegatif")).toMatchObject([
      { gravite: "bloquant", champ: "engagement" },
    ]);
  });

  it("la même ligne deux fois bloque tout", () => {
    const dossier = lireReservataires(
      ["ville", "", "Commune", "Muret", "", ""],
      ["VILLE", "", "Commune", "MURET", "", ""],
      ["Ville", "", "Commune", "Auch", "", ""],
    );
    expect(dossier.bloques).toBe("tous");
    expect(dossier.reservataires.map(({ code, territoire }) => [code, territoire])).toEqual([
      ["ville", "Muret"],
      ["ville", "Auch"],
    ]);
    expect(constatsDe(dossier, "reservataireEnDouble")).toMatchObject([
      { code: "ville", territoire: "Muret", premiereLigne: 2, ecarte: true, lieu: { cellule: "A3" } },
    ]);
  });

  it("une catégorie ou une origine inconnue se signale ; une catégorie vide aussi", () => {
    const dossier = lireReservataires(["A", "", "Club", "", "", "loterie"], ["B", "", "", "", "", ""]);
    expect(dossier.reservataires.map(({ categorie, origine }) => [categorie, origine])).toEqual([
      ["autre", null],
      ["autre", null],
    ]);
    expect(
      constatsDe(dossier, "codeInconnu").map(({ champ, valeur, retenu }) => [champ, valeur, retenu]),
    ).toEqual([
      ["categorie", "Club", "autre"],
      ["origine", "loterie", null],
      ["categorie", "", "autre"],
    ]);
  });

  it.each([
    [
      "Club",
      "« Club » n'est pas une valeur connue de la colonne « Catégorie » : lu comme « Autre ».",
      TOUTES,
    ],
    ["", "La colonne « Catégorie » est vide : lu comme « Autre ».", TOUTES],
    [
      "État",
      "« État » (colonne « Catégorie ») ne dit pas laquelle de ces catégories : « État prioritaires » et « État agents » ; lu comme « Autre ».",
      TOUTES,
    ],
    [
      "État (préfet)",
      "« État (préfet) » (colonne « Catégorie ») ne dit pas laquelle de ces catégories : « État prioritaires » et « État agents » ; lu comme « Autre ».",
      TOUTES,
    ],
    [
      "Conseil départemental du 31",
      "« Conseil départemental du 31 » n'est pas une valeur connue de la colonne « Catégorie » : lu comme « Autre ».",
      ["Département", ...TOUTES.filter((une) => une !== "Département")],
    ],
    [
      "Mairies",
      "« Mairies » n'est pas une valeur connue de la colonne « Catégorie » : lu comme « Autre ».",
      TOUTES,
    ],
    [
      "Ville de Muret",
      "« Ville de Muret » n'est pas une valeur connue de la colonne « Catégorie » : lu comme « Autre ».",
      ["Commune", ...TOUTES.filter((une) => une !== "Commune")],
    ],
  ])(
    "la catégorie %j est une question, avec les valeurs admises, les plus proches d'abord",
    (ecrite, constat, admises) => {
      const dossier = lireReservataires(["A", "", ecrite, "", "", ""]);
      expect(dossier.reservataires).toMatchObject([{ categorie: "autre", categorieParDefaut: true }]);
      const [dit] = constatsDe(dossier, "codeInconnu").map(phraseDeLecture);
      expect([plat(dit?.constat), plat(dit?.remede)]).toEqual([
        constat,
        `Corrigez la cellule. Valeurs admises : ${admises.join(", ")}.`,
      ]);
    },
  );

  it("une catégorie écrite n'est pas par défaut, fût-elle « Autre »", () => {
    const [autre, erreur] = lireReservataires(
      ["A", "", "Autre", "", "", ""],
      ["B", "", "#N/A", "", "", ""],
    ).reservataires;
    expect(autre).not.toHaveProperty("categorieParDefaut");
    expect(erreur).toMatchObject({ categorie: "autre", categorieParDefaut: true });
  });

  it("sans code, la ligne est écartée", () => {
    const dossier = lireReservataires(
      ["", "Ville", "Commune", "", "", ""],
      ["#N/A", "Ville", "Commune", "", "", ""],
      ["", "", "", "", "", ""],
    );
    expect(dossier.constats.filter(({ ecarte }) => ecarte).map(({ type }) => type)).toEqual([
      "codeAbsent",
      "celluleEnErreur",
    ]);
    expect(lignesDe(dossier, "Réservataires")).toEqual({
      feuille: "Réservataires",
      lues: 3,
      comptees: 0,
      ecartees: 2,
      vides: 1,
    });
  });

  it("une erreur dans le nom, la catégorie ou le territoire se signale", () => {
    const dossier = lireReservataires(["A", "#N/A", "#REF!", "#NOM?", "", "#NUL!"]);
    expect(constatsDe(dossier, "celluleEnErreur").map(({ champ }) => champ)).toEqual([
      "nom",
      "territoire",
      "categorie",
      "origine",
    ]);
  });
});

describe("Hypothèses", () => {
  const ENTETES = [
    "Bailleur",
    "Département",
    "Territoire",
    "Mutations",
    "ANRU",
    "ORCOD",
    "LHI",
    "Vente",
    "Taux retenu",
  ];
  const lireHypotheses = (...lignes: readonly (readonly Cellule[])[]) =>
    lire(classeur({ Parc: PARC, Hypothèses: [ENTETES, ...lignes] }));

  it("se lisent exactement ; ce qui est vide reste vide", () => {
    const { hypotheses } = lireHypotheses([
      "HABITAT D'OC",
      "Haute-Garonne",
      "",
      450,
      "1 234,5",
      "",
      0,
      "",
      0.094,
    ]);
    const [hypothese] = hypotheses;
    expect(hypothese).toMatchObject({ perimetre: ICI, territoire: null });
    expect(Object.values(hypothese?.deductions ?? {}).map(f)).toEqual(["450/1", "2469/2", null, "0/1", null]);
    expect(f(hypothese?.tauxRetenu)).toBe("47/500");
  });

  it("un territoire prend le nom que porte le parc", () => {
    const dossier = lireHypotheses(
      ["Habitat d'Oc", "31", "MURET", 1, "", "", "", "", ""],
      ["Habitat d'Oc", "31", "Auch", 1, "", "", "", "", ""],
    );
    expect(dossier.hypotheses.map(({ territoire }) => territoire)).toEqual(["Muret", "Auch"]);
    expect(constatsDe(dossier, "hypotheseSansParc")).toMatchObject([
      { territoire: "Auch", gravite: "information", ecarte: true, lieu: { cellule: "C3" } },
    ]);
  });

  it("une ligne que rien du parc n'utilise n'est pas comptée : lues = comptées + écartées", () => {
    const { lignes } = lireHypotheses(
      ["Habitat d'Oc", "31", "", 1, "", "", "", "", ""],
      ["Habitat d'Oc", "31", "Auch", 1, "", "", "", "", ""],
      ["Ailleurs", "31", "", 1, "", "", "", "", ""],
    );
    const hypotheses = lignes.find(({ feuille }) => feuille === "Hypothèses");
    expect(hypotheses).toEqual({ feuille: "Hypothèses", lues: 3, comptees: 1, ecartees: 2, vides: 0 });
  });

  it("un périmètre absent du parc se dit", () => {
    expect(
      constatsDe(lireHypotheses(["Ailleurs", "31", "", 1, "", "", "", "", ""]), "hypotheseSansParc"),
    ).toMatchObject([{ bailleur: "Ailleurs", departement: "31", territoire: null, gravite: "information" }]);
  });

  it.each([
    ["négative", -1, "nombreNegatif"],
    ["illisible", "beaucoup", "nombreIllisible"],
    ["en erreur", "#N/A", "celluleEnErreur"],
  ] as const)("%s, elle bloque son périmètre et lui seul", (_cas, cellule, type) => {
    const dossier = lireHypotheses(
      ["Habitat d'Oc", "31", "", cellule, "", "", "", "", ""],
      ["Habitat d'Oc", "81", "", 1, "", "", "", "", ""],
    );
    expect(dossier.bloques).toEqual([ICI]);
    expect(dossier.constats.filter(({ gravite }) => gravite === "bloquant")).toMatchObject([
      { type, champ: "mutations", regle: "R6", ecarte: true, lieu: { cellule: "D2" } },
    ]);
    expect(dossier.hypotheses.map(({ perimetre }) => perimetre.departement)).toEqual(["81"]);
  });

  it("deux lignes pour le même périmètre le bloquent", () => {
    const ligne = ["Habitat d'Oc", "31", "", 1, "", "", "", "", ""];
    const dossier = lireHypotheses(ligne, ["habitat d'oc", "31 - Haute-Garonne", "", 2, "", "", "", "", ""]);
    expect(dossier.bloques).toEqual([ICI]);
    expect(constatsDe(dossier, "hypotheseEnDouble")).toMatchObject([
      { ...ICI, premiereLigne: 2, lieu: { cellule: "B3" } },
    ]);
  });

  it("sans bailleur, elle vaut pour le seul du parc ; s'il y en a plusieurs, elle est écartée", () => {
    const ligne = ["", "31", "", 1, "", "", "", "", ""];
    expect(constatsDe(lireHypotheses(ligne), "bailleurAbsent")).toMatchObject([
      { role: "hypotheses", ecarte: true },
    ]);
    const seul = lire({ ...avecParc([], []), Hypothèses: [ENTETES, ligne] });
    expect(seul.hypotheses.map(({ perimetre }) => perimetre)).toEqual([ICI]);
  });

  it("un département inconnu ou en erreur écarte la ligne, comme un total", () => {
    const dossier = lireHypotheses(
      ["Habitat d'Oc", "99", "", 1, "", "", "", "", ""],
      ["Habitat d'Oc", "#N/A", "", 1, "", "", "", "", ""],
      ["Total", "", "", 2, "", "", "", "", ""],
    );
    expect(dossier.constats.filter(({ ecarte }) => ecarte).map(({ type }) => type)).toEqual([
      "ligneDeTotal",
      "departementInconnu",
      "celluleEnErreur",
    ]);
    expect(lignesDe(dossier, "Hypothèses")).toMatchObject({ lues: 3, comptees: 0, ecartees: 3 });
  });

  it("un taux retenu écrit 9,4 pour 9,4 % se lit 9,4 %", () => {
    const dossier = lireHypotheses(["Habitat d'Oc", "31", "", "", "", "", "", "", 9.4]);
    expect(f(dossier.hypotheses[0]?.tauxRetenu)).toBe("47/500");
    expect(constatsDe(dossier, "pourcentageEntier")).toMatchObject([{ champ: "tauxRetenu", valeur: 9.4 }]);
  });
});

describe("Paramètres", () => {
  const lireParametres = (...lignes: readonly (readonly Cellule[])[]): Dossier =>
    lire(
      classeur({
        Parc: PARC,
        Paramètres: [["Paramètre", "Valeur", "Périmètre"], ["Année de campagne", 2026, ""], ...lignes],
      }),
    );
  const METHODE = "Méthode du taux de rotation";

  it("sans rien, sont ceux par défaut", () => {
    const { parametres, bloques } = lireParametres();
    expect(parametres.pour(ICI)).toEqual(PARAMETRES_PAR_DEFAUT);
    expect([parametres.annee, parametres.ecarts, bloques]).toEqual([2026, [], "aucun"]);
  });

  it("la stipulation contraire (R19) : une case vide contrôle ; un nombre n'est pas une réponse, et se dit", () => {
    const ligne = (valeur: Cellule) => lireParametres(["Part de l'État dans chaque commune", valeur, ""]);
    expect(ligne("").parametres.pour(ICI).etatParCommune).toBe("controler");
    const refusee = ligne(0);
    expect(refusee.parametres.pour(ICI).etatParCommune).toBe("controler");
    expect(constatsDe(refusee, "parametreIllisible")).toMatchObject([{ gravite: "bloquant", valeur: "0" }]);
  });

  it.each([
    [METHODE, "intermediaire", { methode: "intermediaire" }],
    ["libérations des logements à vendre ou à démolir", "Exclure", { exclureVenteEtDemolition: true }],
    ["Relogements ORCOD et LHI dans les libérations", "Exclure", { exclureOrcodEtLhi: true }],
    ["Étudiants et spécifiques dans le parc soumis", "Conserver", { exclureEtudiantsEtSpecifiques: false }],
    ["Dénominateur des parts", "Parc soumis au flux", { denominateur: "soumis" }],
    ["Traitement des plafonds", "Plafonner", { traitement: "plafonner" }],
    ["part de l’État dans chaque commune", "stipulation contraire", { etatParCommune: "stipule" }],
  ])("%s : %s", (nom, valeur, effet) => {
    const { parametres } = lireParametres([nom, valeur, ""]);
    expect(parametres.pour(ICI)).toEqual({ ...PARAMETRES_PAR_DEFAUT, ...effet });
    expect(parametres.ecarts).toHaveLength(1);
  });

  it.each([
    ["Plafond État", "plafondEtat"],
    ["Plafond État agents", "plafondEtatAgents"],
    ["Plafond collectivités (garantie d'emprunt)", "plafondCollectivites"],
    ["Plafond collectivités", "plafondCollectivites"],
  ] as const)("%s, en fraction, en pourcentage ou en texte", (nom, cle) => {
    expect(
      [0.25, 25, "25 %"].map((valeur) => f(lireParametres([nom, valeur, ""]).parametres.pour(ICI)[cle])),
    ).toEqual(["1/4", "1/4", "1/4"]);
    const dossier = lireParametres([nom, 25, ""]);
    expect(constatsDe(dossier, "pourcentageEntier")).toMatchObject([{ champ: "valeur", valeur: 25 }]);
    expect(dossier.parametres.ecarts).toMatchObject([{ valeur: "25\u00a0%", perimetre: "" }]);
  });

  it("une valeur par défaut n'est pas un écart", () => {
    expect(lireParametres([METHODE, "Référentiel", ""], ["Plafond État", 0.3, ""]).parametres.ecarts).toEqual(
      [],
    );
  });

  it.each(["Habitat d'Oc · 31", "habitat d'oc / 31", "31 ; HABITAT D'OC", "Habitat d'Oc - Haute-Garonne"])(
    "le périmètre « %s » n'est que lui",
    (perimetre) => {
      const { parametres } = lireParametres([METHODE, "Intermédiaire", perimetre]);
      const methodes = [
        ICI,
        { ...ICI, departement: "81" },
        { bailleur: "Habitat-31", departement: "31" },
      ].map((p) => parametres.pour(p).methode);
      expect(methodes).toEqual(["intermediaire", "referentiel", "referentiel"]);
      expect(parametres.ecarts).toEqual([{ nom: METHODE, valeur: "Intermédiaire", perimetre }]);
    },
  );

  it.each(["31", "Haute-Garonne", "31 - Haute-Garonne", "Haute-Garonne (31)"])(
    "le périmètre « %s » est tout le département",
    (perimetre) => {
      const { parametres } = lireParametres([METHODE, "Intermédiaire", perimetre]);
      const methodes = [ICI, { bailleur: "Habitat-31", departement: "31" }, { ...ICI, departement: "81" }];
      expect(methodes.map((p) => parametres.pour(p).methode)).toEqual([
        "intermediaire",
        "intermediaire",
        "referentiel",
      ]);
    },
  );

  it("le nom d'un bailleur passe avant ses séparateurs", () => {
    const { parametres } = lireParametres([METHODE, "Intermédiaire", "Habitat-31"]);
    expect([
      parametres.pour({ bailleur: "Habitat-31", departement: "31" }).methode,
      parametres.pour(ICI).methode,
    ]).toEqual(["intermediaire", "referentiel"]);
  });

  it("le plus précis l'emporte, et le retour au défaut pour un périmètre est un écart", () => {
    const { parametres, bloques } = lireParametres(
      [METHODE, "Référentiel", "Habitat d'Oc · 31"],
      [METHODE, "Intermédiaire", ""],
      ["Traitement des plafonds", "Plafonner", "31"],
    );
    expect([parametres.pour(ICI).methode, parametres.pour({ ...ICI, departement: "81" }).methode]).toEqual([
      "referentiel",
      "intermediaire",
    ]);
    expect([
      parametres.pour(ICI).traitement,
      parametres.pour({ ...ICI, departement: "81" }).traitement,
    ]).toEqual(["plafonner", "signaler"]);
    expect(parametres.ecarts.map(({ nom, perimetre }) => [nom, perimetre])).toEqual([
      [METHODE, ""],
      ["Traitement des plafonds", "31"],
      [METHODE, "Habitat d'Oc · 31"],
    ]);
    expect(bloques).toBe("aucun");
  });

  it("un bailleur et un département qui se contredisent bloquent leur périmètre commun", () => {
    const lignes = [
      [METHODE, "Référentiel", "Habitat d'Oc"],
      [METHODE, "Intermédiaire", "31"],
    ];
    const dossier = lireParametres(...lignes);
    expect(dossier.bloques).toEqual([ICI]);
    expect(constatsDe(dossier, "parametresConcurrents")).toMatchObject([
      { ...ICI, nom: METHODE, gravite: "bloquant" },
    ]);
    expect(lireParametres(...lignes, [METHODE, "Référentiel", "Habitat d'Oc · 31"]).bloques).toBe("aucun");
  });

  it("une valeur illisible bloque partout, ou son périmètre seulement", () => {
    const partout = lireParametres([METHODE, "au doigt mouillé", ""]);
    expect(partout.bloques).toBe("tous");
    expect(constatsDe(partout, "parametreIllisible")).toMatchObject([
      { nom: METHODE, valeur: "au doigt mouillé", regle: "R3", lieu: { cellule: "B3" } },
    ]);
    expect(lireParametres(["Plafond État", "#N/A", "81"]).bloques).toEqual([
      { bailleur: "Habitat d'Oc", departement: "81" },
    ]);
    expect(lireParametres(["Plafond État", -5, ""]).bloques).toBe("tous");
  });

  it("un nom inconnu est une information, un périmètre inconnu est à vérifier", () => {
    const dossier = lireParametres(["Vitesse du vent", 12, ""], [METHODE, "Intermédiaire", "Ailleurs · 31"]);
    expect(constatsDe(dossier, "parametreInconnu")).toMatchObject([
      { nom: "Vitesse du vent", gravite: "information" },
    ]);
    expect(constatsDe(dossier, "parametreSansParc")).toMatchObject([
      { nom: METHODE, perimetre: "Ailleurs · 31", gravite: "aVerifier" },
    ]);
    expect([dossier.parametres.pour(ICI).methode, dossier.bloques]).toEqual(["referentiel", "aucun"]);
    expect(lignesDe(dossier, "Paramètres")).toEqual({
      feuille: "Paramètres",
      lues: 3,
      comptees: 1,
      ecartees: 2,
      vides: 0,
    });
  });

  it("une valeur vide laisse le défaut", () => {
    const dossier = lireParametres([METHODE, "", ""]);
    expect([dossier.parametres.ecarts, lignesDe(dossier, "Paramètres")?.comptees]).toEqual([[], 2]);
  });

  it("deux lignes d'accord se disent, deux lignes en désaccord bloquent", () => {
    const accord = lireParametres([METHODE, "Intermédiaire", ""], [METHODE, "INTERMÉDIAIRE", ""]);
    expect([accord.bloques, constatsDe(accord, "parametreEnDouble")[0]?.gravite]).toEqual([
      "aucun",
      "information",
    ]);
    const desaccord = lireParametres([METHODE, "Intermédiaire", "81"], [METHODE, "Référentiel", "Tarn"]);
    expect(desaccord.bloques).toEqual([{ bailleur: "Habitat d'Oc", departement: "81" }]);
    expect(constatsDe(desaccord, "parametreEnDouble")).toMatchObject([
      { gravite: "bloquant", premiereLigne: 3 },
    ]);
  });
});

describe("Année de campagne", () => {
  const lireAnnee = (...lignes: readonly (readonly Cellule[])[]) =>
    lire(classeur({ Paramètres: [["Paramètre", "Valeur", "Périmètre"], ...lignes] }));

  it("fixe la date d'observation", () => {
    const dossier = lireAnnee(["ANNEE DE CAMPAGNE", "2025", ""]);
    expect([dossier.parametres.annee, dossier.agregats.annee]).toEqual([2025, 2025]);
    expect(constatsDe(dossier, "anneeParDefaut")).toEqual([]);
  });

  it.each([[[]], [[["Année de campagne", "", ""]]]])(
    "absente, est celle par défaut et cela se dit : %j",
    (lignes: string[][]) => {
      const dossier = lireAnnee(...lignes);
      expect(dossier.agregats.annee).toBe(2026);
      expect(constatsDe(dossier, "anneeParDefaut")).toMatchObject([{ annee: 2026, gravite: "information" }]);
    },
  );

  it("sans feuille Paramètres, cela se dit aussi", () => {
    const dossier = lire(classeur({}));
    expect(constatsDe(dossier, "anneeParDefaut")).toMatchObject([
      { annee: 2026, lieu: { feuille: "Paramètres", cellule: null } },
    ]);
  });

  it.each([
    [2023, "anneeInconnue"],
    [2028, "anneeInconnue"],
    ["l'an prochain", "parametreIllisible"],
    [2026.5, "parametreIllisible"],
    [true, "parametreIllisible"],
    ["#N/A", "parametreIllisible"],
  ])("%j bloque tout", (valeur, type) => {
    const dossier = lireAnnee(["Année de campagne", valeur, ""]);
    expect(dossier.bloques).toBe("tous");
    expect(dossier.constats.filter(({ gravite }) => gravite === "bloquant")).toMatchObject([{ type }]);
  });

  it.each([2024, 2027])("%d est connue du registre", (valeur) => {
    expect(lireAnnee(["Année de campagne", valeur, ""]).bloques).toBe("aucun");
  });

  it("inconnue du registre, elle nomme la dernière année connue", () => {
    const dossier = lireAnnee(["Année de campagne", 2030, ""]);
    expect(constatsDe(dossier, "anneeInconnue")).toMatchObject([
      {
        annee: 2030,
        connues: { premiere: 2024, derniere: 2027 },
        lieu: { feuille: "Paramètres", cellule: "B2" },
      },
    ]);
  });

  it.each([
    ["avec une feuille Paramètres qui ne la dit pas", { Paramètres: [["Paramètre", "Valeur"]] }],
    ["sans feuille Paramètres", {}],
  ])("%s, l'année de l'horloge est refusée elle aussi si le registre ne la connaît pas", (_, feuilles) => {
    const dossier = lire(classeur(feuilles), { anneeParDefaut: 2028 });
    expect(dossier.bloques).toBe("tous");
    expect(constatsDe(dossier, "anneeInconnue")).toMatchObject([{ annee: 2028, gravite: "bloquant" }]);
  });

  it("est la même partout : une ligne pour un seul périmètre est écartée", () => {
    const dossier = lireAnnee(["Année de campagne", 2024, "31"], ["Année de campagne", 2025, ""]);
    expect(dossier.agregats.annee).toBe(2025);
    expect(constatsDe(dossier, "parametrePartout")).toMatchObject([{ perimetre: "31", ecarte: true }]);
  });

  it("deux années différentes bloquent tout", () => {
    expect(lireAnnee(["Année de campagne", 2024, ""], ["Année de campagne", 2025, ""]).bloques).toBe("tous");
    expect(lireAnnee(["Année de campagne", 2025, ""], ["Année de campagne", 2025, ""]).bloques).toBe("aucun");
  });
});
