import type { NomDeSuivi, RaisonDeSuivi } from "../../calcul/domaine/nomsDuSuivi";

/** What people read for every figure of the yearly follow-up. */
export const NOM_DE_SUIVI: Readonly<Record<NomDeSuivi, string>> = {
  proposes: "Proposés",
  attribues: "Attribués",
  entrees: "Entrées",
  refus: "Refus",
  refusCandidat: "Refus du candidat",
  refusCaleol: "Refus de la CALEOL",
  decomptesEnDirecte: "Décomptés en gestion directe",
  decomptesEnDelegue: "Décomptés en gestion déléguée",
  relogementsValorises: "Relogements valorisés a posteriori",
  refusAdaptes: "Refus de propositions adaptées",
  decompte: "Décompte",
  nonDecomptes: "Non décomptés",
  enAttente: "En attente",
  droitsPourUnTour: "Droits pour un tour",
  candidatsInsuffisants: "Mises à disposition sans le nombre de candidats attendu",
  solde: "Solde",
  tauxDAtteinte: "Taux d’atteinte",
  joursEcoules: "Jours écoulés",
  joursDeLAnnee: "Jours de l’année",
  objectifADate: "Objectif à date",
  avance: "Avance ou retard",
  projection: "Projection au 31 décembre",
  attributionsDeLAnnee: "Attributions de l’année",
  partDuFluxReel: "Part du flux réel",
  ecartALEngagement: "Écart à l’engagement",
  requalifies: "Requalifiés",
  partRequalifiee: "Part requalifiée",
  cibleDeRequalification: "Cible de requalification",
  attributionsDUnPublic: "Attributions au public",
};

/** Why a figure of the follow-up is blank, in words. */
export const RAISON_DE_SUIVI: Readonly<Record<RaisonDeSuivi, string>> = {
  objectifNul: "l’objectif est nul",
  anneeNonCommencee: "l’année n’a pas commencé",
  aucuneAttribution: "aucune attribution n’est connue pour l’année",
  aucunDecompte: "rien n’est encore décompté",
};
