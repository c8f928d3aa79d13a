import { fraction, type Fraction } from "../nombres/fraction";
import { CHOIX } from "./choix";
import { deLaLoi, duModule, duReferentiel, NON_RELU, RELU } from "./entree";
import { cch, referentiel, regles } from "./textes";

const nombre = (valeur: number): Fraction => fraction(valeur);
const pourCent = (valeur: number): Fraction => fraction(valeur, 100);
const TABLEAU_DES_DELAIS = referentiel("étape 4 (tableau de la gestion directe)");

const PLAFONDS = {
  plafondEtat: deLaLoi(pourCent(30), {
    libelle: "Plafond de l'État, publics prioritaires et agents réunis",
    regle: "R9",
    unite: "part du flux",
    source: cch("R.441-5-2"),
    controle: `${NON_RELU} La page du ministère dit aussi « 30 % au plus du flux annuel ».`,
  }),
  plafondEtatAgents: deLaLoi(pourCent(5), {
    libelle: "Plafond des agents de l'État, compris dans le précédent",
    regle: "R9",
    unite: "part du flux",
    source: cch("R.441-5-2"),
  }),
  plafondCollectivites: duReferentiel(pourCent(20), {
    libelle: "Plafond des collectivités au titre des garanties d'emprunt",
    regle: "R9",
    unite: "part du flux",
    source: referentiel("étape 3 (« 20 % maximum au titre des garanties d'emprunts »)"),
    controle: `${RELU} Il renvoie au « cadre prévu par la loi » sans nommer l'article, qui reste à relire sur Légifrance.`,
  }),
  etatHorsQpv: deLaLoi(pourCent(30), {
    libelle: "Part de l'État hors quartiers prioritaires, et dans chaque commune sauf stipulation contraire",
    regle: "R19",
    unite: "part des attributions",
    source: cch("R.441-5-2"),
  }),
} as const;

const DELAIS = {
  reponsePreavisUnMois: duReferentiel(nombre(5), {
    libelle: "Préavis d'un mois : réponse du réservataire après la transmission",
    regle: "R20",
    unite: "jours ouvrés",
    source: TABLEAU_DES_DELAIS,
  }),
  dossiersPreavisUnMois: duReferentiel(nombre(10), {
    libelle: "Préavis d'un mois : dossiers complets des candidats après la transmission",
    regle: "R20",
    unite: "jours calendaires",
    source: TABLEAU_DES_DELAIS,
  }),
  candidatsPreavisTroisMois: duReferentiel(nombre(1), {
    libelle: "Préavis de trois mois et parc récent : candidats après la transmission",
    regle: "R20",
    unite: "mois calendaires",
    source: TABLEAU_DES_DELAIS,
  }),
  transmissionParcRecent: duReferentiel(nombre(3), {
    libelle: "Parc récent : transmission avant la mise en service",
    regle: "R20",
    unite: "mois calendaires",
    source: TABLEAU_DES_DELAIS,
  }),
  impossibilite: duReferentiel(nombre(5), {
    libelle: "Impossibilité de désigner des candidats : information du bailleur",
    regle: "R14",
    unite: "jours ouvrés",
    source: TABLEAU_DES_DELAIS,
  }),
  candidatsAttendus: duReferentiel(nombre(3), {
    libelle: "Candidats attendus du réservataire",
    regle: "R20",
    unite: "candidats",
    source: TABLEAU_DES_DELAIS,
  }),
  bilanAvantLe: deLaLoi("28 février", {
    libelle: "Bilan de l'année précédente à tous les réservataires, au plus tard le",
    regle: "R18",
    unite: "jour de l'année",
    source: cch("R.441-5-1"),
    controle: `${NON_RELU} Le référentiel donne la même date pour l'état des lieux (étape 2).`,
  }),
} as const;

const PREMIERE_ATTRIBUTION = referentiel("étape 4 (programmes neufs et première attribution)");

const DROITS = {
  droitsUniquesReservesA: duReferentiel("Action Logement", {
    libelle: "Droits uniques : réservataire qui peut y recourir, au cas par cas",
    regle: "R12",
    unite: "catégorie de réservataire",
    source: referentiel("étape 3 (option pour Action Logement)"),
  }),
  horizonDesDroits: duModule(nombre(10), {
    libelle: "Projection des droits uniques : années montrées après celle de la campagne",
    regle: "R12",
    unite: "années",
    source: regles("R12"),
    controle: "Choix de présentation : aucun chiffre de la campagne n'en dépend.",
  }),
  extinctionDuTour: duReferentiel("première attribution", {
    libelle: "Droit pour un tour : ce qui l'éteint",
    regle: "R13",
    unite: "événement",
    source: PREMIERE_ATTRIBUTION,
  }),
} as const;

const BILAN = {
  periodesDeConstruction: duModule<readonly number[]>([1949, 1975, 1990, 2000, 2010], {
    libelle: "Classes de construction du bilan annuel : première année de chacune, après la première classe",
    regle: "R18",
    unite: "années de début des classes",
    source: regles("R18"),
    controle:
      "Convention de Flux : R.441-5-1 demande la période de construction sans fixer de classes. Bornes usuelles : 1949 (après-guerre), 1975 (première réglementation thermique), puis 1990, 2000 et 2010.",
  }),
} as const;

const CONVENTIONS = {
  requalificationMixte: duReferentiel(pourCent(30), {
    libelle: "Gestion mixte : part du flux d'Action Logement requalifiée, au moins",
    regle: "R16",
    unite: "part du flux",
    source: referentiel("étape 4 (« a minima 30 % du flux annuel »)"),
  }),
  conventionDeLEtat: duReferentiel("avant toutes les autres", {
    libelle: "Signature de la convention du contingent préfectoral",
    regle: "R26",
    unite: "ordre de signature",
    source: referentiel("partie 1"),
  }),
  effetDesConventions: duReferentiel("1er janvier", {
    libelle: "Effet des conventions",
    regle: "R26",
    unite: "jour de l'année",
    source: referentiel("étape 4 (calendrier de mise en œuvre)"),
  }),
  achevement: duReferentiel(nombre(3), {
    libelle: "Délai pour achever le passage à la gestion en flux",
    regle: "R26",
    unite: "années",
    source: referentiel("étape 4 (calendrier de mise en œuvre)"),
  }),
} as const;

/** Every parameter that a text or the référentiel sets, under the name that the code uses. */
export const PARAMETRES_DE_DROIT = {
  ...PLAFONDS,
  ...DELAIS,
  ...BILAN,
  ...DROITS,
  ...CONVENTIONS,
  ...CHOIX,
} as const;

export type NomDeParametreDeDroit = keyof typeof PARAMETRES_DE_DROIT;
