import type { Cellule } from "../../src/lecture/types";
import { jour } from "../../src/calcul/domaine/jour";
import { reperer } from "../../src/lecture/lecture";
import { classeur, constatsDe, ecarteesListees, lignesDe, lire, vues, type Feuilles } from "./classeurs";

const ENTETES = [
  ...["N°", "N° RPLS", "Réservataire", "Type", "Transmis le", "Impossibilité signalée le"],
  ...["Dossiers reçus le", "Candidats", "CALEOL le", "Résultat", "Refus adaptés", "Entrée le"],
  ...["Recherche OLS", "Comptabiliser", "Relogement", "Requalifié", "Publics", "Droit pour un tour"],
];
const RPLS = "3100000001";
const AUJOURDHUI = jour(2026, 6, 30);
const LE = (mois: number, quantieme: number) => jour(2026, mois, quantieme);

type Saisie = Readonly<Record<string, Cellule>>;

/** A row by header; what is not given is blank, but for the three columns that a row cannot do without. */
function rangee(saisie: Saisie): readonly Cellule[] {
  const complete: Saisie = { "N° RPLS": RPLS, Réservataire: "VILLE", "Transmis le": LE(3, 2), ...saisie };
  return ENTETES.map((entete) => complete[entete] ?? "");
}

function avecMises(...saisies: readonly Saisie[]): Feuilles {
  return classeur({
    Parc: [
      [
        ...["N° RPLS", "Bailleur", "Département", "Mise en service", "EPCI", "Commune", "QPV", "Typologie"],
        ...["Financement", "Type", "Année de construction", "Programme", "Peuplement"],
      ],
      [RPLS, "Habitat d'Oc", "31", ""],
      [
        ...["3100000002", "Habitat d'Oc", "31", LE(9, 1), "Muretain", "Muret", "non", "T3"],
        ...["PLUS", "collectif", 2025, "Les Tilleuls", "Équilibre à préserver"],
      ],
    ],
    Réservataires: [
      ["Code", "Nom", "Catégorie", "Gestion", "Décompte"],
      ["VILLE", "Ville de Muret", "Commune", "Directe", "Mise à disposition"],
      ["DEF", "Armées", "Défense", "", ""],
    ],
    "Mises à disposition": [ENTETES, ...saisies.map(rangee)],
  });
}

const lireMises = (...saisies: readonly Saisie[]) => lire(avecMises(...saisies), { aujourdhui: AUJOURDHUI });
const uneMise = (saisie: Saisie) => lireMises(saisie).misesADisposition?.[0];
const constats = (dossier: ReturnType<typeof lire>) =>
  dossier.constats.filter(({ role, type }) => role === "misesADisposition" && type !== "colonneAbsente");

describe("Mises à disposition", () => {
  it("une ligne complète", () => {
    const dossier = lireMises({
      "N°": "2026-7",
      "N° RPLS": "3100000002",
      Type: "Parc récent",
      "Impossibilité signalée le": LE(3, 9),
      "Dossiers reçus le": LE(3, 10),
      Candidats: 2,
      "CALEOL le": LE(4, 2),
      Résultat: "Attribué",
      "Refus adaptés": 1,
      "Entrée le": LE(5, 4),
      "Recherche OLS": "oui",
      Comptabiliser: true,
      Relogement: "X",
      Requalifié: "non",
      Publics: "DALO ; Salarié, dalo",
      "Droit pour un tour": "oui",
    });
    expect(dossier.misesADisposition).toEqual([
      {
        numero: "2026-7",
        logement: "3100000002",
        perimetre: { bailleur: "Habitat d'Oc", departement: "31" },
        programme: "Les Tilleuls",
        description: {
          ...{ epci: "Muretain", commune: "Muret", qpv: false, typologie: "T3", financement: "plus" },
          ...{ construction: "collectif", anneeDeConstruction: 2025, peuplement: "equilibreAPreserver" },
        },
        miseEnService: LE(9, 1),
        reservataire: "VILLE",
        type: "parcRecent",
        transmisLe: LE(3, 2),
        impossibiliteLe: LE(3, 9),
        dossiersLe: LE(3, 10),
        candidats: 2,
        caleolLe: LE(4, 2),
        resultat: "attribue",
        refusAdaptes: 1,
        entreeLe: LE(5, 4),
        rechercheOls: true,
        comptabiliser: true,
        relogement: true,
        requalifie: false,
        publics: ["DALO", "Salarié", "DALO"],
        droitPourUnTour: true,
      },
    ]);
    expect(constats(dossier)).toEqual([]);
  });

  it("le strict nécessaire : en cours, délais du préavis de trois mois (dit une fois), numéro de la ligne", () => {
    const dossier = lireMises({}, {});
    expect(dossier.misesADisposition).toMatchObject([
      { numero: "ligne 2", type: "preavis3Mois", resultat: "enCours", candidats: null, refusAdaptes: 0 },
      { numero: "ligne 3", rechercheOls: false, publics: [], entreeLe: null },
    ]);
    expect(constats(dossier)).toMatchObject([{ type: "codesVides", champ: "type", nombre: 2 }]);
  });

  it("sans la feuille, une seule ligne d'information, et rien d'autre ne change", () => {
    const { Parc = [], Réservataires = [] } = avecMises();
    const dossier = lire(classeur({ Parc, Réservataires }));
    expect(dossier.misesADisposition).toBeNull();
    const dits = dossier.constats.filter(({ role }) => role === "misesADisposition");
    expect(dits).toMatchObject([{ type: "feuilleAbsente", gravite: "information" }]);
    expect(dossier.bloques).toBe("aucun");
  });

  it("sans la colonne « Transmis le », la feuille n'est pas lue mais le calcul continue", () => {
    const dossier = lire({
      ...avecMises(),
      "Mises à disposition": [
        ["N° RPLS", "Réservataire"],
        [RPLS, "V"],
      ],
    });
    expect(dossier.misesADisposition).toBeNull();
    expect(constatsDe(dossier, "colonneAbsente").filter(({ champ }) => champ === "transmisLe")).toMatchObject(
      [{ gravite: "aVerifier", requise: true }],
    );
    expect(dossier.bloques).toBe("aucun");
  });

  it("est trouvée sous un autre nom par ses en-têtes, sans être prise pour Parc ni Libérations", () => {
    const { "Mises à disposition": mises = [], ...autres } = avecMises({});
    const { sources } = reperer(vues({ ...autres, Suivi: mises }));
    expect(sources.misesADisposition?.feuille).toBe("Suivi");
    expect([sources.parc?.feuille, sources.liberations?.feuille]).toEqual(["Parc", "Libérations"]);
  });

  it("un n° RPLS qui a perdu ses zéros dit le seul logement de Parc qui lui ressemble, sans le décompter", () => {
    const feuilles = avecMises({ "N° RPLS": 1234567 });
    const [entetes = [], premier = [], ...autres] = feuilles.Parc ?? [];
    const dossier = lire({ ...feuilles, Parc: [entetes, ["0001234567", ...premier.slice(1)], ...autres] });
    expect(dossier.misesADisposition).toEqual([]);
    expect(constatsDe(dossier, "miseSansLogement").map((un) => [un.rpls, un.ressemble, un.ecarte])).toEqual([
      ["1234567", "0001234567", true],
    ]);
  });

  it.each<[string, Saisie, string]>([
    ["un logement absent du parc", { "N° RPLS": "3199999999" }, "miseSansLogement"],
    ["pas de n° RPLS", { "N° RPLS": "" }, "rplsAbsent"],
    ["un n° RPLS en erreur", { "N° RPLS": "#N/A" }, "celluleEnErreur"],
    [
      "pas de date de transmission, alors qu'un résultat est saisi",
      { "Transmis le": "", Résultat: "attribué" },
      "transmissionAbsente",
    ],
    [
      "pas de date de transmission, alors que des dossiers sont reçus",
      { "Transmis le": "", "Dossiers reçus le": LE(3, 10) },
      "transmissionAbsente",
    ],
    [
      "pas de date de transmission, alors que des candidats sont comptés",
      { "Transmis le": "", Candidats: 0 },
      "transmissionAbsente",
    ],
    ["une date de transmission illisible", { "Transmis le": "bientôt" }, "dateIllisible"],
    ["un numéro déjà pris", { "N°": "a 1" }, "miseEnDouble"],
  ])("écarte et liste : %s", (_, saisie, type) => {
    const dossier = lireMises({ "N°": "A1" }, saisie);
    expect(dossier.misesADisposition).toHaveLength(1);
    expect(constats(dossier).filter(({ ecarte }) => ecarte)).toMatchObject([{ type, gravite: "aVerifier" }]);
  });

  it.each<[string, Saisie, object]>([
    [
      "CALEOL avant la transmission",
      { "CALEOL le": LE(3, 1), Résultat: "refus CALEOL" },
      { type: "dateAvantTransmission", champ: "caleolLe", lieu: { cellule: "I2" } },
    ],
    [
      "entrée avant la CALEOL",
      { "CALEOL le": LE(4, 2), "Entrée le": LE(4, 1), Résultat: "attribué" },
      { type: "entreeAvantCaleol" },
    ],
    [
      "entrée sans attribution",
      { "Entrée le": LE(4, 1), Résultat: "rendu" },
      { type: "entreeSansAttribution" },
    ],
    ["attribution sans date", { Résultat: "attribué" }, { type: "attributionSansDate" }],
    ["résultat inconnu", { Résultat: "peut-être" }, { type: "codeInconnu", retenu: "enCours" }],
    [
      "oui ou non illisible",
      { Requalifié: "bof" },
      { type: "codeInconnu", champ: "requalifie", retenu: "non" },
    ],
    ["nombre de candidats non entier", { Candidats: 2.5 }, { type: "nombreNonEntier", champ: "candidats" }],
    ["refus adaptés négatifs", { "Refus adaptés": -1 }, { type: "nombreNegatif", champ: "refusAdaptes" }],
    ["une date dans le futur", { "CALEOL le": LE(9, 1) }, { type: "dateFuture", champ: "caleolLe" }],
    ["un réservataire inconnu", { Réservataire: "CCAS" }, { type: "reservataireInconnu", nombre: 1 }],
    [
      "un réservataire en erreur",
      { Réservataire: "#REF!" },
      { type: "celluleEnErreur", champ: "reservataire" },
    ],
  ])("compte et signale : %s", (_, saisie, attendu) => {
    const dossier = lireMises({ Type: "préavis 1 mois", ...saisie });
    expect(dossier.misesADisposition).toHaveLength(1);
    expect(constats(dossier)).toMatchObject([attendu]);
  });

  it("réservataire vide : le bailleur pour son compte ; nom ou casse différents : le même code", () => {
    expect(uneMise({ Réservataire: "" })?.reservataire).toBe("—");
    expect(uneMise({ Réservataire: "ville de muret" })?.reservataire).toBe("VILLE");
  });

  it("une feuille sans aucune ligne n'est pas un bilan à zéro : rien n'y est saisi, et c'est dit", () => {
    const feuilles = avecMises();
    const vide = ENTETES.map(() => "");
    const dossier = lire({ ...feuilles, "Mises à disposition": [ENTETES, vide, vide] });
    expect(dossier.misesADisposition).toBeNull();
    expect(constats(dossier)).toMatchObject([{ type: "misesNonSaisies", gravite: "information" }]);
    expect(lireMises({}).misesADisposition).toHaveLength(1);
  });

  it("dit combien sont hors du flux ou transmises hors de l'année", () => {
    const dossier = lireMises(
      { Réservataire: "DEF", Type: "1 mois" },
      { "Transmis le": jour(2025, 12, 31), Type: "1 mois" },
      { "Transmis le": LE(1, 1), Type: "1 mois" },
    );
    expect(constats(dossier)).toMatchObject([
      { type: "misesHorsFlux", nombre: 1, gravite: "information" },
      { type: "misesHorsAnnee", annee: 2026, nombre: 1, gravite: "information" },
    ]);
  });

  it("lignes lues = comptées + écartées + vides, les écartées toutes listées", () => {
    const feuilles = avecMises({ "N°": "1" }, { "N°": "1" }, { "N° RPLS": "X" }, { "N°": "2" });
    const [entetes = [], ...lignes] = feuilles["Mises à disposition"] ?? [];
    const vide = ENTETES.map(() => "");
    const total = ["Total", ...vide.slice(1)];
    const dossier = lire({ ...feuilles, "Mises à disposition": [entetes, ...lignes, vide, total] });
    const compte = lignesDe(dossier, "Mises à disposition");
    expect(compte).toMatchObject({ lues: 6, comptees: 2, ecartees: 3, vides: 1 });
    expect(ecarteesListees(dossier, "misesADisposition")).toBe(3);
  });

  it("l'empreinte change avec une mise à disposition, pas avec l'ordre des lignes", () => {
    const [a, b] = [{ "N°": "1" }, { "N°": "2", Résultat: "rendu" }];
    expect(lireMises(a, b).empreinte).toBe(lireMises(b, a).empreinte);
    expect(lireMises(a, b).empreinte).not.toBe(lireMises(a).empreinte);
  });
});

describe("Réservataires : gestion et décompte", () => {
  const lireUn = (gestion: Cellule, decompte: Cellule) =>
    lire(
      classeur({
        Réservataires: [
          ["Code", "Catégorie", "Gestion", "Décompte"],
          ["X", "Commune", gestion, decompte],
        ],
      }),
    );

  it.each<[Cellule, Cellule, string | null, string | null]>([
    ["Directe", "Mise à disposition", "directe", null],
    ["déléguée", "Entrée dans les lieux", "deleguee", "entree"],
    ["Gestion mixte", "attributions", "mixte", "attribution"],
    ["", "", null, null],
  ])("%j et %j", (gestion, decompte, gestionLue, decompteLu) => {
    const { reservataires, constats: dits } = lireUn(gestion, decompte);
    expect(reservataires).toMatchObject([{ gestion: gestionLue, decompte: decompteLu }]);
    expect(dits.filter(({ type }) => type === "codeInconnu" || type === "decompteContraire")).toEqual([]);
  });

  it.each([
    ["Directe", "Attribution"],
    ["Déléguée", "Mise à disposition"],
  ])("%s et %s ne vont pas ensemble : la gestion l'emporte", (gestion, decompte) => {
    expect(constatsDe(lireUn(gestion, decompte), "decompteContraire")).toMatchObject([
      { gravite: "aVerifier", lieu: { cellule: "D2" } },
    ]);
  });

  it("une gestion inconnue est signalée et lue comme vide", () => {
    const dossier = lireUn("partagée", "");
    expect(dossier.reservataires).toMatchObject([{ gestion: null }]);
    expect(constatsDe(dossier, "codeInconnu")).toMatchObject([{ champ: "gestion", retenu: null }]);
  });
});

describe("Mises à disposition — logements à venir", () => {
  const annoncer = (saisie: Saisie) => lireMises({ "N°": "1", "Transmis le": "", Type: "1 mois", ...saisie });

  it("sans date de transmission ni suite, le logement est à venir : compté, annoncé, hors du bilan", () => {
    const dossier = annoncer({ Réservataire: "" });
    expect(dossier.misesADisposition).toEqual([]);
    expect(dossier.aVenir).toMatchObject([
      { decrit: { rpls: RPLS }, choix: null, liberation: null, droitPourUnTour: false },
    ]);
    expect(lignesDe(dossier, "Mises à disposition")).toMatchObject({ lues: 1, comptees: 1, ecartees: 0 });
    expect(constats(dossier)).toMatchObject([{ type: "misesAVenir", nombre: 1, gravite: "information" }]);
  });

  it.each([
    ["vide : à proposer", "", null],
    ["un code : le choix est fait", "Ville de Muret", "VILLE"],
    ["« non réservé » : le choix est fait, pour le compte du bailleur", "non réservé", "—"],
    ["un code inconnu de Réservataires : gardé tel quel", "INCONNU", "INCONNU"],
  ])("réservataire %s", (_, Réservataire, choix) => {
    expect(annoncer({ Réservataire }).aVenir[0]?.choix).toBe(choix);
  });

  it("« en cours » n'est pas une suite", () => {
    expect(annoncer({ Résultat: "en cours" }).aVenir).toHaveLength(1);
  });

  it("au titre d'un droit pour un tour, c'est dit", () => {
    expect(annoncer({ "Droit pour un tour": "oui" }).aVenir[0]?.droitPourUnTour).toBe(true);
  });

  it("un numéro déjà pris l'écarte comme toute autre ligne", () => {
    const dossier = lireMises({ "N°": "1" }, { "N°": "1", "Transmis le": "" });
    expect(dossier.aVenir).toEqual([]);
    expect(lignesDe(dossier, "Mises à disposition")).toMatchObject({ lues: 2, comptees: 1, ecartees: 1 });
  });

  it("change l'empreinte : une proposition en dépend", () => {
    expect(annoncer({ Réservataire: "" }).empreinte).not.toBe(annoncer({ Réservataire: "VILLE" }).empreinte);
  });
});
