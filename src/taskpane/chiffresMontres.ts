import type { Bilan } from "../excel/types";
import { sansProposition } from "./correction";
import type { Etat } from "./etat";
import { SANS_EXPLICATION } from "./explication";

/** Figures that come by themselves: whoever already had some stays where they are, with what they were looking at. */
export function enDirect(etat: Etat, bilan: Bilan): Etat {
  const apres = avecLeBilan(etat, bilan);
  const { vue, explication, correction } = etat;
  return etat.bilan === null ? apres : { ...apres, vue, explication, correction };
}

/**
 * New figures replace the former ones (null: there are none any more). The first view leads to the figures as soon as there
 * are some; what was proposed on the former cells goes.
 */
export function avecLeBilan(etat: Etat, bilan: Bilan | null): Etat {
  const nombre = bilan?.resultat.perimetres.length ?? 0;
  const vue = bilan !== null && nombre > 0 && etat.vue === "accueil" ? "resultats" : etat.vue;
  return {
    ...etat,
    bilan,
    importe: bilan === null ? etat.importe : null,
    releve: bilan?.dossier ?? null,
    aActualiser: false,
    enRetard: false,
    vue,
    explication: SANS_EXPLICATION,
    correction: sansProposition(etat.correction),
    perimetre: etat.perimetre < nombre ? etat.perimetre : 0,
  };
}
