import fc from "fast-check";
import { jour } from "../../../src/calcul/domaine/jour";
import { CONTINGENT, SORTIE } from "../../../src/lecture/synonymes/parc";
import {
  graviteDImport,
  type BilanDeCsv,
  type ConstatDImport,
  type RefusDeCsv,
} from "../../../src/lecture/csv/constats";
import { PLAFOND_PAR_GENRE } from "../../../src/lecture/csv/journalDImport";
import { LectureDeCsv } from "../../../src/lecture/csv/lecture";
import type { Cellule } from "../../../src/lecture/types";
import { phraseDImport } from "../../../src/restitution/phrases/import";

interface Importe {
  readonly lignes: readonly Readonly<Record<string, Cellule>>[];
  readonly bilan: BilanDeCsv;
  readonly refus: RefusDeCsv | null;
}

const latin1 = (texte: string) => new Uint8Array(Buffer.from(texte, "latin1"));
const utf8 = (texte: string) => new Uint8Array(Buffer.from(texte, "utf8"));

function importer(octets: Uint8Array, { taille = 4096, date1904 = false } = {}): Importe {
  const lecture = new LectureDeCsv({ date1904 });
  const lignes: Readonly<Record<string, Cellule>>[] = [];
  for (let debut = 0; debut === 0 || debut < octets.length; debut += taille) {
    const fin = debut + taille >= octets.length;
    const lu = lecture.ajouter(octets.subarray(debut, debut + taille), fin);
    if (lu.type !== "lignes") return { lignes, bilan: lecture.bilan(), refus: lu };
    const { entetes } = lecture;
    for (const ligne of lu.lignes)
      lignes.push(Object.fromEntries((entetes ?? []).map((entete, rang) => [entete, ligne[rang] ?? "?"])));
  }
  return { lignes, bilan: lecture.bilan(), refus: null };
}

const fichier = (...lignes: readonly string[]) => latin1(lignes.join("\r\n"));
const constat = <T extends ConstatDImport["type"]>({ bilan }: Importe, type: T) =>
  bilan.constats.find((un): un is Extract<ConstatDImport, { type: T }> => un.type === type);

const RPLS = "IDENT_REP;IDENT_INT;DEPCOM;LIBCOM;QPV;TYPECONST;NBPIECE;FINAN;CONSTRUCT;LOCAT;MODE;CONTRESLOG";
const LOGEMENT = "3100000001;A1;31555;Toulouse;1;C;3;13;1974;1975;1;2";

describe("L'import d'un fichier RPLS", () => {
  it("donne à chaque colonne de Parc le mot que dit le code RPLS", () => {
    const { lignes } = importer(fichier(RPLS, LOGEMENT));
    expect(lignes).toEqual([
      {
        "N° RPLS": "3100000001",
        Bailleur: "Bailleur",
        Département: "31",
        Commune: "Toulouse",
        QPV: "oui",
        Typologie: "T3",
        Financement: "PLUS",
        Type: "collectif",
        Nature: "",
        "Année de construction": 1974,
        "Mise en service": jour(1975, 1, 1),
        [CONTINGENT]: "État prioritaires",
      },
    ]);
  });

  it("ne fait pas de CONTRESLOG un réservataire : c'est une proposition à confirmer", () => {
    const importe = importer(fichier(RPLS, LOGEMENT));
    expect(importe.lignes[0]).not.toHaveProperty("Réservataire");
    expect(constat(importe, "contingentAConfirmer")).toMatchObject({ nombre: 1 });
    expect(constat(importe, "colonnesAbsentes")?.entetes).toContain("Réservataire");
  });

  it("prend pour des blancs NA, NC, Z, 999 et 9999", () => {
    const [logement] = importer(fichier(RPLS, "3100000001;NC;31555;Z;NA;;999;NC;9999;9999;1;Z")).lignes;
    expect(logement).toMatchObject({
      Commune: "",
      QPV: "",
      Type: "",
      Typologie: "",
      Financement: "",
      "Année de construction": "",
      "Mise en service": "",
      [CONTINGENT]: "",
    });
  });

  it("dit étudiant un logement de type E, et ne dit rien de la nature des autres", () => {
    const importe = importer(fichier("IDENT_REP;DEPCOM;TYPECONST", "1;09122;E", "2;09122;I"));
    expect(importe.lignes).toMatchObject([
      { Nature: "étudiant", Type: "étudiant" },
      { Nature: "", Type: "individuel" },
    ]);
    expect(constat(importe, "natureDesEtudiants")).toBeDefined();
    const dite = importer(fichier("IDENT_REP;DEPCOM;Nature", "1;09122;étudiant"));
    expect(constat(dite, "natureDesEtudiants")).toBeUndefined();
  });

  it("compte une seule fois une colonne du fichier qui en remplit deux de Parc", () => {
    const { bilan } = importer(fichier("IDENT_REP;DEPCOM;TYPECONST;QPV;AUTRE", "1;09122;E;1;x"));
    expect(bilan.colonnes).toEqual({
      lues: 5,
      reprises: [
        { nom: "IDENT_REP", entetes: ["N° RPLS"] },
        { nom: "DEPCOM", entetes: ["Département", "Commune"] },
        { nom: "QPV", entetes: ["QPV"] },
        { nom: "TYPECONST", entetes: ["Type", "Nature"] },
      ],
    });
  });

  it.each([
    ["09122", "09"],
    ["9122", "09"],
    ["2A004", "2A"],
    ["2b033", "2B"],
    ["97411", "974"],
    ["75056", "75"],
  ])("tire du code de commune %s le département %s", (depcom, departement) => {
    const [logement] = importer(fichier("IDENT_REP;DEPCOM", `1;${depcom}`)).lignes;
    expect(logement).toMatchObject({ Département: departement, Commune: depcom });
  });

  it("préfère le code au libellé quand le fichier a les deux", () => {
    const importe = importer(fichier("IDENT_REP;DEP;FINAN;FINAN_CODE", "1;31;Prêt aidé;10"));
    expect(importe.lignes[0]).toMatchObject({ Financement: "PLAI" });
    expect(constat(importe, "colonnesLaissees")?.noms).toEqual(["FINAN"]);
  });

  it("ne confond pas ORIGINE, l'entrée au patrimoine, avec l'origine du droit", () => {
    const importe = importer(fichier("IDENT_REP;DEPCOM;ORIGINE", "1;31555;4"));
    expect(importe.lignes[0]).not.toHaveProperty("Origine du droit");
    expect(constat(importe, "colonnesLaissees")?.noms).toEqual(["ORIGINE"]);
  });

  it.each(["EPCI;LIBEPCI", "EPCI_CODE;LIBEPCI"])("prend le nom de l'EPCI, non son code (%s)", (noms) => {
    const importe = importer(fichier(`IDENT_REP;DEPCOM;${noms}`, "1;31555;243100518;Toulouse Métropole"));
    expect(importe.lignes[0]).toMatchObject({ EPCI: "Toulouse Métropole" });
    expect(constat(importe, "colonneEnDouble")).toBeUndefined();
    expect(constat(importe, "colonnesLaissees")?.noms).toEqual([noms.split(";")[0]]);
  });

  it("prend le code de l'EPCI faute de son nom", () => {
    const importe = importer(fichier("IDENT_REP;DEPCOM;EPCI", "1;31555;243100518"));
    expect(importe.lignes[0]).toMatchObject({ EPCI: "243100518" });
  });

  it("met une sortie du patrimoine, que RPLS ne date pas, dans une colonne à dater", () => {
    const importe = importer(fichier("IDENT_REP;DEPCOM;SORTIEPATRIM", "1;31555;4", "2;31555;9"));
    expect(importe.lignes.map((ligne) => ligne[SORTIE])).toEqual(["démolition", ""]);
    expect(constat(importe, "sortiesADater")).toMatchObject({ nombre: 1 });
    expect(importe.lignes[0]).not.toHaveProperty("Sortie du parc");
  });

  it("dit que le fichier public ne donne ni taux ni contingent", () => {
    const sans = (nom: string) => RPLS.replace(`;${nom}`, "");
    const publique = importer(fichier(sans("MODE;CONTRESLOG"), "1;A;31555;T;1;C;3;13;1974;1975"));
    expect(constat(publique, "fichierPublic")).toBeDefined();
    expect(constat(importer(fichier(RPLS, LOGEMENT)), "fichierPublic")).toBeUndefined();
  });

  it("écrit les dates comme le classeur les compte, à partir de 1904 s'il le faut", () => {
    const octets = fichier("IDENT_REP;DEP;LOCAT;CONSTRUCT", "1;31;1975;1974");
    expect(importer(octets, { date1904: true }).lignes[0]).toMatchObject({
      "Mise en service": jour(1975, 1, 1) - 1462,
      "Année de construction": 1974,
    });
  });

  it("garde un code inconnu tel quel et le dit une fois par colonne", () => {
    const importe = importer(fichier("IDENT_REP;DEP;FINAN", "1;31;77", "2;31;78", "3;31;13"));
    expect(importe.lignes.map(({ Financement }) => Financement)).toEqual(["77", "78", "PLUS"]);
    expect(constat(importe, "valeursInconnues")).toEqual({
      type: "valeursInconnues",
      nom: "FINAN",
      entete: "Financement",
      valeur: "77",
      lu: null,
      ligne: 2,
      nombre: 2,
    });
  });

  const dites = (importe: Importe) =>
    importe.bilan.constats.flatMap((un) =>
      un.type === "valeursInconnues" || un.type === "codesNonRenseignes"
        ? [
            `${graviteDImport(un)} ${String(un.ligne)} : ${phraseDImport(un).constat.replaceAll("\u00a0", " ")}`,
          ]
        : [],
    );

  it("dit un TYPECONST d'aucune liste, dans le type et dans la nature qu'il aurait donnés", () => {
    const importe = importer(fichier("IDENT_REP;DEP;TYPECONST", "1;31;C", "2;31;X", "3;31;X"));
    expect(importe.lignes.map(({ Type, Nature }) => [Type, Nature])).toEqual([
      ["collectif", ""],
      ["X", "X"],
      ["X", "X"],
    ]);
    expect(dites(importe)).toEqual([
      "aVerifier 3 : « X » n’est pas une valeur connue de TYPECONST (2 lignes dans ce cas) : elle est écrite telle quelle dans « Type ».",
      "aVerifier 3 : « X » n’est pas une valeur connue de TYPECONST (2 lignes dans ce cas) : elle est écrite telle quelle dans « Nature ».",
    ]);
  });

  it("dit les codes par lesquels RPLS ne renseigne pas, une fois par colonne, et ce que cela compte", () => {
    const importe = importer(fichier("IDENT_REP;DEP;TYPECONST;NBPIECE", "1;31;Z;3", "2;31;NA;999", "3;31;;"));
    expect(importe.lignes.map(({ Type, Nature, Typologie }) => [Type, Nature, Typologie])).toEqual([
      ["", "", "T3"],
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(dites(importe)).toEqual([
      "information 2 : « Z » dans TYPECONST veut dire « non renseigné » (2 lignes dans ce cas) : « Type » y reste vide.",
      "information 2 : « Z » dans TYPECONST veut dire « non renseigné » (2 lignes dans ce cas) : « Nature » y reste vide, et le logement compte comme familial.",
      "information 3 : « 999 » dans NBPIECE veut dire « non renseigné » (1 ligne dans ce cas) : « Typologie » y reste vide.",
    ]);
  });

  it("« NA » dans SORTIEPATRIM ou CONTRESLOG est un blanc : ce qu'il compte, et la colonne où écrire", () => {
    const importe = importer(
      fichier("IDENT_REP;DEP;SORTIEPATRIM;CONTRESLOG", "1;31;NA;NA", "2;31;9;7", "3;31;NA;3"),
    );
    expect(constat(importe, "sortiesADater")).toBeUndefined();
    expect(constat(importe, "contingentAConfirmer")).toMatchObject({ nombre: 1 });
    expect(dites(importe)).toEqual([
      "information 2 : « NA » dans CONTRESLOG veut dire « non renseigné » (1 ligne dans ce cas) : « Contingent RPLS (à confirmer) » y reste vide, et le logement compte comme non réservé.",
      "information 2 : « NA » dans SORTIEPATRIM veut dire « non renseigné » (2 lignes dans ce cas) : « Sortie RPLS (à dater) » y reste vide, et le logement compte dans le parc.",
    ]);
    const remedes = importe.bilan.constats
      .filter(({ type }) => type === "codesNonRenseignes")
      .map((un) => phraseDImport(un).remede.replaceAll("\u00a0", " "));
    expect(remedes).toEqual([
      "Écrivez le réservataire de ceux qui en ont un dans « Réservataire ».",
      "Rien à faire pour un logement qui y est toujours ; pour un autre, écrivez la date dans « Sortie du parc ».",
    ]);
  });

  it.each([
    ["X", "oui"],
    ["0", "non"],
    ["3", null],
  ])("QPV %s, que RPLS n'a pas, est gardé et dit avec ce que Flux y lit", (code, lu) => {
    const importe = importer(fichier("IDENT_REP;DEP;QPV", "1;31;1", `2;31;${code}`));
    expect(importe.lignes.map(({ QPV }) => QPV)).toEqual(["oui", code]);
    expect(constat(importe, "valeursInconnues")).toMatchObject({ nom: "QPV", valeur: code, lu, ligne: 3 });
    expect(dites(importe)[0]?.endsWith(lu === null ? "dans « QPV »." : `où Flux lit « ${lu} ».`)).toBe(true);
  });

  it.each(["oui", "non", "Hors QPV", "1", "2", ""])("QPV « %s » est connu", (code) => {
    expect(dites(importer(fichier("IDENT_REP;DEP;QPV", `1;31;${code}`)))).toEqual([]);
  });

  it("laisse de côté un total, et le dit avec sa ligne", () => {
    const importe = importer(
      fichier("IDENT_REP;DEP;LIBCOM", "3100000001;31;T", "TOTAL;;", ";Total 31;1", "3100000002;31;Total"),
    );
    expect(importe.lignes.map((ligne) => ligne["N° RPLS"])).toEqual(["3100000001", "3100000002"]);
    expect(importe.bilan.lignes).toEqual({ lues: 4, ecrites: 2, ecartees: 2, vides: 0 });
    const totaux = importe.bilan.constats.filter(({ type }) => type === "ligneDeTotal");
    expect(totaux).toEqual([
      { type: "ligneDeTotal", ligne: 3, texte: "TOTAL" },
      { type: "ligneDeTotal", ligne: 4, texte: "Total 31" },
    ]);
    expect(totaux.map((un) => phraseDImport(un).constat.replaceAll("\u00a0", " "))).toEqual([
      "La ligne « TOTAL » est un total, pas un logement : la ligne n’est pas importée.",
      "La ligne « Total 31 » est un total, pas un logement : la ligne n’est pas importée.",
    ]);
  });

  it("garde un logement dont un autre champ commence par « Total »", () => {
    const importe = importer(fichier("IDENT_INT;IDENT_REP;DEP", "Total;3100000001;31", "TOTAL;12;31"));
    expect(importe.bilan.lignes).toMatchObject({ lues: 2, ecrites: 1, ecartees: 1 });
    expect(constat(importe, "ligneDeTotal")).toMatchObject({ ligne: 3 });
  });

  it("signale des numéros qu'un tableur a mis en notation scientifique", () => {
    const importe = importer(fichier("IDENT_REP;DEP", "3,1E+09;31", "3100000001;31"));
    expect(constat(importe, "numerosTronques")).toMatchObject({ ligne: 2, nombre: 1 });
  });
});

describe("L'import d'un autre fichier de logements", () => {
  it("reprend les colonnes de Parc sous leurs synonymes, et les dates quelle que soit leur écriture", () => {
    const octets = utf8(
      "Etat du parc\n\nNuméro RPLS,Organisme,Dpt,Contingent,Date de mise en service,Fin de convention\n" +
        '3100000001,"Habitat, d\'Oc",31,CD31,15/03/1990,2030-12-31\n3100000002,Habitat,31,,bientôt,\n',
    );
    const importe = importer(octets);
    expect(importe.lignes).toEqual([
      {
        "N° RPLS": "3100000001",
        Bailleur: "Habitat, d'Oc",
        Département: "31",
        Réservataire: "CD31",
        "Fin convention": jour(2030, 12, 31),
        "Mise en service": jour(1990, 3, 15),
      },
      {
        "N° RPLS": "3100000002",
        Bailleur: "Habitat",
        Département: "31",
        Réservataire: "",
        "Fin convention": "",
        "Mise en service": "bientôt",
      },
    ]);
    expect(constat(importe, "valeursInconnues")).toMatchObject({ entete: "Mise en service", ligne: 5 });
  });

  it("laisse vide une colonne que deux en-têtes désignent, et pose la question", () => {
    const importe = importer(fichier("RPLS;DEP;Contingent;Réservé par", "1;31;CD31;ALS"));
    expect(importe.lignes[0]).not.toHaveProperty("Réservataire");
    expect(constat(importe, "colonneEnDouble")).toMatchObject({
      entete: "Réservataire",
      noms: ["Contingent", "Réservé par"],
    });
    // Ni sans usage, ni absente : elle est en question.
    expect(constat(importe, "colonnesLaissees")).toBeUndefined();
    expect(constat(importe, "colonnesAbsentes")?.entetes).not.toContain("Réservataire");
  });
});

describe("L'écriture du fichier", () => {
  const texte = "IDENT_REP;DEP;LIBCOM\r\n1;31;Ségala\r\n2;31;Vic-Fezensac\r\n";
  const attendues = ["Ségala", "Vic-Fezensac"];
  const communes = (octets: Uint8Array, taille: number) =>
    importer(octets, { taille }).lignes.map(({ Commune }) => Commune);

  it.each([
    ["latin-1", latin1(texte)],
    ["UTF-8", utf8(texte)],
    ["UTF-8 avec marque", utf8(`\ufeff${texte}`)],
    ["UTF-16 (texte Unicode d'Excel)", new Uint8Array(Buffer.from(`\ufeff${texte}`, "utf16le"))],
  ])("%s se lit, en un ou plusieurs morceaux", (_, octets) => {
    for (let taille = 4; taille < 60; taille += 1) expect(communes(octets, taille)).toEqual(attendues);
  });

  it("reconnaît le latin-1 même quand la première lettre accentuée est loin", () => {
    const loin = `${"3;31;Muret\r\n".repeat(10_000)}4;31;Ségala\r\n`;
    expect(communes(latin1(`IDENT_REP;DEP;LIBCOM\r\n${loin}`), 65_536).at(-1)).toBe("Ségala");
  });

  it("signale les lettres que l'écriture du fichier ne permet pas de lire", () => {
    const octets = new Uint8Array([...utf8("IDENT_REP;DEP;LIBCOM\n1;31;Ségala\n2;31;Vic"), 0xe9, 0x0a]);
    const importe = importer(octets, { taille: 36 });
    expect(constat(importe, "caracteresIllisibles")).toMatchObject({ ligne: 3, nombre: 1 });
  });

  it("lit les fins de ligne des anciens Mac", () => {
    expect(communes(latin1(texte.replaceAll("\r\n", "\r")), 4096)).toEqual(attendues);
  });
});

describe("Un fichier qu'on ne peut pas importer", () => {
  const refus = (octets: Uint8Array) => importer(octets).refus;

  it.each([
    ["vide", utf8(""), { type: "fichierVide" }],
    ["fait de lignes vides", utf8("\n\n  \n"), { type: "fichierVide" }],
    ["un classeur Excel renommé", utf8("PK\u0003\u0004xyz"), { type: "fichierNonTexte", nature: "classeur" }],
    [
      "un ancien classeur",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
      { type: "fichierNonTexte", nature: "classeur" },
    ],
    [
      "une image",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      { type: "fichierNonTexte", nature: "binaire" },
    ],
    ["un texte quelconque", utf8("Bonjour\nà tous;"), { type: "entetesAbsents", debut: "Bonjour" }],
    ["sans numéro RPLS", utf8("DEP;LIBCOM\n31;Muret"), { type: "colonneRequiseAbsente", entete: "N° RPLS" }],
    [
      "sans département ni commune",
      utf8("IDENT_REP;QPV\n1;2"),
      { type: "colonneRequiseAbsente", entete: "Département" },
    ],
    [
      "à deux numéros RPLS",
      utf8("IDENT_REP;RPLS;DEP\n1;1;31"),
      { type: "colonneRequiseEnDouble", entete: "N° RPLS", noms: ["IDENT_REP", "RPLS"] },
    ],
    ["sans logement", utf8("IDENT_REP;DEP\n"), { type: "aucunLogement" }],
  ])("%s", (_, octets, attendu) => {
    expect(refus(octets)).toEqual(attendu);
  });
});

describe("Les lignes d'un fichier abîmé", () => {
  it("sont toutes écrites, écartées avec leur numéro, ou vides", () => {
    const importe = importer(
      fichier(
        "IDENT_REP;DEP;LIBCOM",
        "1;31;Muret",
        "",
        "2;31",
        ";;",
        "3;31;Muret;x",
        '4;31;"Muret',
        "5;31;Muret;;",
      ),
    );
    expect(importe.bilan.lignes).toEqual({ lues: 7, ecrites: 2, ecartees: 3, vides: 2 });
    expect(importe.bilan.constats.filter((un) => "ligne" in un)).toEqual([
      { type: "nombreDeChamps", ligne: 4, trouves: 2, attendus: 3 },
      { type: "nombreDeChamps", ligne: 6, trouves: 4, attendus: 3 },
      { type: "guillemetOuvert", ligne: 7 },
    ]);
  });

  it("sont comptées, non gardées une à une, au-delà d'un millier du même genre", () => {
    const importe = importer(fichier("IDENT_REP;DEP;QPV", "1;31;1", ...Array<string>(1500).fill("2;31")));
    const listees = importe.bilan.constats.filter(({ type }) => type === "nombreDeChamps").length;
    expect(listees).toBe(PLAFOND_PAR_GENRE);
    expect(constat(importe, "suite")).toEqual({ type: "suite", de: "nombreDeChamps", nombre: 500 });
    expect(importe.bilan.lignes).toMatchObject({ ecrites: 1, ecartees: 1500 });
  });

  it("n'arrêtent jamais la lecture, quoi qu'il s'y trouve, et leur compte est toujours juste", () => {
    const hostile = fc.string({
      unit: fc.constantFrom("1", ";", '"', "\n", "=", "é", "\t", "A"),
      maxLength: 80,
    });
    fc.assert(
      fc.property(fc.array(hostile), fc.integer({ min: 1, max: 64 }), (lignes, taille) => {
        const octets = latin1(`IDENT_REP;DEP;LIBCOM\n1;31;x\n${lignes.join("\n")}`);
        const importe = importer(octets, { taille });
        const { lues, ecrites, ecartees, vides } = importe.bilan.lignes;
        const suites = constat(importe, "suite")?.nombre ?? 0;
        const motifs = ["nombreDeChamps", "guillemetOuvert", "ligneTropLongue"];
        const listees = importe.bilan.constats.filter(({ type }) => motifs.includes(type)).length;
        expect(importe.refus).toBeNull();
        expect(lues).toBe(ecrites + ecartees + vides);
        expect(importe.lignes).toHaveLength(ecrites);
        expect(ecartees).toBe(listees + suites);
      }),
      { numRuns: 300 },
    );
  });

  it("gardent pour du texte ce qui ressemble à une formule", () => {
    const { lignes } = importer(fichier("IDENT_REP;DEP;LIBCOM", "1;31;=HYPERLINK(A1)"));
    expect(lignes[0]).toMatchObject({ Commune: "=HYPERLINK(A1)" });
  });

  it("perdent leurs caractères de commande, qu'Excel ne garde pas", () => {
    const { lignes } = importer(fichier("IDENT_REP;DEP;LIBCOM", '1;31;"Mu\u0001\nret"'));
    expect(lignes[0]).toMatchObject({ Commune: "Mu ret" });
  });
});
