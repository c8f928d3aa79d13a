/** Un fichier choisi dans « Importer ». */
export interface CsvHostile {
  readonly quoi: string;
  readonly octets: () => Uint8Array;
  /** Le refus ; ou ce que dit la feuille Import, puis les lignes de Parc : numéro, département, commune. */
  readonly attendu: string;
  readonly parc?: readonly (readonly string[])[];
}

const ENTETES = "IDENT_REP;DEP;LIBCOM";
const utf8 = (texte: string) => new Uint8Array(Buffer.from(texte, "utf8"));
const utf16 = (texte: string) => Buffer.from(texte, "utf16le");
const logement = (numero: string, commune = "Muret") => [numero, "31", commune];
const lignes = (...toutes: readonly string[]) => utf8([ENTETES, ...toutes].join("\n"));

const NON_TEXTE = "Ce fichier n'est pas un fichier texte.";
const UNE = "1 ligne lue : 1 écrite, 0 laissée de côté, 0 vide";
const DEMESUREE = "2 lignes lues : 1 écrite, 1 laissée de côté, 0 vide";
const MILLION = 1_000_000;

const REFUSES: readonly CsvHostile[] = [
  {
    quoi: "des octets quelconques",
    octets: () => Uint8Array.from({ length: 5000 }, (_, rang) => (rang * 7919) % 256),
    attendu: NON_TEXTE,
  },
  {
    quoi: "un classeur renommé",
    octets: () => utf8("PK\u0003\u0004xyz"),
    attendu: "Ce fichier est un classeur ou une archive, non un fichier CSV.",
  },
  {
    quoi: "des caractères nuls",
    octets: () => lignes("1;31;Mu\u0000ret"),
    attendu: NON_TEXTE,
  },
  {
    quoi: "de l'UTF-16 sans marque",
    octets: () => new Uint8Array(utf16(`${ENTETES}\n1;31;Muret`)),
    attendu: NON_TEXTE,
  },
  {
    quoi: "une page web",
    octets: () => utf8("<script>vole()</script>"),
    attendu:
      "Aucune des premières lignes du fichier ne nomme des colonnes de Parc ; il commence par « <script>vole()</script> ».",
  },
  {
    quoi: "30 Mo sans un retour à la ligne",
    octets: () => utf8("x".repeat(30 * MILLION)),
    attendu: `Aucune des premières lignes du fichier ne nomme des colonnes de Parc ; il commence par « ${"x".repeat(57)}… ».`,
  },
];

const IMPORTES: readonly CsvHostile[] = [
  {
    quoi: "de l'UTF-16 avec sa marque",
    octets: () => new Uint8Array(utf16(`\ufeff${ENTETES}\n1;31;Ségala`)),
    attendu: UNE,
    parc: [logement("1", "Ségala")],
  },
  {
    quoi: "une dernière ligne sans retour",
    octets: () => lignes("1;31;Muret"),
    attendu: UNE,
    parc: [logement("1")],
  },
  {
    quoi: "des formules",
    octets: () => lignes("=1+1;31;=HYPERLINK(A1)", "+2;31;@x"),
    attendu: "2 lignes lues : 2 écrites, 0 laissée de côté, 0 vide",
    parc: [logement("=1+1", "=HYPERLINK(A1)"), logement("+2", "@x")],
  },
  {
    quoi: "des signes qu'aucune cellule ne garde",
    octets: () => lignes("1;31;Mu\u0001\u202e\uffffret"),
    attendu: UNE,
    parc: [logement("1", "Mu ret")],
  },
  {
    quoi: "des colonnes nommées __proto__ et constructor",
    octets: () => utf8(`${ENTETES};__proto__;constructor\n1;31;Muret;a;b`),
    attendu: UNE,
    parc: [logement("1")],
  },
  {
    quoi: "dix mille colonnes inconnues",
    octets: () => utf8(`${ENTETES}${";x".repeat(10_000)}\n1;31;Muret${";1".repeat(10_000)}`),
    attendu: UNE,
    parc: [logement("1")],
  },
  {
    quoi: "une ligne de 30 Mo parmi les autres",
    octets: () => lignes(`1;31;${"x".repeat(30 * MILLION)}`, "2;31;Muret"),
    attendu: DEMESUREE,
    parc: [logement("2")],
  },
  {
    quoi: "un champ plus long qu'une cellule",
    octets: () => lignes(`1;31;${"é".repeat(32_768)}`, "2;31;Muret"),
    attendu: DEMESUREE,
    parc: [logement("2")],
  },
  {
    quoi: "un guillemet qui n'est jamais refermé",
    octets: () => lignes('1;31;"Muret', "2;31;Muret"),
    attendu: DEMESUREE,
    parc: [logement("2")],
  },
  {
    quoi: "un million de lignes vides",
    octets: () => lignes("1;31;Muret", "\n".repeat(MILLION - 2), "2;31;Muret"),
    attendu: "1 000 001 lignes lues : 2 écrites, 0 laissée de côté, 999 999 vides",
    parc: [logement("1"), logement("2")],
  },
  {
    quoi: "un million de lignes de séparateurs",
    octets: () => utf8(`${ENTETES}\n1;31;Muret\n${";;\n".repeat(MILLION)}`),
    attendu: "1 000 001 lignes lues : 1 écrite, 0 laissée de côté, 1 000 000 vides",
    parc: [logement("1")],
  },
];

export const CSV: readonly CsvHostile[] = [...REFUSES, ...IMPORTES];
