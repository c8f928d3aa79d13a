import type { IssueDExplication } from "../excel/expliquer";
import type { IssueDuListage } from "../excel/lister";
import type { ChiffreExplique, CompteListable } from "../restitution/explications/selection";
import { inattendu, suiviDe, type Fin } from "./actions";
import type { Etat, Evenement } from "./etat";
import type { Moteur } from "./moteur";

/** What the view « Expliquer » shows. */
export interface Explication {
  /** The figure of the cell selected last; null before one is, or when that cell shows none. */
  readonly chiffre: ChiffreExplique | null;
  /** The cell without a figure that was selected last, where it stands in a result table. */
  readonly muette: string | null;
  /** The rows of one of its counts, once they were asked for. */
  readonly liste: Liste | null;
}

export interface Liste {
  readonly compte: CompteListable;
  readonly feuille: string;
  readonly lignes: Extract<IssueDuListage, { type: "liste" }>["lignes"];
}

export const SANS_EXPLICATION: Explication = { chiffre: null, muette: null, liste: null };

/** The same cell again keeps the rows that were listed; one outside the results changes nothing: people go and look. */
export function apresLeChoix(avant: Explication, issue: IssueDExplication): Explication {
  switch (issue.type) {
    case "explique": {
      const { feuille, cellule } = issue.chiffre;
      const meme = avant.chiffre?.feuille === feuille && avant.chiffre.cellule === cellule;
      return { chiffre: issue.chiffre, muette: null, liste: meme ? avant.liste : null };
    }
    case "sansChiffre":
      return { ...SANS_EXPLICATION, muette: issue.cellule };
    case "ailleurs":
    case "refuse":
      return avant;
  }
}

function finDuListage(compte: CompteListable, issue: IssueDuListage): Fin {
  switch (issue.type) {
    case "liste": {
      const { feuille, lignes } = issue;
      return { message: null, liste: { compte, feuille, lignes } };
    }
    case "annule":
      return { message: { type: "listageAnnule" } };
    case "refuse":
      return { message: { type: "refus", refus: issue.refus } };
  }
}

/** Where the state is read and what changes it. */
interface Magasin {
  readonly lire: () => Etat;
  readonly envoyer: (evenement: Evenement) => void;
}

/**
 * Explains the selected cell. One at a time, and of several that wait only the last. What comes back after a new
 * calculation is dropped.
 */
function creerExplicateur(
  moteur: Pick<Moteur, "expliquer">,
  { lire, envoyer }: Magasin,
): () => Promise<void> {
  let file = Promise.resolve();
  let derniere = 0;
  const regarder = async (demande: number): Promise<void> => {
    const { bilan } = lire();
    if (demande !== derniere || bilan === null) return;
    try {
      const issue = await moteur.expliquer(bilan);
      if (lire().bilan === bilan) envoyer({ type: "explique", issue });
    } catch (erreur) {
      envoyer({ type: "signale", message: inattendu(erreur) });
    }
  };
  return () => {
    const demande = ++derniere;
    file = file.then(() => regarder(demande));
    return file;
  };
}

/** What a session offers to explain figures; `lancer` runs a long action. */
export function actionsDExplication(
  moteur: Moteur,
  magasin: Magasin,
  lancer: (action: "lister", agir: () => Promise<Fin>) => Promise<void>,
) {
  const { lire, envoyer } = magasin;
  const expliquer = creerExplicateur(moteur, magasin);
  let suivi: Promise<boolean> | null = null;
  return {
    expliquer,
    suivreLeChoix: () => {
      suivi ??= moteur.suivreLeChoix(() => {
        if (lire().vue === "expliquer") void expliquer();
      });
    },
    lister: (compte: CompteListable) =>
      lancer("lister", async () =>
        finDuListage(compte, await moteur.lister(compte.filtre, suiviDe(lire, envoyer))),
      ),
  };
}
