import { NON_RENSEIGNE, type Modalites } from "../domaine/axes";
import type { DescriptionDuLogement } from "../domaine/description";

/**
 * R18: the rank of the class that holds a year of construction: 0 before the first of `debuts`, 1 from it on, and so on.
 * `debuts`: first years of the classes after the first one, in ascending order.
 */
export function rangDePeriode(annee: number, debuts: readonly number[]): number {
  return debuts.filter((debut) => debut <= annee).length;
}

/**
 * R18: where a logement stands on each of the five axes; a blank stands under NON_RENSEIGNE, so that every axis counts
 * every logement. Source: CCH, R.441-5-1, "par typologie de logement, type de financement, …".
 */
export function modalitesDe(description: DescriptionDuLogement, debuts: readonly number[]): Modalites {
  const { typologie, financement, qpv, commune, anneeDeConstruction } = description;
  return {
    typologie: typologie ?? NON_RENSEIGNE,
    financement: financement ?? NON_RENSEIGNE,
    qpv: qpv === null ? NON_RENSEIGNE : qpv ? "oui" : "non",
    commune: commune ?? NON_RENSEIGNE,
    periodeDeConstruction:
      anneeDeConstruction === null ? NON_RENSEIGNE : String(rangDePeriode(anneeDeConstruction, debuts)),
  };
}
