import { readFileSync } from "node:fs";
import { ENSEMBLES_EXIGES, lireLEnvironnement, type Environnement } from "../../src/excel/environnement";
import { inattendu } from "../../src/taskpane/actions";
import { texteDuDiagnostic } from "../../src/taskpane/diagnostic";
import { ETAT_INITIAL, reduire, type Etat, type Evenement } from "../../src/taskpane/etat";
import { texteDeMessage } from "../../src/taskpane/textesDeMessage";
import { messageDe } from "../../src/taskpane/vues/message";
import type { Cause, Suite } from "../../src/restitution/phrases/interruption";
import { bilanDe, enClair, perimetreDe } from "./fabriques";

const EXCEL: Environnement = {
  plateforme: "PC",
  version: "16.0.17328.20184",
  langue: "fr-FR",
  ensembles: { ExcelApi: "1.17", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.4" },
  manquants: [],
};

const suite = (evenements: readonly Evenement[], depart: Etat = ETAT_INITIAL): Etat =>
  evenements.reduce(reduire, depart);

const SECRETS = ["Office public de Dupont", "Mme Martin", "Parc de Mme Martin", "2 rue des Lilas"];

describe("Le diagnostic", () => {
  it("dit les versions, les ensembles, l'action, son étape, l'erreur et les comptes", () => {
    const bilan = bilanDe([perimetreDe("Office public de Dupont", "31")]);
    const dossier = {
      ...bilan.dossier,
      lignes: [
        { feuille: "Parc de Mme Martin", lues: 120, comptees: 100, ecartees: 15, vides: 5 },
        { feuille: "Libérations", lues: 30, comptees: 30, ecartees: 0, vides: 0 },
      ],
    };
    const etat = suite([
      { type: "hoteConnu", hote: "pret", environnement: EXCEL },
      { type: "lance", action: "calculer" },
      { type: "termine", message: null, bilan: { ...bilan, dossier } },
      { type: "lance", action: "calculer" },
      {
        type: "progresse",
        progres: { etape: "lecture", feuille: "Parc de Mme Martin", lignes: 50, total: 120 },
      },
      {
        type: "termine",
        message: {
          type: "refus",
          refus: {
            type: "interruption",
            cause: { type: "feuilleDisparue", feuille: "Parc de Mme Martin" },
            code: "ItemNotFound",
            suite: "intact",
          },
        },
      },
    ]);
    expect(texteDuDiagnostic(etat, "1.2.3").split("\n")).toEqual([
      "Flux 1.2.3",
      "Excel : PC 16.0.17328.20184, fr-FR",
      "Ensembles : ExcelApi 1.17, SharedRuntime 1.1, CustomFunctionsRuntime 1.4",
      "Action : calculer, étape : lecture, 50 sur 120 lignes",
      "Erreur : interruption, feuilleDisparue, intact, code ItemNotFound",
      "Feuilles lues : 2",
      "Lignes : 150 lues, 130 comptées, 15 écartées",
      "Périmètres : 1",
      "Constats : aucun",
    ]);
  });

  it.each<Evenement>([
    { type: "progresse", progres: { etape: "lecture", feuille: "Mme Martin", lignes: 1, total: 2 } },
    { type: "progresse", progres: { etape: "ecriture", feuille: "Mme Martin", rang: 1, total: 2 } },
    { type: "progresse", progres: { etape: "documents", nom: "Office public de Dupont", rang: 1, total: 2 } },
    { type: "progresse", progres: { etape: "correction", feuille: "Mme Martin", cellules: 1, total: 2 } },
    {
      type: "progresse",
      progres: { etape: "import", fichier: "Mme Martin", lignes: 1, octets: 10, total: 20 },
    },
  ])("ne nomme ni feuille, ni fichier, ni personne : $progres.etape", (progresse) => {
    const erreur = new SyntaxError("Cannot convert 2 rue des Lilas to a BigInt");
    erreur.stack = `SyntaxError: ${erreur.message}\n    at lire (https://flux.test/travail.js:1:234)`;
    const messages = [
      inattendu(erreur),
      { type: "refus", refus: { type: "feuilleProtegee", feuille: "Mme Martin" } },
      { type: "refus", refus: { type: "saisiePresente", feuilles: SECRETS } },
      { type: "refus", refus: { type: "fichierIllisible", fichier: "Mme Martin", code: "NotFoundError" } },
    ] as const;
    const bilan = bilanDe([perimetreDe("Office public de Dupont", "31")]);
    for (const message of messages) {
      const etat = suite([
        { type: "lance", action: "calculer" },
        progresse,
        { type: "termine", message, bilan },
      ]);
      const texte = texteDuDiagnostic(etat, "1.2.3");
      expect(SECRETS.filter((secret) => texte.includes(secret))).toEqual([]);
      expect(texte).toMatch(/sur \d+/);
    }
  });

  it("d'une erreur imprévue donne la classe et les endroits du code, non son message", () => {
    const erreur = new TypeError("2 rue des Lilas is not iterable");
    erreur.stack =
      "TypeError: x\n at a (https://flux.test/travail.js:1:23)\n at https://flux.test/volet.js:4:56";
    const etat = { ...ETAT_INITIAL, message: inattendu(erreur) };
    expect(texteDuDiagnostic(etat, "1.2.3")).toContain(
      "Erreur : imprévue, TypeError, travail.js:1:23, volet.js:4:56",
    );
    expect(inattendu("boum")).toEqual({ type: "inattendu", detail: "boum", nom: "string", lieux: [] });
  });

  it("dit que Office.js n'est pas venu, ou ce qui lui manque", () => {
    expect(texteDuDiagnostic({ ...ETAT_INITIAL, hote: "absent" }, "1.2.3")).toBe(
      "Flux 1.2.3\nOffice.js : absent",
    );
    const environnement = { ...EXCEL, manquants: ["ExcelApi" as const] };
    expect(texteDuDiagnostic({ ...ETAT_INITIAL, environnement }, "1")).toContain("Manquent : ExcelApi");
  });
});

describe("L'environnement", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Office");
  });

  /** An Office whose sets go up to these minor versions. */
  function office(mineures: Readonly<Record<string, number>>): void {
    const isSetSupported = (nom: string, version = "1.1") =>
      Number(version.split(".")[1]) <= (mineures[nom] ?? 0);
    const context = {
      displayLanguage: "fr-FR",
      requirements: { isSetSupported },
      diagnostics: { host: "Excel", platform: "Mac", version: "16.89" },
    };
    Object.assign(globalThis, { Office: { context } });
  }

  it("donne la version la plus récente de chaque ensemble", () => {
    office({ ExcelApi: 20, SharedRuntime: 2, CustomFunctionsRuntime: 4 });
    expect(lireLEnvironnement()).toEqual({
      plateforme: "Mac",
      version: "16.89",
      langue: "fr-FR",
      ensembles: { ExcelApi: "1.20", SharedRuntime: "1.2", CustomFunctionsRuntime: "1.4" },
      manquants: [],
    });
  });

  it("dit ce qui manque à une version ancienne", () => {
    office({ ExcelApi: 8 });
    expect(lireLEnvironnement()).toMatchObject({
      ensembles: { ExcelApi: "1.8", SharedRuntime: null, CustomFunctionsRuntime: null },
      manquants: ["ExcelApi", "SharedRuntime", "CustomFunctionsRuntime"],
    });
  });

  it("exige ce que le manifeste déclare", () => {
    const declares = [
      ...readFileSync("manifest.xml", "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g),
    ];
    expect(Object.fromEntries(declares.map(([, nom, version]) => [nom, version]))).toEqual(ENSEMBLES_EXIGES);
  });
});

describe("Les phrases des pannes", () => {
  const phrase = (cause: Cause, suiteDite: Suite) => {
    const refus = { type: "interruption", cause, code: "X", suite: suiteDite } as const;
    const { ton, titre, texte } = texteDeMessage({ type: "refus", refus });
    return [ton, enClair(titre), enClair(texte)];
  };

  it.each<readonly [Cause, Suite, string, RegExp]>([
    [
      { type: "lectureSeule" },
      "intact",
      "Le classeur est ouvert en lecture seule. Rien n'a été écrit.",
      /copie/,
    ],
    [
      { type: "feuilleProtegeeDepuis", feuille: "Flux" },
      "inacheve",
      "La feuille « Flux » a été protégée pendant l'action. Les feuilles marquées « Écriture en cours » sont incomplètes.",
      /Ôtez la protection/,
    ],
    [
      { type: "feuilleDisparue", feuille: "Parc" },
      "intact",
      "La feuille « Parc » a été supprimée ou renommée pendant l'action. Rien n'a été écrit.",
      /Ctrl\+Z/,
    ],
    [
      { type: "tableauDisparu", table: "tblFlux", feuille: "Flux" },
      "retabli",
      "Le tableau « tblFlux » de la feuille « Flux » a été supprimé ou renommé pendant l'action. Les résultats précédents ont été rétablis.",
      /Redonnez-lui ce nom/,
    ],
    [
      { type: "classeurFerme" },
      "inacheve",
      "Le classeur a été fermé, ou Excel a redémarré, pendant l'action. Les feuilles marquées « Écriture en cours » sont incomplètes.",
      /Rouvrez/,
    ],
    [
      { type: "autreClasseur" },
      "retabli",
      "Un autre classeur est passé au premier plan pendant l'action. Les résultats précédents ont été rétablis.",
      /premier plan/,
    ],
    [
      { type: "memoire" },
      "intact",
      "La mémoire disponible ne suffit pas pour ce classeur. Rien n'a été écrit.",
      /64 bits/,
    ],
  ])("%j, %s", (cause, suiteDite, titre, remede) => {
    expect(phrase(cause, suiteDite)).toEqual(["error", titre, expect.stringMatching(remede)]);
  });

  it("d'un morceau de Flux qui n'est pas venu parle de la connexion, non d'une erreur imprévue", () => {
    const erreur = Object.assign(new Error("Loading chunk travail failed"), { name: "ChunkLoadError" });
    expect(inattendu(erreur)).toEqual({ type: "refus", refus: { type: "complementIncomplet" } });
  });

  it("d'un Excel trop ancien disent la version qu'il faut", () => {
    const vu = messageDe({ ...ETAT_INITIAL, hote: "tropAncien" });
    expect(vu?.ton).toBe("error");
    expect(enClair(vu?.texte ?? "")).toMatch(/^Flux demande ExcelApi 1\.9/);
  });
});
