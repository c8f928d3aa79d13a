import type { Cellule, Dossier } from "../../src/lecture/types";
import { avecParc, classeur, constatsDe, lignesDe, lire } from "./classeurs";
import { jour } from "../../src/calcul/domaine/jour";

const OBSERVATION = jour(2025, 12, 31);

const logements = (dossier: Dossier) => [...dossier.parc.presents(OBSERVATION)];

/** Ce que chaque valeur d'une colonne devient. */
function lues(entete: string, champ: string, ...valeurs: readonly Cellule[]) {
  const dossier = lire(avecParc([entete], ...valeurs.map((valeur) => [valeur])));
  const decrits = logements(dossier).map(({ description, programme }) => ({ ...description, programme }));
  return decrits.map((un) => (un as Readonly<Record<string, unknown>>)[champ]);
}

describe("Description du logement", () => {
  it("QPV : oui, non, ou 1 et 2 comme dans RPLS", () => {
    expect(lues("QPV", "qpv", "oui", "Non", 1, 2, "1", "2", true, "")).toEqual([
      ...[true, false, true, false, true, false, true, null],
    ]);
  });

  it("typologie : T ou F, nombre de pièces de RPLS de 1 à 9", () => {
    expect(lues("Typologie", "typologie", "T3", "f4", "Studio", "T1 bis", "3 pièces", "")).toEqual([
      ...["T3", "T4", "T1", "T1", "T3", null],
    ]);
    expect(lues("NBPIECE", "typologie", 1, 2, 3, 4, 5, 6, 7, 8, 9)).toEqual([
      ...["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"],
    ]);
  });

  it("financement : chaque code de FINAN", () => {
    const codes = [10, 11, 12, 13, 14, 15, 16, 17, 49, 50, 51, 52, 53, 54, 55, 99];
    expect(lues("FINAN", "financement", ...codes)).toEqual([
      ...["plai", "plaLmTs", "pla", "plus", "pls", "pap", "pli", "pcl", "autre"],
      ...["hbm", "plrPsr", "hlmO", "ilm", "iln", "pretsSpeciaux", "autre"],
    ]);
    expect(lues("Financement", "financement", "PLUS", "PLA-I", "HLM/O", "PLR/PSR", "autre")).toEqual([
      ...["plus", "plai", "hlmO", "plrPsr", "autre"],
    ]);
  });

  it("collectif ou individuel : en toutes lettres, ou TYPECONST", () => {
    expect(lues("Type", "construction", "Collectif", "individuel", "maison")).toEqual([
      ...["collectif", "individuel", "individuel"],
    ]);
    expect(lues("TYPECONST", "construction", "C", "I", "E")).toEqual(["collectif", "individuel", "etudiant"]);
  });

  it("année de construction : un nombre, un texte, ou l'année d'une date", () => {
    expect(lues("CONSTRUCT", "anneeDeConstruction", 1975, "1890", "15/03/1962", "2001-06-30", "")).toEqual([
      ...[1975, 1890, 1962, 2001, null],
    ]);
  });

  it("peuplement : les trois classes du référentiel", () => {
    const classes = ["Faible fragilité", "ÉQUILIBRE À PRÉSERVER", "fortes difficultes", ""];
    expect(lues("Peuplement", "peuplement", ...classes)).toEqual([
      ...["faibleFragilite", "equilibreAPreserver", "fortesDifficultes", null],
    ]);
  });

  it("programme : sous sa première orthographe", () => {
    expect(lues("Programme", "programme", "Les Cèdres", "LES CEDRES", "Clos du Lac", "")).toEqual([
      ...["Les Cèdres", "Les Cèdres", "Clos du Lac", null],
    ]);
  });

  it.each([
    ["QPV_CODE", "qpv"],
    ["NBPIECE_CODE", "typologie"],
    ["FINAN_CODE", "financement"],
    ["TYPECONST_CODE", "construction"],
    ["CONSTRUCT_CODE", "anneeDeConstruction"],
  ])("les blancs et les sentinelles de RPLS (%s) ne sont pas renseignés, sans constat", (entete, champ) => {
    const blancs = ["NA", "NC", "Z", 999, 9999, "9999", " "];
    expect(lues(entete, champ, ...blancs)).toEqual(blancs.map(() => null));
    const dossier = lire(avecParc([entete], ...blancs.map((blanc) => [blanc])));
    // TYPECONST dit aussi la nature : seule cette absence n'est plus à signaler.
    const aVerifier = ({ constats }: Dossier) =>
      constats.filter((un) => un.gravite === "aVerifier" && !("champ" in un && un.champ === "nature"));
    expect(aVerifier(dossier)).toEqual(aVerifier(lire(avecParc([], ...blancs.map(() => [])))));
  });

  it("le libellé l'emporte sur le code quand RPLS donne les deux", () => {
    const dossier = lire(avecParc(["FINAN_CODE", "Financement"], [10, "PLS"]));
    expect(logements(dossier)[0]?.description.financement).toBe("pls");
    expect(constatsDe(dossier, "colonnesAmbigues")).toEqual([]);
  });
});

describe("Description illisible", () => {
  it.each([
    ["QPV", "qpv", "peut-être"],
    ["Typologie", "typologie", "Duplex"],
    ["Financement", "financement", 98],
    ["Type", "construction", "semi"],
    ["Peuplement", "peuplement", "Calme"],
  ])(
    "%s : une valeur inconnue est signalée, le logement compte et n'est pas renseigné",
    (entete, champ, mot) => {
      const dossier = lire(avecParc([entete], [mot], [""]));
      expect(constatsDe(dossier, "codeInconnu")).toMatchObject([
        { champ, valeur: String(mot), retenu: null, ecarte: false, lieu: { feuille: "Parc", cellule: "D2" } },
      ]);
      expect(lignesDe(dossier, "Parc")).toMatchObject({ lues: 2, comptees: 2, ecartees: 0 });
      expect(lues(entete, champ, mot)).toEqual([null]);
    },
  );

  it.each([[27_395], ["vers 1970"], [0], [2101]])("%s n'est pas une année", (valeur) => {
    const dossier = lire(avecParc(["Année de construction"], [valeur]));
    expect(constatsDe(dossier, "anneeIllisible")).toMatchObject([
      { champ: "anneeDeConstruction", valeur: String(valeur), gravite: "aVerifier", lieu: { cellule: "D2" } },
    ]);
    expect(logements(dossier)[0]?.description.anneeDeConstruction).toBeNull();
  });

  it("une erreur de formule est signalée dans sa colonne", () => {
    const dossier = lire(avecParc(["Programme", "QPV", "CONSTRUCT"], ["#N/A", "#REF!", "#VALEUR!"]));
    expect(constatsDe(dossier, "celluleEnErreur")).toMatchObject([
      { champ: "qpv", erreur: "#REF!", lieu: { cellule: "E2" } },
      { champ: "anneeDeConstruction", erreur: "#VALEUR!", lieu: { cellule: "F2" } },
      { champ: "programme", erreur: "#N/A", lieu: { cellule: "D2" } },
    ]);
  });
});

describe("Logements décrits", () => {
  const PARC = classeur({
    Parc: [
      ["N° RPLS", "Bailleur", "Département", "Commune", "Réservataire", "Sortie du parc", "Typologie"],
      ["310000000a", "Habitat d'Oc", "31", "Muret", "VILLE", "", "T2"],
      ["", "Habitat d'Oc", "31", "Muret", "", "", "T3"],
      ["SANS-RPLS-7", "Habitat d'Oc", "31", "", "", "", "T4"],
      ["3100000004", "Habitat d'Oc", "31", "", "", jour(2025, 6, 30), "T5"],
      ["310000000A", "Habitat d'Oc", "31", "", "", "", "T6"],
    ],
  });

  it("tous ceux qui sont présents, dans l'ordre de la feuille, avec leur n° RPLS tel qu'on le compare", () => {
    const decrits = logements(lire(PARC));
    expect(decrits.map(({ rpls, description }) => [rpls, description.typologie])).toEqual([
      ["310000000A", "T2"],
      [null, "T3"],
      ["SANS-RPLS-7", "T4"],
    ]);
    expect(decrits[0]).toMatchObject({
      logement: { reservataire: "VILLE", perimetre: { departement: "31" } },
      description: { commune: "Muret", epci: null },
    });
  });

  it("un logement se retrouve par son n° RPLS, quelle que soit sa casse", () => {
    const { parc } = lire(PARC);
    expect(parc.trouver("310000000a")?.description.typologie).toBe("T2");
    expect(parc.trouver("3100000004")?.description.typologie).toBe("T5");
    expect(parc.trouver("3199999999")).toBeNull();
    expect(parc.trouver("")).toBeNull();
  });

  it("plus de logements que la plage n'en annonçait, en plusieurs blocs", () => {
    const nombre = 2500;
    const rangees = Array.from({ length: nombre }, (_, rang) => [
      String(3_100_000_000 + rang),
      ...["Habitat d'Oc", "31", `T${String((rang % 9) + 1)}`],
    ]);
    const entetes = ["N° RPLS", "Bailleur", "Département", "Typologie"];
    const decrits = logements(lire(classeur({ Parc: [entetes, ...rangees] }), {}, 700));
    expect(decrits).toHaveLength(nombre);
    expect(decrits[2499]).toMatchObject({ rpls: "3100002499", description: { typologie: "T7" } });
  });
});
