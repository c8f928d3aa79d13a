import { fr } from "../phrases/typographie";
import { CODES_DES_RESERVATAIRES, colonne } from "./colonne";
import { DEMANDES } from "./demandes";
import { DROITS_ACQUIS } from "./droitsAcquis";
import { MISES_A_DISPOSITION } from "./misesADisposition";
import { OBJECTIFS } from "./objectifs";
import { CELLULES_DES_PARAMETRES, lignesDeParametres } from "./parametres";
import { SYNTHESE } from "./synthese";
import { LIGNES_DES_LOGEMENTS, type FeuilleModele } from "./types";

const BAILLEUR = colonne("Bailleur", "texte", 26);
const DEPARTEMENT = colonne("Département", "texte", 14, {
  aide: fr`Code à deux ou trois caractères : 09, 2A, 974.`,
});

/** R9 asks it of the collectivités only. */
const ORIGINE = {
  liste: "Origine du droit",
  aide: fr`Pour une collectivité seulement ; vide pour l'État et les autres. D'une collectivité, vide : comptée avec les garanties d'emprunt.`,
} as const;

function parametres(annee: number): FeuilleModele {
  return {
    nom: "Paramètres",
    table: "tblParametres",
    titre: "Paramètres de la campagne",
    aide: fr`Périmètre vide : le paramètre vaut partout. Sinon : un bailleur, un département, ou « Bailleur · 31 » ; le plus précis l'emporte.`,
    colonnes: [
      colonne("Paramètre", "texte", 46),
      colonne("Valeur", "entier", 20),
      colonne("Unité", "texte", 12),
      colonne("Périmètre", "texte", 24),
      colonne("Explication", "texteLong", 70),
      colonne("Source", "texteLong", 40),
    ],
    lignes: lignesDeParametres(annee),
    exceptions: CELLULES_DES_PARAMETRES.map(({ format, liste }, ligne) => ({
      ...{ ligne, colonne: 1, format },
      ...(liste === null ? {} : { liste: { type: "fermee", liste } as const }),
    })),
  };
}

export const PARC: FeuilleModele = {
  nom: "Parc",
  table: "tblParc",
  lignesFormees: LIGNES_DES_LOGEMENTS,
  titre: "Parc au 31 décembre",
  aide: fr`Une ligne par logement. Seuls le n° RPLS, le bailleur et le département sont indispensables ; le reste précise le calcul.`,
  colonnes: [
    colonne("N° RPLS", "texte", 14, {
      aide: fr`Identifiant du logement dans RPLS : dix caractères, unique.`,
    }),
    BAILLEUR,
    DEPARTEMENT,
    colonne("EPCI", "texte", 26),
    colonne("Commune", "texte", 22),
    colonne("QPV", "texte", 7, { liste: "Oui ou non" }),
    colonne("Typologie", "texte", 11, { liste: "Typologie" }),
    colonne("Financement", "texte", 13, { liste: "Financement" }),
    colonne("Type", "texte", 12, { liste: "Type" }),
    colonne("Nature", "texte", 12, { liste: "Nature", aide: fr`Vide : logement familial.` }),
    colonne("Exclusion", "texte", 13, {
      liste: "Exclusion",
      aide: fr`Ce qui retire le logement du flux ; vide si rien.`,
    }),
    colonne("Réservataire", "texte", 14, {
      liste: CODES_DES_RESERVATAIRES,
      aide: fr`Un code de la feuille Réservataires ; vide : non réservé.`,
    }),
    colonne("Origine du droit", "texte", 18, ORIGINE),
    colonne("Début convention", "date", 13),
    colonne("Fin convention", "date", 13),
    colonne("Programme", "texte", 22),
    colonne("Année de construction", "texteLong", 13),
    colonne("Mise en service", "date", 13),
    colonne("Sortie du parc", "date", 13),
    colonne("Peuplement", "texte", 20, { liste: "Peuplement" }),
  ],
  lignes: [],
};

const LIBERATIONS: FeuilleModele = {
  nom: "Libérations",
  table: "tblLiberations",
  lignesFormees: LIGNES_DES_LOGEMENTS,
  titre: fr`Libérations de l'année précédente`,
  aide: fr`Une ligne par libération. Un logement libéré deux fois a deux lignes.`,
  colonnes: [
    colonne("N° RPLS", "texte", 14, { aide: fr`Le même que dans la feuille Parc.` }),
    colonne("Date de libération", "date", 14),
    colonne("Motif", "texte", 14, { liste: "Motif" }),
    colonne("Préavis", "texte", 12, { liste: "Préavis" }),
  ],
  lignes: [],
};

const RESERVATAIRES: FeuilleModele = {
  nom: "Réservataires",
  table: "tblReservataires",
  titre: "Réservataires",
  aide: fr`Une ligne par réservataire, ou par réservataire et territoire. L'engagement est le pourcentage du flux prévu par la convention.`,
  colonnes: [
    colonne("Code", "texte", 12, { aide: fr`Court et unique : c'est lui que porte la feuille Parc.` }),
    colonne("Nom", "texte", 36),
    colonne("Catégorie", "texte", 20, { liste: "Catégorie" }),
    colonne("Échelle", "texte", 14, { liste: "Échelle", aide: fr`Pour mémoire : aucun calcul ne la lit.` }),
    colonne("Territoire", "texte", 28, {
      aide: fr`Code du département, nom de l'EPCI ou de la commune ; vide : partout.`,
    }),
    colonne("Gestion", "texte", 12, {
      liste: "Gestion",
      aide: fr`Qui désigne les candidats. Vide : Déléguée (le bailleur) pour l'État, Directe (le réservataire) pour les autres.`,
    }),
    colonne("Méthode", "texte", 16, {
      liste: "Méthode de conversion",
      aide: fr`Droits uniques : option réservée à Action Logement, au cas par cas. Vide : assiette.`,
    }),
    colonne("Décompte", "texte", 22, {
      liste: "Décompte",
      aide: fr`En gestion directe : Mise à disposition. Déléguée ou mixte : Attribution (vide : elle) ou Entrée dans les lieux.`,
    }),
    colonne("Engagement", "pourcentage", 13, {
      aide: fr`Par exemple 8 % ; vide : la part du parc est retenue.`,
    }),
    colonne("Convention signée le", "date", 14),
    colonne("Convention jusqu'au", "date", 14, {
      aide: fr`Le dernier jour de la convention ; vide : sans terme.`,
    }),
    colonne("Origine du droit", "texte", 20, ORIGINE),
  ],
  lignes: [],
};

const HYPOTHESES: FeuilleModele = {
  nom: "Hypothèses",
  table: "tblHypotheses",
  titre: fr`Hypothèses pour l'année de campagne`,
  aide: fr`Une ligne par bailleur et département : logements que l'on prévoit de soustraire du flux. Le taux retenu, s'il est saisi, remplace le taux constaté.`,
  colonnes: [
    BAILLEUR,
    DEPARTEMENT,
    colonne("Territoire", "texte", 26, { aide: fr`EPCI ou commune ; vide : tout le périmètre.` }),
    ...["Mutations", "ANRU", "ORCOD", "LHI", "Vente"].map((entete) => colonne(entete, "entier", 12)),
    colonne("Taux retenu", "pourcentage", 12),
  ],
  lignes: [],
};

/** The input sheets of CLASSEUR, empty but for the parameters at their default. */
export function feuillesDuModele(annee: number): readonly FeuilleModele[] {
  return [
    parametres(annee),
    PARC,
    LIBERATIONS,
    RESERVATAIRES,
    HYPOTHESES,
    SYNTHESE,
    DROITS_ACQUIS,
    MISES_A_DISPOSITION,
    OBJECTIFS,
    DEMANDES,
  ];
}
