import type { IssueDuListage } from "../excel/lister";
import type { Lieu } from "../lecture/lieu";
import type { CompteListable } from "../restitution/explications/selection";
import { inattendu, suiviDe, type Fin } from "./actions";
import type { Magasin } from "./magasin";
import type { Moteur } from "./moteur";

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

/**
 * Explains the selected cell. One at a time, and of several that wait only the last. What comes back after a new
 * calculation is dropped.
 */
function creerExplicateur(
  moteur: Pick<Moteur, "expliquer">,
  { lire, envoyer }: Magasin,
): (lieu?: Lieu) => Promise<void> {
  let file = Promise.resolve();
  let derniere = 0;
  const regarder = async (demande: number, lieu: Lieu | null): Promise<void> => {
    const { bilan } = lire();
    if (demande !== derniere || bilan === null) return;
    try {
      const issue = await moteur.expliquer(bilan, lieu);
      if (lire().bilan !== bilan) return;
      if (issue.type === "refuse")
        envoyer({ type: "signale", message: { type: "refus", refus: issue.refus } });
      else envoyer({ type: "explique", issue });
    } catch (erreur) {
      envoyer({ type: "signale", message: inattendu(erreur) });
    }
  };
  return (lieu) => {
    const demande = ++derniere;
    file = file.then(() => regarder(demande, lieu ?? null));
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
    expliquer: () => expliquer(),
    /** By the figures that have just come, the same cell wherever the selection is. */
    expliquerEncore: () => {
      const { chiffre } = lire().explication;
      if (chiffre !== null) void expliquer(chiffre);
    },
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
