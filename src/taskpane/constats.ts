import type { Bilan } from "../excel/types";
import type { Gravite, Lieu } from "../lecture/lieu";
import type { Controle } from "../restitution/controles";
import { constatsListes } from "../restitution/feuilles/controles";
import type { Vise } from "./correction";
import { direEffet } from "../restitution/phrases/effet";
import { TEXTES } from "./textes";

/** A finding as the pane shows it: what is the case, what it costs ("" for nothing), what to do, where. */
export interface ConstatVu {
  readonly phrase: string;
  readonly effet: string;
  readonly remede: string;
  readonly lieu: Lieu;
  /** What « Corriger » would tick; null where a person must decide. */
  readonly vise: Vise | null;
}

export interface GroupeDeConstats {
  readonly gravite: Gravite;
  /** Lines of the sheet Contrôles. */
  readonly nombre: number;
  /** Cells that they are about: one line may stand for many. */
  readonly cellules: number;
  /** The first ones, as many as a pane can show. */
  readonly premiers: readonly ConstatVu[];
}

const GRAVITES: readonly Gravite[] = ["bloquant", "aVerifier", "information"];

/** More than this is read in the sheet Contrôles, not in a pane. */
export const CONSTATS_MONTRES = 30;

/** The findings of the sheet Contrôles by severity, the most serious first; severities without any are left out. */
export function grouper(bilan: Bilan): readonly GroupeDeConstats[] {
  const controles = constatsListes(bilan);
  return GRAVITES.map((gravite) => grouperUn(gravite, controles)).filter(({ nombre }) => nombre > 0);
}

/** Why there is no figure to show, and the first of the findings that stop them. */
export interface ArretVu {
  readonly texte: string;
  readonly motifs: readonly ConstatVu[];
}

/** The others are read in Contrôles. */
const MOTIFS_MONTRES = 3;

/** What stops every figure; null where some périmètre is computed. */
export function arretDe(bilan: Bilan): ArretVu | null {
  if (bilan.resultat.perimetres.length > 0) return null;
  const { nombre, premiers } = grouperUn("bloquant", constatsListes(bilan));
  const motifs = premiers.slice(0, MOTIFS_MONTRES);
  return { texte: TEXTES.sansPerimetre(nombre, motifs.length === premiers.length), motifs };
}

/** How many findings are still to be settled, by severity. */
export interface ConstatsOuverts {
  readonly bloquants: number;
  readonly aVerifier: number;
}

export function constatsOuverts(bilan: Bilan): ConstatsOuverts {
  const groupes = grouper(bilan);
  const combien = (voulue: Gravite) => groupes.find(({ gravite }) => gravite === voulue)?.nombre ?? 0;
  return { bloquants: combien("bloquant"), aVerifier: combien("aVerifier") };
}

function grouperUn(gravite: Gravite, controles: readonly Controle[]): GroupeDeConstats {
  const siens = controles.filter((controle) => controle.gravite === gravite);
  const premiers = siens.slice(0, CONSTATS_MONTRES).map(vu);
  const cellules = siens.reduce((total, { nombre }) => total + nombre, 0);
  return { gravite, nombre: siens.length, cellules, premiers };
}

function vu({ constat: phrase, remede, lieu, effet, nombre, reparable: champ }: Controle): ConstatVu {
  const vise = champ === undefined ? null : { feuille: lieu.feuille, champ };
  return { phrase, effet: direEffet(effet, nombre), remede, lieu, vise };
}
