import { fois, hypothese, liberation, logement, reservataire, type Situation } from "./constructeurs";

export const AL_EN_DROITS = reservataire("AL", {
  nom: "Action Logement",
  categorie: "action-logement",
  methode: "droitsUniques",
});

/** 200 logements, 10 % de rotation, 2 mutations : 18 attributions ; 60 à la Ville, 40 à Action Logement. */
export const EN_DROITS_UNIQUES = {
  logements: [
    ...fois(60, logement({ reservataire: "VILLE" })),
    ...fois(40, logement({ reservataire: "AL" })),
    ...fois(100, logement()),
  ],
  liberations: fois(20, liberation()),
  hypotheses: [hypothese({ mutations: 2 })],
  reservataires: [AL_EN_DROITS, reservataire("VILLE", { categorie: "commune", origine: "foncier" })],
} satisfies Situation;
