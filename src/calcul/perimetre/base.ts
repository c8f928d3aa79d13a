import { absence, choix, saisie, vide } from "../chiffres";
import type { Indicateur } from "../domaine/chiffre";
import { DEDUCTIONS, parDeduction, type Deduction, type Hypothese } from "../domaine/hypotheses";
import { compare, ZERO } from "../nombres/fraction";
import { estPlausible } from "../regles/r04-taux-de-rotation";
import { assiette, assietteExacte, type Deductions } from "../regles/r06-assiette";
import type { BasePerimetre, ConstatDeCalcul } from "../resultat";
import type { Comptages } from "./comptages";

/** What a line of Hypothèses gives as figures: a blank estimate is 0, and `vides` says which ones were blank. */
export function deductionsSaisies(hypothese: Hypothese | null): Deductions {
  return parDeduction((nom) => {
    const valeur = hypothese?.deductions[nom] ?? null;
    return valeur === null ? vide(nom, "R6") : saisie(nom, "R6", valeur);
  });
}

function deductionsVides(hypothese: Hypothese): readonly Deduction[] {
  // A blank estimate of sales is the usual case: only R.441-5 knows it, the référentiel does not.
  return DEDUCTIONS.filter((nom) => nom !== "vente" && hypothese.deductions[nom] === null);
}

function tauxUtilise(taux: Indicateur, hypothese: Hypothese | null): Indicateur {
  const retenu = hypothese?.tauxRetenu ?? null;
  return choix("tauxRetenu", "R6", retenu === null ? taux : saisie("tauxRetenu", "R6", retenu));
}

function constatsDeRotation({ perimetre, tauxDeRotation: taux }: BasePerimetre): readonly ConstatDeCalcul[] {
  if (taux.etat === "absent") return taux.raison === "parcNul" ? [{ type: "parcNul", perimetre }] : [];
  return estPlausible(taux.valeur) ? [] : [{ type: "tauxHorsBornes", perimetre, taux: taux.valeur }];
}

function constatsDuTauxRetenu(
  { perimetre }: BasePerimetre,
  hypothese: Hypothese | null,
): readonly ConstatDeCalcul[] {
  const taux = hypothese?.tauxRetenu ?? null;
  return taux === null || estPlausible(taux) ? [] : [{ type: "tauxRetenuHorsBornes", perimetre, taux }];
}

function constatsDHypotheses(
  { perimetre }: BasePerimetre,
  hypothese: Hypothese | null,
): readonly ConstatDeCalcul[] {
  if (hypothese === null) return [{ type: "hypothesesAbsentes", perimetre }];
  const deductions = deductionsVides(hypothese);
  return deductions.length === 0 ? [] : [{ type: "deductionsVides", perimetre, deductions }];
}

function constatDAssiette(base: BasePerimetre): readonly ConstatDeCalcul[] {
  const { parcSoumis, tauxUtilise: taux, deductions } = base;
  if (taux.etat === "absent" || base.assiette.etat === "absent") return [];
  const exacte = assietteExacte(parcSoumis, taux, deductions);
  if (compare(exacte, ZERO) >= 0) return [];
  return [{ type: "assietteNegative", perimetre: base.perimetre, exacte }];
}

/** R6 for one périmètre: what is shared between the réservataires. A périmètre that a finding stops has no rate. */
export function calculerBase(
  comptages: Comptages,
  { hypothese, bloque }: { hypothese: Hypothese | null; bloque: boolean },
): BasePerimetre {
  const { parcSoumis } = comptages;
  const taux = bloque ? absence("tauxDeRotation", "R4", "perimetreBloque") : comptages.tauxDeRotation;
  const retenu = bloque ? absence("tauxRetenu", "R6", "perimetreBloque") : tauxUtilise(taux, hypothese);
  const deductions = deductionsSaisies(hypothese);
  return {
    ...comptages,
    tauxDeRotation: taux,
    tauxUtilise: retenu,
    deductions,
    assiette: comptages.lacunes?.includes("parcSoumis")
      ? absence("assiette", "R6", "syntheseSansDetail")
      : assiette(parcSoumis, retenu, deductions),
  };
}

/** What R4 and R6 have to say of a périmètre. */
export function constatsDeBase(base: BasePerimetre, hypothese: Hypothese | null): readonly ConstatDeCalcul[] {
  const { perimetre, lacunes } = base;
  return [
    ...(lacunes === undefined ? [] : [{ type: "perimetreDeSynthese", perimetre, lacunes } as const]),
    ...constatsDeRotation(base),
    ...constatsDuTauxRetenu(base, hypothese),
    ...constatsDHypotheses(base, hypothese),
    ...constatDAssiette(base),
  ];
}
