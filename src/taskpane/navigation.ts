/** The views of the pane in the order of the yearly round; the first ones have their own button, the others are under « Plus ». */
export const VUES = [
  "accueil",
  "resultats",
  "controles",
  "expliquer",
  "scenarios",
  "suivi",
  "donnees",
  "documents",
  "seance",
  "formules",
  "reglages",
  "aide",
] as const;
export type NomDeVue = (typeof VUES)[number];

/** How many views have a button of their own: what fits in a pane of 320 pixels. */
const EN_VUE = 3;

export const VUES_EN_VUE: readonly NomDeVue[] = VUES.slice(0, EN_VUE);
export const AUTRES_VUES: readonly NomDeVue[] = VUES.slice(EN_VUE);
