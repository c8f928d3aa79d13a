import { fois, hypothese, liberation, logement, reservataire, type Situation } from "./constructeurs";

/** A périmètre with a bit of everything: a commune on its territory, rights of each origin, rows out of the flux. */
export const COMPLET: Situation = {
  logements: [
    ...fois(30, logement({ reservataire: "PREF" })),
    ...fois(12, logement({ reservataire: "FONC" })),
    ...fois(25, logement({ reservataire: "CD", origine: "garantie" })),
    ...fois(9, logement({ reservataire: "ALBI", commune: "Albi", origine: "foncier" })),
    ...fois(6, logement({ commune: "Albi" })),
    ...fois(40, logement()),
    ...fois(3, logement({ nature: "etudiant" })),
    ...fois(2, logement({ exclusion: "vente", reservataire: "CD" })),
  ],
  liberations: [...fois(17, liberation()), ...fois(4, liberation({ motif: "mutation" }))],
  reservataires: [
    reservataire("PREF", { categorie: "etat-prioritaires" }),
    reservataire("FONC", { categorie: "etat-agents" }),
    reservataire("CD", { categorie: "departement" }),
    reservataire("ALBI", { categorie: "commune", territoire: "Albi", nom: "Albi" }),
  ],
  territoires: ["Albi"],
  hypotheses: [hypothese({ mutations: 2.5, anru: 1, vente: 0.25 })],
};
