import type { ChampDe, DefinitionDeChamp } from "../champs";

export const DEMANDES: Readonly<Record<ChampDe<"demandes">, DefinitionDeChamp>> = {
  territoire: {
    entete: "Territoire",
    regle: "R28",
    absence: "information",
    synonymes: "Territoires | Territoire demandé | EPCI ou commune | Commune demandée | Secteur",
  },
  typologie: {
    entete: "Typologie",
    regle: "R28",
    absence: "information",
    synonymes:
      "Typologies | Typologie demandée | Typologie recherchée | Type de logement | Type de logement demandé",
  },
  demandes: {
    entete: "Demandes",
    regle: "R28",
    absence: "bloquant",
    synonymes:
      "Demande | Nombre de demandes | Nb de demandes | Demandes en cours | Demandes actives | Demandeurs",
  },
  attributions: {
    entete: "Attributions",
    regle: "R28",
    absence: "aVerifier",
    synonymes:
      "Attribution | Nombre d'attributions | Nb d'attributions | Attributions de l'année | Demandes satisfaites | Attribués",
  },
};
