import type { Alea } from "./alea";
import { serie } from "./feuilles";
import type { MiseExemple } from "./misesADisposition";
import type { LogementExemple } from "./parc";
import { candidats, exclusionDe } from "./reservataires";

const PAR_PERIMETRE = 8;
const OCCUPE_DEPUIS = serie(2024, 1, 1);

/** One whose notice was received and that is not transmitted yet; the person has chosen for one in eight. */
function annoncer({ rpls, perimetre, programme }: LogementExemple, numero: string, alea: Alea): MiseExemple {
  const possibles = candidats(perimetre.departement, programme.commune).filter(
    ([code]) => code !== null && exclusionDe(code) === null,
  );
  return {
    ...{ numero, rpls, type: alea.selonPoids([["préavis 1 mois", 2] as const, ["préavis 3 mois", 1]]) },
    reservataire: alea.chance(0.125) ? alea.selonPoids(possibles) : null,
    ...{ transmisLe: null, impossibiliteLe: null, dossiersLe: null, candidats: null, caleolLe: null },
    ...{ resultat: null, refusAdaptes: null, entreeLe: null, rechercheOls: null, comptabiliser: null },
    ...{ relogement: null, requalifie: null, publics: null, droitPourUnTour: null },
  };
}

/** Each at most once. */
function tirer(loues: readonly LogementExemple[], nombre: number, alea: Alea): readonly LogementExemple[] {
  const tires = new Set<LogementExemple>();
  while (tires.size < Math.min(nombre, loues.length)) tires.add(alea.parmi(loues));
  return [...tires];
}

/** The logements to come of each périmètre: rows of Mises à disposition without a day of transmission (R25). */
export function creerAVenir(parcs: readonly (readonly LogementExemple[])[], alea: Alea): MiseExemple[] {
  const annonces = parcs.flatMap((parc) => {
    const loues = parc.filter(
      ({ programme, exclusion, sortie, miseEnService }) =>
        programme.nature === "familial" &&
        exclusion === null &&
        sortie === null &&
        Number(miseEnService) < OCCUPE_DEPUIS,
    );
    return tirer(loues, PAR_PERIMETRE, alea);
  });
  return annonces.map((logement, rang) =>
    annoncer(logement, `2026-P${String(rang + 1).padStart(2, "0")}`, alea),
  );
}
