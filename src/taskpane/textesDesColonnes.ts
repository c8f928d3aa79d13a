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
  choisir: "Choisir…",
  annuler: "Annuler le choix",
  garder: "Garder",
  aucuneColonne: fr`Aucune colonne`,
  aucuneFeuille: fr`Aucune feuille`,
  colonneDe: (champ: string) => fr`Colonne pour ${cite(champ)}`,
  feuilleDe: (nom: string) => fr`Feuille pour ${cite(nom)}`,
  laissees: (colonnes: string) => fr`Laissées de côté : ${colonnes}.`,
  feuille: (nom: string) => fr`Feuille ${cite(nom)}`,
  muette: (nom: string) => fr`Feuille ${cite(nom)} : aucune ligne d'en-têtes reconnue.`,
  combien: (trouves: number, champs: number) => fr`${trouves} sur ${champs} utiles`,
  aChoisir: fr`à choisir`,
  absente: fr`absente`,
} as const;

/** What it says of the contingents of an RPLS file. */
export const TEXTES_DES_CONTINGENTS = {
  titre: fr`Contingents de RPLS`,
  note: fr`CONTRESLOG ne nomme pas de réservataire : c'est une proposition, qui n'est comptée qu'une fois confirmée.`,
  nonReserve: fr`Non réservé`,
  confirmeNonReserve: fr`à compter comme non réservé (votre choix)`,
  reservataireDe: (nom: string) => fr`Réservataire pour ${cite(nom)}`,
} as const;

/** What it says of the profiles: the columns of a kind of export, kept under a name. */
export const TEXTES_DES_PROFILS = {
  reconnu: (nom: string) => fr`Profil ${cite(nom)} reconnu à ses en-têtes.`,
  garde: (nom: string) => fr`Profil ${cite(nom)} gardé dans le classeur.`,
  appliquer: "Appliquer",
  oublier: "Oublier",
  garder: fr`Garder ces choix`,
  nom: fr`Nom du profil`,
} as const;
