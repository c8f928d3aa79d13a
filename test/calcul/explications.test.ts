import fc from "fast-check";
import { CATEGORIES, EXCLUSIONS, MOTIFS, NATURES, ORIGINES } from "../../src/calcul/domaine/codes";
import type { Chiffre, Indicateur } from "../../src/calcul/domaine/chiffre";
import { chiffresDeBase, chiffresDeLigne, chiffresDuBilan } from "../../src/calcul/explications/parcours";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { sources } from "../../src/calcul/explications/sources";
import { egales, fraction } from "../../src/calcul/nombres/fraction";
import { citation } from "../../src/calcul/registre/textes";
import type { Resultat } from "../../src/calcul/resultat";
import {
  calculerSituation,
  exact,
  fois,
  hypothese,
  ICI,
  ici,
  liberation,
  ligne,
  logement,
  reservataire,
} from "./constructeurs";
import { attribuee, bilanIci, le } from "./constructeurs-suivi";
import { COMPLET } from "./situation-complete";

function tousLesChiffres({ perimetres }: Resultat): readonly Indicateur[] {
  return perimetres
    .flatMap((un) => [...chiffresDeBase(un), ...un.flux.flatMap(chiffresDeLigne)])
    .map(([, indicateur]) => indicateur);
}

const presents = (indicateurs: readonly Indicateur[]) =>
  indicateurs.filter((un): un is Chiffre => un.etat === "present");

function refait(indicateur: Indicateur): string {
  return indicateur.etat === "absent" ? "" : exact({ ...indicateur, valeur: recalculer(indicateur) });
}

/** Figures whose value is not the one that their leaves give. */
function infideles(resultat: Resultat): readonly string[] {
  return presents(tousLesChiffres(resultat))
    .filter((un) => !egales(recalculer(un), un.valeur))
    .map(({ nom }) => nom);
}

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

  it("donne exactement sa valeur : douze réservataires à égalité, départagés par leur code", () => {
    const codes = Array.from({ length: 12 }, (_, rang) => `R${String(rang + 1).padStart(2, "0")}`);
    const resultat = ici({
      logements: [...codes.flatMap((code) => fois(5, logement({ reservataire: code }))), logement()],
      liberations: fois(5, liberation()),
      reservataires: codes.map((code) => reservataire(code)),
    });
    expect(codes.map((code) => exact(ligne(resultat, code).objectif)).join(" ")).toBe(
      "1 1 1 1 1 0 0 0 0 0 0 0",
    );
    expect(codes.map((code) => refait(ligne(resultat, code).objectif)).join(" ")).toBe(
      "1 1 1 1 1 0 0 0 0 0 0 0",
    );
  });

  it("donne exactement sa valeur : le bilan d'un réservataire, au prorata des jours", () => {
    const { lignes } = bilanIci(le("30/06/2026"), { ...COMPLET, mises: [attribuee({ reservataire: "CD" })] });
    const chiffres = lignes.flatMap(chiffresDuBilan).map(([, un]) => un);
    expect(presents(chiffres).map(({ nom }) => nom)).toContain("objectifADate");
    expect(presents(chiffres).filter((un) => !egales(recalculer(un), un.valeur))).toEqual([]);
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
    expect(() => recalculer({ ...tauxDeRotation, operandes: [] })).toThrow(
      new RangeError("operand 0 is missing"),
    );
  });

  it("refuse un objectif dont la part n'est pas dans la répartition", () => {
    const { objectif } = ligne(ici(COMPLET), "CD");
    if (objectif.etat === "absent") throw new Error("objectif attendu");
    const [volume, repartition] = objectif.operandes;
    if (volume === undefined || repartition === undefined) throw new Error("deux opérandes attendus");
    const orphelin = { ...repartition, operandes: repartition.operandes.slice(0, 1) };
    expect(() => recalculer({ ...objectif, operandes: [volume, orphelin] })).toThrow(
      new RangeError("operand -1 is missing"),
    );
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
