import type { ChampDe, DefinitionDeChamp } from "../champs";
import { perimetre } from "./communs";

export const SYNTHESE: Readonly<Record<ChampDe<"synthese">, DefinitionDeChamp>> = {
  ...perimetre(null),
  parc: {
    entete: "Parc",
    regle: "R1",
    absence: "bloquant",
    synonymes:
      "Parc total | Parc du bailleur | Logements | Nombre de logements | Nb logements | Nb de logements",
  },
  parcDeRotation: {
    entete: "Parc de rotation",
    regle: "R2",
    absence: "bloquant",
    synonymes: "Parc rotation | Parc pour le taux de rotation | Logements familiaux",
  },
  parcSoumis: {
    entete: "Parc soumis",
    regle: "R5",
    absence: "bloquant",
    synonymes: "Parc soumis au flux | Logements soumis | Logements soumis au flux",
  },
  liberations: {
    entete: "Libérations",
    regle: "R3",
    absence: "bloquant",
    synonymes:
      "Libérations retenues | Nombre de libérations | Nb libérations | Nb de libérations | Logements libérés",
  },
  reservataire: {
    entete: "Réservataire",
    regle: "R7",
    absence: "bloquant",
    synonymes: "Code réservataire | Code du réservataire | Contingent | Nom du réservataire",
  },
  reservations: {
    entete: "Réservations",
    regle: "R7",
    absence: "bloquant",
    synonymes: "Nombre de réservations | Nb réservations | Logements réservés | Droits de réservation",
  },
  reservationsSoumises: {
    entete: "Réservations soumises",
    regle: "R7",
    absence: "bloquant",
    synonymes:
      "Réservations soumises au flux | Réservations dans le parc soumis | Réservations sur le parc soumis | " +
      "Logements réservés soumis",
  },
};
