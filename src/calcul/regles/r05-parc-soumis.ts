import { compterParc, type ComptesParc } from "../agregats/comptes";
import type { Exclusion, Nature } from "../domaine/codes";
import type { Parametres } from "../domaine/parametres";

/** R5 for one logement, by its nature and its exclusion. */
export function estSoumis(
  { nature, exclusion }: { readonly nature: Nature; readonly exclusion: Exclusion },
  { exclureEtudiantsEtSpecifiques }: Parametres,
): boolean {
  return exclusion === "aucune" && (nature === "familial" || !exclureEtudiantsEtSpecifiques);
}

/**
 * R5: what is left of the parc (R1) without défense, sécurité, santé, plan de vente and démolition, and (parameter,
 * default yes) without étudiants and spécifiques. Source: référentiel, étape 3, note 1; CCH R.441-5.
 */
export function compterSoumis(parc: ComptesParc, parametres: Parametres): number {
  return compterParc(parc, (nature, exclusion) => estSoumis({ nature, exclusion }, parametres));
}
