import type { ResultatDeMise, TypeDeMiseADisposition } from "../../calcul/domaine/miseADisposition";
import type { NomDeSuivi, RaisonDeSuivi } from "../../calcul/domaine/nomsDuSuivi";
import type { UniteDObjectif } from "../../calcul/domaine/objectif";
import type { Decompte, Gestion } from "../../calcul/domaine/reglesDeDecompte";
import type { NonDecompte } from "../../calcul/domaine/sort";
import type { Statut } from "../../calcul/regles/r20-delais";

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
  "sans:impossibiliteSignalee": "Non décomptés, impossibilité signalée à temps",
  "sans:refusCandidat": "Non décomptés, refus du candidat",
  "sans:refusCaleol": "Non décomptés, refus de la CALEOL",
  "sans:sansCandidat": "Non décomptés, sans candidat",
  "sans:rendu": "Non décomptés, logement rendu",
  "sans:relogementNonValorise": "Non décomptés, relogement non valorisé",
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
  ecartALaPartRetenue: "Écart à la part retenue",
  requalifies: "Requalifiés",
  partRequalifiee: "Part requalifiée",
  cibleDeRequalification: "Cible de requalification",
  attributionsDUnPublic: "Attributions au public",
  proposesHorsFlux: "Proposés hors flux",
  attribuesHorsFlux: "Attribués hors flux",
  relogementsDeLAnneePrecedente: "Relogements de l’année précédente",
  ecartDePrevision: "Écart à l’année précédente",
  attribuesALEtatHorsQpv: "Attribués à l’État hors QPV",
  attribuesHorsQpv: "Attribués hors QPV",
  partDeLEtatHorsQpv: "Part de l’État hors QPV",
  proposesALEtatHorsQpv: "Proposés à l’État hors QPV",
  proposesHorsQpv: "Proposés hors QPV",
  partProposeeALEtatHorsQpv: "Part proposée à l’État hors QPV",
  attribuesALEtat: "Attribués à l’État",
  partHorsQpvDeLEtat: "Part hors QPV des attributions à l’État",
  attribuesSansQpv: "Attribués sans QPV renseigné",
  seuilHorsQpv: "Seuil hors QPV",
  cibleEnNombre: "Cible",
  cibleEnPourcent: "Cible en pourcentage",
  attributionsAuPublicVise: "Attributions au public visé",
  attributionsDuTerritoire: "Attributions du territoire",
  realise: "Réalisé",
  realiseEnPourcent: "Réalisé en pourcentage",
  baseCent: "Base",
  atteinteDeLaCible: "Taux d’atteinte de la cible",
  resteEnNombre: "Reste à attribuer",
  resteEnPoints: "Reste en points de pourcentage",
};

/** Why a mise à disposition is not counted: a noun that goes after its number, one and several. */
export const NON_DECOMPTE: Readonly<Record<NonDecompte, readonly [singulier: string, pluriel: string]>> = {
  impossibiliteSignalee: ["impossibilité signalée à temps", "impossibilités signalées à temps"],
  refusCandidat: ["refus du candidat", "refus des candidats"],
  refusCaleol: ["refus de la CALEOL", "refus de la CALEOL"],
  sansCandidat: ["sans candidat", "sans candidat"],
  rendu: ["logement rendu", "logements rendus"],
  relogementNonValorise: ["relogement non valorisé", "relogements non valorisés"],
};

const DECOMPTEE = ["mise à disposition décomptée", "mises à disposition décomptées"] as const;

/** What the number of a figure counts, after it, from one and from two on. */
export const UNITE_DU_SUIVI: Partial<Readonly<Record<NomDeSuivi, readonly [string, string]>>> = {
  refusCandidat: ["refus du candidat", "refus du candidat"],
  refusCaleol: ["refus de la CALEOL", "refus de la CALEOL"],
  decomptesEnDirecte: ["mise à disposition en gestion directe", "mises à disposition en gestion directe"],
  decomptesEnDelegue: ["attribution en gestion déléguée", "attributions en gestion déléguée"],
  relogementsValorises: ["relogement valorisé a posteriori", "relogements valorisés a posteriori"],
  refusAdaptes: ["proposition adaptée refusée", "propositions adaptées refusées"],
  decompte: DECOMPTEE,
  nonDecomptes: ["mise à disposition non décomptée", "mises à disposition non décomptées"],
  joursEcoules: ["jour écoulé", "jours écoulés"],
  joursDeLAnnee: ["jour de l’année", "jours de l’année"],
  attributionsDeLAnnee: ["attribution de l’année", "attributions de l’année"],
  requalifies: ["mise à disposition requalifiée", "mises à disposition requalifiées"],
  relogementsDeLAnneePrecedente: ["relogement de l’année précédente", "relogements de l’année précédente"],
  attribuesALEtatHorsQpv: ["attribution à l’État hors QPV", "attributions à l’État hors QPV"],
  attribuesHorsQpv: ["attribution hors QPV", "attributions hors QPV"],
  proposesALEtatHorsQpv: ["proposition à l’État hors QPV", "propositions à l’État hors QPV"],
  proposesHorsQpv: ["proposition hors QPV", "propositions hors QPV"],
  attribuesALEtat: ["attribution à l’État", "attributions à l’État"],
  attributionsAuPublicVise: ["attribution au public visé", "attributions au public visé"],
  cibleEnPourcent: ["% visé", "% visés"],
  realiseEnPourcent: ["% des attributions", "% des attributions"],
  attributionsDuTerritoire: ["attribution du territoire", "attributions du territoire"],
  "sans:impossibiliteSignalee": NON_DECOMPTE.impossibiliteSignalee,
  "sans:refusCandidat": NON_DECOMPTE.refusCandidat,
  "sans:refusCaleol": NON_DECOMPTE.refusCaleol,
  "sans:sansCandidat": NON_DECOMPTE.sansCandidat,
  "sans:rendu": NON_DECOMPTE.rendu,
  "sans:relogementNonValorise": NON_DECOMPTE.relogementNonValorise,
};

/** Why a figure of the follow-up is blank, in words. */
export const RAISON_DE_SUIVI: Readonly<Record<RaisonDeSuivi, string>> = {
  objectifNul: "l’objectif est nul",
  anneeNonCommencee: "l’année n’a pas commencé",
  aucuneAttribution: "aucune attribution n’est connue pour l’année",
  aucunDecompte: "rien n’est encore décompté",
  aucuneAttributionHorsQpv: "aucune attribution hors QPV n’est connue sur la période",
  aucuneProposition: "aucune proposition hors QPV n’est connue sur la période",
  aucuneAttributionALEtat: "rien n’a été attribué à l’État sur la période",
  aucuneAttributionSurLeTerritoire: "aucune attribution n’est connue sur ce territoire",
  cibleNulle: "la cible est nulle",
  stipulationContraire: "la convention en stipule autrement (feuille Paramètres)",
  bailleurInconnu: "ce bailleur n’est pas dans Parc",
  territoireInconnu: "aucun logement de Parc n’est sur ce territoire",
  previsionNonSaisie: "aucune prévision n’est saisie dans Hypothèses",
};

/** The codes of the follow-up, as the templates and the sheets spell them. */
export const GESTION: Readonly<Record<Gestion, string>> = {
  directe: "Directe",
  deleguee: "Déléguée",
  mixte: "Mixte",
};
export const DECOMPTE: Readonly<Record<Decompte | "miseADisposition", string>> = {
  miseADisposition: "Mise à disposition",
  attribution: "Attribution",
  entree: "Entrée dans les lieux",
};
export const TYPE_DE_MISE: Readonly<Record<TypeDeMiseADisposition, string>> = {
  preavis1Mois: "préavis 1 mois",
  preavis3Mois: "préavis 3 mois",
  parcRecent: "parc récent",
};
export const RESULTAT_DE_MISE: Readonly<Record<ResultatDeMise, string>> = {
  enCours: "en cours",
  attribue: "attribué",
  refusCandidat: "refus candidat",
  refusCaleol: "refus CALEOL",
  sansCandidat: "sans candidat",
  rendu: "rendu",
};

export const UNITE_D_OBJECTIF: Readonly<Record<UniteDObjectif, string>> = { nombre: "nombre", part: "%" };

/** A sign beside the word: the status is read without its colour. */
export const STATUT: Readonly<Record<Statut, string>> = {
  depasse: "⛔ Dépassé",
  duAujourdhui: "⚠ Dû aujourd’hui",
  aVenir: "○ À venir",
  tenu: "✔ Tenu",
  clos: "— Sans objet",
};
