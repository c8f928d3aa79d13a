import fc from "fast-check";
import { test } from "@fast-check/jest";
import type { Cellule, Dossier, Role } from "../../src/lecture/types";
import { ouvrirLecture, reperer } from "../../src/lecture/lecture";
import {
  classeur,
  constatsDe,
  ecarteesListees,
  LIBERATIONS_MINIMALES,
  lire,
  OPTIONS,
  PARC_MINIMAL,
  RESERVATAIRES_MINIMAUX,
  vue,
  vues,
  type Feuilles,
} from "./classeurs";

const ENTETES_PARC = [
  "N° RPLS",
  "Bailleur",
  "Département",
  "EPCI",
  "Commune",
  "Nature",
  "Exclusion",
  "Réservataire",
  "Origine du droit",
  "Début convention",
  "Fin convention",
  "Mise en service",
  "Sortie du parc",
];

const parmi = (...cellules: readonly Cellule[]) => fc.constantFrom<Cellule[]>(...cellules);
const date = parmi("", 45_000, 46_000, "01/02/2025", "hier", "#N/A", 2020, -1, "03/2026", true);
const ligneDeParc = fc.tuple(
  fc.oneof(
    fc.integer({ min: 3_100_000_000, max: 3_100_000_030 }),
    parmi("", "#REF!", "Total", "3100000004", "log-1", " "),
  ),
  parmi("A", "a", "B", "", "#N/A", "É"),
  parmi("31", 9, "Tarn", "", "#N/A", "99"),
  parmi("", "Métropole", "METROPOLE", "#N/A"),
  parmi("", "Muret", "#N/A"),
  parmi("", "familial", "étudiant", "loft", "#N/A"),
  parmi("", "vente", "défense", "?", "#N/A"),
  parmi("", "VILLE", "ville", "AL", "#N/A"),
  parmi("", "GE", "terrain", "?"),
  date,
  date,
  date,
  date,
);
const ligneVide = fc.constant<Cellule[]>(ENTETES_PARC.map(() => ""));
const lignesDeParc = fc.array(
  fc.oneof({ weight: 8, arbitrary: ligneDeParc }, { weight: 1, arbitrary: ligneVide }),
  { maxLength: 60 },
);
const lignesDeLiberations = fc.array(
  fc.tuple(
    fc.oneof(fc.integer({ min: 3_100_000_000, max: 3_100_000_035 }), parmi("", "#REF!", "Total", "LOG-1")),
    date,
    parmi("", "départ", "ANRU", "?", "#N/A"),
  ),
  { maxLength: 30 },
);

function feuilles(
  parc: readonly (readonly Cellule[])[],
  liberations: readonly (readonly Cellule[])[] = [],
): Feuilles {
  return classeur({
    Parc: [ENTETES_PARC, ...parc],
    Libérations: [...LIBERATIONS_MINIMALES, ...liberations],
    Réservataires: [
      ["Code", "Catégorie"],
      ["VILLE", "Commune"],
    ],
  });
}

/** What does not change with the order of the rows. */
const figures = ({ agregats, empreinte, lignes, bloques }: Dossier) => ({
  agregats,
  empreinte,
  lignes,
  bloques,
});
const resume = ({ parametres, parc, ...dossier }: Dossier) => ({
  ...dossier,
  logements: [...parc.presents(dossier.agregats.observation)],
  ecarts: parametres.ecarts,
  annee: parametres.annee,
});

describe("Un dossier", () => {
  test.prop([lignesDeParc, lignesDeLiberations])(
    "lignes lues = comptées + listées + vides, sur n'importe quelles feuilles",
    (parc, liberations) => {
      const dossier = lire(feuilles(parc, liberations));
      const attendues: [string, Role, number][] = [
        ["Parc", "parc", parc.length],
        ["Libérations", "liberations", liberations.length],
        ["Réservataires", "reservataires", 1],
      ];
      for (const [feuille, role, lues] of attendues) {
        const compte = dossier.lignes.find((autre) => autre.feuille === feuille);
        expect(compte?.lues).toBe(lues);
        expect((compte?.comptees ?? 0) + (compte?.vides ?? 0) + ecarteesListees(dossier, role)).toBe(lues);
        expect(compte?.ecartees).toBe(ecarteesListees(dossier, role));
      }
    },
  );

  test.prop([lignesDeParc, lignesDeLiberations, fc.integer({ min: 1, max: 20 })])(
    "ne dépend pas du découpage en blocs",
    (parc, liberations, taille) => {
      const entieres = feuilles(parc, liberations);
      expect(resume(lire(entieres, {}, taille))).toEqual(resume(lire(entieres)));
    },
  );

  test.prop([
    fc.uniqueArray(ligneDeParc, { selector: ([rpls]) => String(rpls).trim().toUpperCase(), maxLength: 40 }),
    fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  ])("ne dépend pas de l'ordre des lignes du parc", (parc, hasard) => {
    const uneOrthographe = parc.map((ligne): Cellule[] =>
      ligne.map((cellule) => (cellule === "a" ? "A" : cellule === "METROPOLE" ? "Métropole" : cellule)),
    );
    const melangees = uneOrthographe
      .map((ligne, place) => ({ ligne, rang: hasard[place] ?? 0 }))
      .sort((a, b) => a.rang - b.rang);
    expect(figures(lire(feuilles(melangees.map(({ ligne }) => ligne))))).toEqual(
      figures(lire(feuilles(uneOrthographe))),
    );
  });

  it("ne lit pas plus loin que les colonnes d'un bloc étroit", () => {
    const parc = [
      ["Étage", "N° RPLS", "Département"],
      [3, "3100000001", "31"],
      ["", "3100000002", "31"],
    ];
    const lecture = ouvrirLecture(reperer(vues(classeur({ Parc: parc }))), OPTIONS);
    lecture.ajouter("parc", { ligne: 1, colonne: 1, valeurs: parc.slice(1).map((ligne) => ligne.slice(1)) });
    expect(lecture.terminer().lignes.find(({ feuille }) => feuille === "Parc")).toMatchObject({
      lues: 2,
      comptees: 2,
    });
  });
});

describe("Ce qui arrête le calcul", () => {
  it.each(["Parc", "Libérations", "Réservataires"])("la feuille %s absente arrête tout", (absente) => {
    const restantes = Object.entries(classeur({})).filter(([nom]) => nom !== absente);
    const dossier = lire(Object.fromEntries(restantes));
    expect(dossier.bloques).toBe("tous");
    expect(constatsDe(dossier, "feuilleAbsente").filter(({ requise }) => requise)).toMatchObject([
      { gravite: "bloquant", lieu: { feuille: absente } },
    ]);
    expect(lire(Object.fromEntries(restantes), { constats: [] }).bloques).toBe("tous");
  });

  it("une colonne ambiguë d'une feuille facultative arrête tout aussi", () => {
    const hypotheses = [
      ["Bailleur", "Département", "Mutations", "Mutations internes"],
      ["Habitat d'Oc", "31", 1, 2],
    ];
    expect(lire(classeur({ Hypothèses: hypotheses })).bloques).toBe("tous");
  });

  it("rien n'arrête un classeur sans reproche", () => {
    expect(lire(classeur({})).bloques).toBe("aucun");
  });
});

describe("L'empreinte", () => {
  const de = (autres: Feuilles) => lire(classeur(autres)).empreinte;
  const base = de({});

  it("est faite de seize chiffres hexadécimaux, toujours les mêmes", () => {
    expect(base).toMatch(/^[0-9a-f]{16}$/);
    expect(de({})).toBe(base);
  });

  it.each<[string, Feuilles]>([
    ["un logement de plus", { Parc: [...PARC_MINIMAL, ["3100000002", "Habitat d'Oc", "31"]] }],
    ["une libération", { Libérations: [...LIBERATIONS_MINIMALES, ["3100000001", "01/02/2025", "départ"]] }],
    ["un réservataire", { Réservataires: [...RESERVATAIRES_MINIMAUX, ["AL", "Action Logement"]] }],
    [
      "une hypothèse",
      {
        Hypothèses: [
          ["Département", "Bailleur", "Mutations"],
          ["31", "Habitat d'Oc", 3],
        ],
      },
    ],
    [
      "un paramètre",
      {
        Paramètres: [
          ["Paramètre", "Valeur"],
          ["Plafond État", 0.25],
        ],
      },
    ],
    [
      "une autre année",
      {
        Paramètres: [
          ["Paramètre", "Valeur"],
          ["Année de campagne", 2025],
        ],
      },
    ],
  ])("change avec %s", (_cas, feuilles) => {
    expect(de(feuilles)).not.toBe(base);
  });

  it.each<[string, string, string]>([
    ["les typologies de deux logements réservés s'échangent", "T3", "T4"],
    ["la seule typologie renseignée passe à l'autre logement", "", "T2"],
  ])("change quand %s", (_cas, premiere, seconde) => {
    const avec = (...typologies: readonly string[]) =>
      de({
        Parc: [
          ["N° RPLS", "Bailleur", "Département", "Réservataire", "Typologie"],
          ...typologies.map((typologie, rang) => [
            `310000000${String(rang)}`,
            "Habitat d'Oc",
            "31",
            "AL",
            typologie,
          ]),
        ],
      });
    expect(avec(premiere, seconde)).not.toBe(avec(seconde, premiere));
    expect(avec(premiere, seconde)).toBe(avec(premiere, seconde));
  });

  it("change quand une libération passe d'une commune à l'autre du même réservataire", () => {
    const avec = (libere: string) =>
      de({
        Parc: [
          ["N° RPLS", "Bailleur", "Département", "Réservataire", "Commune"],
          ["3100000001", "Habitat d'Oc", "31", "EPCI", "Muret"],
          ["3100000002", "Habitat d'Oc", "31", "EPCI", "Seysses"],
        ],
        Libérations: [...LIBERATIONS_MINIMALES, [libere, "01/02/2025", "départ"]],
      });
    expect(avec("3100000001")).not.toBe(avec("3100000002"));
  });

  it("ne change pas avec une colonne que rien n'utilise", () => {
    expect(
      de({
        Parc: [
          ["N° RPLS", "Bailleur", "Département", "Étage"],
          ["3100000001", "Habitat d'Oc", "31", 4],
        ],
      }),
    ).toBe(base);
  });
});

describe("L'appelant qui se trompe", () => {
  const bloc = { ligne: 1, colonne: 0, valeurs: [["3100000001", "Habitat d'Oc", "31"]] };
  const ouvrir = () => ouvrirLecture(reperer(vues(classeur({}))), OPTIONS);

  it("donne une feuille après une autre qui la suit", () => {
    const lecture = ouvrir();
    lecture.ajouter("parc", bloc);
    expect(() => {
      lecture.ajouter("reservataires", bloc);
    }).toThrow(RangeError);
  });

  it("saute des lignes", () => {
    const lecture = ouvrir();
    lecture.ajouter("parc", bloc);
    expect(() => {
      lecture.ajouter("parc", { ...bloc, ligne: 3 });
    }).toThrow(RangeError);
  });

  it("donne une feuille qui n'a pas été trouvée", () => {
    expect(() => {
      ouvrir().ajouter("hypotheses", bloc);
    }).toThrow(RangeError);
  });

  it("donne un bloc sans valeurs, comme Excel sait en rendre", () => {
    const sansValeurs = JSON.parse('{"ligne":1,"colonne":0,"valeurs":null}') as typeof bloc;
    expect(() => {
      ouvrir().ajouter("parc", sansValeurs);
    }).toThrow();
    const videes = JSON.parse('{"ligne":1,"colonne":0,"valeurs":[[null]]}') as typeof bloc;
    expect(() => {
      ouvrir().ajouter("parc", videes);
    }).toThrow();
  });
});

it("les constats se suivent dans l'ordre des feuilles lues", () => {
  const hypotheses = [
    ["Bailleur", "Département", "Mutations"],
    ["Ailleurs", "31", 1],
  ];
  const dossier = lire(
    classeur({ Parc: [...PARC_MINIMAL, ["", "Habitat d'Oc", "31"]], Hypothèses: hypotheses }),
    { constats: [] },
  );
  expect(dossier.constats.map(({ type }) => type)).toEqual([
    "anneeParDefaut",
    "hypotheseSansParc",
    "rplsAbsent",
  ]);
});

it("une feuille sans ligne de données se lit sans bloc", () => {
  const reperage = reperer([
    vue("Parc", PARC_MINIMAL.slice(0, 1)),
    vue("Libérations", LIBERATIONS_MINIMALES),
    vue("Réservataires", RESERVATAIRES_MINIMAUX),
  ]);
  const dossier = ouvrirLecture(reperage, OPTIONS).terminer();
  expect(dossier.lignes.map(({ lues }) => lues)).toEqual([0, 0, 0]);
  expect(constatsDe(dossier, "aucunPerimetre")).toMatchObject([{ gravite: "bloquant", role: "parc" }]);
  expect(dossier.bloques).toBe("tous");
});
