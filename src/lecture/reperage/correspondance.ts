import type { Champ } from "../champs";
import { lettres, type Role } from "../lieu";
import { CHAMPS } from "../synonymes";
import { estVide, texteDe } from "../texte";
import type { FeuilleVue } from "../types";
import type { Candidat } from "./candidats";
import { appellationDe, type Appellation } from "./entetes";
import { estAutre } from "./noms";
import type { Recherche } from "./recherche";

/** A column of the header row that was found, as people see it. */
export interface ColonneVue {
  readonly lettres: string;
  readonly entete: string;
}

/** A field, and the columns that could hold it (ranks in `colonnes`): one when it is found, several when it is a question. */
export interface ChampApparie {
  readonly champ: Champ;
  readonly colonnes: readonly number[];
  readonly appellation: Appellation | null;
}

/** What was matched for a role: its sheet, and the column of each of its fields. */
export interface Correspondance {
  readonly role: Role;
  readonly etat: Recherche["etat"];
  /** Null when none was found, or several. */
  readonly feuille: string | null;
  /** The sheets that could be the one, those in question first. */
  readonly feuilles: readonly string[];
  /** Those with a header. */
  readonly colonnes: readonly ColonneVue[];
  /** Every field of the role, in the order of the templates; none where no sheet was found. */
  readonly champs: readonly ChampApparie[];
}

type Appariees = Pick<Correspondance, "colonnes" | "champs">;

const SANS_COLONNE: Appariees = { colonnes: [], champs: [] };

function apparieesDe(role: Role, { entetes, appariement, donnees }: Candidat): Appariees {
  const nommees = entetes.flatMap((entete, rang) =>
    estVide(entete) ? [] : [{ rang, lettres: lettres(donnees.colonne + rang), entete: texteDe(entete) }],
  );
  const champs = (Object.keys(CHAMPS[role]) as Champ[]).map((champ): ChampApparie => {
    const rangs = appariement.get(champ) ?? [];
    const colonnes = rangs.map((rang) => nommees.findIndex((colonne) => colonne.rang === rang));
    const entete = nommees[colonnes[0] ?? -1]?.entete;
    return { champ, colonnes, appellation: entete === undefined ? null : appellationDe(role, champ, entete) };
  });
  return { colonnes: nommees.map(({ lettres: a, entete }) => ({ lettres: a, entete })), champs };
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

/** What the search for a role gave, ready to be shown and corrected. */
export function correspondanceDe(
  role: Role,
  recherche: Recherche,
  vues: readonly FeuilleVue[],
): Correspondance {
  const enQuestion = recherche.etat === "plusieurs" ? recherche.feuilles : [];
  const autres = vues.filter(
    ({ nom, usage, tables }) => (usage !== null || tables.length > 0) && !estAutre(nom),
  );
  return {
    role,
    etat: recherche.etat,
    feuille: feuilleDe(recherche),
    feuilles: [...new Set([...enQuestion, ...autres.map(({ nom }) => nom)])],
    ...(recherche.etat === "trouve" ? apparieesDe(role, recherche.candidat) : SANS_COLONNE),
  };
}
