import { plancher, type Fraction } from "../nombres/fraction";
import { PARAMETRES_DE_DROIT } from "../registre/parametres";
import { valeurParDefaut } from "../registre/registre";
import type { ParametreDeDroit } from "../registre/types";
import type { Calendrier } from "../regles/r21-jours-ouvres";
import type { TypeDeMiseADisposition } from "./miseADisposition";

/** A length of time: jours ouvrés (R21), jours calendaires or mois calendaires. */
export interface Delai {
  readonly nombre: number;
  readonly unite: "joursOuvres" | "jours" | "mois";
}

/** What the réservataire owes after the transmission: an answer where one is asked for, then the complete files. */
export interface DelaisDeType {
  readonly reponse: Delai | null;
  readonly dossiers: Delai;
}

/** The choices of the yearly follow-up (R14, R16, R20). */
export interface ParametresDeSuivi {
  readonly calendrier: Calendrier;
  readonly delais: Readonly<Record<TypeDeMiseADisposition, DelaisDeType>>;
  /** R14, R20: to say that no candidate can be named. */
  readonly delaiDImpossibilite: Delai;
  /** R20: parc récent, months between the transmission and the mise en service. */
  readonly moisAvantMiseEnService: number;
  readonly candidatsAttendus: number;
  /**
   * R14: after an impossibility told in time, what the OLS chooses to count only counts once attributed: the référentiel
   * says "l'attribution qui en découle". By default its choice is enough.
   */
  readonly attributionExigee: boolean;
  /** R16: share of the flux to be requalified, as a fraction of 1. */
  readonly cibleDeRequalification: Fraction;
  /** R18: first years of the classes of construction, after the first class. */
  readonly debutsDePeriode: readonly number[];
  /** R19: least share of the État outside QPV, as a fraction of 1. */
  readonly seuilHorsQpv: Fraction;
}

const { reponsePreavisUnMois, dossiersPreavisUnMois, candidatsPreavisTroisMois } = PARAMETRES_DE_DROIT;
const { impossibilite, transmissionParcRecent, candidatsAttendus, requalificationMixte } =
  PARAMETRES_DE_DROIT;

const entier = (parametre: ParametreDeDroit<Fraction>): number =>
  Number(plancher(valeurParDefaut(parametre)));

const CANDIDATS: DelaisDeType = {
  reponse: null,
  dossiers: { nombre: entier(candidatsPreavisTroisMois), unite: "mois" },
};

/** The référentiel's own delays and target, as the registry has them. */
export const SUIVI_PAR_DEFAUT: ParametresDeSuivi = {
  calendrier: "metropole",
  delais: {
    preavis1Mois: {
      reponse: { nombre: entier(reponsePreavisUnMois), unite: "joursOuvres" },
      dossiers: { nombre: entier(dossiersPreavisUnMois), unite: "jours" },
    },
    preavis3Mois: CANDIDATS,
    parcRecent: CANDIDATS,
  },
  delaiDImpossibilite: { nombre: entier(impossibilite), unite: "joursOuvres" },
  moisAvantMiseEnService: entier(transmissionParcRecent),
  candidatsAttendus: entier(candidatsAttendus),
  attributionExigee: false,
  cibleDeRequalification: valeurParDefaut(requalificationMixte),
  debutsDePeriode: valeurParDefaut(PARAMETRES_DE_DROIT.periodesDeConstruction),
  seuilHorsQpv: valeurParDefaut(PARAMETRES_DE_DROIT.etatHorsQpv),
};
