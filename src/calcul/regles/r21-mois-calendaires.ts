import { dateCivile, jour, type Jour } from "../domaine/jour";

/**
 * R21: the same day `nombre` months later (earlier when negative); a day that the month lacks becomes its last one:
 * one month after 31 January is the last day of February.
 */
export function ajouterMois(depart: Jour, nombre: number): Jour {
  const { annee, mois, quantieme } = dateCivile(depart);
  const dernierDuMois = jour(annee, mois + nombre + 1, 0);
  return Math.min(jour(annee, mois + nombre, quantieme), dernierDuMois);
}
