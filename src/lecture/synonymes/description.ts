import type { ChampDeDescription, DefinitionDeChamp } from "../champs";

/** The columns of Parc that describe a logement; without them its description has blanks, and no figure changes. */
export const DESCRIPTION: Readonly<Record<ChampDeDescription, DefinitionDeChamp>> = {
  qpv: {
    entete: "QPV",
    regle: "R23",
    absence: null,
    synonymes:
      "En QPV | QPV oui/non | Situé en QPV | Logement en QPV | Quartier prioritaire | En quartier prioritaire | " +
      "Quartier prioritaire de la ville | Quartier prioritaire de la politique de la ville",
    repli: "QPV_CODE | Code QPV",
  },
  typologie: {
    entete: "Typologie",
    regle: "R23",
    absence: null,
    synonymes:
      "Typo | Typologie du logement | Typologie du bien | Typologie logement | Type de logement | Nombre de pièces | " +
      "Nb de pièces | Nb pièces | Pièces | NBPIECE",
    repli: "NBPIECE_CODE",
  },
  financement: {
    entete: "Financement",
    regle: "R23",
    absence: null,
    synonymes:
      "Type de financement | Mode de financement | Financement initial | Financement d'origine | Prêt | Type de prêt | FINAN",
    repli: "FINAN_CODE | Code financement | Code de financement",
  },
  construction: {
    entete: "Type",
    regle: "R23",
    absence: null,
    synonymes:
      "Type de construction | Type construction | Type d'habitat | Habitat | Collectif/individuel | Individuel/collectif | " +
      "Collectif ou individuel | Type d'immeuble | TYPECONST",
    repli: "TYPECONST_CODE",
  },
  anneeDeConstruction: {
    entete: "Année de construction",
    regle: "R18",
    absence: null,
    synonymes:
      "Année construction | Année d'achèvement | Année d'achèvement de la construction | Année de livraison | " +
      "Construction | Construit en | CONSTRUCT",
    repli: "CONSTRUCT_CODE",
  },
  programme: {
    entete: "Programme",
    regle: "R12",
    absence: null,
    synonymes:
      "Nom du programme | Libellé du programme | Programme immobilier | Résidence | Nom de la résidence | Opération | " +
      "Nom de l'opération | Groupe | Groupe immobilier | Ensemble immobilier",
    repli: "Code programme | N° de programme | Numéro de programme | Code résidence | Code groupe",
  },
  peuplement: {
    entete: "Peuplement",
    regle: "R24",
    absence: null,
    synonymes:
      "Classe de peuplement | Catégorie de peuplement | Équilibre de peuplement | Occupation sociale | " +
      "Classe d'occupation sociale | Fragilité | Niveau de fragilité",
  },
};
