import { absence, quotient, saisie } from "../chiffres";
import type { Indicateur } from "../domaine/chiffre";
import type { Demande } from "../domaine/demande";
import type { Fraction } from "../nombres/fraction";

/** R28: demand and attributions of a territory and typologie, and how hard the first presses on the second. */
export interface Pression {
  readonly demandes: Indicateur;
  readonly attributions: Indicateur;
  /** Demandes for one attribution. */
  readonly pression: Indicateur;
}

function saisieOuAbsente(
  nom: "demandesDuTerritoire" | "attributionsDuTerritoire",
  valeur: Fraction | null,
  siVide: "demandesNonSaisies" | "attributionsNonSaisies",
): Indicateur {
  return valeur === null ? absence(nom, "R28", siVide) : saisie(nom, "R28", valeur);
}

function pressionDe(demandes: Indicateur, attributions: Indicateur): Indicateur {
  if (demandes.etat === "absent") return absence("pression", "R28", demandes.raison);
  if (attributions.etat === "absent") return absence("pression", "R28", attributions.raison);
  return quotient("pression", "R28", [demandes, attributions], "aucuneAttributionSurLeTerritoire");
}

/**
 * R28: demandes ÷ attributions, exact; absent where one of them was left blank, and where there was no attribution: a demand
 * that nothing answers has no ratio. Source: référentiel, étape 2 ("diagnostic partagé sur la demande et les attributions").
 */
export function pression(saisies: Pick<Demande, "demandes" | "attributions">): Pression {
  const demandes = saisieOuAbsente("demandesDuTerritoire", saisies.demandes, "demandesNonSaisies");
  const attributions = saisieOuAbsente(
    "attributionsDuTerritoire",
    saisies.attributions,
    "attributionsNonSaisies",
  );
  return { demandes, attributions, pression: pressionDe(demandes, attributions) };
}
