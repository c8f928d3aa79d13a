import { readText, writePart } from "../../src/atelier/xlsx/zip";
import { LIMITE_DECOMPRESSEE } from "../../src/atelier/xlsx/zipDirectory";
import type { Package } from "../../src/fichiers/zip";

/** Un .xlsx que l'on a gâté avant de l'ouvrir dans l'atelier. */
export interface ClasseurHostile {
  readonly quoi: string;
  /** Gâte les parties d'un classeur d'une feuille « Parc », A1 « N° RPLS » et A2 « 0310012345 ». */
  readonly gater: (parties: Package) => Promise<void>;
  readonly attendu: string;
  /** La première colonne, s'il s'ouvre ; la fin de la phrase, s'il est refusé. */
  readonly issue: { readonly colonne: readonly unknown[] } | { readonly refus: string };
}

const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const FEUILLE = "xl/worksheets/sheet1.xml";
const CLASSEUR = "xl/workbook.xml";
const LIENS = "xl/_rels/workbook.xml.rels";
const ENDOMMAGE = "son contenu est endommagé";
const TAILLE_FAUSSE = "une de ses parties annonce une taille fausse";
const INTACT = ["N° RPLS", "0310012345"];

const texte = (contenu: string) => `<c r="A1" t="inlineStr"><is><t>${contenu}</t></is></c>`;

/** Remplace la feuille par ces lignes. */
function feuille(lignes: string, avant = "") {
  const xml = `<?xml version="1.0"?>${avant}<worksheet xmlns="${NS}"><sheetData>${lignes}</sheetData></worksheet>`;
  return (parties: Package) => writePart(parties, FEUILLE, xml);
}

function remplacer(partie: string, motif: RegExp, par: string) {
  return async (parties: Package) =>
    writePart(parties, partie, (await readText(parties, partie)).replace(motif, par));
}

/** Une partie qui annonce cette taille une fois décompressée, quelle que soit la sienne. */
function annoncer(size: number) {
  return async (parties: Package) => {
    const une = parties.get(FEUILLE);
    if (une !== undefined) parties.set(FEUILLE, { ...une, size });
    await Promise.resolve();
  };
}

const entites = Array.from({ length: 9 }, (_, rang) => `<!ENTITY e${rang + 1} "${`&e${rang};`.repeat(10)}">`);

const REFUSES: readonly (readonly [string, ClasseurHostile["gater"], string])[] = [
  ["une archive qui annonce moins que ce qu'elle contient", annoncer(10), ENDOMMAGE],
  ["une archive qui annonce zéro octet", annoncer(0), TAILLE_FAUSSE],
  [
    "deux cellules aux coins opposés de la feuille",
    feuille('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    ENDOMMAGE,
  ],
  [
    "une cellule hors de toute feuille",
    feuille('<row r="99999999"><c r="ZZZZ99999999"><v>1</v></c></row>'),
    ENDOMMAGE,
  ],
  [
    "deux cent mille liens jamais fermés",
    (parties) => writePart(parties, LIENS, "<Relationship ".repeat(200_000)),
    ENDOMMAGE,
  ],
  [
    "une feuille que l'on irait chercher sur le réseau",
    remplacer(LIENS, /Target="[^"]*sheet1.xml"/, 'Target="http://exemple.fr/f.xml" TargetMode="External"'),
    ENDOMMAGE,
  ],
  [
    "une feuille que l'on irait chercher sur le disque",
    remplacer(LIENS, /Target="[^"]*sheet1.xml"/, 'Target="../../../../etc/passwd"'),
    ENDOMMAGE,
  ],
  [
    "un nom de feuille qu'Excel n'accepte pas",
    remplacer(CLASSEUR, /name="Parc"/, 'name="a/b[c]:*?"'),
    "« a/b[c]:*? » ne peut pas être le nom d'une feuille",
  ],
  [
    "un nom de feuille de plus de 31 signes",
    remplacer(CLASSEUR, /name="Parc"/, `name="${"N".repeat(32)}"`),
    `« ${"N".repeat(31)} » ne peut pas être le nom d'une feuille`,
  ],
  [
    "deux feuilles du même nom, à la casse près",
    remplacer(CLASSEUR, /(<sheet [^>]*name=")Parc("[^>]*>)/, "$1Parc$2$1PARC$2"),
    "deux de ses feuilles portent le même nom",
  ],
];

const LUS: readonly (readonly [string, ClasseurHostile["gater"], string, readonly unknown[]])[] = [
  [
    "des entités qui se développent en un milliard de mots",
    feuille(`<row r="1">${texte("&e9;")}</row>`, `<!DOCTYPE w [<!ENTITY e0 "mot">${entites.join("")}]>`),
    "ne sont pas développées",
    ["&e9;"],
  ],
  [
    "une entité qui lirait un fichier du disque",
    feuille(`<row r="1">${texte("&x;")}</row>`, '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "n'est pas lue",
    ["&x;"],
  ],
  [
    "un texte qui n'est nulle part",
    feuille('<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>'),
    "est une cellule vide",
    [],
  ],
  [
    "deux cent mille balises imbriquées",
    feuille("<a>".repeat(200_000) + "</a>".repeat(200_000)),
    "ne font pas déborder la lecture",
    [],
  ],
  [
    "un nombre au-delà de tout nombre",
    feuille('<row r="1"><c r="A1"><v>1e999</v></c></row><row r="2"><c r="A2"><v>1e308</v></c></row>'),
    "est une erreur, le plus grand reste un nombre",
    ["#NUM!", 1e308],
  ],
  [
    "une partie nommée ../../vol.xml",
    (parties) => writePart(parties, "../../vol.xml", "<a/>"),
    "n'est pas reprise dans le fichier enregistré",
    INTACT,
  ],
  [
    "une partie nommée __proto__",
    (parties) => writePart(parties, "__proto__", "<a/>"),
    "ne change rien",
    INTACT,
  ],
];

export const CLASSEURS: readonly ClasseurHostile[] = [
  {
    quoi: "une bombe, qui se décompresse en plus d'un milliard d'octets",
    gater: annoncer(LIMITE_DECOMPRESSEE + 1),
    attendu: "refusé avant d'être décompressé",
    issue: { refus: "Le classeur décompressé pèserait 1 001 Mo, au-delà de la limite de 1 000 Mo." },
  },
  ...REFUSES.map(([quoi, gater, detail]) => ({
    ...{ quoi, gater, attendu: `refusé : ${detail}` },
    issue: { refus: `Le fichier n'est pas un classeur Excel (.xlsx) lisible : ${detail}.` },
  })),
  ...LUS.map(([quoi, gater, attendu, colonne]) => ({ quoi, gater, attendu, issue: { colonne } })),
];
