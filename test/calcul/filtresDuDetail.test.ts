import fc from "fast-check";
import { etablirBilanLegal } from "../../src/calcul/bilanLegal";
import { diagnostiquer } from "../../src/calcul/diagnostiquer";
import type { Chiffre } from "../../src/calcul/domaine/chiffre";
import { CATEGORIES, EXCLUSIONS, MOTIFS, NATURES } from "../../src/calcul/domaine/codes";
import { jour } from "../../src/calcul/domaine/jour";
import { RESULTATS, type MiseADisposition } from "../../src/calcul/domaine/miseADisposition";
import type { Objectif, TerritoireVise } from "../../src/calcul/domaine/objectif";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { controlerHorsQpv } from "../../src/calcul/etatHorsQpv";
import { filtreDe } from "../../src/calcul/explications/filtre";
import { liberationComptee, logementCompte } from "../../src/calcul/explications/garde";
import { miseComptee } from "../../src/calcul/explications/gardeDesMises";
import { fraction } from "../../src/calcul/nombres/fraction";
import { orientation } from "../../src/calcul/orientation/orientation";
import { planSansSolveur } from "../../src/calcul/orientation/planifier";
import { prevoir } from "../../src/calcul/prevoir";
import { suivreObjectifs } from "../../src/calcul/suivreObjectifs";
import { AILLEURS, agreger, calculerSituation, exact, hypothese, ICI, logement } from "./constructeurs";
import { liberation, reservataire } from "./constructeurs";
import { decrit as logementDecrit, parcDecrit } from "./constructeurs-description";
import { decrit, detailler, reglesDe } from "./constructeurs-detail";
import { aOrienter, destinataire, probleme } from "./constructeurs-orientation";
import { le, mise } from "./constructeurs-suivi";

const CADRE = {
  periode: { debut: le("01/01/2025"), fin: le("30/09/2025") },
  parametres: SUIVI_PAR_DEFAUT,
};
const TERRITOIRES: readonly TerritoireVise[] = [
  { type: "partout" },
  { type: "departement", code: "81" },
  { type: "lieu", nom: "MURET" },
  { type: "lieu", nom: "Albigeois" },
  { type: "inconnu", nom: "Muert" },
];

const uneMise: fc.Arbitrary<MiseADisposition> = fc
  .record({
    perimetre: fc.constantFrom(ICI, ICI, AILLEURS),
    reservataire: fc.constantFrom("ETAT", "VILLE", "DEF"),
    transmisLe: fc.integer({ min: le("01/11/2024"), max: le("31/12/2025") }),
    resultat: fc.constantFrom(...RESULTATS),
    delai: fc.nat(60),
    droitPourUnTour: fc.boolean(),
    publics: fc.subarray(["DALO", "jeune"]),
    commune: fc.constantFrom(null, "Muret", "Albi"),
    epci: fc.constantFrom(null, "Muret", "Albigeois"),
    qpv: fc.constantFrom(null, true, false),
    typologie: fc.constantFrom(null, "T2" as const, "T3" as const),
    anneeDeConstruction: fc.constantFrom(null, 1948, 1949, 2012),
  })
  .map(({ commune, epci, qpv, typologie, anneeDeConstruction, delai, ...reste }) =>
    mise({
      ...reste,
      caleolLe: reste.transmisLe + delai,
      description: decrit({ commune, epci, qpv, typologie, anneeDeConstruction }),
    }),
  );

/** Every count among the values of a line. */
function comptes(lignes: readonly object[]): readonly Chiffre[] {
  return lignes
    .flatMap((ligne) => Object.values(ligne) as readonly unknown[])
    .filter((un): un is Chiffre => typeof un === "object" && un !== null && "operation" in un)
    .filter(({ operation }) => operation === "compte");
}

const somme = <Ligne>(lignes: readonly Ligne[], nombre: (ligne: Ligne) => number): string =>
  lignes.reduce((total, ligne) => total + nombre(ligne), 0).toString();

function misesListees(mises: readonly MiseADisposition[], chiffre: Chiffre): string {
  const filtre = filtreDe(chiffre, 2026);
  if (filtre?.table !== "misesADisposition") return "sans filtre";
  return somme(mises, (une) => miseComptee(une, filtre, reglesDe(une.reservataire)));
}

describe("Les lignes comptées au titre de l'année se retrouvent, autant que le compte en dit", () => {
  const objectif = (territoire: TerritoireVise, vise: string | null): Objectif => ({
    ...{ dispositif: "CIA", territoire, bailleur: { type: "tous" }, public: vise, unite: "part" },
    cible: fraction(1, 4),
  });
  const objectifs = TERRITOIRES.flatMap((un) => [objectif(un, null), objectif(un, "dalo")]);

  it("bilan légal (R18), État hors QPV (R19), objectifs cumulés (R22)", () => {
    fc.assert(
      fc.property(fc.array(uneMise, { maxLength: 20 }), (mises) => {
        const detail = detailler(mises);
        const flux = calculerSituation({ logements: [logement({ reservataire: "VILLE" })] });
        const legal = etablirBilanLegal(flux, detail, { ...CADRE, date: CADRE.periode.fin });
        const controles = controlerHorsQpv(detail, {
          ...{ annee: 2025, ...CADRE, estLEtat: (code) => code === "ETAT", stipuleAutrement: () => false },
        });
        const suivis = suivreObjectifs(detail, objectifs, CADRE);
        for (const un of comptes([...legal.lignes, ...controles, ...suivis]))
          expect([un.nom, misesListees(mises, un)]).toEqual([un.nom, exact(un)]);
      }),
    );
  });
});

describe("Les lignes du parc et des libérations en regard de la demande (R28) et de la prévision (R18)", () => {
  const unLogement = fc
    .record({
      perimetre: fc.constantFrom(ICI, ICI, AILLEURS),
      nature: fc.constantFrom(...NATURES),
      exclusion: fc.constantFrom(...EXCLUSIONS),
      reservataire: fc.constantFrom(null, "AL", "X"),
      commune: fc.constantFrom(null, "Muret", "Albi"),
      epci: fc.constantFrom(null, "Muret", "Albigeois"),
      sortie: fc.constantFrom(null, jour(2025, 12, 31)),
      finConvention: fc.constantFrom(null, jour(2025, 12, 30)),
      typologie: fc.constantFrom(null, "T2" as const, "T3" as const),
    })
    .map(({ typologie, ...reste }) => logementDecrit(null, reste, { typologie }));
  const uneLiberation = fc
    .record({
      un: unLogement,
      motif: fc.constantFrom(...MOTIFS),
      date: fc.constantFrom(jour(2024, 12, 31), jour(2025, 1, 1), jour(2026, 1, 1)),
    })
    .map(({ un: { logement: libere, description }, motif, date }) => ({
      ...liberation({ logement: libere, motif, date }),
      description,
    }));
  const situations = fc.record({
    logements: fc.array(unLogement, { maxLength: 20 }),
    liberations: fc.array(uneLiberation, { maxLength: 20 }),
    categorie: fc.constantFrom(...CATEGORIES),
    methode: fc.constantFrom("referentiel" as const, "intermediaire" as const),
    exclureVenteEtDemolition: fc.boolean(),
  });

  it("autant que le compte en dit", () => {
    fc.assert(
      fc.property(situations, ({ logements, liberations, categorie, ...parametres }) => {
        const situation = {
          ...{ logements: logements.map((un) => un.logement), liberations, parametres },
          ...{ reservataires: [reservataire("X", { categorie })], hypotheses: [hypothese()] },
        };
        const resultat = calculerSituation(situation);
        const parc = { ...parcDecrit(...logements), liberations: () => liberations };
        const demandes = TERRITOIRES.flatMap((territoire) =>
          [null, "T2" as const].map((typologie) => ({
            ...{ territoire, typologie, demandes: null, attributions: null },
          })),
        );
        const listees = (chiffre: Chiffre): string => {
          const filtre = filtreDe(chiffre, 2026);
          if (filtre?.table === "parc") return somme(logements, (un) => logementCompte(un, filtre));
          if (filtre?.table !== "liberations") return "sans filtre";
          return somme(liberations, (une) => liberationComptee(une, filtre));
        };
        const previsions = prevoir(resultat, agreger(situation), situation.hypotheses);
        for (const un of comptes([...diagnostiquer(demandes, parc, resultat), ...previsions]))
          expect([un.nom, listees(un)]).toEqual([un.nom, exact(un)]);
      }),
    );
  });
});

describe("Les logements d'un plan d'orientation (R25)", () => {
  const lot = probleme(
    [destinataire("AL", [50, 0]), destinataire("CD", [50, 0])],
    ["31A", "31B", "31C"].map((rpls) => aOrienter(rpls)),
  );
  const plan = planSansSolveur(lot);
  const aVenir = lot.logements.map(({ rpls }) => ({
    ...{ decrit: logementDecrit(rpls), choix: null, liberation: null, droitPourUnTour: false },
  }));
  const preparation = {
    ...{ probleme: lot, suppose: false },
    logements: aVenir.map((un, place) => ({ aVenir: un, place })),
  };
  const [ligne] = orientation(ICI, preparation, plan).lignes;
  if (ligne === undefined || !("ecartApres" in ligne.issue)) throw new Error("une proposition est attendue");
  const partServie = ligne.issue.ecartApres.operandes[0]?.operandes ?? [];
  const [siens, tous] = partServie.map(({ operandes }) =>
    operandes.find(({ nom }) => nom === "logementsDuPlan"),
  );

  const numeros = (chiffre: Chiffre | undefined): readonly string[] => {
    const filtre = chiffre === undefined ? null : filtreDe(chiffre, 2026);
    if (filtre?.table !== "parc") throw new Error("un filtre du parc est attendu");
    const presents = [...aVenir.map(({ decrit: un }) => un), logementDecrit("31D"), logementDecrit(null)];
    const ailleurs = logementDecrit("31A", { perimetre: AILLEURS });
    return [...presents, ailleurs]
      .filter((un) => logementCompte(un, filtre) === 1)
      .map(({ rpls }) => rpls ?? "");
  };

  it("tous ceux du lot, par leur n° RPLS, dans leur périmètre", () => {
    expect(numeros(tous)).toEqual(["31A", "31B", "31C"]);
  });

  it("et rien d'autre", () => {
    const perimetre = ICI;
    const filtre = { table: "parc", type: "plan", perimetre, logements: ["31A", "31B", "31C"] };
    expect(tous && filtreDe(tous, 2026)).toEqual(filtre);
  });

  it("ceux d'un réservataire seulement", () => {
    expect(plan.affectation).toEqual([0, 1, 0]);
    expect(numeros(siens)).toEqual(["31A", "31C"]);
  });
});
