import {
  filtreDe,
  type FiltreDesLiberations,
  type FiltreDesMises,
  type FiltreDObjectif,
  type FiltreDuParc,
  type FiltreHorsQpv,
} from "../../src/calcul/explications/filtre";
import { liberationComptee, logementCompte } from "../../src/calcul/explications/garde";
import { miseComptee } from "../../src/calcul/explications/gardeDesMises";
import { EXCLUSIONS, MOTIFS, NATURES, ORIGINES } from "../../src/calcul/domaine/codes";
import { jour } from "../../src/calcul/domaine/jour";
import { SUIVI_PAR_DEFAUT } from "../../src/calcul/domaine/parametresDeSuivi";
import { COMPTES_HORS_QPV } from "../../src/calcul/regles/r19-etat-hors-qpv";
import { AILLEURS, ICI, ici, liberation, logement } from "./constructeurs";
import { decrit, NON_DECRIT } from "./constructeurs-description";
import { attribuee, bilanIci, le, ligneDuBilan, mise, PAR_ENTREE } from "./constructeurs-suivi";

const TOUS = {
  type: "flux",
  ...{ annee: 2026, perimetre: ICI, reservataire: null, territoire: null },
  exclusions: EXCLUSIONS,
} as const;
const PARC: FiltreDuParc = {
  ...TOUS,
  ...{ table: "parc", natures: NATURES, origines: [...ORIGINES, "nonPrecisee"] },
};

describe("Un logement compte pour un filtre du parc", () => {
  const D_AL = { ...PARC, reservataire: "AL" };
  it.each([
    ["du périmètre", {}, PARC, 1],
    ["d'un autre périmètre", { perimetre: AILLEURS }, PARC, 0],
    ["sorti du parc le 31 décembre (R1)", { sortie: jour(2025, 12, 31) }, PARC, 0],
    ["mis en service le 1er janvier (R1)", { miseEnService: jour(2026, 1, 1) }, PARC, 0],
    ["du réservataire", { reservataire: "AL" }, D_AL, 1],
    ["d'un autre réservataire", { reservataire: "CD" }, D_AL, 0],
    [
      "dont la convention finit le 31 décembre (R7)",
      { reservataire: "AL", finConvention: jour(2025, 12, 31) },
      D_AL,
      1,
    ],
    [
      "dont la convention a fini la veille (R7)",
      { reservataire: "AL", finConvention: jour(2025, 12, 30) },
      D_AL,
      0,
    ],
    ["de l'EPCI", { epci: "Albigeois" }, { ...PARC, territoire: { champ: "epci", nom: "Albigeois" } }, 1],
    [
      "d'une commune du même nom",
      { commune: "Albigeois" },
      { ...PARC, territoire: { champ: "epci", nom: "Albigeois" } },
      0,
    ],
    ["d'une nature écartée", { nature: "etudiant" }, { ...PARC, natures: ["familial"] }, 0],
    ["d'une exclusion écartée", { exclusion: "vente" }, { ...PARC, exclusions: ["aucune"] }, 0],
    ["sans origine, quand seule la garantie compte", {}, { ...PARC, origines: ["garantie"] }, 0],
    [
      "sans origine, que la convention dit de garantie",
      {},
      { ...PARC, origines: ["garantie", "nonPrecisee"] },
      1,
    ],
  ] as const)("%s", (_, particularites, filtre, attendu) => {
    expect(logementCompte(decrit(null, particularites), filtre)).toBe(attendu);
  });
});

describe("Une libération compte pour un filtre", () => {
  const LIBERATIONS: FiltreDesLiberations = { ...TOUS, table: "liberations", motifs: MOTIFS };
  it.each([
    ["de l'année précédente", {}, LIBERATIONS, 1],
    ["de l'année de campagne (R3)", { date: jour(2026, 1, 1) }, LIBERATIONS, 0],
    ["d'un logement étudiant (R3)", { logement: logement({ nature: "etudiant" }) }, LIBERATIONS, 0],
    ["d'un logement sorti depuis", { logement: logement({ sortie: jour(2025, 8, 1) }) }, LIBERATIONS, 1],
    ["d'un motif écarté", { motif: "anru" }, { ...LIBERATIONS, motifs: ["depart"] }, 0],
    [
      "d'un logement d'un autre",
      { logement: logement({ reservataire: "CD" }) },
      { ...LIBERATIONS, reservataire: "AL" },
      0,
    ],
  ] as const)("%s", (_, particularites, filtre, attendu) => {
    expect(liberationComptee({ ...liberation(particularites), description: NON_DECRIT }, filtre)).toBe(
      attendu,
    );
  });
});

describe("Une mise à disposition compte pour un filtre", () => {
  const JANVIER: FiltreDesMises = {
    ...{
      type: "suivi",
      table: "misesADisposition",
      perimetre: ICI,
      reservataire: null,
      mesure: "proposes",
      public: null,
    },
    ...{ periode: { debut: le("01/01/2026"), fin: le("31/01/2026") }, parametres: SUIVI_PAR_DEFAUT },
  };
  const EN_JANVIER = { perimetre: ICI, transmisLe: le("10/01/2026") };
  it.each([
    ["proposée dans la période", mise(EN_JANVIER), JANVIER, 1],
    ["proposée après", mise({ ...EN_JANVIER, transmisLe: le("01/02/2026") }), JANVIER, 0],
    ["proposée le premier jour", mise({ ...EN_JANVIER, transmisLe: le("01/01/2026") }), JANVIER, 1],
    ["proposée la veille", mise({ ...EN_JANVIER, transmisLe: le("31/12/2025") }), JANVIER, 0],
    ["proposée le dernier jour", mise({ ...EN_JANVIER, transmisLe: le("31/01/2026") }), JANVIER, 1],
    [
      "proposée la veille, en attente pendant la période",
      mise({ ...EN_JANVIER, transmisLe: le("31/12/2025") }),
      { ...JANVIER, mesure: "enAttente" },
      1,
    ],
    [
      "proposée le dernier jour, en attente",
      mise({ ...EN_JANVIER, transmisLe: le("31/01/2026") }),
      { ...JANVIER, mesure: "enAttente" },
      1,
    ],
    [
      "proposée après, pas encore en attente",
      mise({ ...EN_JANVIER, transmisLe: le("01/02/2026") }),
      { ...JANVIER, mesure: "enAttente" },
      0,
    ],
    [
      "entrée après : elle attend encore",
      attribuee({ ...EN_JANVIER, caleolLe: le("15/01/2026"), entreeLe: le("01/02/2026") }),
      { ...JANVIER, mesure: "enAttente" },
      1,
    ],
    ["d'un autre périmètre", mise({ ...EN_JANVIER, perimetre: AILLEURS }), JANVIER, 0],
    ["en attente à la fin de la période", mise(EN_JANVIER), { ...JANVIER, mesure: "enAttente" }, 1],
    [
      "attribuée et entrée : elle n'attend plus",
      attribuee({ ...EN_JANVIER, caleolLe: le("15/01/2026"), entreeLe: le("20/01/2026") }),
      { ...JANVIER, mesure: "enAttente" },
      0,
    ],
    [
      "autant de fois qu'elle a de propositions adaptées refusées",
      attribuee({ ...EN_JANVIER, caleolLe: le("15/01/2026"), refusAdaptes: 2 }),
      { ...JANVIER, mesure: "refusAdaptes" },
      2,
    ],
    [
      "pour le public du ménage",
      attribuee({ ...EN_JANVIER, caleolLe: le("15/01/2026"), publics: ["DALO"] }),
      { ...JANVIER, mesure: "attributionsDUnPublic", public: "DALO" },
      1,
    ],
    [
      "pas pour un autre public",
      attribuee({ ...EN_JANVIER, caleolLe: le("15/01/2026"), publics: ["DALO"] }),
      { ...JANVIER, mesure: "attributionsDUnPublic", public: "PDALHPD" },
      0,
    ],
  ] as const)("%s", (_, une, filtre, attendu) => {
    expect(miseComptee(une, filtre, PAR_ENTREE)).toBe(attendu);
  });
});

describe("Une mise à disposition compte pour un contrôle ou une cible", () => {
  const ANNEE = { periode: { debut: le("01/01/2026"), fin: le("31/12/2026") }, parametres: SUIVI_PAR_DEFAUT };
  const HORS_QPV: FiltreHorsQpv = {
    ...{ type: "horsQpv", table: "misesADisposition", perimetre: ICI, commune: "Albi", etat: ["ETAT"] },
    ...{ ...COMPTES_HORS_QPV.attribuesALEtatHorsQpv, ...ANNEE },
  };
  const CIBLE: FiltreDObjectif = {
    ...{ type: "objectif", table: "misesADisposition", territoire: { type: "partout" } },
    ...{ bailleur: { type: "un", nom: "Habitat" }, public: "DALO", ...ANNEE },
  };
  const A_ALBI = { reservataire: "ETAT", description: { ...NON_DECRIT, commune: "Albi", qpv: false } };
  const [SANS_COMMUNE, A_CASTRES] = [null, "Castres"].map((commune) => ({
    ...{ ...A_ALBI, description: { ...A_ALBI.description, commune } },
  }));
  const D_UN_AUTRE = { perimetre: { ...ICI, bailleur: "Autre" }, publics: ["DALO"] };
  it.each([
    ["de la commune contrôlée (R19)", A_ALBI, HORS_QPV, 1],
    ["d'une autre commune", A_CASTRES, HORS_QPV, 0],
    ["sans commune", SANS_COMMUNE, HORS_QPV, 0],
    [
      "de quelque commune que ce soit, quand tout le périmètre est contrôlé",
      A_CASTRES,
      { ...HORS_QPV, commune: null },
      1,
    ],
    ["du bailleur et du public visés (R22)", { publics: ["DALO"] }, CIBLE, 1],
    ["d'un autre bailleur que celui qui est visé", D_UN_AUTRE, CIBLE, 0],
    ["d'un autre bailleur, quand tous sont visés", D_UN_AUTRE, { ...CIBLE, bailleur: { type: "tous" } }, 1],
    ["d'un autre public", { publics: ["jeune"] }, CIBLE, 0],
    ["de tous les publics, quand nul n'est visé", { publics: ["jeune"] }, { ...CIBLE, public: null }, 1],
  ] as const)("%s", (_, particularites, filtre, attendu) => {
    expect(miseComptee(attribuee({ perimetre: ICI, ...particularites }), filtre, PAR_ENTREE)).toBe(attendu);
  });
});

describe("Une ligne d'un périmètre que le résultat n'a pas, en regard de la demande (R28)", () => {
  const DIAGNOSTIC = {
    type: "diagnostic",
    ...{ annee: 2026, typologie: null, perimetres: [] },
    territoire: { type: "partout" },
  } as const;

  it("compte parmi les logements, pas parmi les réservations", () => {
    const reserve = decrit(null, { reservataire: "AL" });
    expect(logementCompte(reserve, { ...DIAGNOSTIC, table: "parc", reserves: false })).toBe(1);
    expect(logementCompte(reserve, { ...DIAGNOSTIC, table: "parc", reserves: true })).toBe(0);
  });

  it("ne compte pas parmi les libérations : rien ne dit lesquelles y sont retenues", () => {
    const libere = { ...liberation(), description: NON_DECRIT };
    expect(liberationComptee(libere, { ...DIAGNOSTIC, table: "liberations" })).toBe(0);
  });
});

describe("Un chiffre qui ne compte aucune ligne lui-même", () => {
  it("n'a pas de filtre, quoi qu'il sache de son sujet", () => {
    const { parc, assiette } = ici({ logements: [logement()] });
    const mises = [mise({ perimetre: ICI })];
    const { proposes } = ligneDuBilan(
      bilanIci(le("30/06/2026"), { logements: [logement()], mises }),
      "VILLE",
    );
    const { sujet } = parc;
    expect(assiette.etat === "present" && filtreDe({ ...assiette, sujet }, 2026)).toBeNull();
    expect(filtreDe({ ...proposes, nom: "solde" }, 2026)).toBeNull();
  });
});
