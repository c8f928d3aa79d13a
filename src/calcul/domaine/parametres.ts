import type { Fraction } from "../nombres/fraction";
import { PARAMETRES_DE_DROIT } from "../registre/parametres";
import { valeurParDefaut } from "../registre/registre";

/** R3, R4: with mutations left out (référentiel) or kept in (intermédiaire, for the negotiation). */
export type Methode = "referentiel" | "intermediaire";
/** R8: what a part is a part of. */
export type Denominateur = "parc" | "soumis";
/** R9: warn, or bring the parts of the group down to the plafond. */
export type Traitement = "signaler" | "plafonner";
/** R19: whether the least share of the État holds in each commune, or the convention stipulates otherwise. */
export type EtatParCommune = "controler" | "stipule";

/** The choices that change figures. Shares are fractions of 1. */
export interface Parametres {
  readonly methode: Methode;
  /** R3, reading 3: leave out libérations on logements à vendre or à démolir. */
  readonly exclureVenteEtDemolition: boolean;
  /** R3, reading 2: leave out ORCOD and LHI relogements in the méthode référentiel too. */
  readonly exclureOrcodEtLhi: boolean;
  /** R5: étudiants and spécifiques out of the parc soumis (what the interorganisme asks for). */
  readonly exclureEtudiantsEtSpecifiques: boolean;
  readonly denominateur: Denominateur;
  readonly traitement: Traitement;
  readonly plafondEtat: Fraction;
  readonly plafondEtatAgents: Fraction;
  readonly plafondCollectivites: Fraction;
  readonly etatParCommune: EtatParCommune;
}

export const PARAMETRES_PAR_DEFAUT: Parametres = {
  methode: "referentiel",
  exclureVenteEtDemolition: false,
  exclureOrcodEtLhi: false,
  exclureEtudiantsEtSpecifiques: true,
  denominateur: "parc",
  traitement: "signaler",
  plafondEtat: valeurParDefaut(PARAMETRES_DE_DROIT.plafondEtat),
  plafondEtatAgents: valeurParDefaut(PARAMETRES_DE_DROIT.plafondEtatAgents),
  plafondCollectivites: valeurParDefaut(PARAMETRES_DE_DROIT.plafondCollectivites),
  etatParCommune: "controler",
};
