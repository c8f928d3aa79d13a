import { jour } from "../../calcul/domaine/jour";
import * as description from "../codesDeDescription";
import { dateEnTexte } from "../dates";
import { sansBords } from "../texte";
import type { Cellule } from "../types";
import { BLANCS, SENTINELLES, estSansCode } from "./blancs";

/** Reads a field of the file: what the cell gets, "" for a blank, null for a code that is in no list. */
export type LectureDeChamp = (ecrit: string) => Cellule | null;

/** A decoder of the sheets. */
interface Decodeur {
  parse(cellule: Cellule): { readonly etat: string };
}

/** Calendar years that Excel can date. */
const ANNEES = { premiere: 1901, derniere: 2100 } as const;

/** Excel keeps no control character; a field on several lines becomes one. */
// eslint-disable-next-line no-control-regex
const CONTROLES = /[\u0000-\u001f\u007f]+/g;

/** A field without outer spaces nor signs that show nothing; the RPLS file's own blanks are blanks. */
export const texteLibre: LectureDeChamp = (ecrit) => {
  const texte = sansBords(ecrit.replace(CONTROLES, " "));
  return BLANCS.has(texte) ? "" : texte;
};

type Mots = Readonly<Record<string, string>>;

/** The readings of a column of codes. */
const LECTURES_DE_CODE = new Set<LectureDeChamp>();

function deCode(lire: LectureDeChamp): LectureDeChamp {
  LECTURES_DE_CODE.add(lire);
  return lire;
}

/** Codes to words; what is already a word of the sheets' own lists is kept as it is written. */
function code(mots: Mots, estConnu: (texte: string) => boolean = () => false): LectureDeChamp {
  const connus = new Map(Object.entries(mots));
  return deCode((ecrit) => {
    const texte = String(texteLibre(ecrit));
    if (texte === "" || SENTINELLES.has(texte)) return "";
    return connus.get(texte) ?? (estConnu(texte) ? texte : null);
  });
}

/** The code by which the file says that a column of codes is not filled in: NA, NC, Z, 999; null for any other text. */
export function codeDeBlanc(lire: LectureDeChamp, ecrit: string): string | null {
  const texte = ecrit.trim();
  return LECTURES_DE_CODE.has(lire) && texte !== "" && estSansCode(texte) ? texte : null;
}

const estLu = (decodeur: Decodeur) => (texte: string) => decodeur.parse(texte).etat === "lu";

/** The crosses and zeros of hand-made sheets are no codes of the file. */
const estMotDeQpv = (texte: string) => !/^[x0]$/i.test(texte) && estLu(description.qpv)(texte);
export const qpv = code({ "1": "oui", "2": "non" }, estMotDeQpv);

/** What the sheet Parc reads in a text that is no code of its column in the file; null: nothing. */
export function luDansParc(lire: LectureDeChamp, ecrit: string): string | null {
  return lire === qpv ? description.qpv.parse(ecrit).valeur : null;
}

export const type = code({ C: "collectif", I: "individuel", E: "étudiant" }, estLu(description.construction));
/** What TYPECONST says of the nature of a logement: nothing but for the étudiants; a code of no list says that it is in none. */
export const nature = deCode((ecrit) => {
  const lu = type(ecrit);
  return lu === null || lu === "étudiant" ? lu : "";
});

/** The nature of a logement by its TYPECONST: an étudiant is out of the parc de rotation (R2), the others say nothing of it. */
export const natureDuType = code({ C: "familial", I: "familial", E: "étudiant" });

export const typologie = code(
  Object.fromEntries(Array.from({ length: 9 }, (_, rang) => [String(rang + 1), `T${rang + 1}`])),
  estLu(description.typologie),
);

/** The loan that financed the logement (arrêté du 5 janvier 2010): the numbers stand among the words of the sheets. */
const FINANCEMENTS: Mots = Object.fromEntries(
  Object.values(description.FINANCEMENTS).flatMap((noms) => {
    const [mot = "", ...autres] = noms.split(" | ");
    return autres.filter((nom) => /^\d\d$/.test(nom)).map((numero) => [numero, mot]);
  }),
);
export const financement = code(FINANCEMENTS, estLu(description.financement));

/** What the codes of the contingent are called. */
export const CONTINGENTS = {
  "1": "État agents",
  "2": "État prioritaires",
  "3": "Employeurs, Action Logement",
  "4": "Collectivités",
  "5": "Conventions avec l’État",
  "6": "Autres réservataires",
  "7": "Non réservé",
} as const satisfies Mots;
export type CodeDeContingent = keyof typeof CONTINGENTS;

/** The contingent by which the file says that nobody reserves the logement. */
export const CONTINGENT_LIBRE = "7";

/** The stock code of the contingent: it names no réservataire. */
export const contingent = code(CONTINGENTS);

/** Why the logement left the landlord's parc in the year before the file; the file does not say when. */
export const sortie = code({
  "1": "sortie (code 1)",
  "2": "sortie (code 2)",
  "3": "sortie (code 3)",
  "4": "démolition",
  "5": "sortie (code 5)",
  "9": "",
});

export const annee: LectureDeChamp = (ecrit) => {
  const texte = String(texteLibre(ecrit));
  if (texte === "" || SENTINELLES.has(texte) || texte === "0") return "";
  return /^\d{4}$/.test(texte) ? Number(texte) : null;
};

/**
 * The first day of a year: R1 only asks whether the logement was there on 31 December. A year that Excel cannot date is left
 * blank, which R1 takes as in service.
 */
export const premierJanvier: LectureDeChamp = (ecrit) => {
  const lue = annee(ecrit);
  if (typeof lue !== "number") return lue;
  if (lue > ANNEES.derniere) return null;
  return lue < ANNEES.premiere ? "" : jour(lue, 1, 1);
};

/** The first two digits of the INSEE code of a commune; three overseas. */
export const departementDeCommune: LectureDeChamp = (ecrit) => {
  const texte = String(texteLibre(ecrit));
  if (texte === "") return "";
  const trouve = /^(97\d|\d{2}|2[AB])\d{2,3}$/i.exec(texte.padStart(5, "0"));
  return trouve?.[1]?.toUpperCase() ?? null;
};

/** A date in any of the spellings that the sheets accept. */
export const date: LectureDeChamp = (ecrit) => {
  const texte = texteLibre(ecrit);
  if (texte === "") return "";
  const lue = dateEnTexte.safeParse(texte);
  return lue.success ? lue.data : null;
};

/** The readings that give the serial number of a day. */
const LECTURES_DE_DATE: ReadonlySet<LectureDeChamp> = new Set([date, premierJanvier]);
const JOURS_DE_1900_A_1904 = 1462;

/** A value as a cell of the workbook holds it: some workbooks count days from 1904. */
export function enCellule(lue: Cellule, lire: LectureDeChamp, date1904: boolean): Cellule {
  const decalee = date1904 && typeof lue === "number" && LECTURES_DE_DATE.has(lire);
  return decalee ? lue - JOURS_DE_1900_A_1904 : lue;
}
