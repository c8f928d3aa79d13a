import { diagnostiquer, type LigneDeDiagnostic } from "../../src/calcul/diagnostiquer";
import type { Demande } from "../../src/calcul/domaine/demande";
import type { LiberationDecrite, LogementDecrit } from "../../src/calcul/domaine/description";
import { jour } from "../../src/calcul/domaine/jour";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { fraction } from "../../src/calcul/nombres/fraction";
import { pression } from "../../src/calcul/regles/r28-diagnostic-partage";
import { AILLEURS, calculerSituation, exact, liberation, reservataire } from "./constructeurs";
import { decrit, parcDecrit } from "./constructeurs-description";

const RESERVATAIRES = [
  reservataire("AL", { categorie: "action-logement" }),
  reservataire("DEF", { categorie: "defense" }),
];

const sur = (nom: string, autres: Partial<Demande> = {}): Demande => ({
  territoire: { type: "lieu", nom },
  typologie: null,
  demandes: fraction(90),
  attributions: fraction(12),
  ...autres,
});

const libere = (un: LogementDecrit, autres: Partial<LiberationDecrite> = {}): LiberationDecrite => ({
  ...liberation({ logement: un.logement }),
  description: un.description,
  ...autres,
});

interface Matiere {
  readonly logements: readonly LogementDecrit[];
  readonly liberations?: readonly LiberationDecrite[];
}

function diagnostic({ logements, liberations = [] }: Matiere, ...demandes: readonly Demande[]) {
  const resultat = calculerSituation({
    logements: logements.map((un) => un.logement),
    liberations: [...liberations],
    reservataires: RESERVATAIRES,
  });
  return diagnostiquer(demandes, { ...parcDecrit(...logements), liberations: () => liberations }, resultat);
}

const enRegard = ({ logements, reservations, liberations }: LigneDeDiagnostic) =>
  [logements, reservations, liberations].map(exact);

describe("R28 — pression de la demande (référentiel, étape 2)", () => {
  it("demandes ÷ attributions, exact", () => {
    expect(exact(pression({ demandes: fraction(90), attributions: fraction(12) }).pression)).toBe("15/2");
  });

  it.each([
    ["attributions non renseignées", 90, null, "[attributionsNonSaisies]"],
    ["demandes non renseignées", null, 12, "[demandesNonSaisies]"],
    ["rien de renseigné : la première cause", null, null, "[demandesNonSaisies]"],
    [
      "aucune attribution : pas de rapport, et non une pression infinie",
      90,
      0,
      "[aucuneAttributionSurLeTerritoire]",
    ],
    ["aucune demande : une pression nulle", 0, 12, "0"],
  ])("%s", (_, demandes, attributions, attendu) => {
    const nombre = (valeur: number | null) => (valeur === null ? null : fraction(valeur));
    const saisies = { demandes: nombre(demandes), attributions: nombre(attributions) };
    expect(exact(pression(saisies).pression)).toBe(attendu);
  });

  it("se recalcule depuis ce qui est saisi", () => {
    const { pression: chiffre } = pression({ demandes: fraction(90), attributions: fraction(12) });
    if (chiffre.etat === "absent") throw new Error("la pression manque");
    expect(recalculer(chiffre)).toEqual(chiffre.valeur);
    expect(chiffre.operandes.map(({ nom }) => nom)).toEqual([
      "demandesDuTerritoire",
      "attributionsDuTerritoire",
    ]);
  });
});

describe("R28 — le parc du classeur en regard de la demande", () => {
  const MURET = { epci: "Muretain", commune: "Muret" };
  const T2 = decrit("1", { ...MURET, reservataire: "AL" }, { typologie: "T2" });
  const T3 = decrit("2", MURET, { typologie: "T3" });
  const MUET = decrit("3", { ...MURET, reservataire: "DEF" });
  const AUTRE = decrit(
    "4",
    { perimetre: AILLEURS, commune: "Albi", reservataire: "AL" },
    { typologie: "T2" },
  );
  const MATIERE = { logements: [T2, T3, MUET, AUTRE], liberations: [libere(T2), libere(T3), libere(AUTRE)] };

  it.each<[string, Demande, readonly string[]]>([
    ["une commune, toutes typologies", sur("Muret"), ["3", "1", "2"]],
    ["une commune et une typologie", sur("Muret", { typologie: "T2" }), ["1", "1", "1"]],
    ["un EPCI, sans égard à la casse", sur("MURETAIN", { typologie: "T3" }), ["1", "0", "1"]],
    ["un département", sur("", { territoire: { type: "departement", code: "81" } }), ["1", "1", "1"]],
    ["tout le classeur", sur("", { territoire: { type: "partout" } }), ["4", "2", "3"]],
    [
      "un lieu que le parc ne porte pas",
      sur("", { territoire: { type: "inconnu", nom: "Albi" } }),
      ["0", "0", "0"],
    ],
  ])("%s", (_, demande, attendu) => {
    expect(diagnostic(MATIERE, demande).map(enRegard)).toEqual([attendu]);
  });

  it("une commune qui porte le nom de son EPCI ne compte ses logements qu'une fois", () => {
    const un = decrit("1", { epci: "Muret", commune: "Muret" });
    expect(diagnostic({ logements: [un] }, sur("Muret")).map(enRegard)).toEqual([["1", "0", "0"]]);
  });

  it("ne comptent ni un logement sorti, ni une convention finie, ni une mutation, ni une libération de n-2", () => {
    const sorti = decrit("5", { ...MURET, reservataire: "AL", sortie: jour(2025, 1, 1) });
    const fini = decrit("6", { ...MURET, reservataire: "AL", finConvention: jour(2025, 12, 30) });
    const liberations = [libere(fini, { motif: "mutation" }), libere(fini, { date: jour(2024, 12, 31) })];
    expect(diagnostic({ logements: [sorti, fini], liberations }, sur("Muret")).map(enRegard)).toEqual([
      ["1", "0", "0"],
    ]);
  });

  it("les lignes vont du plus large au plus étroit, toutes typologies d'abord", () => {
    const demandes = [
      sur("Muret", { typologie: "T3" }),
      sur("Muret"),
      sur("Albi"),
      sur("", { territoire: { type: "departement", code: "31" } }),
      sur("", { territoire: { type: "partout" }, typologie: "T1" }),
      sur("Muret", { typologie: "T2" }),
    ];
    const ordre = diagnostic(MATIERE, ...demandes).map(({ demande }) => demandes.indexOf(demande));
    expect(ordre).toEqual([4, 3, 2, 1, 5, 0]);
  });

  it("toutes typologies viennent avant le T1, et les lieux inconnus en dernier, par leur nom", () => {
    const inconnu = (nom: string) => sur("", { territoire: { type: "inconnu", nom } });
    const demandes = [inconnu("Zut"), inconnu("Muert"), sur("Muret", { typologie: "T1" }), sur("Muret")];
    const ordre = diagnostic(MATIERE, ...demandes).map(({ demande }) => demandes.indexOf(demande));
    expect(ordre).toEqual([3, 2, 1, 0]);
  });

  it("ce qui est d'un périmètre que le résultat n'a pas est du parc, sans réservation ni libération retenue", () => {
    const resultat = calculerSituation({ logements: [T2.logement], reservataires: RESERVATAIRES });
    const parc = { ...parcDecrit(T2, AUTRE), liberations: () => [libere(T2), libere(AUTRE)] };
    const partout = sur("", { territoire: { type: "partout" } });
    expect(diagnostiquer([partout], parc, resultat).map(enRegard)).toEqual([["2", "1", "1"]]);
  });
});
