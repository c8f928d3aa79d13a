import { fr } from "../phrases/typographie";
import { colonne } from "./colonne";
import type { FeuilleModele } from "./types";

/** The targets that attributions count for beside the flux: Suivi des objectifs is written where this sheet is. */
export const OBJECTIFS: FeuilleModele = {
  nom: "Objectifs",
  table: "tblObjectifs",
  titre: fr`Objectifs d'attribution de l'année`,
  aide: fr`Une ligne par cible : accord collectif, CIA, DALO… La même attribution compte pour chaque dispositif dont elle relève.`,
  colonnes: [
    colonne("Dispositif", "texte", 36, { aide: fr`Par exemple : Accord collectif départemental.` }),
    colonne("Territoire", "texte", 30, {
      aide: fr`Commune, EPCI ou code du département, comme dans Parc ; vide : tout le classeur.`,
    }),
    colonne("Public", "texte", 30, {
      aide: fr`Le même mot que dans la colonne « Publics » de Mises à disposition ; vide : tous.`,
    }),
    colonne("Cible", "texteLong", 12, { aide: fr`40 attributions, ou 25 avec l'unité %.` }),
    colonne("Unité", "texte", 11, {
      liste: "Unité d'objectif",
      aide: fr`nombre : attributions. % : part de toutes les attributions du territoire.`,
    }),
    colonne("Bailleur", "texte", 26, {
      aide: fr`Comme dans Parc ; vide : tous les bailleurs du classeur.`,
    }),
  ],
  lignes: [],
};
