import { fr } from "../phrases/typographie";
import { colonne } from "./colonne";
import type { FeuilleModele } from "./types";

/** The demand that the diagnostic shared with réservataires is made from: Diagnostic is written where this sheet is. */
export const DEMANDES: FeuilleModele = {
  nom: "Demande",
  table: "tblDemande",
  titre: fr`Demande et attributions du territoire`,
  aide: fr`Une ligne par territoire, ou par territoire et typologie, d'après le fichier partagé de la demande : tous bailleurs, sur une année.`,
  colonnes: [
    colonne("Territoire", "texte", 32, {
      aide: fr`Commune, EPCI ou code du département, comme dans Parc ; vide : tout le classeur.`,
    }),
    colonne("Typologie", "texte", 12, { liste: "Typologie", aide: fr`Vide : toutes les typologies.` }),
    colonne("Demandes", "entier", 13, { aide: fr`Demandes actives.` }),
    colonne("Attributions", "entier", 13, {
      aide: fr`Attributions de l'année ; vide : non connues, et la pression n'est pas calculée.`,
    }),
  ],
  lignes: [],
};
