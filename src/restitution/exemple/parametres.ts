import { POURCENTAGE } from "./feuilles";
import type { FeuilleExemple, Valeur } from "./feuilles";

interface ParametreExemple {
  nom: string;
  valeur: string | number;
  unite: string;
  choix?: readonly string[];
  explication: string;
  source: string;
}

const CCH_PLAFOND = "CCH, article R. 441-5-2";
const ETAPE_3 = "Référentiel interbailleurs Occitanie 2023, étape 3";

const PARAMETRES: readonly ParametreExemple[] = [
  {
    nom: "Année de campagne",
    valeur: 2026,
    unite: "année",
    explication:
      "Année n dont on fixe les objectifs. Le parc est observé au 31 décembre n-1 ; les libérations sont celles de n-1.",
    source: ETAPE_3,
  },
  {
    nom: "Méthode du taux de rotation",
    valeur: "Référentiel",
    unite: "choix",
    choix: ["Référentiel", "Intermédiaire"],
    explication:
      "Référentiel : sans les mutations internes ni les relogements ANRU. Intermédiaire : mutations comprises, sans les relogements ANRU, ORCOD et LHI.",
    source: ETAPE_3,
  },
  {
    nom: "Libérations des logements à vendre ou à démolir",
    valeur: "Conserver",
    unite: "choix",
    choix: ["Conserver", "Exclure"],
    explication:
      "Ces logements ne sont pas dans le parc de rotation ; le référentiel garde pourtant leurs libérations.",
    source: ETAPE_3,
  },
  {
    nom: "Relogements ORCOD et LHI dans les libérations",
    valeur: "Conserver",
    unite: "choix",
    choix: ["Conserver", "Exclure"],
    explication: "Le référentiel n’écarte du taux de rotation que les mutations et les relogements ANRU.",
    source: ETAPE_3,
  },
  {
    nom: "Étudiants et spécifiques dans le parc soumis",
    valeur: "Exclure",
    unite: "choix",
    choix: ["Exclure", "Conserver"],
    explication:
      "Exclure : le parc soumis au flux ne compte que les logements familiaux, comme le demande l’interorganisme.",
    source: `${ETAPE_3}, note 1 ; CCH, article R. 441-5`,
  },
  {
    nom: "Dénominateur des parts",
    valeur: "Parc du bailleur",
    unite: "choix",
    choix: ["Parc du bailleur", "Parc soumis au flux"],
    explication: "Ce à quoi l’on rapporte les réservations de chacun pour obtenir sa part du flux.",
    source: "Référentiel interbailleurs Occitanie 2023, étape 2",
  },
  {
    nom: "Traitement des plafonds",
    valeur: "Signaler",
    unite: "choix",
    choix: ["Signaler", "Plafonner"],
    explication:
      "Signaler : un dépassement est un avertissement. Plafonner : les parts du groupe sont ramenées au plafond.",
    source: CCH_PLAFOND,
  },
  {
    nom: "Plafond État",
    valeur: 0.3,
    unite: "% du flux",
    explication: "Part maximale de l’État, publics prioritaires et agents réunis.",
    source: CCH_PLAFOND,
  },
  {
    nom: "Plafond État agents",
    valeur: 0.05,
    unite: "% du flux",
    explication: "Part maximale des agents de l’État, comprise dans la précédente.",
    source: CCH_PLAFOND,
  },
  {
    nom: "Plafond collectivités (garantie d'emprunt)",
    valeur: 0.2,
    unite: "% du flux",
    explication:
      "Part maximale de l’ensemble des collectivités pour leurs droits issus d’une garantie d’emprunt ; les droits issus du foncier ou d’un financement s’y ajoutent.",
    source: "Référentiel interbailleurs Occitanie 2023",
  },
];

/** The sheet Paramètres. `annee` is the year of campaign. */
export function feuilleParametres(): FeuilleExemple {
  return {
    nom: "Paramètres",
    table: "tblParametres",
    titre: "Paramètres de la campagne",
    aide: "Périmètre vide : le paramètre vaut partout. Sinon : un bailleur, un département, ou « bailleur · département ».",
    colonnes: [
      { entete: "Paramètre", largeur: 46 },
      { entete: "Valeur", largeur: 22 },
      { entete: "Unité", largeur: 12 },
      { entete: "Périmètre", largeur: 22 },
      { entete: "Explication", largeur: 70, retour: true },
      { entete: "Source", largeur: 46, retour: true },
    ],
    lignes: PARAMETRES.map(({ nom, valeur, unite, explication, source }): Valeur[] => [
      nom,
      valeur,
      unite,
      null,
      explication,
      source,
    ]),
    listes: PARAMETRES.flatMap(({ choix }, ligne) =>
      choix === undefined ? [] : { ligne, colonne: 1, choix },
    ),
    formats: PARAMETRES.flatMap(({ unite }, ligne) =>
      unite.startsWith("%") ? { ligne, colonne: 1, format: POURCENTAGE } : [],
    ),
  };
}
