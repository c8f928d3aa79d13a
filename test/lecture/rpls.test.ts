import { jour } from "../../src/calcul/domaine/jour";
import { calculerLeDossier } from "../../src/excel/calculer";
import { LectureDeCsv } from "../../src/lecture/csv/lecture";
import { reperer } from "../../src/lecture/lecture";
import { changer } from "../../src/lecture/reglages/changer";
import { SANS_REGLAGES, type Reglages } from "../../src/lecture/reglages/reglages";
import { CONTINGENTS, type CodeDeContingent } from "../../src/lecture/rpls/codes";
import type { Cellule, Dossier } from "../../src/lecture/types";
import { classeur, constatsDe, lire, vues, type Feuilles } from "./classeurs";

const OBSERVATION = jour(2025, 12, 31);

const ENTETES =
  "IDENT_REP;DEPCOM;LIBCOM;QPV;TYPECONST;NBPIECE;FINAN;CONSTRUCT;LOCAT;MODE;CONTRESLOG;SORTIEPATRIM;ORIGINE".split(
    ";",
  );

/** Un fichier RPLS collé tel quel dans la feuille Parc. */
function rpls(lignes: readonly string[], entetes: readonly string[] = ENTETES): Feuilles {
  return classeur({
    Parc: [entetes, ...lignes.map((ligne) => ligne.split(";"))],
    Réservataires: [
      ["Code", "Nom", "Catégorie"],
      ["PREF", "Préfecture", "État prioritaires"],
      ["ALS", "Action Logement", "Action Logement"],
    ],
  });
}

function importer(lignes: readonly string[]): Feuilles {
  const lecture = new LectureDeCsv({ date1904: false });
  const texte = [ENTETES.join(";"), ...lignes].join("\r\n");
  const lu = lecture.ajouter(new TextEncoder().encode(texte), true);
  if (lu.type !== "lignes") throw new Error(lu.type);
  const entetes = lecture.entetes ?? [];
  return { ...rpls([]), Parc: [entetes, ...lu.lignes] };
}

const LIGNES = [
  "3100000001;31555;Toulouse;1;C;3;13;1974;1975;1;7;9;1",
  "3100000002;31555;Toulouse;2;E;1;10;2001;2002;1;2;9;2",
  "0100000003;1004;Ambérieu;2;I;5;55;NC;9999;1;3;4;1",
  "2A00000004;2A004;Ajaccio;Z;C;9;99;1850;0;2;NA;9;NA",
  "9740000005;97411;Saint-Denis;1;NA;4;49;1999;2019;5;6;9;1",
];

const logements = (dossier: Dossier) => [...dossier.parc.presents(OBSERVATION)];

describe("Un fichier RPLS collé dans la feuille Parc", () => {
  it("se lit comme celui qu'on importe : mêmes départements, natures, dates et descriptions", () => {
    const colle = lire(rpls(LIGNES));
    expect(colle.bloques).toBe("aucun");
    expect(logements(colle)).toEqual(logements(lire(importer(LIGNES))));
    expect(colle.empreinte).toBe(lire(importer(LIGNES)).empreinte);
  });

  it("DEPCOM donne le département, zéro perdu, Corse et outre-mer compris", () => {
    const { perimetres } = calculerLeDossier(lire(rpls(LIGNES)));
    expect(perimetres.map(({ perimetre }) => perimetre.departement).sort()).toEqual([
      "01",
      "2A",
      "31",
      "974",
    ]);
  });

  it("TYPECONST E est un logement étudiant, hors du parc de rotation ; C et I sont familiaux", () => {
    const dossier = lire(rpls(LIGNES.slice(0, 2)));
    expect(logements(dossier).map(({ logement }) => logement.nature)).toEqual(["familial", "etudiant"]);
    expect(constatsDe(dossier, "codeInconnu")).toEqual([]);
    const [haute] = calculerLeDossier(dossier).perimetres;
    expect([haute?.parc.valeur.numerateur, haute?.parcDeRotation.valeur.numerateur].map(Number)).toEqual([
      2, 1,
    ]);
  });

  it("une colonne Nature passe avant TYPECONST, une colonne Département avant DEPCOM", () => {
    const { sources } = reperer(
      vues(rpls([], ["IDENT_REP", "DEPCOM", "TYPECONST", "Nature", "Département"])),
    );
    expect(sources.parc?.colonnes).toMatchObject({ commune: 1, construction: 2, nature: 3, departement: 4 });
  });

  it("LIBEPCI nomme l'EPCI, dont EPCI est alors le code ; seule, EPCI est prise", () => {
    const colonnes = (...noms: string[]) =>
      reperer(vues(rpls([], ["IDENT_REP", "DEPCOM", ...noms]))).sources.parc?.colonnes.epci;
    expect([colonnes("EPCI", "LIBEPCI"), colonnes("LIBEPCI", "EPCI_CODE"), colonnes("EPCI")]).toEqual([
      3, 2, 2,
    ]);
  });

  it("LOCAT est l'année de première location : le 1er janvier, et non un jour de 1905", () => {
    const lignes = ["3100000001;31555;T;1;C;3;13;2026;2026;1;7;9;1", LIGNES[2] ?? ""];
    const dossier = lire(rpls(lignes));
    expect(constatsDe(dossier, "anneeCommeDate")).toEqual([]);
    expect(logements(dossier)).toHaveLength(1);
    const de1904 = lire(rpls(lignes), { date1904: true });
    expect(de1904.empreinte).toBe(dossier.empreinte);
  });

  it("une année qui n'en est pas une est signalée là où elle est écrite", () => {
    const dossier = lire(rpls(["3100000001;31555;T;1;C;3;13;1974;vers 1975;1;7;9;1"]));
    expect(constatsDe(dossier, "dateIllisible")).toMatchObject([
      { champ: "miseEnService", valeur: "vers 1975", lieu: { feuille: "Parc", cellule: "I2" } },
    ]);
  });

  it("ORIGINE y est l'acquisition du logement, non celle d'un droit", () => {
    expect(reperer(vues(rpls([]))).sources.parc?.colonnes.origine).toBeUndefined();
    expect(
      reperer(vues(rpls([], ["N° RPLS", "Département", "ORIGINE"]))).sources.parc?.colonnes.origine,
    ).toBe(2);
  });

  it("SORTIEPATRIM ne dit pas quand : les logements comptent, et le nombre de lignes est dit", () => {
    const dossier = lire(rpls(LIGNES));
    expect(logements(dossier)).toHaveLength(5);
    expect(constatsDe(dossier, "sortiesADater")).toMatchObject([
      { nombre: 1, regle: "R1", gravite: "aVerifier", lieu: { feuille: "Parc", cellule: "L1" } },
    ]);
  });

  it("sans MODE ni CONTRESLOG, c'est le fichier public : ni taux ni contingents", () => {
    const publics = ENTETES.filter((nom) => nom !== "MODE" && nom !== "CONTRESLOG");
    const constats = (entetes: readonly string[]) =>
      constatsDe(reperer(vues(rpls([], entetes))), "fichierRplsPublic");
    expect(constats(publics)).toMatchObject([
      { gravite: "aVerifier", lieu: { feuille: "Parc", cellule: null } },
    ]);
    expect(constats(ENTETES)).toEqual([]);
    expect(constats([...publics, "Réservataire"])).toEqual([]);
    expect(constats(["N° RPLS", "Département"])).toEqual([]);
  });
});

describe("Le contingent de RPLS est une proposition", () => {
  const avec = (...contingents: readonly Cellule[]) => ({
    ...rpls([]),
    Parc: [
      ["N° RPLS", "Département", "Réservataire", "CONTRESLOG"],
      ...contingents.map((contingent, rang) => [
        `310000000${rang}`,
        "31",
        rang === 0 ? "ALS" : "",
        contingent,
      ]),
    ],
  });
  const FEUILLES = avec(3, 2, "2", 3, 7, "NA", "");

  const confirmer = (choix: Partial<Record<CodeDeContingent, string>>): Reglages =>
    Object.entries(choix).reduce<Reglages>(
      (reglages, [code, reservataire]) =>
        changer(reglages, { type: "contingent", code: code as CodeDeContingent, reservataire }),
      SANS_REGLAGES,
    );

  function reserves(dossier: Dossier): Readonly<Record<string, number>> {
    const [perimetre] = calculerLeDossier(dossier).perimetres;
    return Object.fromEntries(
      (perimetre?.flux ?? []).map((un) => [un.reservataire, Number(un.reservations.valeur.numerateur)]),
    );
  }

  it("compté par code sur les lignes sans réservataire, jamais comme un fait", () => {
    const dossier = lire(FEUILLES);
    expect(dossier.contingents).toEqual([
      { code: "2", nombre: 2, confirme: null },
      { code: "3", nombre: 1, confirme: null },
      { code: "7", nombre: 1, confirme: null },
    ]);
    expect(reserves(dossier)).toMatchObject({ ALS: 1, "—": 6 });
    expect(constatsDe(dossier, "contingentsAConfirmer")).toMatchObject([
      { nombre: 3, gravite: "aVerifier", regle: "R7", lieu: { feuille: "Parc", cellule: "D1" } },
    ]);
  });

  it("confirmé, il nomme le réservataire des lignes qui n'en ont pas", () => {
    const dossier = lire(FEUILLES, { reglages: confirmer({ "2": "PREF", "3": "ALS" }) });
    expect(reserves(dossier)).toMatchObject({ ALS: 2, PREF: 2, "—": 3 });
    expect(constatsDe(dossier, "contingentsAConfirmer")).toEqual([]);
    expect(dossier.contingents[0]).toEqual({ code: "2", nombre: 2, confirme: "PREF" });
    expect(dossier.empreinte).not.toBe(lire(FEUILLES).empreinte);
  });

  it("confirmé comme non réservé, il ne réserve rien et ne se redemande pas", () => {
    const dossier = lire(FEUILLES, { reglages: confirmer({ "2": "", "3": "" }) });
    expect(reserves(dossier)).toMatchObject({ ALS: 1, "—": 6 });
    expect(constatsDe(dossier, "contingentsAConfirmer")).toEqual([]);
  });

  it("confirmé sous un code que la feuille Réservataires n'a pas, il se signale comme tout code inconnu", () => {
    const dossier = lire(FEUILLES, { reglages: confirmer({ "2": "=CMD()" }) });
    expect(constatsDe(dossier, "reservataireInconnu")).toMatchObject([{ code: "=CMD()", nombre: 2 }]);
  });

  it("se lit aussi dans la colonne qu'écrit l'import, en mots", () => {
    const [entetes = [], ...lignes] = avec(...Object.values(CONTINGENTS)).Parc;
    const parc = [
      entetes.map((nom) => (nom === "CONTRESLOG" ? "Contingent RPLS (à confirmer)" : nom)),
      ...lignes,
    ];
    const { contingents } = lire({ ...FEUILLES, Parc: parc });
    expect(contingents.map(({ code, nombre }) => [code, nombre])).toEqual([
      ["2", 1],
      ["3", 1],
      ["4", 1],
      ["5", 1],
      ["6", 1],
      ["7", 1],
    ]);
  });

  it("un code d'aucune liste n'est pas proposé, et se dit", () => {
    const dossier = lire(avec(1, 8, 8, "commune"));
    expect(dossier.contingents).toEqual([]);
    expect(constatsDe(dossier, "contingentInconnu").map(({ valeur, nombre }) => [valeur, nombre])).toEqual([
      ["8", 2],
      ["commune", 1],
    ]);
  });

  it.each([
    ["un code de trop", { "8": "PREF" }],
    ["un réservataire qui n'est pas un texte", { "2": 31 }],
    ["un texte sans fin", { "2": "P".repeat(300) }],
  ])("refuse des confirmations mal formées : %s", (_, contingents) => {
    const dossier = lire(FEUILLES, { reglages: { ...SANS_REGLAGES, contingents } });
    expect(constatsDe(dossier, "reglagesIllisibles")).toHaveLength(1);
    expect(reserves(dossier)).toMatchObject({ ALS: 1 });
  });

  it("s'annule en un changement", () => {
    const gardes = confirmer({ "2": "PREF" });
    expect(changer(gardes, { type: "contingent", code: "2", reservataire: undefined })).toEqual(
      SANS_REGLAGES,
    );
  });
});
