import { anneeObservee, jourObservation } from "../domaine/jour";
import type { Liberation, Logement } from "../domaine/logement";
import type { LiberationDecrite, LogementDecrit } from "../domaine/description";
import { memePerimetre } from "../domaine/perimetre";
import type { PerimetreDuFlux } from "../domaine/sujet";
import { estPresent } from "../regles/r01-presence";
import { estDansLaPeriode, estRetenue } from "../regles/r03-liberations-retenues";
import { estReserve } from "../regles/r07-reservations";
import { estVise } from "../regles/r22-objectifs-cumules";
import type {
  FiltreDe,
  FiltreDesLiberations,
  FiltreDesLiberationsEnRegard,
  FiltreDuParc,
  FiltreDuParcEnRegard,
  FiltreDuPlan,
} from "./filtre";

type Lieux = Pick<FiltreDuParc, "annee" | "perimetre" | "reservataire" | "territoire" | "exclusions">;

function convient(logement: Logement, filtre: Lieux): boolean {
  const { annee, perimetre, reservataire, territoire, exclusions } = filtre;
  const reserve =
    reservataire === null ||
    (logement.reservataire === reservataire && estReserve(logement, jourObservation(annee)));
  const situe = territoire === null || logement[territoire.champ] === territoire.nom;
  return (
    memePerimetre(logement.perimetre, perimetre) &&
    reserve &&
    situe &&
    exclusions.includes(logement.exclusion)
  );
}

function estDuParc(logement: Logement, filtre: FiltreDuParc): boolean {
  const { annee, natures, origines } = filtre;
  return (
    estPresent(logement, jourObservation(annee)) &&
    convient(logement, filtre) &&
    natures.includes(logement.nature) &&
    origines.includes(logement.origine ?? "nonPrecisee")
  );
}

function estDuPlan({ rpls, logement }: LogementDecrit, { perimetre, logements }: FiltreDuPlan): boolean {
  return memePerimetre(logement.perimetre, perimetre) && logements.some((un) => un === rpls);
}

type EnRegard = Pick<FiltreDuParcEnRegard, "territoire" | "typologie" | "perimetres">;

function estEnRegard(
  { logement, description }: Pick<LogementDecrit, "logement" | "description">,
  { territoire, typologie }: EnRegard,
): boolean {
  const emplacement = { commune: logement.commune, epci: logement.epci };
  const vise = estVise(territoire, logement.perimetre, emplacement);
  return vise && (typologie === null || description.typologie === typologie);
}

function placeDe({ perimetre }: Logement, { perimetres }: EnRegard): PerimetreDuFlux | null {
  return perimetres.find((un) => memePerimetre(un.perimetre, perimetre)) ?? null;
}

function estDuParcEnRegard(decrit: LogementDecrit, filtre: FiltreDuParcEnRegard): boolean {
  const { logement } = decrit;
  const observation = jourObservation(filtre.annee);
  if (!estPresent(logement, observation) || !estEnRegard(decrit, filtre)) return false;
  if (!filtre.reserves) return true;
  const { reservataire } = logement;
  const duFlux = placeDe(logement, filtre)?.codes.some((code) => code === reservataire) ?? false;
  return duFlux && estReserve(logement, observation);
}

function estUnLogementDe(decrit: LogementDecrit, filtre: FiltreDe<"parc">): boolean {
  switch (filtre.type) {
    case "flux":
      return estDuParc(decrit.logement, filtre);
    case "plan":
      return estDuPlan(decrit, filtre);
    case "diagnostic":
      return estDuParcEnRegard(decrit, filtre);
  }
}

/** How many times a row of Parc counts for a filter: 0 or 1. */
export function logementCompte(decrit: LogementDecrit, filtre: FiltreDe<"parc">): number {
  return estUnLogementDe(decrit, filtre) ? 1 : 0;
}

function estDesLiberations({ logement, motif }: Liberation, filtre: FiltreDesLiberations): boolean {
  return convient(logement, filtre) && filtre.motifs.includes(motif);
}

function estRetenueEnRegard(liberation: LiberationDecrite, filtre: FiltreDesLiberationsEnRegard): boolean {
  const { logement, motif } = liberation;
  const place = placeDe(logement, filtre);
  if (place === null || !estEnRegard(liberation, filtre)) return false;
  return estRetenue(motif, logement.exclusion, place.parametres);
}

/** How many times a row of Libérations counts for a filter: 0 or 1. */
export function liberationComptee(liberation: LiberationDecrite, filtre: FiltreDe<"liberations">): number {
  const { annee } = filtre;
  if (!estDansLaPeriode(liberation, anneeObservee(annee))) return 0;
  const comptee =
    filtre.type === "flux" ? estDesLiberations(liberation, filtre) : estRetenueEnRegard(liberation, filtre);
  return comptee ? 1 : 0;
}
