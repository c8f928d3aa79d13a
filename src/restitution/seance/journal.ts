import type { Jour } from "../../calcul/domaine/jour";
import type { Cellule } from "../../lecture/types";
import { fr } from "../phrases/typographie";
import type { ColonneDecrite, FeuilleDecrite } from "../types";

/** One line of the record of a meeting. What a person typed is text, whatever it looks like. */
export interface LigneDeJournal {
  readonly jour: Jour;
  readonly heure: string;
  readonly qui: string;
  readonly decision: string;
  /** The parameter that changed, with its périmètre, its value before and after, what it does to the parts; else "". */
  readonly parametre: string;
  readonly avant: string;
  readonly apres: string;
  readonly effet: string;
  /** That of the inputs which the figures come from. */
  readonly empreinte: string;
}

export const FEUILLE_DU_JOURNAL = "Journal";
export const TABLE_DU_JOURNAL = "tblJournal";
/** What a person may type in one go; a cell holds more. */
export const LONGUEUR_DE_DECISION = 500;

const COLONNES: readonly ColonneDecrite[] = [
  // The block above it names « Paramètres modifiés » in the same column.
  { entete: "Date", format: "date", largeur: 16 },
  { entete: "Heure", format: "texte", largeur: 9 },
  { entete: "Qui", format: "texteLong", largeur: 20 },
  { entete: fr`Décision`, format: "texteLong", largeur: 40 },
  { entete: fr`Paramètre`, format: "texteLong", largeur: 26 },
  { entete: "Avant", format: "texteLong", largeur: 16 },
  { entete: fr`Après`, format: "texteLong", largeur: 16 },
  { entete: fr`Effet sur les parts`, format: "texteLong", largeur: 40 },
  { entete: "Empreinte", format: "texte", largeur: 18 },
];

function cellules(ligne: LigneDeJournal): readonly Cellule[] {
  const { jour, heure, qui, decision, parametre, avant, apres, effet, empreinte } = ligne;
  return [jour, heure, qui, decision, parametre, avant, apres, effet, empreinte];
}

/** The headers by which the former lines are found again, in the order of the cells. */
export const ENTETES_DU_JOURNAL = COLONNES.map(({ entete }) => entete);

/** The sheet Journal: the lines that it holds, as they are, then the new ones. */
export function decrireJournal(
  anciennes: readonly (readonly Cellule[])[],
  nouvelles: readonly LigneDeJournal[],
  provenance: FeuilleDecrite["provenance"],
): FeuilleDecrite {
  return {
    nom: FEUILLE_DU_JOURNAL,
    table: TABLE_DU_JOURNAL,
    titre: fr`Journal des décisions`,
    sousTitre: fr`Ce qui a été décidé en séance, dans l'ordre : les lignes s'ajoutent à la fin, aucune n'est retirée. S'imprime comme compte rendu.`,
    provenance,
    colonnes: COLONNES,
    lignes: [...anciennes, ...nouvelles.map(cellules)],
    totaux: null,
    chiffres: null,
    liens: null,
    marques: [],
    graphique: null,
  };
}
