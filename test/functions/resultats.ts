import type { ResultatsLus } from "../../src/excel/resultats";

/** Des résultats comme les feuilles Rotation, Assiette et Flux les montrent, en plus court. */
export function lignesDesResultats(): ResultatsLus {
  return [
    {
      entetes: ["Bailleur", "Département", "Taux de rotation", "Observation"],
      lignes: [
        ["Habitat", "31", 0.1, ""],
        ["Foyer d'Oc", "09", "", "Parc nul."],
      ],
    },
    {
      entetes: ["Bailleur", "Département", "Parc", "Assiette"],
      lignes: [
        ["Habitat", "31", 10, 1],
        ["Foyer d'Oc", "09", 4, ""],
      ],
    },
    {
      entetes: ["Bailleur", "Département", "Réservataire", "Nom", "Réservations", "Part", "Objectif"],
      lignes: [
        ["Habitat", "31", "CD31", "Haute-Garonne", 2, 0.2, 0],
        ["Habitat", "31", "—", "Non réservé", 8, 0.8, 1],
      ],
    },
  ];
}
