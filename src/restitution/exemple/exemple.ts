import { creerAlea } from "./alea";
import { creerAVenir } from "./aVenir";
import { semerAnomaliesDesLiberations, semerAnomaliesDesMises, semerAnomaliesDuParc } from "./anomalies";
import { feuilleDemandes } from "./demandes";
import { creerDroits, feuilleDroits } from "./droitsAcquis";
import type { FeuilleExemple } from "./feuilles";
import { feuilleHypotheses } from "./hypotheses";
import type { Estimations } from "./hypotheses";
import { creerLiberations, feuilleLiberations } from "./liberations";
import { creerMises, feuilleMises } from "./misesADisposition";
import { creerMisesDe2025 } from "./misesDe2025";
import { feuilleObjectifs } from "./objectifs";
import { feuilleParametres } from "./parametres";
import { creerParc, feuilleParc } from "./parc";
import { feuilleReservataires } from "./feuilleReservataires";
import { PERIMETRES } from "./territoires";

/** Any number would do; this one is kept so that the example stays the same. */
const GRAINE = 20_260_101;

/** Estimates of each périmètre, in the order of PERIMETRES. */
const ESTIMATIONS: readonly Estimations[] = [
  [6, 4, 2, 1, 3],
  [2, 0, 0, 1, 0],
  [5, 2, 0, 1, 2],
  [4, 0, 1, 0, 2],
  [6, 3, 0, 2, 1],
  [3, 1, 0, 1, 0],
];

/** The example's sheets: a campaign of 2026 for two made-up landlords in three départements. Always the same. */
export function feuillesExemple(): FeuilleExemple[] {
  const alea = creerAlea(GRAINE);
  const parcs = PERIMETRES.map((perimetre, rang) => creerParc(perimetre, 120 + rang * 11, alea));
  const liberations = parcs.flatMap((parc) => creerLiberations(parc, alea));
  liberations.sort((a, b) => Number(a.date) - Number(b.date));
  // Chance of its own: the other sheets stay as they were.
  const mises = creerMises(parcs, creerAlea(GRAINE + 1));
  const aVenir = creerAVenir(parcs, creerAlea(GRAINE + 25));
  const precedentes = creerMisesDe2025(parcs, creerAlea(GRAINE + 18));
  const droits = creerDroits(parcs, mises, creerAlea(GRAINE + 2));
  const logements = parcs.flat();
  semerAnomaliesDuParc(logements);
  semerAnomaliesDesLiberations(liberations, logements);
  semerAnomaliesDesMises(mises);
  return [
    feuilleParametres(),
    feuilleParc(logements),
    feuilleLiberations(liberations),
    feuilleReservataires(),
    feuilleHypotheses(
      PERIMETRES.map(({ bailleur, departement }, rang) => ({
        bailleur,
        departement,
        estimations: ESTIMATIONS[rang] ?? [0, 0, 0, 0, 0],
      })),
    ),
    feuilleDroits(droits),
    feuilleMises([...precedentes, ...mises, ...aVenir]),
    feuilleObjectifs(),
    feuilleDemandes(creerAlea(GRAINE + 28)),
  ];
}
