import { jourDeDecision, jourDEntree, type MiseADisposition } from "../domaine/miseADisposition";
import type { Decompte } from "../domaine/reglesDeDecompte";
import type { Sort } from "../domaine/sort";

function sortDUneAttribution(mise: MiseADisposition, decompte: Decompte): Sort {
  const le = decompte === "attribution" ? jourDeDecision(mise) : jourDEntree(mise);
  return le === null ? { type: "attente", attendu: "entree" } : { type: "decompte", regle: "R15", le };
}

/**
 * R15, gestion déléguée: a mise à disposition counts 1 on the day of its attribution, or of the entrée dans les lieux, as the
 * convention says. Source: référentiel, étape 4, "en attributions et/ou en entrées dans les lieux".
 */
export function sortEnGestionDeleguee(mise: MiseADisposition, decompte: Decompte): Sort {
  switch (mise.resultat) {
    case "attribue":
      return sortDUneAttribution(mise, decompte);
    case "enCours":
      return { type: "attente", attendu: decompte };
    case "refusCandidat":
    case "refusCaleol":
    case "sansCandidat":
    case "rendu":
      return { type: "nonDecompte", raison: mise.resultat, le: jourDeDecision(mise) };
  }
}

/**
 * R15: the refused propositions adaptées that are added a posteriori, beside the mise à disposition itself; only where
 * entrées are what counts. Source: référentiel, étape 4, "une prise en compte des refus de proposition a posteriori".
 */
export function refusAjoutes({ refusAdaptes }: MiseADisposition, decompte: Decompte): number {
  return decompte === "entree" ? refusAdaptes : 0;
}
