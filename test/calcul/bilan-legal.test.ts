import fc from "fast-check";
import { compterDetail, type AgregatsDetailles } from "../../src/calcul/agregats/detail";
import { etablirBilanLegal, type LigneDeBilanLegal } from "../../src/calcul/bilanLegal";
import { AXES, NON_RENSEIGNE } from "../../src/calcul/domaine/axes";
import { RESULTATS, type MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { NON_RESERVE } from "../../src/calcul/domaine/reservataire";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { PARAMETRES_DE_DROIT } from "../../src/calcul/registre/parametres";
import { citation } from "../../src/calcul/registre/textes";
import { modalitesDe, rangDePeriode } from "../../src/calcul/regles/r18-bilan-legal";
import {
  AILLEURS,
  calculerSituation,
  exact,
  fois,
  liberation,
  logement,
  type Situation,
} from "./constructeurs";
import { attribueeEn2025, decomptageDe, decrit, detailler } from "./constructeurs-detail";
import { NON_DECRIT } from "./constructeurs-description";
import { le, mise } from "./constructeurs-suivi";

const SITUATION: Situation = {
  logements: [
    ...fois(10, logement({ reservataire: "VILLE" })),
    ...fois(10, logement({ reservataire: "ALS" })),
  ],
  liberations: fois(2, liberation()),
};

function etablir(date: string, detail: AgregatsDetailles) {
  return etablirBilanLegal(calculerSituation(SITUATION), detail, {
    date: le(date),
    parametres: SUIVI_PAR_DEFAUT,
  });
}

function lignesAu(date: string, ...mises: readonly MiseADisposition[]): readonly LigneDeBilanLegal[] {
  return etablir(date, detailler(mises)).lignes;
}
/** The bilan told on 15 February 2026, one line as text: "VILLE commune Muret 2 1". */
function dites(...mises: readonly MiseADisposition[]): readonly string[] {
  return lignesAu("15/02/2026", ...mises).map(({ reservataire, axe, modalite, proposes, attribues }) =>
    [reservataire, axe, modalite || "-", exact(proposes), exact(attribues)].join(" "),
  );
}
const ensembleDe = (lignes: readonly LigneDeBilanLegal[], code: string) =>
  lignes.find(({ reservataire, axe }) => reservataire === code && axe === "ensemble");

describe("R18 — bilan légal (CCH, R.441-5-1)", () => {
  it("porte sur l'année qui précède la campagne", () => {
    expect(etablir("15/02/2026", new Map()).annee).toBe(2025);
  });

  it("compte proposés et attribués par réservataire, en tout puis sur chacun des cinq axes", () => {
    const autre = decrit({ qpv: true, typologie: "T2", anneeDeConstruction: 1948 });
    const refusee = attribueeEn2025("03/03", { resultat: "refusCandidat", description: autre });
    expect(dites(attribueeEn2025("12/05"), refusee)).toEqual([
      "ALS ensemble - 0 0",
      "VILLE ensemble - 2 1",
      "VILLE typologie T2 1 0",
      "VILLE typologie T3 1 1",
      "VILLE financement plus 2 1",
      "VILLE qpv non 1 1",
      "VILLE qpv oui 1 0",
      "VILLE commune Muret 2 1",
      "VILLE periodeDeConstruction 0 1 0",
      "VILLE periodeDeConstruction 2 1 1",
    ]);
  });

  it("un réservataire auquel rien n'a été proposé a sa ligne, à 0", () => {
    expect(dites()).toEqual(["ALS ensemble - 0 0", "VILLE ensemble - 0 0"]);
  });

  it("un logement sans valeur sur un axe est compté sous « Non renseigné », en dernier", () => {
    const sans = attribueeEn2025("12/05", { description: NON_DECRIT });
    const lignes = dites(attribueeEn2025("12/05"), sans).filter((une) => une.startsWith("VILLE commune"));
    expect(lignes).toEqual(["VILLE commune Muret 1 1", "VILLE commune - 1 1"]);
  });

  it("une modalité que seule une autre année connaît n'a pas de ligne", () => {
    const de2026 = mise({ transmisLe: le("02/01/2026"), description: decrit() });
    expect(dites(de2026)).toEqual(["ALS ensemble - 0 0", "VILLE ensemble - 0 0"]);
  });

  it("les périmètres sont dans l'ordre de leur département, connus du flux ou non", () => {
    const perimetre = { bailleur: "Habitat", departement: "09" };
    const departements = lignesAu("15/02/2026", attribueeEn2025("12/05", { perimetre })).map(
      (ligne) => ligne.perimetre.departement,
    );
    expect([...new Set(departements)]).toEqual(["09", "31"]);
  });

  it("un réservataire dont l'unique mise à disposition est reprise n'a plus de ligne", () => {
    const une = attribueeEn2025("12/05", { reservataire: "AUTRE" });
    const agregats = detailler([une]);
    compterDetail(agregats, une, decomptageDe(une.reservataire), -1);
    expect(etablir("15/02/2026", agregats).lignes.map(({ reservataire }) => reservataire)).toEqual([
      "ALS",
      "VILLE",
    ]);
  });

  it("chaque fait est de l'année de son jour : proposé le 30/12/2025, attribué le 05/01/2026", () => {
    const aCheval = attribueeEn2025("30/12", { caleolLe: le("05/01/2026") });
    const ligne = ensembleDe(lignesAu("15/02/2026", aCheval), "VILLE");
    expect(ligne && [ligne.proposes, ligne.attribues].map(exact)).toEqual(["1", "0"]);
  });

  it("compte le 31/12/2025 et le 01/01/2025, ni la veille de l'un ni le lendemain de l'autre", () => {
    const le4 = ["31/12/2024", "01/01/2025", "31/12/2025", "01/01/2026"].map((jour) =>
      mise({ transmisLe: le(jour) }),
    );
    expect(dites(...le4)).toContain("VILLE ensemble - 2 0");
  });

  it("à une date de 2025, ne compte que ce qui est déjà fait", () => {
    const ligne = ensembleDe(
      lignesAu("12/05/2025", attribueeEn2025("12/05"), attribueeEn2025("13/05")),
      "VILLE",
    );
    expect(ligne && exact(ligne.proposes)).toBe("1");
  });

  it("compte aussi, et montre à part, les droits pour un tour et les réservataires hors flux", () => {
    const lignes = lignesAu(
      "15/02/2026",
      attribueeEn2025("12/05"),
      attribueeEn2025("12/05", { droitPourUnTour: true }),
      attribueeEn2025("12/05", { reservataire: "DEF" }),
    );
    const chiffres = (code: string) => {
      const ligne = ensembleDe(lignes, code);
      return (
        ligne && [ligne.proposes, ligne.attribues, ligne.proposesHorsFlux, ligne.attribuesHorsFlux].map(exact)
      );
    };
    expect(chiffres("VILLE")).toEqual(["2", "2", "1", "1"]);
    expect(chiffres("DEF")).toEqual(["1", "1", "1", "1"]);
  });

  it("ce que le bailleur attribue pour son compte vient en dernier ; un autre département a ses lignes", () => {
    const lignes = lignesAu(
      "15/02/2026",
      attribueeEn2025("12/05", { reservataire: NON_RESERVE }),
      attribueeEn2025("12/05", { perimetre: AILLEURS }),
    ).filter(({ axe }) => axe === "ensemble");
    expect(lignes.map(({ perimetre, reservataire }) => `${perimetre.departement} ${reservataire}`)).toEqual([
      "31 ALS",
      "31 VILLE",
      "31 —",
      "81 VILLE",
    ]);
  });

  it("périmètres, réservataires et modalités sont dans l'ordre, quel que soit celui des lignes", () => {
    const lieux = ["Muret", null, "Albi"].map((commune) => decrit({ commune }));
    const mises = [
      attribueeEn2025("12/05", { perimetre: AILLEURS, reservataire: "ZED" }),
      ...lieux.map((description) => attribueeEn2025("12/05", { reservataire: "ZED", description })),
      attribueeEn2025("12/05", { reservataire: "BETA" }),
    ];
    const lignes = lignesAu("15/02/2026", ...mises);
    expect(
      lignes.flatMap(({ perimetre, reservataire, axe }) =>
        axe === "ensemble" ? [`${perimetre.departement} ${reservataire}`] : [],
      ),
    ).toEqual(["31 ALS", "31 BETA", "31 VILLE", "31 ZED", "81 ZED"]);
    expect(
      lignes.flatMap(({ perimetre, reservataire, axe, modalite }) =>
        perimetre.departement === "31" && reservataire === "ZED" && axe === "commune" ? [modalite] : [],
      ),
    ).toEqual(["Albi", "Muret", NON_RENSEIGNE]);
  });

  it.each([
    [1850, 0],
    [1948, 0],
    [1949, 1],
    [1974, 1],
    [1975, 2],
    [2009, 4],
    [2010, 5],
    [2026, 5],
  ])("un logement de %i est dans la classe de rang %i", (annee, rang) => {
    const { periodes } = PARAMETRES_DE_DROIT.periodesDeConstruction;
    expect(rangDePeriode(annee, periodes[0].valeur)).toBe(rang);
  });

  it("les classes de construction sont une convention de Flux, dite comme telle", () => {
    const { nature, source, controle } = PARAMETRES_DE_DROIT.periodesDeConstruction;
    expect([nature, citation(source)]).toEqual(["convention", "Règles de calcul de Flux, R18"]);
    expect(controle).toContain("Convention de Flux");
  });

  it("sans description, les cinq modalités sont « Non renseigné »", () => {
    expect(Object.values(modalitesDe(NON_DECRIT, [1949]))).toEqual(AXES.map(() => NON_RENSEIGNE));
  });
});

const option = <Valeur>(valeurs: fc.Arbitrary<Valeur>) => fc.option(valeurs, { freq: 3 });
const uneDescription = fc
  .record({
    commune: option(fc.constantFrom("Muret", "Albi")),
    epci: option(fc.constantFrom("Le Muretain Agglo")),
    qpv: option(fc.boolean()),
    typologie: option(fc.constantFrom("T1", "T2", "T3")),
    financement: option(fc.constantFrom("plai", "plus")),
    anneeDeConstruction: option(fc.integer({ min: 1900, max: 2026 })),
  })
  .map((connue) => ({ ...NON_DECRIT, ...connue }));
const uneMise = fc
  .record({
    description: uneDescription,
    reservataire: fc.constantFrom("VILLE", "ALS", "DEF", NON_RESERVE),
    transmisLe: fc.integer({ min: le("01/10/2024"), max: le("01/03/2026") }),
    delai: fc.nat(90),
    resultat: fc.constantFrom(...RESULTATS),
    droitPourUnTour: fc.boolean(),
    publics: fc.array(fc.constantFrom("DALO", "jeune"), { maxLength: 2 }),
  })
  .map(({ delai, ...reste }) => mise({ ...reste, caleolLe: reste.transmisLe + delai }));
const desMises = fc.array(uneMise, { maxLength: 25 });

/** Every counter that is not empty, as text. */
function photo(agregats: AgregatsDetailles): readonly string[] {
  const dits: string[] = [];
  for (const { reservataires } of agregats.get("Habitat")?.values() ?? [])
    for (const [code, { ensemble, axes, emplacements }] of reservataires) {
      const groupes = [
        ["ensemble", ensemble] as const,
        ...AXES.flatMap((axe) => [...axes[axe]].map(([nom, comptes]) => [`${axe} ${nom}`, comptes] as const)),
        ...[...emplacements].flatMap(([cle, { comptes, publics }]) => [
          [cle, comptes] as const,
          [cle, publics] as const,
        ]),
      ];
      for (const [nom, comptes] of groupes)
        for (const [mesure, jours] of comptes)
          for (const [date, nombre] of jours) dits.push([code, nom, mesure, date, nombre].join(" "));
    }
  return dits.sort();
}

describe("Propriétés du bilan légal", () => {
  it("sur chaque axe, la somme des modalités est l'ensemble, pour chaque chiffre", () => {
    fc.assert(
      fc.property(desMises, (mises) => {
        const lignes = lignesAu("15/02/2026", ...mises);
        const ensembles = lignes.filter(({ axe }) => axe === "ensemble");
        const mesures = ["proposes", "attribues", "proposesHorsFlux", "attribuesHorsFlux"] as const;
        for (const { reservataire, ...ensemble } of ensembles)
          for (const axe of AXES)
            for (const mesure of mesures) {
              const siennes = lignes.filter((une) => une.reservataire === reservataire && une.axe === axe);
              const somme = siennes.reduce((total, une) => total + Number(exact(une[mesure])), 0);
              expect(somme).toBe(Number(exact(ensemble[mesure])));
            }
        const proposes = mises.filter(
          ({ transmisLe }) => transmisLe >= le("01/01/2025") && transmisLe <= le("31/12/2025"),
        );
        expect(ensembles.reduce((total, une) => total + Number(exact(une.proposes)), 0)).toBe(
          proposes.length,
        );
      }),
    );
  });

  it("ajouter puis retirer des lignes, dans n'importe quel ordre, donne les compteurs d'une lecture entière", () => {
    fc.assert(
      fc.property(desMises, desMises, (gardees, retirees) => {
        const agregats: AgregatsDetailles = new Map();
        const compter = (une: MiseADisposition, signe: 1 | -1) => {
          compterDetail(agregats, une, decomptageDe(une.reservataire), signe);
        };
        for (const une of [...retirees, ...[...gardees].reverse()]) compter(une, 1);
        for (const une of retirees) compter(une, -1);
        expect(photo(agregats)).toEqual(photo(detailler(gardees)));
        for (const une of gardees) compter(une, -1);
        expect(photo(agregats)).toEqual([]);
      }),
    );
  });

  it("chaque chiffre se retrouve par son explication", () => {
    for (const ligne of lignesAu("15/02/2026", attribueeEn2025("12/05")))
      expect(recalculer(ligne.proposes)).toEqual(ligne.proposes.valeur);
  });
});
