import type { Releve } from "../excel/relever";
import type { Champ } from "../lecture/champs";
import type { Role } from "../lecture/lieu";
import type { ChampApparie, ColonneVue, Correspondance } from "../lecture/reperage/correspondance";
import { LONGUEUR_D_EN_TETE } from "../lecture/reglages/reglages";
import { definitionDe } from "../lecture/synonymes";
import {
  coutDeColonne,
  coutDeFeuille,
  nomDeChamp,
  NOM_DE_FEUILLE,
} from "../restitution/phrases/lecture/champs";
import { cite, enumeration, fr } from "../restitution/phrases/typographie";
import { APPELLATIONS, TEXTES_DES_COLONNES } from "./textesDesColonnes";

/** How a field stands: its column is known, several are possible, none is there and this costs something, or nothing. */
export type EtatDeChamp = "trouve" | "question" | "manque" | "facultatif";

/** A field of a sheet, in words. */
export interface ChampVu {
  readonly champ: Champ;
  readonly nom: string;
  readonly etat: EtatDeChamp;
  readonly texte: string;
  /** A choice of the person's that can be taken back. */
  readonly choisi: boolean;
  /** Ranks of the columns to choose from: those in question first. */
  readonly possibles: readonly number[];
  /** Rank of the present one; null where there is none, or several. */
  readonly retenue: number | null;
}

/** An input sheet, in words. */
export interface FeuilleVue {
  readonly role: Role;
  readonly nom: string;
  readonly etat: "trouvee" | "question" | "absente";
  /** The sheet of the workbook, or what its absence costs. */
  readonly texte: string;
  readonly choisie: boolean;
  /** The present sheet and those to choose from. */
  readonly feuille: string | null;
  readonly feuilles: readonly string[];
  readonly colonnes: readonly ColonneVue[];
  readonly champs: readonly ChampVu[];
  /** The columns that no field takes; "" where there is none. */
  readonly laissees: string;
  /** Profiles made for these headers, and those of the sheet, whatever their headers. */
  readonly reconnus: readonly string[];
  readonly profils: readonly string[];
  /** That of the headers whose choices can be kept as a profile; null where none was made. */
  readonly aGarder: string | null;
}

/** More columns than this are counted, not named. */
const COLONNES_NOMMEES = 12;

function nommer({ lettres, entete }: ColonneVue): string {
  return fr`${lettres} ${cite(entete)}`;
}

/** What a field without a column costs. */
function manque(role: Role, champ: Champ): Pick<ChampVu, "etat" | "texte"> {
  const absence = definitionDe(role, champ)?.absence ?? null;
  if (absence === null) return { etat: "facultatif", texte: TEXTES_DES_COLONNES.facultatif };
  const cout = absence === "bloquant" ? TEXTES_DES_COLONNES.indispensable : coutDeColonne(role, champ);
  return { etat: "manque", texte: fr`Pas de colonne : ${cout}` };
}

function enMots(
  role: Role,
  apparie: ChampApparie,
  nommees: readonly string[],
): Pick<ChampVu, "etat" | "texte"> {
  const { champ, appellation } = apparie;
  if (nommees.length === 0) return manque(role, champ);
  if (nommees.length > 1)
    return { etat: "question", texte: TEXTES_DES_COLONNES.plusieurs(enumeration(nommees)) };
  const comment = appellation === null ? TEXTES_DES_COLONNES.votreChoix : APPELLATIONS[appellation];
  return { etat: "trouve", texte: fr`${nommees.join("")}, ${comment}` };
}

function champVu(role: Role, apparie: ChampApparie, colonnes: readonly ColonneVue[]): ChampVu {
  const { champ, colonnes: rangs, choix } = apparie;
  const { etat, texte } = enMots(role, apparie, rangs.flatMap((rang) => colonnes[rang] ?? []).map(nommer));
  const autres = colonnes.flatMap(({ entete }, rang) =>
    rangs.includes(rang) || entete.length > LONGUEUR_D_EN_TETE ? [] : [rang],
  );
  return {
    champ,
    nom: nomDeChamp(champ),
    etat,
    texte: choix === "perime" ? fr`${texte} ${TEXTES_DES_COLONNES.choixPerime}` : texte,
    choisi: choix !== null,
    possibles: [...rangs, ...autres],
    retenue: rangs.length === 1 ? (rangs[0] ?? null) : null,
  };
}

function laisseesDe({ champs, colonnes }: Correspondance): string {
  const prises = new Set(champs.flatMap((champ) => champ.colonnes));
  const laissees = colonnes.filter((_, rang) => !prises.has(rang)).map(nommer);
  if (laissees.length === 0) return "";
  const reste = laissees.length - COLONNES_NOMMEES;
  const nommees = reste > 0 ? [...laissees.slice(0, COLONNES_NOMMEES), fr`${reste} autres`] : laissees;
  return TEXTES_DES_COLONNES.laissees(enumeration(nommees));
}

function texteDe({ etat, role, feuille, feuilles }: Correspondance): string {
  switch (etat) {
    case "trouve":
      return TEXTES_DES_COLONNES.feuille(feuille ?? "");
    case "muette":
      return TEXTES_DES_COLONNES.muette(feuille ?? "");
    case "plusieurs":
      return TEXTES_DES_COLONNES.plusieursFeuilles(enumeration(feuilles.map(cite)));
    case "absent":
      return fr`Pas de feuille : ${coutDeFeuille(role)}`;
  }
}

function etatDe({ etat, champs }: Correspondance): FeuilleVue["etat"] {
  if (etat === "absent") return "absente";
  const ambigu = champs.some(({ colonnes }) => colonnes.length > 1);
  return etat === "trouve" && !ambigu ? "trouvee" : "question";
}

const RANG: Readonly<Record<FeuilleVue["etat"], number>> = { question: 0, trouvee: 1, absente: 2 };
const RANG_DE_CHAMP: Readonly<Record<EtatDeChamp, number>> = {
  question: 0,
  trouve: 1,
  manque: 2,
  facultatif: 3,
};

function champsVus({ role, champs, colonnes }: Correspondance): readonly ChampVu[] {
  const vus = champs.map((champ) => champVu(role, champ, colonnes));
  return vus.sort((a, b) => RANG_DE_CHAMP[a.etat] - RANG_DE_CHAMP[b.etat]);
}

/** The sheets and their columns as the pane shows them: in both, questions first, what is not there last. */
export function feuillesVues({ correspondances, reglages }: Releve): readonly FeuilleVue[] {
  const vues = correspondances.map((une): FeuilleVue => ({
    role: une.role,
    nom: NOM_DE_FEUILLE[une.role],
    etat: etatDe(une),
    texte:
      une.choixDeFeuille === "perime"
        ? fr`${texteDe(une)} ; ${TEXTES_DES_COLONNES.feuillePerimee}`
        : texteDe(une),
    choisie: une.choixDeFeuille !== null,
    feuille: une.feuille,
    feuilles: une.feuilles,
    colonnes: une.colonnes,
    champs: champsVus(une),
    laissees: laisseesDe(une),
    reconnus: une.profils,
    profils: (reglages.profils ?? []).filter(({ role }) => role === une.role).map(({ nom }) => nom),
    aGarder: une.champs.some(({ choix }) => choix === "applique") ? une.empreinte : null,
  }));
  return vues.sort((a, b) => RANG[a.etat] - RANG[b.etat]);
}
