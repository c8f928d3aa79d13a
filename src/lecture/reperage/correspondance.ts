import type { Champ } from "../champs";
import { lettres, type Role } from "../lieu";
import { CHAMPS } from "../synonymes";
import { estVide, texteDe } from "../texte";
import type { FeuilleVue } from "../types";
import type { Candidat } from "./candidats";
import { rangsDesHomonymes, trouverLaColonne, type ColonneChoisie, type Visee } from "./corrections";
import { appellationDe, type Appellation } from "./entetes";
import { estAutre } from "./noms";
import { empreinteDesEntetes, profilsReconnus, type Profil } from "./profils";
import type { Recherche } from "./recherche";

/** A column of the header row that was found, as people see it. */
export interface ColonneVue {
  readonly lettres: string;
  readonly entete: string;
  /** From 0, among the columns of that same header. */
  readonly rang: number;
}

/** Whether a choice of the person is applied; `perime`: what was chosen is gone. Null: nothing was chosen. */
export type EtatDuChoix = "applique" | "perime" | null;

/** A field, and the columns that could hold it (ranks in `colonnes`): one when it is found, several when it is a question. */
export interface ChampApparie {
  readonly champ: Champ;
  readonly colonnes: readonly number[];
  /** Null without a column, and for one that was chosen whatever its header. */
  readonly appellation: Appellation | null;
  readonly choix: EtatDuChoix;
}

/** What was matched for a role: its sheet, and the column of each of its fields. */
export interface Correspondance {
  readonly role: Role;
  readonly etat: Recherche["etat"];
  /** Null when none was found, or several. */
  readonly feuille: string | null;
  readonly choixDeFeuille: EtatDuChoix;
  /** The sheets that could be the one, those in question first. */
  readonly feuilles: readonly string[];
  /** Those with a header. */
  readonly colonnes: readonly ColonneVue[];
  /** That of the headers; null where no header row was found. */
  readonly empreinte: string | null;
  /** The names of the profiles made for these headers, that are not applied. */
  readonly profils: readonly string[];
  /** Every field of the role, in the order of the templates; none where no sheet was found. */
  readonly champs: readonly ChampApparie[];
}

type Appariees = Pick<Correspondance, "colonnes" | "champs" | "empreinte" | "profils">;

const SANS_COLONNE: Appariees = { colonnes: [], champs: [], empreinte: null, profils: [] };

function choixDe(colonne: ColonneChoisie | null | undefined, { entetes }: Candidat): EtatDuChoix {
  if (colonne === undefined) return null;
  return colonne === null || trouverLaColonne(colonne, entetes) >= 0 ? "applique" : "perime";
}

function champApparie({ role, choix }: Visee, candidat: Candidat, champ: Champ): ChampApparie {
  const { appariement, entetes } = candidat;
  const rangs = appariement.get(champ) ?? [];
  const etat = choixDe(choix[champ], candidat);
  const entete = entetes[rangs[0] ?? -1];
  const entendu = entete !== undefined && etat !== "applique";
  const colonnes = rangs.map((rang) => entetes.slice(0, rang).filter((un) => !estVide(un)).length);
  return {
    champ,
    colonnes,
    appellation: entendu ? appellationDe(role, champ, String(entete)) : null,
    choix: etat,
  };
}

function apparieesDe(visee: Visee, candidat: Candidat, profils: readonly Profil[]): Appariees {
  const { entetes, donnees } = candidat;
  const rangs = rangsDesHomonymes(entetes);
  const colonnes = entetes.map((entete, rang) => ({
    lettres: lettres(donnees.colonne + rang),
    entete: texteDe(entete),
    rang: rangs[rang] ?? 0,
  }));
  const champs = Object.keys(CHAMPS[visee.role]) as Champ[];
  const empreinte = empreinteDesEntetes(entetes);
  return {
    empreinte,
    profils: profilsReconnus(profils, visee, empreinte),
    colonnes: colonnes.filter(({ entete }) => entete !== ""),
    champs: champs.map((champ) => champApparie(visee, candidat, champ)),
  };
}

function feuilleDe(recherche: Recherche): string | null {
  switch (recherche.etat) {
    case "trouve":
      return recherche.candidat.feuille.nom;
    case "muette":
      return recherche.feuille.nom;
    case "plusieurs":
    case "absent":
      return null;
  }
}

function candidatDe(recherche: Recherche): Candidat | null {
  return recherche.etat === "trouve" || recherche.etat === "muette" ? recherche.candidat : null;
}

interface Choix {
  readonly feuilles: readonly FeuilleVue[];
  /** The sheet that the person chose. */
  readonly choisie: string | null | undefined;
  readonly profils: readonly Profil[];
}

function choixDeFeuille({ feuilles, choisie }: Choix): EtatDuChoix {
  if (choisie === undefined) return null;
  return choisie === null || feuilles.some(({ nom }) => nom === choisie) ? "applique" : "perime";
}

/** What the search for a role gave, ready to be shown and corrected. */
export function correspondanceDe(visee: Visee, recherche: Recherche, choix: Choix): Correspondance {
  const enQuestion = recherche.etat === "plusieurs" ? recherche.feuilles : [];
  const autres = choix.feuilles.filter(
    ({ nom, usage, tables }) => (usage !== null || tables.length > 0) && !estAutre(nom),
  );
  const candidat = candidatDe(recherche);
  return {
    role: visee.role,
    etat: recherche.etat,
    feuille: feuilleDe(recherche),
    choixDeFeuille: choixDeFeuille(choix),
    feuilles: [...new Set([...enQuestion, ...autres.map(({ nom }) => nom)])],
    ...(candidat === null ? SANS_COLONNE : apparieesDe(visee, candidat, choix.profils)),
  };
}
