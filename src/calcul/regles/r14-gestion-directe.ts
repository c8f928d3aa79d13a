import { jourDeDecision, jourDImpossibilite, type MiseADisposition } from "../domaine/miseADisposition";
import type { ParametresDeSuivi } from "../domaine/parametresDeSuivi";
import type { Sort } from "../domaine/sort";
import { echeance } from "./r20-delais";

/** R14: an impossibility told at the latest on the last day that the delay leaves (5 jours ouvrés by default). */
export function estSignaleeATemps(mise: MiseADisposition, parametres: ParametresDeSuivi): boolean {
  const signalee = jourDImpossibilite(mise);
  const limite = echeance(mise.transmisLe, parametres.delaiDImpossibilite, parametres.calendrier);
  return signalee !== null && signalee <= limite;
}

/** What the OLS found by itself and chose to count, in the reading where only the attribution counts. */
function apresAttribution(mise: MiseADisposition): Sort {
  switch (mise.resultat) {
    case "attribue":
      return { type: "decompte", regle: "R14", le: jourDeDecision(mise) };
    case "enCours":
      return { type: "attente", attendu: "attribution" };
    case "refusCandidat":
    case "refusCaleol":
    case "sansCandidat":
    case "rendu":
      return { type: "nonDecompte", raison: mise.resultat, le: jourDeDecision(mise) };
  }
}

/**
 * R14, gestion directe: a mise à disposition counts 1 on the day of its transmission, whatever follows (refusal, fewer than 3
 * candidats). Told in time that no candidate can be named, it counts only if the OLS searched itself and chose to count it;
 * told later, it counts. Source: référentiel, étape 4, "La mise à disposition du logement par le bailleur vaut décompte".
 */
export function sortEnGestionDirecte(mise: MiseADisposition, parametres: ParametresDeSuivi): Sort {
  if (!estSignaleeATemps(mise, parametres)) return { type: "decompte", regle: "R14", le: mise.transmisLe };
  if (!mise.rechercheOls || !mise.comptabiliser) {
    const le = jourDImpossibilite(mise) ?? mise.transmisLe;
    return { type: "nonDecompte", raison: "impossibiliteSignalee", le };
  }
  return parametres.attributionExigee
    ? apresAttribution(mise)
    : { type: "decompte", regle: "R14", le: mise.transmisLe };
}
