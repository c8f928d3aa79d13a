import { fr } from "../phrases/typographie";
import { CODES_DES_RESERVATAIRES, colonne } from "./colonne";
import type { FeuilleModele } from "./types";

const REPETE = fr`Le même nombre sur toutes les lignes du bailleur dans le département.`;

/** In place of logements, for a landlord that shares none. */
export const SYNTHESE: FeuilleModele = {
  nom: "Synthèse",
  table: "tblSynthese",
  titre: fr`Comptes des bailleurs qui ne partagent pas leurs logements`,
  aide: fr`Une ligne par bailleur, département et réservataire, à la place des feuilles Parc et Libérations ; laissez vide si tous les logements sont dans Parc.`,
  colonnes: [
    colonne("Bailleur", "texte", 26),
    colonne("Département", "texte", 14, { aide: fr`Code à deux ou trois caractères : 09, 2A, 974.` }),
    colonne("Parc", "entier", 11, { aide: fr`Logements au 31 décembre. ${REPETE}` }),
    colonne("Parc de rotation", "entier", 12, {
      aide: fr`Logements familiaux, sans ceux à vendre ou à démolir. ${REPETE}`,
    }),
    colonne("Parc soumis", "entier", 12, {
      aide: fr`Logements familiaux soumis au flux, sans aucune exclusion. ${REPETE}`,
    }),
    colonne("Libérations", "entier", 12, {
      aide: fr`Libérations de l'année, sans mutation ni relogement ANRU. ${REPETE}`,
    }),
    colonne("Réservataire", "texte", 14, { liste: CODES_DES_RESERVATAIRES }),
    colonne("Réservations", "entier", 13, { aide: fr`Logements réservés dans tout le parc.` }),
    colonne("Réservations soumises", "entier", 13, { aide: fr`Logements réservés dans le parc soumis.` }),
  ],
  lignes: [],
};
