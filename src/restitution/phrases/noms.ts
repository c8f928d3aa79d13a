import type { NomDeChiffre, Raison } from "../../calcul/domaine/chiffre";
import type { Categorie, Exclusion, Motif, Nature, Origine } from "../../calcul/domaine/codes";
import type { Deduction } from "../../calcul/domaine/hypotheses";
import type { Denominateur, EtatParCommune, Methode, Traitement } from "../../calcul/domaine/parametres";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import type { Calendrier } from "../../calcul/regles/r21-jours-ouvres";
import type { Gravite } from "../../lecture/types";
import { NOM_DE_DROIT, RAISON_DE_DROIT } from "./droits";
import { NOM_DE_DIAGNOSTIC, RAISON_DE_DIAGNOSTIC } from "./nomsDuDiagnostic";
import { NOM_D_ORIENTATION } from "./nomsDOrientation";
import { NOM_DE_SUIVI, RAISON_DE_SUIVI } from "./nomsDuSuivi";

/** What people read for every code and every figure of the calculation. */
export const NOM_DE_CHIFFRE: Readonly<Record<NomDeChiffre, string>> = {
  parc: "Parc",
  parcDeRotation: "Parc de rotation",
  parcSoumis: "Parc soumis au flux",
  liberationsRetenues: "Libérations retenues",
  tauxDeRotation: "Taux de rotation",
  tauxRetenu: "Taux retenu",
  mutations: "Mutations internes",
  anru: "Relogements ANRU",
  orcod: "Relogements ORCOD",
  lhi: "Relogements LHI",
  vente: "Relogements liés à une vente",
  assiette: "Assiette",
  reservations: "Réservations",
  reservationsSoumises: "Réservations dans le parc soumis",
  reservationsSurGarantie: "Réservations comptées au titre des garanties d’emprunt",
  reservationsHorsGarantie: "Réservations hors garanties d’emprunt",
  partDuParc: "Part du parc du bailleur",
  partDuParcSoumis: "Part du parc soumis au flux",
  part: "Part",
  engagement: "Engagement de la convention",
  plafond: "Plafond",
  sommeDesParts: "Somme des parts",
  partSurGarantie: "Part comptée au titre des garanties d’emprunt",
  partHorsGarantie: "Part hors garanties d’emprunt",
  partPlafonnee: "Part plafonnée",
  partRetenue: "Part retenue",
  ecartALaPart: "Écart de la part retenue à la part",
  nonReserve: "Non réservé",
  volumeEstime: "Volume estimé",
  attributionsARepartir: "Attributions à répartir",
  objectif: "Objectif",
  parcDuTerritoire: "Parc du territoire",
  parcSoumisDuTerritoire: "Parc soumis au flux du territoire",
  reservationsDuTerritoire: "Réservations sur le territoire",
  partDuTerritoire: "Part sur le territoire",
  assietteDuTerritoire: "Assiette du territoire",
  volumeDuTerritoire: "Volume sur le territoire",
  ...NOM_DE_DROIT,
  ...NOM_DE_SUIVI,
  ...NOM_D_ORIENTATION,
  ...NOM_DE_DIAGNOSTIC,
};

/** Why a figure is blank, in words. */
export const RAISON: Readonly<Record<Raison, string>> = {
  parcNul: "le parc est nul",
  tauxAbsent: "il n’y a pas de taux de rotation",
  assietteAbsente: "il n’y a pas d’assiette",
  partAbsente: "il n’y a pas de part",
  partsAuDelaDeCent: "la somme des parts dépasse 100\u00a0%",
  perimetreBloque: "un constat bloquant arrête ce périmètre (voir Contrôles)",
  ...RAISON_DE_DROIT,
  syntheseSansDetail: "les comptes de Synthèse ne donnent pas ce détail",
  ...RAISON_DE_SUIVI,
  ...RAISON_DE_DIAGNOSTIC,
};

export const CALENDRIER: Readonly<Record<Calendrier, string>> = {
  metropole: "Métropole",
  alsaceMoselle: "Alsace-Moselle",
};

export const CATEGORIE: Readonly<Record<Categorie, string>> = {
  "etat-prioritaires": "État prioritaires",
  "etat-agents": "État agents",
  "action-logement": "Action Logement",
  region: "Région",
  departement: "Département",
  epci: "EPCI",
  commune: "Commune",
  employeur: "Employeur",
  autre: "Autre",
  defense: "Défense",
  securite: "Sécurité",
  sante: "Santé",
};

export const NATURE: Readonly<Record<Nature, string>> = {
  familial: "familial",
  etudiant: "étudiant",
  specifique: "spécifique",
};

export const EXCLUSION: Readonly<Record<Exclusion, string>> = {
  aucune: "aucune",
  defense: "défense",
  securite: "sécurité",
  sante: "santé",
  vente: "vente",
  demolition: "démolition",
};

export const MOTIF: Readonly<Record<Motif, string>> = {
  depart: "départ",
  mutation: "mutation",
  anru: "ANRU",
  orcod: "ORCOD",
  lhi: "LHI",
  vente: "vente",
  deces: "décès",
  autre: "autre",
};

export const ORIGINE: Readonly<Record<Origine, string>> = {
  garantie: "garantie d’emprunt",
  foncier: "foncier",
  financement: "financement",
  autre: "autre",
};

export const DEDUCTION: Readonly<Record<Deduction, string>> = {
  mutations: "mutations internes",
  anru: "relogements ANRU",
  orcod: "relogements ORCOD",
  lhi: "relogements LHI",
  vente: "relogements liés à une vente",
};

/** As the columns of Assiette name them. */
export const ENTETE_DE_DEDUCTION: Readonly<Record<Deduction, string>> = {
  mutations: "Mutations",
  anru: "ANRU",
  orcod: "ORCOD",
  lhi: "LHI",
  vente: "Vente",
};

/** The values of the choices, as the sheet Paramètres spells them. */
export const METHODE: Readonly<Record<Methode, string>> = {
  referentiel: "Référentiel",
  intermediaire: "Intermédiaire",
};
export const DENOMINATEUR: Readonly<Record<Denominateur, string>> = {
  parc: "Parc du bailleur",
  soumis: "Parc soumis au flux",
};
export const TRAITEMENT: Readonly<Record<Traitement, string>> = {
  signaler: "Signaler",
  plafonner: "Plafonner",
};
export const ETAT_PAR_COMMUNE: Readonly<Record<EtatParCommune, string>> = {
  controler: "Contrôler",
  stipule: "Stipulation contraire",
};

/** A sign beside the word: the severity is read without its colour. */
export const GRAVITE: Readonly<Record<Gravite, string>> = {
  bloquant: "⛔ Bloquant",
  aVerifier: "⚠ À vérifier",
  information: "ℹ Information",
};

/** "Bailleur · 31". */
export function nomDePerimetre({ bailleur, departement }: Perimetre): string {
  return `${bailleur} · ${departement}`;
}
