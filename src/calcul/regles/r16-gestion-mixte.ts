import { quotient } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import type { MiseADisposition } from "../domaine/miseADisposition";
import type { ParametresDeSuivi } from "../domaine/parametresDeSuivi";
import type { Decompte } from "../domaine/reglesDeDecompte";
import type { Sort } from "../domaine/sort";
import { compare, type Fraction } from "../nombres/fraction";
import { sortEnGestionDirecte } from "./r14-gestion-directe";
import { sortEnGestionDeleguee } from "./r15-gestion-deleguee";

function sortDUnRelogement(mise: MiseADisposition, decompte: Decompte): Sort {
  const sort = sortEnGestionDeleguee(mise, decompte);
  if (sort.type !== "decompte") return sort;
  return mise.comptabiliser
    ? { ...sort, regle: "R16" }
    : { type: "nonDecompte", raison: "relogementNonValorise", le: sort.le };
}

/**
 * R16, gestion mixte: what is requalified is managed by the OLS without AL'in and counts as in gestion déléguée (R15); a
 * relogement of the réservataire's public counts, a posteriori, if the OLS chose to value it; the rest counts as in
 * gestion directe (R14). Source: référentiel, étape 3, "gestion mixte" and "valoriser certains relogements a posteriori".
 */
export function sortEnGestionMixte(
  mise: MiseADisposition,
  decompte: Decompte,
  parametres: ParametresDeSuivi,
): Sort {
  if (mise.relogement) return sortDUnRelogement(mise, decompte);
  return mise.requalifie ? sortEnGestionDeleguee(mise, decompte) : sortEnGestionDirecte(mise, parametres);
}

/** R16: requalifiés ÷ décompte, as a fraction of 1; absent when nothing was counted. Source: référentiel, étape 3. */
export function partRequalifiee(requalifies: Chiffre, decompte: Chiffre): Indicateur {
  return quotient("partRequalifiee", "R16", [requalifies, decompte], "aucunDecompte");
}

/** R16: whether the target (30 % by default) is reached; null without a share to compare. */
export function cibleAtteinte(part: Indicateur, cible: Fraction): boolean | null {
  return part.etat === "absent" ? null : compare(part.valeur, cible) >= 0;
}
