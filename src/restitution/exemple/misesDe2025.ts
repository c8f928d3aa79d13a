import type { Alea } from "./alea";
import { serie } from "./feuilles";
import { choisirReservataire, type MiseExemple } from "./misesADisposition";
import type { LogementExemple } from "./parc";
import { gestionDe } from "./reservataires";

const PREMIER_LUNDI = serie(2025, 1, 6);
const SEMAINES = 42;
const PAR_PERIMETRE = 20;

const RESULTATS = [
  ["attribué", 78],
  ["refus candidat", 10],
  ["refus CALEOL", 6],
  ["rendu", 6],
] as const;
const PUBLICS = [
  ["DALO", 18],
  ["sortant d’hébergement", 12],
  ["salarié", 26],
  [null, 44],
] as const;

/** Decided within the year: nothing of it is left to the bilan of 2026. */
function creerMise(logement: LogementExemple, alea: Alea): MiseExemple & { transmisLe: number } {
  const reservataire = choisirReservataire(logement, alea);
  const nomme = gestionDe(reservataire) !== "Déléguée";
  const transmisLe = PREMIER_LUNDI + 7 * alea.entier(0, SEMAINES - 1) + alea.entier(0, 4);
  const caleolLe = transmisLe + alea.entier(14, 28);
  const resultat = alea.selonPoids(RESULTATS);
  const attribue = resultat === "attribué";
  return {
    ...{ numero: "", rpls: logement.rpls, reservataire, type: "préavis 3 mois", transmisLe },
    ...{ impossibiliteLe: null, rechercheOls: null, comptabiliser: null, relogement: null, requalifie: null },
    ...{ dossiersLe: nomme ? transmisLe + 4 : null, candidats: nomme ? 3 : null },
    ...{ caleolLe, resultat, entreeLe: attribue ? caleolLe + alea.entier(7, 20) : null },
    ...{ refusAdaptes: null, droitPourUnTour: null },
    publics: attribue ? alea.selonPoids(PUBLICS) : null,
  };
}

/** The year before the campaign, that the bilan annuel tells: twenty mises à disposition in each périmètre. */
export function creerMisesDe2025(parcs: readonly (readonly LogementExemple[])[], alea: Alea): MiseExemple[] {
  const mises = parcs.flatMap((parc) => {
    const loues = parc.filter(
      ({ programme, exclusion, sortie, miseEnService }) =>
        programme.nature === "familial" &&
        exclusion === null &&
        sortie === null &&
        Number(miseEnService) < PREMIER_LUNDI,
    );
    return Array.from({ length: PAR_PERIMETRE }, () => creerMise(alea.parmi(loues), alea));
  });
  return mises
    .sort((a, b) => a.transmisLe - b.transmisLe)
    .map((mise, rang) => ({ ...mise, numero: `2025-${String(rang + 1).padStart(3, "0")}` }));
}
