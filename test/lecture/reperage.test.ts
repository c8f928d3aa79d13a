import { reperer } from "../../src/lecture/lecture";
import { CHAMPS } from "../../src/lecture/synonymes";
import { cleDeTexte } from "../../src/lecture/texte";
import type { Cellule, FeuilleVue } from "../../src/lecture/types";
import { classeur, constatsDe, PARC_MINIMAL, vue, vues } from "./classeurs";

const RESTE = vues(classeur({})).filter(({ nom }) => nom !== "Parc");

function colonneTrouvee(
  role: "parc" | "liberations" | "reservataires" | "hypotheses" | "droitsAcquis",
  champ: string,
  entete: string,
) {
  const obligatoires = {
    parc: ["N° RPLS", "Département"],
    liberations: ["N° RPLS", "Date de libération", "Motif"],
    reservataires: ["Code", "Catégorie"],
    hypotheses: ["Département"],
    droitsAcquis: ["Département", "Réservataire", "Nature du droit", "Droits"],
  }[role];
  const definitions: Partial<Record<string, { entete: string }>> = CHAMPS[role];
  const autres = obligatoires.filter((nom) => nom !== definitions[champ]?.entete);
  const nom = {
    parc: "Parc",
    liberations: "Libérations",
    reservataires: "Réservataires",
    hypotheses: "Hypothèses",
    droitsAcquis: "Droits acquis",
  }[role];
  const { sources } = reperer([vue(nom, [["Sans rapport", ...autres, entete]])]);
  return sources[role]?.colonnes[champ];
}

describe("Reconnaître les en-têtes", () => {
  it.each([
    ["parc", "rpls", "N°RPLS"],
    ["parc", "rpls", "n° rpls"],
    ["parc", "rpls", "no rpls"],
    ["parc", "rpls", "NUMERO RPLS"],
    ["parc", "rpls", "Numéro\nRPLS"],
    ["parc", "rpls", "  N°   RPLS  "],
    ["parc", "rpls", "IDENT_REP"],
    ["parc", "rpls", "Nº RPLS"],
    ["parc", "departement", "Dpt"],
    ["parc", "departement", "Dépt."],
    ["parc", "departement", "DEPARTEMENT"],
    ["parc", "departement", "Dépar-\r\ntement"],
    ["parc", "departement", "Code département"],
    ["parc", "departement", "Département (code)"],
    ["parc", "departement", "Nom du département"],
    ["parc", "bailleur", "Organisme"],
    ["parc", "bailleur", "Nom du bailleur"],
    ["parc", "epci", "E.P.C.I."],
    ["parc", "commune", "DEPCOM"],
    ["parc", "commune", "DEPCOM_CODE"],
    ["parc", "commune", "LIBCOM"],
    ["parc", "nature", "Nature du logement"],
    ["parc", "exclusion", "exclusions"],
    ["parc", "reservataire", "RESERVATAIRE"],
    ["parc", "reservataire", "Code réservataire"],
    ["parc", "origine", "Origine du droit"],
    ["parc", "debutConvention", "Date de début de convention"],
    ["parc", "finConvention", "Fin de la convention"],
    ["parc", "miseEnService", "MES"],
    ["parc", "miseEnService", "Date de mise en service"],
    ["parc", "sortie", "Date de sortie du parc"],
    ["liberations", "date", "Date libération"],
    ["liberations", "date", "Date de sortie"],
    ["liberations", "date", "DATE_DEP_DERLOCAT"],
    ["liberations", "motif", "Motif de départ"],
    ["reservataires", "code", "Code réservataire"],
    ["reservataires", "categorie", "CATÉGORIE"],
    ["reservataires", "engagement", "Engagement (%)"],
    ["reservataires", "methode", "Méthode de conversion"],
    ["reservataires", "signeeLe", "Date de signature"],
    ["reservataires", "jusquAu", "Convention jusqu’au"],
    ["droitsAcquis", "natureDuDroit", "Type de droit"],
    ["droitsAcquis", "droits", "Nombre de droits"],
    ["droitsAcquis", "fin", "Fin de convention"],
    ["hypotheses", "mutations", "Mutations internes"],
    ["hypotheses", "tauxRetenu", "Taux retenu"],
  ] as const)("%s, %s : « %s »", (role, champ, entete) => {
    expect(colonneTrouvee(role, champ, entete)).toBeGreaterThan(0);
  });

  it("laisse de côté les colonnes inconnues, dans n'importe quel ordre", () => {
    const { sources, constats } = reperer([
      vue("Parc", [["Étage", "Département", "Observations", "N° RPLS", "Bailleur"]]),
      ...RESTE,
    ]);
    expect(sources.parc?.colonnes).toEqual({ departement: 1, rpls: 3, bailleur: 4 });
    expect(constats.some(({ gravite }) => gravite === "bloquant")).toBe(false);
  });

  it("ne donne jamais un même mot à deux champs d'une feuille", () => {
    for (const [role, champs] of Object.entries(CHAMPS)) {
      const mots = Object.values(champs).flatMap(
        (definition: { entete: string; synonymes: string; repli?: string }) => [
          ...new Set(
            [
              definition.entete,
              ...definition.synonymes.split("|"),
              ...(definition.repli ?? "").split("|"),
            ].map(cleDeTexte),
          ),
        ],
      );
      const pleins = mots.filter((mot) => mot !== "");
      expect([role, pleins.filter((mot, rang) => pleins.indexOf(mot) !== rang)]).toEqual([role, []]);
    }
  });
});

describe("Trouver la ligne d'en-têtes", () => {
  it("sous un titre et des lignes vides", () => {
    const { sources } = reperer([
      vue("Parc", [["Parc au 31 décembre"], [""], [], ...PARC_MINIMAL]),
      ...RESTE,
    ]);
    expect(sources.parc?.donnees).toEqual({ ligne: 4, colonne: 0, lignes: 1, colonnes: 3 });
  });

  it("sur deux lignes, quand ensemble elles nomment plus de champs", () => {
    const { sources } = reperer([
      vue("Parc", [
        ["Parc"],
        ["N°", "", "Convention", ""],
        ["RPLS", "Dpt", "Début", "Fin"],
        ["3100000001", "31"],
      ]),
      ...RESTE,
    ]);
    expect(sources.parc).toMatchObject({
      donnees: { ligne: 3, lignes: 1 },
      colonnes: { rpls: 0, departement: 1, debutConvention: 2, finConvention: 3 },
    });
  });

  it.each([
    ["qui nomme d'autres champs à la place des premiers", ["Exclusion", "31", "Nature"]],
    ["où il y a un nombre", ["", 31, "Nature"]],
    ["où il y a un nombre en texte", ["3100000001", "31", "Nature"]],
    ["où il y a une date en texte", ["A1", "01/01/2020", "Nature"]],
    ["vide", ["", "", ""]],
  ])("une ligne de données %s n'est pas une seconde ligne d'en-têtes", (_, ligne) => {
    const { sources } = reperer([vue("Parc", [["N° RPLS", "Dpt", "Observations"], ligne]), ...RESTE]);
    expect(sources.parc).toMatchObject({
      donnees: { ligne: 1, lignes: 1 },
      colonnes: { rpls: 0, departement: 1 },
    });
  });

  it("compte les lignes et les colonnes depuis le coin de la zone utilisée", () => {
    const zone = { ligne: 5, colonne: 2, lignes: 3, colonnes: 2 };
    const parc: FeuilleVue = { nom: "Parc", tables: [], usage: { zone, apercu: [["N° RPLS", "Dpt"]] } };
    const { sources } = reperer([parc, ...RESTE]);
    expect(sources.parc).toMatchObject({
      donnees: { ligne: 6, colonne: 2, lignes: 2 },
      colonnes: { rpls: 2, departement: 3 },
    });
  });

  it("dit qu'aucune ligne n'est un en-tête", () => {
    const { sources, constats } = reperer([vue("Parc", [["bonjour"], [12]]), ...RESTE]);
    expect(sources.parc).toBeUndefined();
    expect(constatsDe({ constats }, "entetesIntrouvables")).toMatchObject([
      { role: "parc", gravite: "bloquant", lieu: { feuille: "Parc" } },
    ]);
  });
});

describe("Trouver les feuilles", () => {
  const table = (nom: string, entetes: readonly Cellule[], avecTotal = false) => ({
    nom,
    zone: { ligne: 2, colonne: 1, lignes: 10, colonnes: entetes.length },
    entetes,
    avecTotal,
  });

  it("par le nom de la table d'abord, quel que soit celui de la feuille", () => {
    const renommee = { ...vue("Patrimoine 2026", []), tables: [table("TBLPARC", ["N° RPLS", "Dpt"])] };
    const { sources } = reperer([renommee, ...RESTE]);
    expect(sources.parc).toMatchObject({
      feuille: "Patrimoine 2026",
      donnees: { ligne: 3, lignes: 9 },
      colonnes: { rpls: 1, departement: 2 },
    });
  });

  it("sans lire la ligne de total d'une table", () => {
    const parc = { ...vue("Parc", []), tables: [table("tblParc", ["N° RPLS", "Dpt"], true)] };
    expect(reperer([parc, ...RESTE]).sources.parc?.donnees.lignes).toBe(8);
  });

  it.each(["PARC", "parc ", "Parcs", "P a r c"])("par le nom de la feuille : « %s »", (nom) => {
    expect(reperer([vue(nom, PARC_MINIMAL), ...RESTE]).sources.parc?.feuille).toBe(nom);
  });

  it("par les en-têtes seuls quand une feuille convient sans doute possible", () => {
    const { sources } = reperer([vue("Extraction", PARC_MINIMAL), ...RESTE]);
    expect(sources.parc?.feuille).toBe("Extraction");
  });

  it("demande quand deux feuilles conviennent", () => {
    const { sources, constats } = reperer([
      vue("Extraction", PARC_MINIMAL),
      vue("Copie", PARC_MINIMAL),
      ...RESTE,
    ]);
    expect(sources.parc).toBeUndefined();
    expect(constatsDe({ constats }, "feuilleAmbigue")).toMatchObject([
      { gravite: "bloquant", feuilles: ["Extraction", "Copie"] },
    ]);
  });

  it.each(["Rotation", "Assiette", "Flux", "Flux (2)", "Contrôles", "Méthode", "État des lieux"])(
    "ne prend jamais pour une entrée la feuille de résultats « %s »",
    (nom) => {
      const { sources, constats } = reperer([vue(nom, PARC_MINIMAL), ...RESTE]);
      expect(sources.parc).toBeUndefined();
      expect(constatsDe({ constats }, "feuilleAbsente").map(({ role }) => role)).toContain("parc");
    },
  );

  it("ne prend pas une feuille qui porte une table de résultats", () => {
    const resultats = {
      ...vue("Feuil7", PARC_MINIMAL),
      tables: [table("tblFlux", ["N° RPLS", "Département"])],
    };
    expect(reperer([resultats, ...RESTE]).sources.parc).toBeUndefined();
  });

  it("bloque quand une feuille indispensable manque, et le dit seulement quand elle est facultative", () => {
    const { constats } = reperer([]);
    expect(
      constatsDe({ constats }, "feuilleAbsente").map(({ role, gravite, requise }) => [
        role,
        gravite,
        requise,
      ]),
    ).toEqual([
      ["parametres", "information", false],
      ["reservataires", "bloquant", true],
      ["hypotheses", "aVerifier", false],
      ["parc", "bloquant", true],
      ["liberations", "bloquant", true],
      ["droitsAcquis", "information", false],
      ["misesADisposition", "information", false],
      ["objectifs", "information", false],
      ["demandes", "information", false],
    ]);
  });

  it("signale les lignes masquées, les cellules fusionnées et une feuille sans ligne", () => {
    const fusions = [{ ligne: 0, colonne: 1, lignes: 1, colonnes: 2 }];
    const parc = { ...vue("Parc", PARC_MINIMAL.slice(0, 1)), lignesMasquees: true, fusions };
    const { constats } = reperer([parc, ...RESTE]);
    const duParc = constats.filter(({ role, type }) => role === "parc" && type !== "colonneAbsente");
    expect(duParc.map(({ type, gravite }) => [type, gravite])).toEqual([
      ["aucuneLigne", "aVerifier"],
      ["lignesMasquees", "information"],
      ["cellulesFusionnees", "aVerifier"],
    ]);
  });

  it.each([
    ["un titre au-dessus des en-têtes", { ligne: 0, colonne: 0, lignes: 1, colonnes: 3 }, null],
    ["une colonne qui n'est pas lue", { ligne: 3, colonne: 3, lignes: 2, colonnes: 1 }, null],
    ["sous les données", { ligne: 5, colonne: 0, lignes: 1, colonnes: 3 }, null],
    ["les en-têtes", { ligne: 2, colonne: 1, lignes: 1, colonnes: 2 }, "B3"],
    ["les données", { ligne: 3, colonne: 2, lignes: 2, colonnes: 1 }, "C4"],
  ])("des cellules fusionnées dans %s", (_, fusion, cellule) => {
    const lignes = [
      ["Parc"],
      [],
      ["N° RPLS", "Bailleur", "Département", "Étage"],
      ["3100000001"],
      ["3100000002"],
    ];
    const { constats } = reperer([{ ...vue("Parc", lignes), fusions: [fusion] }, ...RESTE]);
    expect(
      constatsDe({ constats }, "cellulesFusionnees").map(({ nombre, lieu }) => [nombre, lieu.cellule]),
    ).toEqual(cellule === null ? [] : [[1, cellule]]);
  });

  it("ne s'arrête pas à une feuille vide qui porte le nom, quand une autre convient", () => {
    const { sources } = reperer([vue("Parc", []), vue("Feuil1", PARC_MINIMAL), ...RESTE]);
    expect(sources.parc?.feuille).toBe("Feuil1");
    const { constats } = reperer([vue("Parc", []), ...RESTE]);
    expect(constatsDe({ constats }, "entetesIntrouvables")).toMatchObject([{ role: "parc" }]);
  });

  it("refuse une description de feuille mal formée", () => {
    const mauvaise = JSON.parse(
      '[{"nom":"Parc","tables":[],"usage":{"zone":null,"apercu":[]}}]',
    ) as FeuilleVue[];
    expect(() => reperer(mauvaise)).toThrow("zone");
  });
});

describe("Colonnes en double ou absentes", () => {
  it("deux colonnes du même en-tête sont une question", () => {
    const { sources, constats } = reperer([
      vue("Parc", [["N° RPLS", "Département", "Nature", "nature "]]),
      ...RESTE,
    ]);
    expect(sources.parc).toBeUndefined();
    expect(constatsDe({ constats }, "colonnesAmbigues")).toEqual([
      {
        type: "colonnesAmbigues",
        champ: "nature",
        colonnes: [
          { lettres: "C", entete: "Nature" },
          { lettres: "D", entete: "nature" },
        ],
        role: "parc",
        gravite: "bloquant",
        regle: "R2",
        lieu: { feuille: "Parc", cellule: "D1" },
        ecarte: false,
      },
    ]);
  });

  it("deux colonnes de noms différents pour un même champ en sont une aussi", () => {
    const { constats } = reperer([vue("Parc", [["N° RPLS", "Dpt", "Code département"]]), ...RESTE]);
    expect(constatsDe({ constats }, "colonnesAmbigues")).toMatchObject([
      { champ: "departement", colonnes: [{ lettres: "B" }, { lettres: "C" }] },
    ]);
  });

  it("le code d'une commune ne dispute pas la place à son nom", () => {
    const { sources } = reperer([vue("Parc", [["DEPCOM", "N° RPLS", "Département", "LIBCOM"]]), ...RESTE]);
    expect(sources.parc?.colonnes.commune).toBe(3);
  });

  it.each([
    ["Parc", ["N° RPLS"], "departement"],
    ["Parc", ["Département"], "rpls"],
    ["Libérations", ["N° RPLS", "Motif"], "date"],
    ["Libérations", ["N° RPLS", "Date"], "motif"],
    ["Réservataires", ["Code"], "categorie"],
    ["Hypothèses", ["Bailleur", "Mutations"], "departement"],
  ])("bloque quand « %s » n'a que %j", (nom, entetes, champ) => {
    const { constats } = reperer([vue(nom, [entetes])]);
    expect(constatsDe({ constats }, "colonneAbsente").filter(({ requise }) => requise)).toMatchObject([
      { champ, gravite: "bloquant" },
    ]);
  });

  it("dit le prix d'une colonne facultative absente sans rien bloquer", () => {
    const { sources, constats } = reperer([vue("Parc", [["N° RPLS", "Département"]]), ...RESTE]);
    expect(sources.parc).toBeDefined();
    const absentes = constatsDe({ constats }, "colonneAbsente").filter(({ role }) => role === "parc");
    expect(absentes).toHaveLength(11);
    expect(absentes.find(({ champ }) => champ === "exclusion")).toMatchObject({
      gravite: "aVerifier",
      requise: false,
    });
    expect(absentes.find(({ champ }) => champ === "bailleur")).toMatchObject({ gravite: "information" });
  });
});

describe("Reconnaître un rôle par les en-têtes seuls", () => {
  it("ne prend pas le parc pour des hypothèses", () => {
    const { sources } = reperer([vue("Extraction", PARC_MINIMAL), ...RESTE]);
    expect(Object.keys(sources).sort()).toEqual(["liberations", "parc", "reservataires"]);
  });

  it("reconnaît des libérations qui portent aussi le département", () => {
    const entetes = ["N° RPLS", "Département", "Date de libération", "Motif"];
    const { sources } = reperer([vue("Sorties", [entetes]), vue("Logements", PARC_MINIMAL)]);
    expect([sources.liberations?.feuille, sources.parc?.feuille]).toEqual(["Sorties", "Logements"]);
  });

  it("reconnaît des hypothèses et des paramètres", () => {
    const { sources } = reperer([
      vue("Feuil1", [["Bailleur", "Département", "Mutations", "ANRU"]]),
      vue("Feuil2", [["Paramètre", "Valeur"]]),
    ]);
    expect([sources.hypotheses?.feuille, sources.parametres?.feuille]).toEqual(["Feuil1", "Feuil2"]);
  });
});
