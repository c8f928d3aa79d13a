import { estEnCours, type DroitAcquis } from "../domaine/droitAcquis";
import type { MiseADisposition } from "../domaine/miseADisposition";
import { clePerimetre, comparerTextes } from "../domaine/perimetre";

/** A line of Droits acquis of that nature: the right to the first attribution of `droits` logements of a new programme. */
export type DroitPourUnTour = Omit<DroitAcquis, "programme" | "nature"> & { readonly programme: string };

/** Those among the rights that are listed. */
export function droitsPourUnTour(droits: readonly DroitAcquis[]): readonly DroitPourUnTour[] {
  return droits.flatMap(({ programme, nature, ...droit }) =>
    nature === "droitPourUnTour" && programme !== null ? [{ ...droit, programme }] : [],
  );
}

function concerne(droit: DroitPourUnTour, mise: MiseADisposition): boolean {
  return (
    clePerimetre(droit.perimetre) === clePerimetre(mise.perimetre) &&
    droit.programme === mise.programme &&
    droit.reservataire === mise.reservataire &&
    estEnCours(droit, mise.transmisLe, mise.transmisLe)
  );
}

function dansLOrdre(a: MiseADisposition, b: MiseADisposition): number {
  return a.transmisLe - b.transmisLe || comparerTextes(a.numero, b.numero);
}

/** What the rights have covered so far: numbers of mises à disposition, and logements attributed. */
interface Couverts {
  readonly numeros: Set<string>;
  readonly attribues: Set<string>;
}

/** Adds what one right covers of the mises à disposition, in their order. */
function couvrir(
  droit: DroitPourUnTour,
  mises: readonly MiseADisposition[],
  { numeros, attribues }: Couverts,
): void {
  let restants = droit.droits;
  for (const { numero, logement, resultat } of mises.filter((mise) => concerne(droit, mise))) {
    if (restants <= 0 || attribues.has(logement)) continue;
    numeros.add(numero);
    if (resultat !== "attribue") continue;
    attribues.add(logement);
    restants -= 1;
  }
}

/**
 * R13: marks the mises à disposition served on a droit pour un tour; they are listed apart and do not consume the flux. On
 * each logement the right ends at the first attribution, and a line gives as many as its `droits`; earliest transmission
 * first. A mark already there stays. Source: référentiel, étape 4, "droits pour un tour qui s'éteindraient à la première attribution".
 */
export function marquerDroitsPourUnTour(
  mises: readonly MiseADisposition[],
  droits: readonly DroitPourUnTour[],
): readonly MiseADisposition[] {
  const ordonnees = [...mises].sort(dansLOrdre);
  const couverts = { numeros: new Set<string>(), attribues: new Set<string>() };
  for (const droit of droits) couvrir(droit, ordonnees, couverts);
  return mises.map((mise) => (couverts.numeros.has(mise.numero) ? { ...mise, droitPourUnTour: true } : mise));
}
