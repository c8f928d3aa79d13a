import { jour } from "../../src/calcul/domaine/jour";
import { reperer } from "../../src/lecture/lecture";
import type { Cellule } from "../../src/lecture/types";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import { classeur, constatsDe, ecarteesListees, lignesDe, lire, vues, type Feuilles } from "./classeurs";

const ENTETES = [
  ...["Bailleur", "Département", "Programme", "Réservataire"],
  ...["Nature du droit", "Droits", "Début", "Fin"],
];
type Saisie = Readonly<Record<string, Cellule>>;

const ORDINAIRE: Saisie = {
  ...{ Bailleur: "Habitat d'Oc", Département: "31", Programme: "Les Tilleuls", Réservataire: "AL" },
  ...{ "Nature du droit": "droit de suite", Droits: 12 },
};

function avecDroits(...saisies: readonly Saisie[]): Feuilles {
  const rangee = (saisie: Saisie) => ENTETES.map((entete) => ({ ...ORDINAIRE, ...saisie })[entete] ?? "");
  return classeur({
    Parc: [
      ["N° RPLS", "Bailleur", "Département", "Programme"],
      ["3100000001", "Habitat d'Oc", "31", "Les Tilleuls"],
    ],
    Réservataires: [
      ["Code", "Nom", "Catégorie", "Méthode"],
      ["AL", "Action Logement", "Action Logement", "Droits uniques"],
      ["VILLE", "Ville de Muret", "Commune", "Assiette"],
    ],
    "Droits acquis": [ENTETES, ...saisies.map(rangee)],
  });
}

const lireDroits = (...saisies: readonly Saisie[]) => lire(avecDroits(...saisies));
const constats = (dossier: ReturnType<typeof lire>) =>
  dossier.constats.filter(({ role }) => role === "droitsAcquis");
const types = (dossier: ReturnType<typeof lire>) => constats(dossier).map(({ type }) => type);

describe("Droits acquis", () => {
  it("une ligne complète", () => {
    const dossier = lireDroits({ Début: jour(2010, 1, 1), Fin: "31/12/2040" });
    expect(dossier.droitsAcquis).toEqual([
      {
        perimetre: { bailleur: "Habitat d'Oc", departement: "31" },
        programme: "Les Tilleuls",
        reservataire: "AL",
        nature: "droitDeSuite",
        droits: 12,
        debut: jour(2010, 1, 1),
        fin: jour(2040, 12, 31),
      },
    ]);
    expect(types(dossier)).toEqual(["datesEnTexte"]);
  });

  it("sans la feuille, les droits sont inconnus et ce que cela coûte est dit", () => {
    const dossier = lire(classeur({}));
    expect(dossier.droitsAcquis).toBeNull();
    const [constat] = constatsDe(dossier, "feuilleAbsente").filter(({ role }) => role === "droitsAcquis");
    if (constat === undefined) throw new Error("rien n'est dit");
    expect(constat.gravite).toBe("information");
    expect(phraseDeLecture(constat).constat).toContain("droits uniques (R12)");
  });

  it.each([
    ["Droit de suite", "droitDeSuite"],
    ["DROITS DE SUITE", "droitDeSuite"],
    ["DU antérieur", "duAnterieur"],
    ["Convention de parc", "duAnterieur"],
    ["droit pour un tour", "droitPourUnTour"],
    ["Première attribution", "droitPourUnTour"],
  ])("la nature « %s » se lit %s", (ecrite, nature) => {
    expect(lireDroits({ "Nature du droit": ecrite }).droitsAcquis?.[0]?.nature).toBe(nature);
  });

  it("le programme porte le nom que Parc lui donne, quelle que soit l'écriture", () => {
    const dossier = lireDroits({ Programme: "LES TILLEULS " });
    expect(dossier.droitsAcquis?.[0]?.programme).toBe("Les Tilleuls");
    expect(types(dossier)).toEqual([]);
  });

  it("un DU antérieur peut n'avoir aucun programme", () => {
    const dossier = lireDroits({ "Nature du droit": "DU antérieur", Programme: "" });
    expect(dossier.droitsAcquis?.[0]?.programme).toBeNull();
    expect(types(dossier)).toEqual([]);
  });

  it("le bailleur peut manquer quand Parc n'en a qu'un, et se retrouve sous son nom", () => {
    const dossier = lireDroits({ Bailleur: "" }, { Bailleur: "HABITAT D’OC", Droits: 3 });
    expect(dossier.droitsAcquis?.map(({ perimetre }) => perimetre.bailleur)).toEqual([
      "Habitat d'Oc",
      "Habitat d'Oc",
    ]);
  });

  it.each<[string, Saisie, string, string]>([
    ["le département manque", { Département: "" }, "departementInconnu", "B2"],
    ["le département est inconnu", { Département: "99" }, "departementInconnu", "B2"],
    ["le département est en erreur", { Département: "#N/A" }, "celluleEnErreur", "B2"],
    ["le périmètre n'est pas dans Parc", { Département: "81" }, "droitSansParc", "B2"],
    ["le bailleur n'est pas dans Parc", { Bailleur: "Autre" }, "droitSansParc", "B2"],
    ["le bailleur est en erreur", { Bailleur: "#REF!" }, "celluleEnErreur", "A2"],
    ["le réservataire manque", { Réservataire: "" }, "droitSansReservataire", "D2"],
    ["le réservataire est en erreur", { Réservataire: "#N/A" }, "celluleEnErreur", "D2"],
    ["la nature manque", { "Nature du droit": "" }, "natureDeDroitInconnue", "E2"],
    ["la nature est inconnue", { "Nature du droit": "loterie" }, "natureDeDroitInconnue", "E2"],
    ["la nature est en erreur", { "Nature du droit": "#N/A" }, "celluleEnErreur", "E2"],
    ["le nombre manque", { Droits: "" }, "nombreDeDroitsAbsent", "F2"],
    ["le nombre n'est pas entier", { Droits: 2.5 }, "nombreDeDroitsNonEntier", "F2"],
    ["le nombre est négatif", { Droits: -1 }, "nombreNegatif", "F2"],
    ["le nombre est illisible", { Droits: "beaucoup" }, "nombreIllisible", "F2"],
    ["le nombre est en erreur", { Droits: "#DIV/0!" }, "celluleEnErreur", "F2"],
    ["le programme est en erreur", { Programme: "#N/A" }, "celluleEnErreur", "C2"],
    [
      "un droit pour un tour n'a pas de programme",
      { Programme: "", "Nature du droit": "droit pour un tour" },
      "programmeAbsent",
      "C2",
    ],
    ["le début est illisible", { Début: "31/02/2020" }, "dateIllisible", "G2"],
    ["la fin est en erreur", { Fin: "#VALEUR!" }, "celluleEnErreur", "H2"],
  ])("la ligne est écartée et listée quand %s", (_, saisie, type, cellule) => {
    const dossier = lireDroits(saisie);
    expect(dossier.droitsAcquis).toEqual([]);
    const ecartes = constats(dossier).filter(({ ecarte }) => ecarte);
    expect(ecartes.map((un) => [un.type, un.lieu.cellule, un.gravite])).toEqual([
      [type, cellule, "aVerifier"],
    ]);
    for (const constat of ecartes) {
      const { constat: dit, remede } = phraseDeLecture(constat);
      expect(dit).toMatch(/n’est pas compté|la ligne n’est pas comptée/);
      expect(remede).not.toBe("");
    }
  });

  it.each<[string, Saisie, string]>([
    ["une fin avant le début", { Début: "01/01/2020", Fin: "31/12/2019" }, "finAvantDebut"],
    ["un nombre saisi comme texte", { Droits: "1\u00a0200" }, "nombreEnTexte"],
    ["un réservataire absent de Réservataires", { Réservataire: "CIL" }, "reservataireInconnu"],
    ["un programme absent de Parc", { Programme: "Les Ormes" }, "programmeSansParc"],
  ])("la ligne compte et le constat est fait pour %s", (_, saisie, type) => {
    const dossier = lireDroits(saisie);
    expect(dossier.droitsAcquis).toHaveLength(1);
    expect(types(dossier)).toContain(type);
  });

  it("deux fois le même droit aux mêmes dates : les deux comptent, et c'est dit", () => {
    const dossier = lireDroits({}, {}, { Fin: "31/12/2030" });
    expect(dossier.droitsAcquis).toHaveLength(3);
    expect(
      constatsDe(dossier, "droitEnDouble").map(({ lieu, premiereLigne }) => [lieu.cellule, premiereLigne]),
    ).toEqual([["F3", 2]]);
  });

  it("les droits d'un réservataire à l'assiette sont comptés mais pas utilisés, ses droits pour un tour si", () => {
    const dossier = lireDroits(
      { Réservataire: "VILLE" },
      { Réservataire: "VILLE", "Nature du droit": "DU antérieur" },
      { Réservataire: "VILLE", "Nature du droit": "droit pour un tour" },
    );
    expect(constatsDe(dossier, "droitsNonUtilises")).toMatchObject([{ reservataire: "VILLE", nombre: 2 }]);
  });

  it("lignes lues = comptées + listées + vides", () => {
    const feuilles = avecDroits({}, { Droits: "" }, { Fin: "jamais", Début: "jamais" }, { Droits: 4 });
    const lignes = feuilles["Droits acquis"] ?? [];
    const dossier = lire({
      ...feuilles,
      "Droits acquis": [...lignes, ENTETES.map(() => ""), ["Total", "", "", "", "", 16, "", ""]],
    });
    expect(lignesDe(dossier, "Droits acquis")).toEqual({
      feuille: "Droits acquis",
      ...{ lues: 6, comptees: 2, ecartees: 3, vides: 1 },
    });
    expect(ecarteesListees(dossier, "droitsAcquis")).toBe(3);
  });

  it("changent l'empreinte", () => {
    const empreinte = (droits: number) => lireDroits({ Droits: droits }).empreinte;
    expect(empreinte(12)).toBe(empreinte(12));
    expect(empreinte(12)).not.toBe(empreinte(13));
  });

  it("se reconnaissent à leurs en-têtes, sous un autre nom de feuille", () => {
    const { "Droits acquis": droits = [], ...autres } = avecDroits({});
    expect(reperer(vues({ ...autres, "Suivi AL": droits })).sources.droitsAcquis?.feuille).toBe("Suivi AL");
  });

  it("une colonne indispensable qui manque n'arrête que cette feuille", () => {
    const sans = classeur({ "Droits acquis": [["Département", "Réservataire", "Nature du droit"]] });
    const { sources, constats: trouves } = reperer(vues(sans));
    expect(sources.droitsAcquis).toBeUndefined();
    expect(trouves.filter(({ gravite }) => gravite === "bloquant")).toEqual([]);
    expect(lire(sans).bloques).toBe("aucun");
  });
});

describe("Un droit pour un tour listé dans Droits acquis (R13)", () => {
  const ENTETES_DES_MISES = ["N°", "N° RPLS", "Réservataire", "Transmis le", "Résultat", "CALEOL le"];
  const attribution = (numero: string, mois: number, suite: { rpls?: string; code?: string } = {}) => [
    ...[numero, suite.rpls ?? "3100000001", suite.code ?? "VILLE", jour(2026, mois, 2)],
    ...["attribué", jour(2026, mois, 20)],
  ];
  const marquees = (...saisies: readonly Saisie[]) => {
    const feuilles = {
      ...avecDroits(...saisies),
      Parc: [
        ["N° RPLS", "Bailleur", "Département", "Programme"],
        ["3100000001", "Habitat d'Oc", "31", "Les Tilleuls"],
        ["3100000002", "Habitat d'Oc", "31", ""],
      ],
      "Mises à disposition": [
        ENTETES_DES_MISES,
        attribution("1", 2),
        attribution("2", 6),
        attribution("3", 2, { rpls: "3100000002" }),
        attribution("4", 2, { code: "AL" }),
      ],
    };
    const { misesADisposition } = lire(feuilles, { aujourdhui: jour(2026, 12, 31) });
    return (misesADisposition ?? []).filter((mise) => mise.droitPourUnTour).map(({ numero }) => numero);
  };
  const TOUR = { Réservataire: "VILLE", "Nature du droit": "droit pour un tour", Programme: "LES TILLEULS" };

  it("couvre la première attribution du programme, pas la relocation", () => {
    expect(marquees({ ...TOUR, Droits: 5 })).toEqual(["1"]);
  });

  it("ne couvre rien une fois fini, ni quand c'est un droit de suite", () => {
    expect(marquees({ ...TOUR, Fin: "01/02/2026" })).toEqual([]);
    expect(marquees({ ...TOUR, "Nature du droit": "droit de suite" })).toEqual([]);
  });
});

describe("La méthode et la convention d'un réservataire", () => {
  const ENTETES_COMPLETS = [
    ...["Code", "Catégorie", "Territoire", "Méthode", "Engagement"],
    ...["Convention signée le", "Convention jusqu'au"],
  ];
  const lireLigne = (...ligne: readonly Cellule[]) =>
    lire(classeur({ Réservataires: [ENTETES_COMPLETS, ligne] }));
  const dits = (dossier: ReturnType<typeof lire>) =>
    dossier.constats
      .filter(({ role, type }) => role === "reservataires" && type !== "colonneAbsente")
      .map(({ type, lieu }) => [type, lieu.cellule]);

  it("Action Logement en droits uniques", () => {
    const dossier = lireLigne(
      "AL",
      "Action Logement",
      "31",
      "Droits uniques",
      "",
      "24/11/2023",
      jour(2026, 12, 31),
    );
    expect(dossier.reservataires[0]).toMatchObject({
      methode: "droitsUniques",
      signeeLe: jour(2023, 11, 24),
      jusquAu: jour(2026, 12, 31),
    });
    expect(dits(dossier)).toEqual([["datesEnTexte", "F1"]]);
  });

  it.each<[string, readonly Cellule[], string, string]>([
    ["une commune demande les droits uniques", ["V", "Commune", "", "DU"], "droitsUniquesRefuses", "D2"],
    [
      "un engagement accompagne les droits uniques",
      ["AL", "Action Logement", "", "Droits uniques", 0.2],
      "engagementSansObjet",
      "E2",
    ],
    ["la méthode est inconnue", ["AL", "Action Logement", "", "au hasard"], "codeInconnu", "D2"],
    [
      "la signature est dans le futur",
      ["AL", "Action Logement", "", "", "", jour(2026, 2, 16)],
      "dateFuture",
      "F2",
    ],
    [
      "la convention n'a pas de signature",
      ["AL", "Action Logement", "", "", "", "", jour(2026, 12, 31)],
      "conventionSansSignature",
      "G2",
    ],
    [
      "la convention finit avant de prendre effet",
      ["AL", "Action Logement", "", "", "", jour(2024, 6, 3), jour(2024, 12, 31)],
      "conventionSansEffet",
      "G2",
    ],
  ])("un constat quand %s", (_, ligne, type, cellule) => {
    expect(dits(lireLigne(...ligne))).toContainEqual([type, cellule]);
  });
});
