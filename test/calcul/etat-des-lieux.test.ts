import { etatDesLieux, type DemandeDEtat } from "../../src/calcul/regles/r23-etat-des-lieux";
import type { DescriptionDuLogement, LogementDecrit } from "../../src/calcul/domaine/description";
import { jour } from "../../src/calcul/domaine/jour";
import type { Liberation, Logement } from "../../src/calcul/domaine/logement";
import type { Reservataire } from "../../src/calcul/domaine/reservataire";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { AILLEURS, calculerSituation, exact, liberation, reservataire } from "./constructeurs";
import { decrit, NON_DECRIT, parcDecrit } from "./constructeurs-description";

const RESERVATAIRES = [
  reservataire("VILLE", { categorie: "commune" }),
  reservataire("AL", { categorie: "action-logement" }),
  reservataire("DEF", { categorie: "defense" }),
];

interface Matiere {
  readonly logements: readonly LogementDecrit[];
  readonly libres?: readonly Logement[];
  readonly liberations?: readonly Liberation[];
  readonly reservataires?: readonly Reservataire[];
}

function etat(
  { logements, libres = [], liberations = [], reservataires = RESERVATAIRES }: Matiere,
  demande?: DemandeDEtat,
) {
  const tous = [...logements.map((un) => un.logement), ...libres];
  const resultat = calculerSituation({ logements: tous, liberations: [...liberations], reservataires });
  const parc = {
    ...parcDecrit(...logements),
    liberations: () => liberations.map((une) => ({ ...une, description: NON_DECRIT })),
  };
  return { etat: etatDesLieux(parc, resultat, demande), resultat };
}

function lignes(matiere: Matiere, demande?: DemandeDEtat) {
  const { etat: fait } = etat(matiere, demande);
  return fait.complet ? fait.lignes : [];
}

const ville = (rpls: string, particularites: Partial<Logement> = {}) =>
  decrit(rpls, { reservataire: "VILLE", ...particularites });

describe("R23 — état des lieux des réservations (référentiel, étape 2)", () => {
  it("une ligne par logement réservé, par réservataire puis n° RPLS, ceux qui n'en ont pas à la fin", () => {
    const logements = [
      ville("31B"),
      decrit("31A", { reservataire: "AL" }),
      decrit(null, { reservataire: "AL" }),
      ville("31A"),
      decrit("31C"),
    ];
    expect(lignes({ logements }).map(({ reservataire: code, rpls }) => [code, rpls])).toEqual([
      ["AL", "31A"],
      ["AL", null],
      ["VILLE", "31A"],
      ["VILLE", "31B"],
    ]);
  });

  it("les neuf indicateurs du bien et les deux dates de la convention", () => {
    const description: Partial<DescriptionDuLogement> = {
      qpv: true,
      typologie: "T3",
      financement: "plus",
      construction: "collectif",
      anneeDeConstruction: 1985,
    };
    const convention = { debutConvention: jour(2020, 1, 1), finConvention: jour(2030, 12, 31) };
    const un = decrit(
      "31A",
      { reservataire: "AL", epci: "Muretain", commune: "Muret", ...convention },
      description,
    );
    expect(lignes({ logements: [un] })).toMatchObject([
      {
        ...{ rpls: "31A", reservataire: "AL", perimetre: { bailleur: "Habitat", departement: "31" } },
        description: { epci: "Muretain", commune: "Muret", ...description },
        ...{ debut: jour(2020, 1, 1), fin: jour(2030, 12, 31) },
      },
    ]);
  });

  it.each<[string, Partial<Logement>, number]>([
    ["une convention qui finit le 31/12/n-1 est encore active", { finConvention: jour(2025, 12, 31) }, 1],
    ["une convention finie la veille ne l'est plus", { finConvention: jour(2025, 12, 30) }, 0],
    ["une convention qui commence le 01/01/n ne l'est pas encore", { debutConvention: jour(2026, 1, 1) }, 0],
    ["un logement sorti du parc n'y est plus", { sortie: jour(2025, 6, 30) }, 0],
    ["un logement mis en service en n n'y est pas encore", { miseEnService: jour(2026, 1, 1) }, 0],
    ["un logement à vendre y reste : il est réservé (R7)", { exclusion: "vente" }, 1],
  ])("%s", (_, particularites, attendu) => {
    expect(lignes({ logements: [ville("31A", particularites)] })).toHaveLength(attendu);
  });

  it("la défense, la sécurité et la santé sont hors du flux : comptées à part, dans aucun état", () => {
    const logements = [ville("31A"), decrit("31B", { reservataire: "DEF", exclusion: "defense" })];
    expect(etat({ logements }).etat).toMatchObject({ complet: true, horsFlux: 1, lignes: [{ rpls: "31A" }] });
  });

  it("l'état d'un réservataire ne montre que ses logements", () => {
    const logements = [ville("31B"), decrit("31A", { reservataire: "AL" }), ville("31A")];
    expect(lignes({ logements }, { reservataire: "VILLE" }).map(({ rpls }) => rpls)).toEqual(["31A", "31B"]);
    expect(lignes({ logements }, { reservataire: "CD" })).toEqual([]);
  });

  it("un logement d'un périmètre que le résultat n'a pas est hors du flux", () => {
    const { resultat } = etat({ logements: [ville("31A")] });
    const parc = parcDecrit(ville("31A"), ville("81A", { perimetre: AILLEURS }));
    expect(etatDesLieux(parc, resultat)).toMatchObject({
      complet: true,
      horsFlux: 1,
      lignes: [{ rpls: "31A" }],
    });
  });

  it("la limite est celle des logements demandés : ni ceux des autres, ni ceux que nul ne réserve", () => {
    const logements = [ville("31A"), ville("31B"), decrit("31C", { reservataire: "AL" }), decrit("31D")];
    const complet = (demande: DemandeDEtat) => etat({ logements }, demande).etat.complet;
    expect([complet({ auPlus: 3 }), complet({ auPlus: 2 })]).toEqual([true, false]);
    expect(complet({ reservataire: "VILLE", auPlus: 2 })).toBe(true);
    expect(complet({ reservataire: "VILLE", auPlus: 1 })).toBe(false);
    expect(complet({ reservataire: "AL", auPlus: 1 })).toBe(true);
  });

  it("au-delà de la limite demandée, aucune ligne plutôt qu'une partie", () => {
    const logements = [ville("31A"), ville("31B")];
    expect(etat({ logements }, { auPlus: 2 }).etat.complet).toBe(true);
    expect(etat({ logements }, { auPlus: 1 }).etat).toEqual({ complet: false });
  });
});

describe("R23, R4 — les deux taux de rotation de l'état des lieux", () => {
  const MURET = [ville("31A", { commune: "Muret" }), ville("31B", { commune: "Muret" })];
  const SEYSSES = [1, 2, 3].map((rang) => ville(`31C${String(rang)}`, { commune: "Seysses" }));
  const LIBRES = [1, 2, 3, 4, 5].map(() => decrit("").logement);
  const libere = (un: LogementDecrit, particularites: Partial<Liberation> = {}) =>
    liberation({ logement: un.logement, ...particularites });
  const [PREMIER, SECOND] = MURET as [LogementDecrit, LogementDecrit];
  const MATIERE = {
    logements: [...MURET, ...SEYSSES],
    libres: LIBRES,
    liberations: [
      libere(PREMIER),
      libere(SECOND, { motif: "mutation" }),
      libere(SECOND, { date: jour(2024, 3, 1) }),
    ],
  };
  const tauxDe = (matiere: Matiere, rpls: string) => {
    const ligne = lignes(matiere).find((une) => une.rpls === rpls);
    return [ligne && exact(ligne.tauxDuBailleur), ligne && exact(ligne.tauxDuReservataire)];
  };

  it("une commune : taux du bailleur dans le département, et le sien dans la commune du logement", () => {
    // Une libération retenue sur dix logements ; un sur deux à Muret, aucun sur trois à Seysses.
    expect(tauxDe(MATIERE, "31A")).toEqual(["1/10", "1/2"]);
    expect(tauxDe(MATIERE, "31C1")).toEqual(["1/10", "0"]);
  });

  it("sans commune, ou pour un réservataire départemental, le taux est celui du département", () => {
    const sansCommune = { ...MATIERE, logements: [...MATIERE.logements, ville("31Z")] };
    expect(tauxDe(sansCommune, "31Z")).toEqual(["1/11", "1/6"]);
    const reservataires = [reservataire("VILLE", { categorie: "departement" })];
    expect(tauxDe({ ...MATIERE, reservataires }, "31A")).toEqual(["1/10", "1/5"]);
  });

  it("un EPCI aussi, dans chaque commune et chaque département séparément", () => {
    const reservataires = [reservataire("VILLE", { categorie: "epci" })];
    const logements = [...MATIERE.logements, ville("81A", { commune: "Muret", perimetre: AILLEURS })];
    expect(tauxDe({ ...MATIERE, logements, reservataires }, "31A")).toEqual(["1/10", "1/2"]);
    expect(tauxDe({ ...MATIERE, logements, reservataires }, "81A")).toEqual(["0", "0"]);
  });

  it("un parc de rotation nul dans la commune : pas de taux, avec son motif", () => {
    const logements = [ville("31A", { commune: "Muret", exclusion: "demolition" })];
    expect(lignes({ logements, libres: LIBRES })[0]?.tauxDuReservataire).toMatchObject({
      ...{ etat: "absent", raison: "parcNul" },
    });
  });

  it("chaque réservataire a le sien dans la même commune, et sans commune celui de la commune ne compte pas", () => {
    const reservataires = [
      reservataire("VILLE", { categorie: "commune" }),
      reservataire("EPCI", { categorie: "epci" }),
    ];
    const autre = decrit("31E", { reservataire: "EPCI", commune: "Muret" });
    const matiere = { ...MATIERE, logements: [...MATIERE.logements, autre], reservataires };
    expect([tauxDe(matiere, "31A")[1], tauxDe(matiere, "31E")[1]]).toEqual(["1/2", "0"]);
    const ligne = lignes(matiere).find(({ rpls }) => rpls === "31A");
    const [liberees] = ligne?.tauxDuReservataire.etat === "present" ? ligne.tauxDuReservataire.operandes : [];
    expect(liberees?.sujet).toMatchObject({
      ...{ reservataire: "VILLE", territoire: { champ: "commune", nom: "Muret" } },
    });
  });

  it("un code et une commune qui, mis bout à bout, s'écrivent comme deux autres ne s'y mêlent pas", () => {
    const reservataires = ["CA", "CAS"].map((code) => reservataire(code, { categorie: "epci" }));
    const [unCode, autre] = [
      decrit("1", { reservataire: "CA", commune: "Saint-Jean" }),
      decrit("2", { reservataire: "CAS", commune: "aint-Jean" }),
    ];
    const matiere = { logements: [unCode, autre], liberations: [libere(unCode)], reservataires };
    expect([tauxDe(matiere, "1")[1], tauxDe(matiere, "2")[1]]).toEqual(["1", "0"]);
  });

  it("une libération dans une commune où il n'a plus de parc ne compte pour rien", () => {
    const ailleurs = ville("31F", { commune: "Auch" });
    const matiere = { ...MATIERE, liberations: [...MATIERE.liberations, libere(ailleurs)] };
    expect(tauxDe(matiere, "31A")[1]).toBe("1/2");
  });

  it("chaque taux se recalcule depuis les lignes comptées", () => {
    for (const { tauxDuBailleur, tauxDuReservataire } of lignes(MATIERE))
      for (const taux of [tauxDuBailleur, tauxDuReservataire]) {
        if (taux.etat === "absent") throw new Error("un taux manque");
        expect(recalculer(taux)).toEqual(taux.valeur);
      }
  });

  it("autant de lignes que de réservations comptées sur le parc du bailleur (R7)", () => {
    const { etat: fait, resultat } = etat(MATIERE);
    const [ligne] = resultat.perimetres[0]?.flux ?? [];
    const reservations = ligne?.partDuParc.etat === "present" ? ligne.partDuParc.operandes[0]?.valeur : null;
    expect(fait.complet && fait.lignes.length).toBe(Number(reservations?.numerateur));
  });
});
