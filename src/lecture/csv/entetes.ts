import { cleDeTexte, texteDe } from "../texte";
import { BAILLEUR_UNIQUE } from "../roles/bailleurs";
import type { Enregistrement } from "./analyseur";
import { estFichierPublic, ontUnAutreSens, sansCode } from "../rpls/noms";
import { CIBLES, COLONNES_PROPRES, type Cible } from "./cibles";
import { nature, premierJanvier, type LectureDeChamp } from "../rpls/codes";
import type { ColonneReprise, ConstatDImport, RefusDeCsv } from "./constats";

/** A column of Parc that is filled: from which field of the file, and how; without a field its name is "". */
export interface ColonneLue {
  readonly nom: string;
  readonly entete: string;
  readonly rang: number;
  readonly lire: LectureDeChamp;
}

/** The header of the file, understood. */
export interface Entetes {
  readonly type: "entetes";
  /** In the order of the sheet Parc. */
  readonly colonnes: readonly ColonneLue[];
  /** Fields of a line. */
  readonly largeur: number;
  readonly constats: readonly ConstatDImport[];
}

/** A header as it is compared: an RPLS name with or without its `_CODE`, another without what is in brackets. */
function clesDe(nom: string): readonly string[] {
  return [nom, sansCode(nom), nom.replace(/\([^)]*\)/g, " ")].map(cleDeTexte);
}

/** Headers of the file with their keys; those that have another sense there have none. */
function indexer(noms: readonly string[]): readonly (readonly string[])[] {
  const ailleurs = ontUnAutreSens(noms);
  return noms.map((nom, rang) => (ailleurs[rang] === true ? [] : clesDe(nom)));
}

/** A label and its code are two spellings of one column: the code is the sure one. */
function preferes(rangs: readonly number[], noms: readonly string[]): readonly number[] {
  const codes = rangs.filter((rang) => sansCode(noms[rang] ?? "") !== noms[rang]);
  return rangs.length > 1 && codes.length === 1 ? codes : rangs;
}

interface Trouvee {
  readonly cible: Cible;
  readonly rangs: readonly number[];
  readonly lire: LectureDeChamp;
}

function trouver(
  cible: Cible,
  noms: readonly string[],
  cles: readonly (readonly string[])[],
): Trouvee | null {
  for (const { noms: connus, lire } of cible.origines) {
    const rangs = cles.flatMap((une, rang) => (une.some((cle) => connus.has(cle)) ? [rang] : []));
    if (rangs.length > 0) return { cible, rangs: preferes(rangs, noms), lire };
  }
  return null;
}

/** How many columns of Parc a line of the file names: the header is the line that names most. */
export function nombreDeColonnesConnues(champs: readonly string[]): number {
  const cles = indexer(champs);
  return CIBLES.filter((cible) => trouver(cible, champs, cles) !== null).length;
}

/** The columns of the file that are taken, each once. */
export function reprisesDe(colonnes: readonly ColonneLue[]): readonly ColonneReprise[] {
  const duFichier = colonnes.filter(({ nom }) => nom !== "");
  const rangs = new Set(duFichier.map(({ rang }) => rang));
  return [...rangs].map((rang) => {
    const siennes = duFichier.filter((une) => une.rang === rang);
    return { nom: siennes[0]?.nom ?? "", entetes: siennes.map(({ entete }) => entete) };
  });
}

/** The file of one landlord seldom names it: a blank name would leave every row out of the calculation. */
const SANS_BAILLEUR: ColonneLue = { nom: "", entete: "Bailleur", rang: -1, lire: () => BAILLEUR_UNIQUE };

/** A column of Parc that several fields of the file could fill: a question. */
interface Question {
  readonly entete: string;
  readonly rangs: readonly number[];
}

function constatsDesColonnes(
  noms: readonly string[],
  colonnes: readonly ColonneLue[],
  questions: readonly Question[],
): ConstatDImport[] {
  const pris = new Set([...colonnes.map(({ rang }) => rang), ...questions.flatMap(({ rangs }) => rangs)]);
  const laissees = noms.filter((nom, rang) => nom !== "" && !pris.has(rang));
  const remplies = new Set([...colonnes, ...questions].map(({ entete }) => entete));
  const absentes = CIBLES.map(({ entete }) => entete).filter(
    (entete) => !remplies.has(entete) && !COLONNES_PROPRES.some((propre) => propre === entete),
  );
  return [
    { type: "colonnesReprises", reprises: reprisesDe(colonnes) },
    ...(laissees.length === 0 ? [] : [{ type: "colonnesLaissees", noms: laissees } as const]),
    ...(absentes.length === 0 ? [] : [{ type: "colonnesAbsentes", entetes: absentes } as const]),
  ];
}

function constatsDuFichier(noms: readonly string[], colonnes: readonly ColonneLue[]): ConstatDImport[] {
  const constats: ConstatDImport[] = [];
  if (estFichierPublic(noms)) constats.push({ type: "fichierPublic" });
  if (colonnes.includes(SANS_BAILLEUR)) constats.push({ type: "bailleurAbsent", ecrit: BAILLEUR_UNIQUE });
  if (colonnes.some(({ lire }) => lire === premierJanvier)) constats.push({ type: "misesEnServiceParAnnee" });
  if (colonnes.some(({ lire }) => lire === nature)) constats.push({ type: "natureDesEtudiants" });
  return constats;
}

/** Which field of a line fills which column of Parc, and what is to be said of it; or why the file cannot be imported. */
export function lireEntetes({ champs }: Pick<Enregistrement, "champs">): Entetes | RefusDeCsv {
  const noms = champs.map(texteDe);
  const cles = indexer(noms);
  const nommer = ({ rangs }: Pick<Question, "rangs">) => rangs.map((rang) => noms[rang] ?? "");
  const colonnes: ColonneLue[] = [];
  const questions: Question[] = [];
  for (const cible of CIBLES) {
    const trouvee = trouver(cible, noms, cles);
    const { entete, requise } = cible;
    if (trouvee === null) {
      if (requise) return { type: "colonneRequiseAbsente", entete };
      if (entete === SANS_BAILLEUR.entete) colonnes.push(SANS_BAILLEUR);
      continue;
    }
    const [rang = 0, ...autres] = trouvee.rangs;
    if (autres.length === 0) colonnes.push({ nom: noms[rang] ?? "", entete, rang, lire: trouvee.lire });
    else if (requise) return { type: "colonneRequiseEnDouble", entete, noms: nommer(trouvee) };
    else questions.push({ entete, rangs: trouvee.rangs });
  }
  const doubles = questions.map(
    (question) => ({ type: "colonneEnDouble", entete: question.entete, noms: nommer(question) }) as const,
  );
  const desColonnes = constatsDesColonnes(noms, colonnes, questions);
  const constats = [...desColonnes, ...doubles, ...constatsDuFichier(noms, colonnes)];
  const largeur = noms.reduce((fin, nom, rang) => (nom === "" ? fin : rang + 1), 0);
  return { type: "entetes", colonnes, largeur, constats };
}
