import { suivreObjectifs } from "../../src/calcul/suivreObjectifs";
import type { MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import type { Objectif } from "../../src/calcul/domaine/objectif";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { depuisNombre } from "../../src/calcul/nombres/decimal";
import { AILLEURS, exact, fois } from "./constructeurs";
import { attribueeEn2025, decrit, detailler } from "./constructeurs-detail";
import { le } from "./constructeurs-suivi";

const DALO = { publics: ["DALO"] } as const;

function objectif(particularites: Partial<Objectif> & { readonly vise?: number } = {}): Objectif {
  const { vise = 10, ...reste } = particularites;
  return {
    ...{ bailleur: { type: "tous" }, dispositif: "Accord collectif", public: "DALO", unite: "nombre" },
    territoire: { type: "partout" },
    cible: depuisNombre(vise),
    ...reste,
  };
}

function suivis(objectifs: readonly Objectif[], mises: readonly MiseADisposition[], au = "31/12/2025") {
  const periode = { debut: le("01/01/2025"), fin: le(au) };
  return suivreObjectifs(detailler(mises), objectifs, { periode, parametres: SUIVI_PAR_DEFAUT });
}
/** "réalisé atteinte reste". */
const dits = (objectifs: readonly Objectif[], mises: readonly MiseADisposition[], au?: string) =>
  suivis(objectifs, mises, au).map(({ realise, tauxDAtteinte, reste }) =>
    [realise, tauxDAtteinte, reste].map(exact).join(" "),
  );
const attribuees = (nombre: number, particularites: Partial<MiseADisposition> = {}) =>
  fois(nombre, attribueeEn2025("12/05", particularites));

describe("R22 — objectifs cumulés (référentiel, partie 2)", () => {
  it("en nombre : 4 attributions au public sur 10 visées, il en reste 6", () => {
    expect(dits([objectif()], [...attribuees(4, DALO), ...attribuees(6)])).toEqual(["4 2/5 6"]);
  });

  it("en part : 4 attributions au public sur 16 du territoire font 25 %, la cible", () => {
    const vise = objectif({ unite: "part", vise: 0.25 });
    expect(dits([vise], [...attribuees(4, DALO), ...attribuees(12)])).toEqual(["25 1 0"]);
  });

  it("une cible dépassée laisse un reste négatif, et une atteinte au-delà de 100 %", () => {
    expect(dits([objectif({ vise: 2 })], attribuees(3, DALO))).toEqual(["3 3/2 -1"]);
  });

  it("la même attribution compte pour chaque dispositif dont elle relève", () => {
    const [une] = attribuees(1, { publics: ["DALO", "jeune"] });
    const objectifs = [
      objectif(),
      objectif({ dispositif: "CIA" }),
      objectif({ dispositif: "CIA", public: "jeune" }),
      objectif({ dispositif: "CIA", public: "salarié" }),
    ];
    expect(dits(objectifs, une === undefined ? [] : [une])).toEqual([
      "1 1/10 9",
      "1 1/10 9",
      "1 1/10 9",
      "0 0 10",
    ]);
  });

  it("compte sur le territoire : partout, un département, un EPCI, une commune, quelle que soit l'écriture", () => {
    const aAlbi = {
      perimetre: AILLEURS,
      description: decrit({ commune: "Albi", epci: "CA de l’Albigeois" }),
    };
    const mises = [...attribuees(3, DALO), ...attribuees(2, { ...DALO, ...aAlbi })];
    const sur = (territoire: Objectif["territoire"]) => objectif({ territoire });
    const objectifs = [
      sur({ type: "partout" }),
      sur({ type: "departement", code: "81" }),
      sur({ type: "lieu", nom: "LE MURETAIN AGGLO" }),
      sur({ type: "lieu", nom: "albi" }),
    ];
    expect(suivis(objectifs, mises).map(({ realise }) => exact(realise))).toEqual(["5", "2", "3", "2"]);
  });

  it("sur un territoire que Parc ne connaît pas, rien n'est dit : ni 0, ni atteinte", () => {
    const vise = objectif({ territoire: { type: "inconnu", nom: "Muert" } });
    expect(dits([vise], attribuees(3, DALO))).toEqual([
      "[territoireInconnu] [territoireInconnu] [territoireInconnu]",
    ]);
  });

  it("sans public, toutes les attributions du territoire comptent", () => {
    expect(dits([objectif({ public: null })], [...attribuees(4, DALO), ...attribuees(6)])).toEqual([
      "10 1 0",
    ]);
  });

  it("le public se reconnaît sans sa casse ni ses accents", () => {
    const mises = attribuees(2, { publics: ["Sortant d’hébergement"] });
    expect(dits([objectif({ public: "SORTANT D'HEBERGEMENT" })], mises)).toEqual(["2 1/5 8"]);
  });

  it("seules les attributions comptent, au jour de la décision, jusqu'à la date comprise", () => {
    const refusee = attribueeEn2025("12/05", { ...DALO, resultat: "refusCaleol" });
    const mises = [refusee, attribueeEn2025("12/05", DALO), attribueeEn2025("13/05", DALO)];
    expect(dits([objectif()], mises, "12/05/2025")).toEqual(["1 1/10 9"]);
    expect(dits([objectif()], mises, "13/05/2025")).toEqual(["2 1/5 8"]);
  });

  it("quel que soit le contingent : droits pour un tour et hors flux servent aussi le public", () => {
    const mises = [
      ...attribuees(1, { ...DALO, droitPourUnTour: true }),
      ...attribuees(1, { ...DALO, reservataire: "DEF" }),
      ...attribuees(2),
    ];
    expect(dits([objectif({ unite: "part", vise: 0.5 })], mises)).toEqual(["50 1 0"]);
  });

  it("une part sans aucune attribution est absente ; une cible nulle n'a pas d'atteinte", () => {
    expect(dits([objectif({ unite: "part", vise: 0.5 })], [])).toEqual([
      "[aucuneAttributionSurLeTerritoire] [aucuneAttributionSurLeTerritoire] [aucuneAttributionSurLeTerritoire]",
    ]);
    expect(dits([objectif({ vise: 0 })], attribuees(1, DALO))).toEqual(["1 [cibleNulle] -1"]);
  });

  it("dit quand aucune attribution, où que ce soit, n'est notée pour un public", () => {
    const objectifs = [
      objectif(),
      objectif({ public: "dalo" }),
      objectif({ public: "DAHO" }),
      objectif({ public: null }),
    ];
    expect(suivis(objectifs, attribuees(1, DALO)).map(({ publicConnu }) => publicConnu)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it("sans public visé, il n'y en a aucun à connaître, même sans attribution", () => {
    expect(
      suivis([objectif({ public: null }), objectif()], []).map(({ publicConnu }) => publicConnu),
    ).toEqual([...[true, false]]);
  });

  it("chaque chiffre se refait depuis ses comptes et sa cible", () => {
    const objectifs = [objectif(), objectif({ unite: "part", vise: 0.25 })];
    for (const { realise, tauxDAtteinte, reste } of suivis(objectifs, [
      ...attribuees(4, DALO),
      ...attribuees(3),
    ]))
      for (const chiffre of [realise, tauxDAtteinte, reste]) {
        if (chiffre.etat === "absent") throw new Error(chiffre.raison);
        expect(recalculer(chiffre)).toEqual(chiffre.valeur);
      }
  });
});
