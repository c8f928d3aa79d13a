import fc from "fast-check";
import { CATEGORIES, EXCLUSIONS, MOTIFS, NATURES, ORIGINES } from "../../src/calcul/domaine/codes";
import type { Chiffre, Indicateur } from "../../src/calcul/domaine/chiffre";
import { versJson } from "../../src/calcul/explications/json";
import { chiffresDeBase, chiffresDeLigne } from "../../src/calcul/explications/parcours";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { sources } from "../../src/calcul/explications/sources";
import { egales, fraction } from "../../src/calcul/nombres/fraction";
import { citation } from "../../src/calcul/registre/textes";
import type { Resultat } from "../../src/calcul/resultat";
import {
  calculerSituation,
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

function tousLesChiffres({ perimetres }: Resultat): readonly Indicateur[] {
  return perimetres
    .flatMap((un) => [...chiffresDeBase(un), ...un.flux.flatMap(chiffresDeLigne)])
    .map(([, indicateur]) => indicateur);
}

const presents = (indicateurs: readonly Indicateur[]) =>
  indicateurs.filter((un): un is Chiffre => un.etat === "present");

/** Figures whose value is not the one that their leaves give. */
function infideles(resultat: Resultat): readonly string[] {
  return presents(tousLesChiffres(resultat))
    .filter((un) => !egales(recalculer(un), un.valeur))
    .map(({ nom }) => nom);
}

const COMPLET: Situation = {
  logements: [
    ...fois(30, logement({ reservataire: "PREF" })),
    ...fois(12, logement({ reservataire: "FONC" })),
    ...fois(25, logement({ reservataire: "CD", origine: "garantie" })),
    ...fois(9, logement({ reservataire: "ALBI", commune: "Albi", origine: "foncier" })),
    ...fois(6, logement({ commune: "Albi" })),
    ...fois(40, logement()),
    ...fois(3, logement({ nature: "etudiant" })),
    ...fois(2, logement({ exclusion: "vente", reservataire: "CD" })),
  ],
  liberations: [...fois(17, liberation()), ...fois(4, liberation({ motif: "mutation" }))],
  reservataires: [
    reservataire("PREF", { categorie: "etat-prioritaires" }),
    reservataire("FONC", { categorie: "etat-agents" }),
    reservataire("CD", { categorie: "departement" }),
    reservataire("ALBI", { categorie: "commune", territoire: "Albi", nom: "Albi" }),
  ],
  territoires: ["Albi"],
  hypotheses: [hypothese({ mutations: 2.5, anru: 1, vente: 0.25 })],
};

describe("Recalculer un chiffre depuis ce qui le compose", () => {
  it.each([
    ["une situation ordinaire", {}],
    ["des plafonds appliqués", { parametres: { traitement: "plafonner" as const } }],
    ["des parts du parc soumis", { parametres: { denominateur: "soumis" as const } }],
    ["la méthode intermédiaire", { parametres: { methode: "intermediaire" as const } }],
    ["une assiette ramenée à 0", { hypotheses: [hypothese({ mutations: 100 })] }],
    ["un taux retenu saisi", { hypotheses: [hypothese({ mutations: 1 }, { tauxRetenu: fraction(1, 12) })] }],
    [
      "un engagement",
      { reservataires: [reservataire("PREF", { engagement: fraction(27, 100), territoire: "31" })] },
    ],
    ["un périmètre bloqué", { bloques: [ICI] }],
    ["un parc sans logement familial", { logements: fois(3, logement({ nature: "etudiant" })) }],
  ])("donne exactement sa valeur : %s", (_, particularites) => {
    const resultat = calculerSituation({ ...COMPLET, ...particularites });
    expect(tousLesChiffres(resultat).length).toBeGreaterThan(15);
    expect(infideles(resultat)).toEqual([]);
  });

  it("donne exactement la valeur de chaque chiffre d'un classeur quelconque", () => {
    const unLogement = fc
      .record({
        nature: fc.constantFrom(...NATURES),
        exclusion: fc.constantFrom(...EXCLUSIONS),
        reservataire: fc.constantFrom(null, ...CATEGORIES),
        origine: fc.constantFrom(null, ...ORIGINES),
        commune: fc.constantFrom("Albi", "commune"),
      })
      .map(logement);
    const situations = fc.record({
      logements: fc.array(unLogement, { minLength: 1, maxLength: 50 }),
      liberations: fc.array(
        fc.constantFrom(...MOTIFS).map((motif) => liberation({ motif })),
        { maxLength: 20 },
      ),
      traitement: fc.constantFrom("signaler" as const, "plafonner" as const),
      centiemes: fc.nat(300),
    });
    fc.assert(
      fc.property(situations, ({ logements, liberations, traitement, centiemes }) => {
        const resultat = calculerSituation({
          logements,
          liberations,
          territoires: ["commune"],
          reservataires: CATEGORIES.map((categorie) => reservataire(categorie, { categorie })),
          hypotheses: [hypothese({ mutations: centiemes / 100 })],
          parametres: { traitement },
        });
        expect(infideles(resultat)).toEqual([]);
      }),
    );
  });

  it("voit un chiffre qui ne dit pas comment il a été trouvé", () => {
    const { tauxDeRotation } = ici(COMPLET);
    if (tauxDeRotation.etat === "absent") throw new Error("taux attendu");
    const faux = { ...tauxDeRotation, valeur: fraction(1, 3) };
    expect(egales(recalculer(faux), faux.valeur)).toBe(false);
    expect(() => recalculer({ ...tauxDeRotation, operandes: [] })).toThrow(RangeError);
  });

  it("refuse un objectif dont la part n'est pas dans la répartition", () => {
    const { objectif } = ligne(ici(COMPLET), "CD");
    if (objectif.etat === "absent") throw new Error("objectif attendu");
    const [volume, repartition] = objectif.operandes;
    if (volume === undefined || repartition === undefined) throw new Error("deux opérandes attendus");
    const orphelin = { ...repartition, operandes: repartition.operandes.slice(0, 1) };
    expect(() => recalculer({ ...objectif, operandes: [volume, orphelin] })).toThrow(RangeError);
  });
});

describe("Les sources d'un chiffre", () => {
  const dites = (indicateur: Indicateur) =>
    sources(indicateur).map(({ regle, references }) => [regle, ...references.map(citation)]);

  it("le taux de rotation repose sur R4, R3 et R2", () => {
    expect(dites(ici(COMPLET).tauxDeRotation)).toEqual([
      ["R4", "Référentiel, étape 3", "Référentiel, étape 2 (deux indicateurs)"],
      ["R3", "Référentiel, étape 3 (méthode harmonisée du taux de rotation)"],
      ["R2", "Référentiel, étape 3 (« parc total »)"],
    ]);
  });

  it.each([
    ["assiette", ["R6", "R5", "R4", "R3", "R2"]],
    ["parc", ["R1"]],
  ] as const)("%s : %s", (nom, regles) => {
    expect(sources(ici(COMPLET)[nom]).map(({ regle }) => regle)).toEqual(regles);
  });

  it("l'objectif d'un réservataire plafonné cite le plafond du code", () => {
    const resultat = ici({ ...COMPLET, parametres: { traitement: "plafonner" } });
    const { objectif } = ligne(resultat, "FONC");
    expect(sources(objectif).map(({ regle }) => regle)).toEqual([
      ...["R10", "R9", "R8", "R7", "R1", "R6", "R5", "R4", "R3", "R2"],
    ]);
    expect(dites(objectif)[1]).toEqual(["R9", "CCH, R.441-5-2", "Référentiel, étape 3"]);
  });

  it("un chiffre absent cite la règle qui l'aurait donné", () => {
    const { tauxDeRotation } = ici({ ...COMPLET, bloques: [ICI] });
    expect(sources(tauxDeRotation).map(({ regle }) => regle)).toEqual(["R4"]);
  });
});

describe("Le résultat en JSON", () => {
  it("porte sa version, des fractions exactes et chaque chiffre une seule fois, opérandes d'abord", () => {
    const ecrit = versJson(calculerSituation(COMPLET));
    expect(ecrit.version).toBe(2);
    const taux = ecrit.chiffres[ecrit.perimetres[0]?.chiffres.tauxDeRotation ?? -1];
    expect(taux).toEqual({
      nom: "tauxDeRotation",
      regle: "R4",
      operation: "quotient",
      valeur: "17/122",
      operandes: [1, 2],
    });
    for (const [rang, chiffre] of ecrit.chiffres.entries())
      if ("operandes" in chiffre)
        for (const operande of chiffre.operandes) expect(operande).toBeLessThan(rang);
  });

  it("dit pourquoi un chiffre manque", () => {
    const { chiffres, perimetres } = versJson(calculerSituation({ ...COMPLET, bloques: [ICI] }));
    expect(chiffres[perimetres[0]?.chiffres.tauxDeRotation ?? -1]).toEqual({
      nom: "tauxDeRotation",
      regle: "R4",
      raison: "perimetreBloque",
    });
  });

  it("dit quelles lignes un compte a comptées, et sous quels paramètres, avec leur source", () => {
    const { chiffres, parametres, perimetres } = versJson(calculerSituation(COMPLET));
    const libere = chiffres[perimetres[0]?.chiffres.liberationsRetenues ?? -1];
    if (libere === undefined || !("operandes" in libere)) throw new Error("libérations attendues");
    expect(libere.lignes).toEqual({
      ...{
        table: "liberations",
        type: "flux",
        annee: 2026,
        perimetre: ICI,
        reservataire: null,
        territoire: null,
      },
      motifs: ["depart", "orcod", "lhi", "vente", "deces", "autre"],
      exclusions: ["aucune", "defense", "securite", "sante", "vente", "demolition"],
    });
    expect(libere.parametres?.map((rang) => parametres[rang])[0]).toEqual({
      ...{ nom: "methode", valeur: "referentiel", parDefaut: true, unite: "choix", nature: "referentiel" },
      ...{ libelle: "Méthode du taux de rotation", citation: "Référentiel, étape 3", lien: null },
    });
  });

  it("n'écrit chaque paramètre qu'une fois, et une part en fraction exacte", () => {
    const { parametres } = versJson(
      calculerSituation({ ...COMPLET, parametres: { traitement: "plafonner", plafondEtat: fraction(1, 4) } }),
    );
    const noms = parametres.map(({ nom }) => nom);
    expect(new Set(noms).size).toBe(noms.length);
    expect(parametres.find(({ nom }) => nom === "plafondEtat")).toMatchObject({
      ...{
        valeur: "1/4",
        parDefaut: false,
        unite: "part du flux",
        nature: "loi",
        citation: "CCH, R.441-5-2",
      },
    });
  });

  it("cite les sources des seules règles rencontrées, dans leur ordre", () => {
    const { sources: citees } = versJson(calculerSituation(COMPLET));
    expect([...new Set(citees.map(({ regle }) => regle))]).toEqual([
      "R1",
      "R2",
      "R3",
      "R4",
      "R5",
      "R6",
      "R7",
      "R8",
      "R10",
      "R11",
    ]);
    expect(citees.find(({ citation: dite }) => dite === "CCH, R.441-5")?.lien).toContain(
      "legifrance.gouv.fr",
    );
  });
});
