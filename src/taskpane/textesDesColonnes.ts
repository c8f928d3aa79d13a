import type { Appellation } from "../lecture/reperage/entetes";
import { cite, fr } from "../restitution/phrases/typographie";

/** How a column was recognised. */
export const APPELLATIONS: Readonly<Record<Appellation, string>> = {
  canonique: fr`nom du modèle`,
  synonyme: fr`nom proche`,
  rpls: fr`nom RPLS`,
};

/** What the view « Données » says of sheets and columns. */
export const TEXTES_DES_COLONNES = {
  titre: fr`Colonnes reconnues`,
  plusieurs: (colonnes: string) => fr`Plusieurs colonnes possibles : ${colonnes}.`,
  plusieursFeuilles: (feuilles: string) => fr`Plusieurs feuilles possibles : ${feuilles}.`,
  facultatif: fr`Pas de colonne : facultatif.`,
  indispensable: fr`la feuille ne peut pas être lue.`,
  votreChoix: fr`votre choix`,
  choixPerime: fr`La colonne que vous aviez choisie n'est plus là.`,
  feuillePerimee: fr`celle que vous aviez choisie n'est plus là.`,
  corriger: "Corriger",
  annuler: "Annuler le choix",
  garder: "Garder",
  aucuneColonne: fr`Aucune colonne`,
  aucuneFeuille: fr`Aucune feuille`,
  colonneDe: (champ: string) => fr`Colonne pour ${cite(champ)}`,
  feuilleDe: (nom: string) => fr`Feuille pour ${cite(nom)}`,
  laissees: (colonnes: string) => fr`Laissées de côté : ${colonnes}.`,
  feuille: (nom: string) => fr`Feuille ${cite(nom)}`,
  muette: (nom: string) => fr`Feuille ${cite(nom)} : aucune ligne d'en-têtes reconnue.`,
  combien: (trouves: number, champs: number) => fr`${trouves} sur ${champs}`,
  aChoisir: fr`à choisir`,
  absente: fr`absente`,
} as const;
