import { faitsDe } from "../agregats/suivi";
import { jourObservation, type Jour } from "../domaine/jour";
import type { Liberation, Logement } from "../domaine/logement";
import type { MiseADisposition } from "../domaine/miseADisposition";
import type { Perimetre } from "../domaine/perimetre";
import type { ReglesDeDecompte } from "../domaine/reglesDeDecompte";
import { SORTS } from "../perimetre/bilan";
import { estPresent } from "../regles/r01-presence";
import { estDansLaPeriode } from "../regles/r03-liberations-retenues";
import { estReserve } from "../regles/r07-reservations";
import type { FiltreDesLiberations, FiltreDesMises, FiltreDuParc } from "./filtre";

function memePerimetre(a: Perimetre, b: Perimetre): boolean {
  return a.bailleur === b.bailleur && a.departement === b.departement;
}

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

/** How many times a row of Parc counts for a filter: 0 or 1. */
export function logementCompte(logement: Logement, filtre: FiltreDuParc): number {
  const { annee, natures, origines } = filtre;
  const compte =
    estPresent(logement, jourObservation(annee)) &&
    convient(logement, filtre) &&
    natures.includes(logement.nature) &&
    origines.includes(logement.origine ?? "nonPrecisee");
  return compte ? 1 : 0;
}

/** How many times a row of Libérations counts for a filter: 0 or 1. */
export function liberationComptee(liberation: Liberation, filtre: FiltreDesLiberations): number {
  const { annee, motifs } = filtre;
  const compte =
    estDansLaPeriode(liberation, jourObservation(annee), annee) &&
    convient(liberation.logement, filtre) &&
    motifs.includes(liberation.motif);
  return compte ? 1 : 0;
}

type Fait = readonly [chose: unknown, le: Jour, nombre: number];

function nombreDe(faits: readonly Fait[], garde: (fait: Fait) => boolean): number {
  return faits.reduce((total, fait) => total + (garde(fait) ? fait[2] : 0), 0);
}

/** How many times a row of Mises à disposition counts for a filter; each refused proposition adaptée counts once more. */
export function miseComptee(
  mise: MiseADisposition,
  filtre: FiltreDesMises,
  regles: ReglesDeDecompte,
): number {
  const { perimetre, reservataire, mesure, periode, parametres } = filtre;
  const sienne = reservataire === null || mise.reservataire === reservataire;
  if (!sienne || !memePerimetre(mise.perimetre, perimetre)) return 0;
  const { mesures, publics } = faitsDe(mise, { regles, parametres });
  const pendant = ([, le]: Fait) => le >= periode.debut && le <= periode.fin;
  if (mesure === "attributionsDUnPublic")
    return nombreDe(publics, (fait) => fait[0] === filtre.public && pendant(fait));
  if (mesure !== "enAttente") return nombreDe(mesures, (fait) => fait[0] === mesure && pendant(fait));
  const jusquALaFin = mesures.filter(([, le]) => le <= periode.fin);
  const sorties = nombreDe(jusquALaFin, ([chose]) => SORTS.some((sort) => sort === chose));
  return nombreDe(jusquALaFin, ([chose]) => chose === "proposes") - sorties;
}
