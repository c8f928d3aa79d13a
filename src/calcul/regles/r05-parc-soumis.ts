import { compterParc, type ComptesParc } from "../agregats/comptes";
import type { Exclusion, Nature } from "../domaine/codes";
import type { Parametres } from "../domaine/parametres";

/**
 * R5: what is left of the parc (R1) without défense, sécurité, santé, plan de vente and démolition, and (parameter,
 * default yes) without étudiants and spécifiques. Source: référentiel, étape 3, note 1; CCH R.441-5.
 */
export function compterSoumis(parc: ComptesParc, { exclureEtudiantsEtSpecifiques }: Parametres): number {
  const estSoumis = (nature: Nature, exclusion: Exclusion) =>
    exclusion === "aucune" && (nature === "familial" || !exclureEtudiantsEtSpecifiques);
  return compterParc(parc, estSoumis);
}
