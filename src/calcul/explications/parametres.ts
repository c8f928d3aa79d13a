import type { Chiffre, Indicateur, NomDeChiffre } from "../domaine/chiffre";
import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../domaine/parametres";
import { SUIVI_PAR_DEFAUT, type Delai, type ParametresDeSuivi } from "../domaine/parametresDeSuivi";
import type { Sujet } from "../domaine/sujet";
import type { Fraction } from "../nombres/fraction";
import { PARAMETRES_DE_DROIT, type NomDeParametreDeDroit } from "../registre/parametres";
import type { ParametreDeDroit } from "../registre/types";
import { descendance } from "./descendance";
import { valeurEcrite } from "./ecriture";

type NomDeFlux = keyof Parametres;
type NomDeSuivi =
  | ("calendrier" | "delaiDImpossibilite" | "attributionExigee")
  | ("candidatsAttendus" | "cibleDeRequalification" | "debutsDePeriode" | "seuilHorsQpv");

export type ValeurLue = string | boolean | number | Fraction | Delai | readonly number[];

/** A parameter that a figure depended on: its value there, whether it is the default, and what the registry says of it. */
export interface ParametreLu {
  readonly nom: NomDeFlux | NomDeSuivi;
  readonly valeur: ValeurLue;
  readonly parDefaut: boolean;
  readonly entree: ParametreDeDroit;
}

type LectureDeFlux = (parametres: Parametres) => readonly NomDeFlux[];
type LectureDeSuivi = (chiffre: Chiffre) => readonly NomDeSuivi[];

const PLAFONDS: readonly NomDeFlux[] = ["plafondEtat", "plafondEtatAgents", "plafondCollectivites"];
const soumis: LectureDeFlux = () => ["exclureEtudiantsEtSpecifiques"];
const duDenominateur: LectureDeFlux = ({ denominateur }) =>
  denominateur === "parc" ? ["denominateur"] : ["denominateur", "exclureEtudiantsEtSpecifiques"];

const duPlafonnement: LectureDeFlux = ({ traitement }) =>
  traitement === "plafonner" ? ["traitement", ...PLAFONDS] : ["traitement"];

const desLiberations: LectureDeFlux = ({ methode }) =>
  methode === "referentiel"
    ? ["methode", "exclureOrcodEtLhi", "exclureVenteEtDemolition"]
    : ["methode", "exclureVenteEtDemolition"];

/** What the rule of a figure reads, beyond what its operands read; an engagement rests on no count, and reads nothing. */
const DU_FLUX: Partial<Readonly<Record<NomDeChiffre, LectureDeFlux>>> = {
  liberationsRetenues: desLiberations,
  liberationsDuDiagnostic: desLiberations,
  parcSoumis: soumis,
  reservationsSoumises: soumis,
  parcSoumisDuTerritoire: soumis,
  reservationsSurGarantie: duDenominateur,
  reservationsHorsGarantie: duDenominateur,
  parcDuTerritoire: duDenominateur,
  reservationsDuTerritoire: duDenominateur,
  nonReserve: () => ["denominateur"],
  part: () => ["denominateur"],
  partRetenue: duPlafonnement,
};

const impossibilite: LectureDeSuivi = () => ["calendrier", "delaiDImpossibilite", "attributionExigee"];
/** Only the axis of R18 that has classes of its own reads them. */
const desClasses: LectureDeSuivi = ({ sujet }) =>
  sujet?.type === "bilanLegal" && sujet.axe === "periodeDeConstruction" ? ["debutsDePeriode"] : [];

const DU_SUIVI: Partial<Readonly<Record<NomDeChiffre, LectureDeSuivi>>> = {
  decomptesEnDirecte: impossibilite,
  "sans:impossibiliteSignalee": impossibilite,
  enAttente: impossibilite,
  requalifies: impossibilite,
  candidatsInsuffisants: () => ["candidatsAttendus"],
  cibleDeRequalification: () => ["cibleDeRequalification"],
  proposes: desClasses,
  attribues: desClasses,
  proposesHorsFlux: desClasses,
  attribuesHorsFlux: desClasses,
  seuilHorsQpv: () => ["seuilHorsQpv"],
};

/** Where the registry has another name than the code. */
const ENTREES: Readonly<Record<NomDeSuivi, NomDeParametreDeDroit>> = {
  calendrier: "calendrier",
  delaiDImpossibilite: "impossibilite",
  attributionExigee: "attributionExigee",
  candidatsAttendus: "candidatsAttendus",
  cibleDeRequalification: "requalificationMixte",
  debutsDePeriode: "periodesDeConstruction",
  seuilHorsQpv: "etatHorsQpv",
};

const memeValeur = (a: ValeurLue, b: ValeurLue): boolean => valeurEcrite(a) === valeurEcrite(b);

function duFlux(nom: NomDeFlux, parametres: Parametres): ParametreLu {
  const valeur = parametres[nom];
  const parDefaut = memeValeur(valeur, PARAMETRES_PAR_DEFAUT[nom]);
  return { nom, valeur, parDefaut, entree: PARAMETRES_DE_DROIT[nom] };
}

function duSuivi(nom: NomDeSuivi, parametres: ParametresDeSuivi): ParametreLu {
  const valeur = parametres[nom];
  const parDefaut = memeValeur(valeur, SUIVI_PAR_DEFAUT[nom]);
  return { nom, valeur, parDefaut, entree: PARAMETRES_DE_DROIT[ENTREES[nom]] };
}

function lusDuFlux(lecteurs: readonly Chiffre[], parametres: Parametres): readonly ParametreLu[] {
  const noms = lecteurs.flatMap(({ nom }) => DU_FLUX[nom]?.(parametres) ?? []);
  return noms.map((nom) => duFlux(nom, parametres));
}

function lusDuSuivi(lecteurs: readonly Chiffre[], parametres: ParametresDeSuivi): readonly ParametreLu[] {
  const noms = lecteurs.flatMap((un) => DU_SUIVI[un.nom]?.(un) ?? []);
  return noms.map((nom) => duSuivi(nom, parametres));
}

/** The choices of the flux under which a figure was counted: those of its périmètre, or of each one in regard of R28. */
function choixDuFlux(sujets: readonly Sujet[]): readonly Parametres[] {
  for (const un of sujets) {
    if (un.type === "flux") return [un.parametres];
    if (un.type === "diagnostic") return un.perimetres.map(({ parametres }) => parametres);
  }
  return [];
}

function choixDuSuivi(sujets: readonly Sujet[]): ParametresDeSuivi | null {
  for (const un of sujets) if (un.type !== "flux" && "parametres" in un) return un.parametres;
  return null;
}

/** Périmètres may differ: each value of a parameter is told, once. */
function sansRedite(lus: readonly ParametreLu[]): readonly ParametreLu[] {
  const parValeur = lus.map((lu) => [`${lu.nom} ${String(valeurEcrite(lu.valeur))}`, lu] as const);
  return [...new Map(parValeur).values()];
}

/** What some of the figures read, under the parameters of what was counted below them. */
function lire(lecteurs: readonly Chiffre[], noeuds: ReadonlySet<Chiffre>): readonly ParametreLu[] {
  const sujets = [...noeuds].flatMap(({ sujet }) => sujet ?? []);
  const suivi = choixDuSuivi(sujets);
  return sansRedite([
    ...choixDuFlux(sujets).flatMap((flux) => lusDuFlux(lecteurs, flux)),
    ...(suivi === null ? [] : lusDuSuivi(lecteurs, suivi)),
  ]);
}

/** The parameters that a figure depended on, each once, as far as its leaves; none for one that could not be computed. */
export function parametresDe(indicateur: Indicateur): readonly ParametreLu[] {
  if (indicateur.etat === "absent") return [];
  const noeuds = descendance(indicateur);
  return lire([...noeuds], noeuds);
}

/** Those that its own rule read, without those of what it is made from. */
export function parametresPropres(indicateur: Indicateur): readonly ParametreLu[] {
  if (indicateur.etat === "absent") return [];
  const { nom } = indicateur;
  const lit = nom in DU_FLUX || nom in DU_SUIVI;
  return lit ? lire([indicateur], descendance(indicateur)) : [];
}
