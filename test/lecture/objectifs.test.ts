import { fraction } from "../../src/calcul/nombres/fraction";
import type { Cellule } from "../../src/lecture/types";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import { classeur, constatsDe, ecarteesListees, lignesDe, lire } from "./classeurs";

const ENTETES = ["Dispositif", "Territoire", "Public", "Cible", "Unité"];
const PARC = [
  ["N° RPLS", "Bailleur", "Département", "EPCI", "Commune"],
  ["3100000001", "Habitat d'Oc", "31", "Le Muretain Agglo", "Muret"],
];

const lireObjectifs = (...lignes: readonly (readonly Cellule[])[]) =>
  lire(classeur({ Parc: PARC, Objectifs: [ENTETES, ...lignes] }));
const objectifs = (...lignes: readonly (readonly Cellule[])[]) => lireObjectifs(...lignes).objectifs;
const dits = (dossier: ReturnType<typeof lire>) =>
  dossier.constats.filter(({ role }) => role === "objectifs").map(({ type, ecarte }) => [type, ecarte]);

describe("Objectifs", () => {
  it("une ligne par cible, en nombre ou en pourcentage", () => {
    const dossier = lireObjectifs(
      ["Accord collectif", "31", "Sortants d'hébergement", 40, "nombre"],
      ["CIA", "Le Muretain Agglo", "DALO", "25 %", "%"],
    );
    expect(dossier.objectifs).toEqual([
      {
        ...{
          dispositif: "Accord collectif",
          bailleur: { type: "tous" },
          territoire: { type: "departement", code: "31" },
        },
        ...{ public: "Sortants d'hébergement", unite: "nombre", cible: fraction(40) },
      },
      {
        ...{
          dispositif: "CIA",
          bailleur: { type: "tous" },
          territoire: { type: "lieu", nom: "Le Muretain Agglo" },
        },
        ...{ public: "DALO", unite: "part", cible: fraction(25, 100) },
      },
    ]);
  });

  it.each([
    ["25 avec l'unité %", 25, "%", fraction(25, 100)],
    ["0,25 avec l'unité %", 0.25, "%", fraction(25, 100)],
    ["« 25 % » avec l'unité %", "25 %", "% des attributions", fraction(25, 100)],
    ["100 %", 1, "%", fraction(1)],
    ["0,25 en nombre", 0.25, "nombre", fraction(25, 100)],
  ])("%s", (_, cible, unite, attendue) => {
    const [objectif] = objectifs(["CIA", "", "DALO", cible, unite]) ?? [];
    expect(objectif?.cible).toEqual(attendue);
    expect(objectif?.unite).toBe(unite === "nombre" ? "nombre" : "part");
  });

  it("avec l'unité %, 25 n'est pas un doute ; un nombre écrit en texte se dit", () => {
    expect(dits(lireObjectifs(["CIA", "", "DALO", 25, "%"]))).toEqual([]);
    expect(dits(lireObjectifs(["CIA", "", "DALO", "40", "nombre"]))).toEqual([["nombreEnTexte", false]]);
  });

  it.each([
    ["12 %", "part"],
    [0.12, "part"],
    [12, "nombre"],
    [1, "nombre"],
  ])("sans unité, %s est lu comme %s, et cela se dit", (cible, unite) => {
    const dossier = lireObjectifs(["CIA", "", "DALO", cible, ""]);
    expect(dossier.objectifs?.[0]?.unite).toBe(unite);
    expect(constatsDe(dossier, "uniteDeduite")).toMatchObject([{ unite, gravite: "aVerifier" }]);
  });

  it("une unité inconnue est lue de même, avec le mot qui ne va pas", () => {
    const dossier = lireObjectifs(["CIA", "", "DALO", 12, "jours"]);
    expect(dossier.objectifs?.[0]?.unite).toBe("nombre");
    expect(constatsDe(dossier, "codeInconnu")).toMatchObject([
      { champ: "unite", valeur: "jours", retenu: "nombre" },
    ]);
  });

  it.each([
    ["", { type: "partout" }],
    ["Tout le parc", { type: "partout" }],
    [31, { type: "departement", code: "31" }],
    ["Haute-Garonne", { type: "departement", code: "31" }],
    ["MURET", { type: "lieu", nom: "Muret" }],
    ["le muretain agglo", { type: "lieu", nom: "Le Muretain Agglo" }],
    ["Muert", { type: "inconnu", nom: "Muert" }],
  ] as const)("le territoire %j", (ecrit, territoire) => {
    expect(objectifs(["CIA", ecrit, "DALO", 12, "nombre"])?.[0]?.territoire).toEqual(territoire);
  });

  it("un territoire que Parc ne connaît pas est gardé, et signalé avec sa cellule", () => {
    const dossier = lireObjectifs(["CIA", "Muert", "DALO", 12, "nombre"]);
    const [constat] = constatsDe(dossier, "territoireSansLogement");
    expect(constat).toMatchObject({
      territoire: "Muert",
      ecarte: false,
      regle: "R22",
      lieu: { feuille: "Objectifs", cellule: "B2" },
    });
    expect(constat && phraseDeLecture(constat).constat).toBe(
      "«\u00a0Muert\u00a0» n’est ni un département, ni un EPCI ou une commune de Parc\u00a0: l’atteinte de l’objectif ne peut pas être établie.",
    );
  });

  it.each(["", "Tous", "Tous publics"])("le public %j est celui de toutes les attributions", (ecrit) => {
    expect(objectifs(["CIA", "", ecrit, 12, "nombre"])?.[0]?.public).toBeNull();
  });

  it.each([
    ["sans dispositif", ["", "", "DALO", 12, "nombre"], "dispositifAbsent"],
    ["sans cible", ["CIA", "", "DALO", "", "nombre"], "cibleAbsente"],
    ["à la cible illisible", ["CIA", "", "DALO", "beaucoup", "nombre"], "nombreIllisible"],
    ["à la cible négative", ["CIA", "", "DALO", -3, "nombre"], "nombreNegatif"],
    ["dont une cellule est en erreur", ["CIA", "#N/A", "DALO", 3, "nombre"], "celluleEnErreur"],
  ])("une ligne %s est écartée, et le dit", (_, ligne, type) => {
    const dossier = lireObjectifs(ligne);
    expect(dossier.objectifs).toEqual([]);
    expect(dits(dossier)).toEqual([[type, true]]);
  });

  it("une cible au-delà de 100 % est gardée, et signalée", () => {
    const dossier = lireObjectifs(["CIA", "", "DALO", 250, "%"]);
    expect(dossier.objectifs?.[0]?.cible).toEqual(fraction(250, 100));
    expect(constatsDe(dossier, "cibleAuDelaDeCent")).toMatchObject([
      { cible: fraction(250, 100), ecarte: false },
    ]);
  });

  it("le même objectif deux fois : la première ligne compte ; une autre unité en fait un autre objectif", () => {
    const dossier = lireObjectifs(
      ["CIA", "Muret", "DALO", 12, "nombre"],
      ["cia", "MURET", "dalo", 15, "nombre"],
      ["CIA", "Muret", "DALO", 12, "%"],
    );
    expect(dossier.objectifs?.map(({ unite }) => unite)).toEqual(["nombre", "part"]);
    expect(constatsDe(dossier, "objectifEnDouble")).toMatchObject([
      { premiereLigne: 2, lieu: { cellule: "A3" } },
    ]);
  });

  it("lignes lues = comptées + écartées + vides", () => {
    const dossier = lireObjectifs(
      ["CIA", "", "DALO", 12, "nombre"],
      ["", "", "", "", ""],
      ["", "", "", 3, ""],
      ["Total", "", "", 15, ""],
    );
    expect(lignesDe(dossier, "Objectifs")).toEqual({
      feuille: "Objectifs",
      lues: 4,
      comptees: 1,
      ecartees: 2,
      vides: 1,
    });
    expect(ecarteesListees(dossier, "objectifs")).toBe(2);
  });

  it("l'empreinte change avec une cible, pas avec l'ordre des lignes", () => {
    const empreinte = (...lignes: readonly (readonly Cellule[])[]) => lireObjectifs(...lignes).empreinte;
    const [une, autre] = [
      ["CIA", "", "DALO", 12, "nombre"],
      ["ACD", "", "DALO", 3, "nombre"],
    ] as const;
    expect(empreinte(une, autre)).toBe(empreinte(autre, une));
    expect(empreinte(une)).not.toBe(empreinte(["CIA", "", "DALO", 13, "nombre"]));
  });

  it("sans la feuille, il n'y a pas d'objectif, et ce que cela coûte se dit", () => {
    const dossier = lire(classeur({}));
    expect(dossier.objectifs).toBeNull();
    const absences = constatsDe(dossier, "feuilleAbsente").filter(({ role }) => role === "objectifs");
    expect(absences).toMatchObject([{ gravite: "information" }]);
    expect(absences.map((une) => phraseDeLecture(une).constat)).toEqual([
      "Pas de feuille «\u00a0Objectifs\u00a0»\u00a0: le suivi des objectifs cumulés (accord collectif, CIA, DALO…) n’est pas établi.",
    ]);
  });

  describe("le bailleur visé", () => {
    const avecBailleur = (...lignes: readonly (readonly Cellule[])[]) =>
      lire(classeur({ Parc: PARC, Objectifs: [[...ENTETES, "Bailleur"], ...lignes] }));

    it.each([
      ["vide : tous", "", { type: "tous" }],
      ["« tous les bailleurs »", "Tous les bailleurs", { type: "tous" }],
      [
        "sous le nom de Parc, quelle que soit l'écriture",
        "HABITAT D’OC",
        { type: "un", nom: "Habitat d'Oc" },
      ],
      ["un nom que Parc n'a pas est gardé", "Toit d'Oc", { type: "inconnu", nom: "Toit d'Oc" }],
    ])("%s", (_, ecrit, attendu) => {
      const dossier = avecBailleur(["DALO", "", "DALO", 10, "nombre", ecrit]);
      expect(dossier.objectifs?.[0]?.bailleur).toEqual(attendu);
    });

    it("un nom que Parc n'a pas se dit, avec ce qu'il faut faire", () => {
      const dossier = avecBailleur(["DALO", "", "DALO", 10, "nombre", "Toit d'Oc"]);
      const [constat, ...autres] = constatsDe(dossier, "bailleurSansLogement");
      expect(autres).toEqual([]);
      expect(constat).toMatchObject({ gravite: "aVerifier", bailleur: "Toit d'Oc" });
      expect(constat && phraseDeLecture(constat).remede).toContain("laissez-le vide");
    });

    it("la même cible de deux bailleurs n'est pas un doublon ; du même bailleur, si", () => {
      const cible = ["DALO", "", "DALO", 10, "nombre"];
      const dossier = avecBailleur([...cible, "Habitat d'Oc"], [...cible, ""], [...cible, "habitat d'oc"]);
      expect(dossier.objectifs).toHaveLength(2);
      expect(constatsDe(dossier, "objectifEnDouble")).toMatchObject([{ premiereLigne: 2 }]);
    });
  });
});
