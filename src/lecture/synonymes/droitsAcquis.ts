import type { ChampDe, DefinitionDeChamp } from "../champs";
import { perimetre } from "./communs";

export const DROITS_ACQUIS: Readonly<Record<ChampDe<"droitsAcquis">, DefinitionDeChamp>> = {
  ...perimetre("R12"),
  programme: {
    entete: "Programme",
    regle: "R12",
    absence: "information",
    synonymes:
      "Programmes | Nom du programme | Libellé du programme | Résidence | Nom de la résidence | Opération",
  },
  reservataire: {
    entete: "Réservataire",
    regle: "R12",
    absence: "bloquant",
    synonymes: "Réservataires | Code réservataire | Code du réservataire | Contingent",
  },
  natureDuDroit: {
    entete: "Nature du droit",
    regle: "R12",
    absence: "bloquant",
    synonymes: "Nature | Nature de droit | Nature des droits | Type de droit | Type du droit",
  },
  droits: {
    entete: "Droits",
    regle: "R12",
    absence: "bloquant",
    synonymes: "Nombre de droits | Nb droits | Nb de droits | Droits acquis | Quantité | Volume",
  },
  debut: {
    entete: "Début",
    regle: "R12",
    absence: "information",
    synonymes:
      "Date de début | Début le | Début du droit | Début convention | Début de convention | Début de la convention",
  },
  fin: {
    entete: "Fin",
    regle: "R12",
    absence: "information",
    synonymes:
      "Date de fin | Fin le | Fin du droit | Fin convention | Fin de convention | Fin de la convention",
  },
};
