import type { ChampDe, DefinitionDeChamp } from "../champs";

export const OBJECTIFS: Readonly<Record<ChampDe<"objectifs">, DefinitionDeChamp>> = {
  dispositif: {
    entete: "Dispositif",
    regle: "R22",
    absence: "bloquant",
    synonymes: "Dispositifs | Cadre | Accord | Nom du dispositif | Intitulé du dispositif",
  },
  territoire: {
    entete: "Territoire",
    regle: "R22",
    absence: "information",
    synonymes: "Territoires | Territoire concerné | Secteur | EPCI ou commune | Territoire de l'objectif",
  },
  public: {
    entete: "Public",
    regle: "R22",
    absence: "information",
    synonymes: "Public visé | Public prioritaire | Public cible | Ménages visés | Public concerné",
  },
  cible: {
    entete: "Cible",
    regle: "R22",
    absence: "bloquant",
    synonymes: "Cibles | Objectif | Objectif chiffré | Objectif annuel | Valeur cible",
  },
  unite: {
    entete: "Unité",
    regle: "R22",
    absence: "information",
    synonymes: "Unités | Nombre ou % | Unité de la cible | Unité de l'objectif",
  },
  bailleur: {
    entete: "Bailleur",
    regle: "R22",
    absence: null,
    synonymes: "Bailleurs | Organisme | Bailleur concerné | Bailleur visé | Nom du bailleur",
  },
};
