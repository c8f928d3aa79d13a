import type { Categorie } from "../calcul/domaine/codes";

/** Each code with the words that stand for it, separated by " | ". */
export type Liste<T extends string> = Readonly<Record<T, string>>;

/** Outside the flux: what is said of a réservataire and of a logement. */
export const HORS_FLUX = {
  defense:
    "Défense | Défense nationale | Ministère de la défense | Ministère des armées | Armées | Armée | Militaire",
  securite: "Sécurité | Sécurité intérieure | Police | Gendarmerie",
  sante:
    "Santé | Établissement de santé | Établissement public de santé | Établissements publics de santé | Hôpital | CHU",
};

/** The State alone, or its préfet, has two contingents (R9): a word that does not say which is of no list. */
export const MOTS_DES_CATEGORIES: Liste<Categorie> = {
  "etat-prioritaires":
    "État prioritaires | État prioritaire | État publics prioritaires | État (prioritaires) | Prioritaires | " +
    "Préfecture prioritaires | Préfet prioritaires | Contingent préfectoral prioritaires",
  "etat-agents":
    "État agents | Agents de l'État | État (agents) | État fonctionnaires | Fonctionnaires | Agents publics | " +
    "Préfecture agents | Préfet agents | Contingent préfectoral agents",
  "action-logement": "Action Logement | Action Logement Services | ALS",
  region: "Région | Conseil régional",
  departement: "Département | Conseil départemental",
  epci: "EPCI | Intercommunalité | Métropole | Communauté d'agglomération | Communauté de communes",
  commune: "Commune | Communes | Ville | Mairie | CCAS",
  employeur: "Employeur | Employeurs | Entreprise",
  autre: "Autre | Autres",
  ...HORS_FLUX,
};
