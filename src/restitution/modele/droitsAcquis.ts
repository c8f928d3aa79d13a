import { fr } from "../phrases/typographie";
import { CODES_DES_RESERVATAIRES, colonne } from "./colonne";
import type { FeuilleModele } from "./types";

/** Rights by programme: droits uniques of Action Logement (R12), droits pour un tour of all (R13). */
export const DROITS_ACQUIS: FeuilleModele = {
  nom: "Droits acquis",
  table: "tblDroitsAcquis",
  titre: fr`Droits acquis par programme`,
  aide: fr`Une ligne par programme, réservataire et nature. Utile si Action Logement est en droits uniques, ou pour suivre les droits pour un tour d'un programme neuf.`,
  colonnes: [
    colonne("Bailleur", "texte", 26),
    colonne("Département", "texte", 14),
    colonne("Programme", "texte", 26, {
      aide: fr`Le même que dans la feuille Parc ; vide pour une convention de parc.`,
    }),
    colonne("Réservataire", "texte", 14, {
      liste: CODES_DES_RESERVATAIRES,
      aide: fr`Un code de la feuille Réservataires.`,
    }),
    colonne("Nature du droit", "texte", 20, {
      liste: "Nature du droit",
      aide: fr`Droit de suite : converti par le taux de rotation. DU antérieur : ajouté tel quel. Droit pour un tour : éteint à la première attribution.`,
    }),
    colonne("Droits", "entier", 11, {
      aide: fr`Nombre entier : logements d'un droit de suite, attributions par an d'un DU antérieur, premières attributions d'un droit pour un tour.`,
    }),
    colonne("Début", "date", 13, { aide: fr`Vide : déjà commencé.` }),
    colonne("Fin", "date", 13, { aide: fr`Dernier jour du droit ; vide : sans terme.` }),
  ],
  lignes: [],
};
