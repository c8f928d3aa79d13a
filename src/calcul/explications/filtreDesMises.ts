import type { MesureDetaillee } from "../agregats/detail";
import type { NomDeChiffre } from "../domaine/chiffre";
import { NON_DECOMPTES } from "../domaine/sort";
import type { SujetDeSuivi, SujetDObjectif, SujetDuBilanLegal, SujetHorsQpv } from "../domaine/sujet";
import { COMPTES_HORS_QPV, estCompteHorsQpv } from "../regles/r19-etat-hors-qpv";
import type { FiltreDe, FiltreDesMises } from "./filtre";

const table = "misesADisposition";

/** What each count of Mises à disposition counts, where its name is not that of the measure. */
const MESURES: Partial<Readonly<Record<NomDeChiffre, FiltreDesMises["mesure"]>>> = {
  proposes: "proposes",
  attribues: "attribues",
  entrees: "entrees",
  refusCandidat: "refusCandidat",
  refusCaleol: "refusCaleol",
  decomptesEnDirecte: "decomptesEnDirecte",
  decomptesEnDelegue: "decomptesEnDelegue",
  relogementsValorises: "relogementsValorises",
  refusAdaptes: "refusAdaptes",
  requalifies: "requalifies",
  candidatsInsuffisants: "candidatsInsuffisants",
  droitsPourUnTour: "droitPourUnTour",
  attributionsDeLAnnee: "attribues",
  attributionsDUnPublic: "attributionsDUnPublic",
  enAttente: "enAttente",
  ...Object.fromEntries(NON_DECOMPTES.map((raison) => [`sans:${raison}`, `sans:${raison}`] as const)),
};

const MESURES_DETAILLEES: readonly string[] = [
  "proposes",
  "attribues",
  "proposesHorsFlux",
  "attribuesHorsFlux",
] satisfies readonly MesureDetaillee[];

function estDetaillee(nom: string): nom is MesureDetaillee {
  return MESURES_DETAILLEES.includes(nom);
}

/** The rows that a count of R13 to R19, R22 or R27 counted; null for a figure that counts none itself. */
export function filtreDesMises(
  nom: NomDeChiffre,
  sujet: SujetDeSuivi | SujetDuBilanLegal | SujetHorsQpv | SujetDObjectif,
): FiltreDe<"misesADisposition"> | null {
  switch (sujet.type) {
    case "suivi": {
      const mesure = MESURES[nom];
      return mesure === undefined ? null : { table, mesure, ...sujet };
    }
    case "bilanLegal":
      return estDetaillee(nom) ? { table, mesure: nom, ...sujet } : null;
    case "horsQpv":
      return estCompteHorsQpv(nom) ? { table, ...COMPTES_HORS_QPV[nom], ...sujet } : null;
    case "objectif":
      return { table, ...sujet };
  }
}
