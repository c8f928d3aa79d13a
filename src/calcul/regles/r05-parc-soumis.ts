import { compterParc, type ComptesParc, type GardeDuParc } from "../agregats/comptes";
import type { Exclusion, Nature } from "../domaine/codes";
import type { Parametres } from "../domaine/parametres";

const SANS_EXCLUSION: GardeDuParc = (_, exclusion) => exclusion === "aucune";
const FAMILIAUX_SANS_EXCLUSION: GardeDuParc = (nature, exclusion) =>
  nature === "familial" && exclusion === "aucune";

/**
 * R5: what is left of the parc (R1) without défense, sécurité, santé, plan de vente and démolition, and (parameter,
 * default yes) without étudiants and spécifiques. Source: référentiel, étape 3, note 1; CCH R.441-5.
 */
export function soumis({ exclureEtudiantsEtSpecifiques }: Parametres): GardeDuParc {
  return exclureEtudiantsEtSpecifiques ? FAMILIAUX_SANS_EXCLUSION : SANS_EXCLUSION;
}

/** R5 for one logement, by its nature and its exclusion. */
export function estSoumis(
  { nature, exclusion }: { readonly nature: Nature; readonly exclusion: Exclusion },
  parametres: Parametres,
): boolean {
  return soumis(parametres)(nature, exclusion);
}

export function compterSoumis(parc: ComptesParc, parametres: Parametres): number {
  return compterParc(parc, soumis(parametres));
}
