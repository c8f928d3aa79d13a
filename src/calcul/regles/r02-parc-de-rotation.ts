import { compterParc, type ComptesParc, type GardeDuParc } from "../agregats/comptes";
import { compte } from "../chiffres";
import type { Chiffre } from "../domaine/chiffre";
import type { Sujet } from "../domaine/sujet";

/** R2 on counters: logements familiaux less plan de vente and démolition. */
export const DE_ROTATION: GardeDuParc = (nature, exclusion) =>
  nature === "familial" && exclusion !== "vente" && exclusion !== "demolition";

export function compterRotation(parc: ComptesParc): number {
  return compterParc(parc, DE_ROTATION);
}

/**
 * R2: logements familiaux of the parc (R1), less plan de vente and démolition; défense, sécurité and santé stay in.
 * Source: référentiel, étape 3 ("parc total": hors étudiants et spécifiques, hors vente et démolition).
 */
export function parcDeRotation(parc: ComptesParc, sujet?: Sujet): Chiffre {
  return compte("parcDeRotation", "R2", compterRotation(parc), sujet);
}
