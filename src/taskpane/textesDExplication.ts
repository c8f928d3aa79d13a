import type { Cellule } from "../lecture/types";
import { cite, fr, nombreDe } from "../restitution/phrases/typographie";

/** What the view « Expliquer » says by itself; the sentences of the figures come from restitution. */
export const EXPLIQUER = {
  avant: fr`Cliquez d'abord sur « Calculer » : les explications sont celles du dernier calcul.`,
  consigne: fr`Choisissez un chiffre dans une feuille de résultats : le volet dit comment il a été trouvé.`,
  bouton: fr`Expliquer la cellule choisie`,
  sansChiffre: (cellule: string) =>
    fr`${cellule} ne montre pas de chiffre du dernier calcul. Choisissez une cellule chiffrée de la table.`,
  titre: (entete: string, feuille: string, cellule: string) => fr`${entete} · ${feuille}, cellule ${cellule}`,
  ecart: (montre: Cellule, calcule: Cellule) =>
    fr`La cellule montre ${cite(montre)}, le dernier calcul a donné ${cite(calcule)} : relancez « Calculer » pour la remettre à jour.`,
  composition: fr`D'où il vient`,
  comptes: fr`Ce qui a été compté`,
  lister: (nom: string, nombre: number) =>
    nombre === 0 ? fr`${nom} : aucune ligne` : fr`${nom} : ${nombreDe(nombre, "ligne")}`,
  lignes: (nom: string, nombre: number) =>
    fr`${nom} : ${nombreDe(nombre, "ligne comptée", "lignes comptées")}`,
  ligne: (feuille: string, ligne: number, fois: number) =>
    fois === 1 ? fr`${feuille}, ligne ${ligne}` : fr`${feuille}, ligne ${ligne} (comptée ${fois} fois)`,
  reste: (nombre: number) => fr`… et ${nombreDe(nombre, "autre ligne", "autres lignes")}.`,
} as const;
