import { METHODE_DE_CONVERSION, NATURE_DE_DROIT } from "../phrases/droits";
import { CALENDRIER, CATEGORIE, DENOMINATEUR, ETAT_PAR_COMMUNE, METHODE, TRAITEMENT } from "../phrases/noms";
import { CONSTRUCTION, FINANCEMENT, PEUPLEMENT } from "../phrases/nomsDeDescription";
import { DECOMPTE, GESTION, RESULTAT_DE_MISE, TYPE_DE_MISE, UNITE_D_OBJECTIF } from "../phrases/nomsDuSuivi";

/** The closed lists of the templates; the reading knows all their values (CLASSEUR, "Codes"). */
export const LISTES = {
  "Oui ou non": ["oui", "non"],
  Nature: ["familial", "étudiant", "spécifique"],
  Exclusion: ["défense", "sécurité", "santé", "vente", "démolition"],
  Motif: ["départ", "mutation", "ANRU", "ORCOD", "LHI", "vente", "décès", "autre"],
  Préavis: ["1 mois", "3 mois"],
  Typologie: ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"],
  Financement: Object.values(FINANCEMENT),
  Type: Object.values(CONSTRUCTION),
  Peuplement: Object.values(PEUPLEMENT),
  Catégorie: Object.values(CATEGORIE),
  Échelle: ["Département", "EPCI", "Commune"],
  Gestion: Object.values(GESTION),
  "Méthode de conversion": Object.values(METHODE_DE_CONVERSION),
  Décompte: Object.values(DECOMPTE),
  "Origine du droit": ["Garantie d'emprunt", "Foncier", "Financement", "Autre"],
  "Méthode du taux": Object.values(METHODE),
  "Conserver ou exclure": ["Conserver", "Exclure"],
  Dénominateur: Object.values(DENOMINATEUR),
  "Traitement des plafonds": Object.values(TRAITEMENT),
  "État par commune": Object.values(ETAT_PAR_COMMUNE),
  "Jours fériés": Object.values(CALENDRIER),
  "Non ou oui": ["Non", "Oui"],
  "Type de mise à disposition": Object.values(TYPE_DE_MISE),
  Résultat: Object.values(RESULTAT_DE_MISE),
  "Nature du droit": Object.values(NATURE_DE_DROIT),
  "Unité d'objectif": Object.values(UNITE_D_OBJECTIF),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type NomDeListe = keyof typeof LISTES;
