import type { AgregatPerimetre } from "../agregats/agregats";
import { compterParc } from "../agregats/comptes";
import { absence, choix, compte, saisie } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import { DEDUCTIONS, type Deduction, type Hypothese } from "../domaine/hypotheses";
import type { Parametres } from "../domaine/parametres";
import { compare, ZERO } from "../nombres/fraction";
import { parcDeRotation } from "../regles/r02-parc-de-rotation";
import { liberationsRetenues } from "../regles/r03-liberations-retenues";
import { estPlausible, tauxDeRotation } from "../regles/r04-taux-de-rotation";
import { compterSoumis } from "../regles/r05-parc-soumis";
import { assiette, assietteExacte, type Deductions } from "../regles/r06-assiette";
import type { BasePerimetre, ConstatDeCalcul } from "../resultat";

/** What a line of Hypothèses gives as figures: a blank estimate is 0, and `vides` says which ones were blank. */
export function deductionsSaisies(hypothese: Hypothese | null): Deductions {
  const chiffre = (nom: Deduction) => saisie(nom, "R6", hypothese?.deductions[nom] ?? ZERO);
  return Object.fromEntries(DEDUCTIONS.map((nom) => [nom, chiffre(nom)])) as Deductions;
}

function deductionsVides(hypothese: Hypothese): readonly Deduction[] {
  // A blank estimate of sales is the usual case: only R.441-5 knows it, the référentiel does not.
  return DEDUCTIONS.filter((nom) => nom !== "vente" && hypothese.deductions[nom] === null);
}

function tauxUtilise(taux: Indicateur, hypothese: Hypothese | null): Indicateur {
  const retenu = hypothese?.tauxRetenu ?? null;
  return choix("tauxRetenu", "R6", retenu === null ? taux : saisie("tauxRetenu", "R6", retenu));
}

function constatsDeRotation(agregat: AgregatPerimetre, taux: Indicateur): readonly ConstatDeCalcul[] {
  const { perimetre } = agregat;
  if (taux.etat === "absent") return taux.raison === "parcNul" ? [{ type: "parcNul", perimetre }] : [];
  return estPlausible(taux.valeur) ? [] : [{ type: "tauxHorsBornes", perimetre, taux: taux.valeur }];
}

function constatsDHypotheses(
  agregat: AgregatPerimetre,
  hypothese: Hypothese | null,
): readonly ConstatDeCalcul[] {
  const { perimetre } = agregat;
  if (hypothese === null) return [{ type: "hypothesesAbsentes", perimetre }];
  const deductions = deductionsVides(hypothese);
  return deductions.length === 0 ? [] : [{ type: "deductionsVides", perimetre, deductions }];
}

function constatDAssiette(base: BasePerimetre): readonly ConstatDeCalcul[] {
  const { parcSoumis, tauxUtilise: taux, deductions } = base;
  if (taux.etat === "absent") return [];
  const exacte = assietteExacte(parcSoumis, taux, deductions);
  if (compare(exacte, ZERO) >= 0) return [];
  return [{ type: "assietteNegative", perimetre: base.perimetre, exacte }];
}

function tauxDuPerimetre(liberations: Chiffre, parc: Chiffre, bloque: boolean): Indicateur {
  return bloque ? absence("tauxDeRotation", "R4", "perimetreBloque") : tauxDeRotation(liberations, parc);
}

/** R1 to R6 for one périmètre: what is shared between the réservataires. */
export function calculerBase(
  agregat: AgregatPerimetre,
  { parametres, hypothese, bloque }: { parametres: Parametres; hypothese: Hypothese | null; bloque: boolean },
): { base: BasePerimetre; constats: readonly ConstatDeCalcul[] } {
  const liberations = liberationsRetenues(agregat.liberations, parametres);
  const rotation = parcDeRotation(agregat.parc);
  const taux = tauxDuPerimetre(liberations, rotation, bloque);
  const retenu = bloque ? absence("tauxRetenu", "R6", "perimetreBloque") : tauxUtilise(taux, hypothese);
  const parcSoumis = compte("parcSoumis", "R5", compterSoumis(agregat.parc, parametres));
  const deductions = deductionsSaisies(hypothese);
  const base: BasePerimetre = {
    perimetre: agregat.perimetre,
    parametres,
    parc: compte(
      "parc",
      "R1",
      compterParc(agregat.parc, () => true),
    ),
    parcDeRotation: rotation,
    parcSoumis,
    liberationsRetenues: liberations,
    tauxDeRotation: taux,
    tauxUtilise: retenu,
    deductions,
    assiette: assiette(parcSoumis, retenu, deductions),
  };
  return { base, constats: constatsDeBase(agregat, base, hypothese) };
}

function constatsDeBase(
  agregat: AgregatPerimetre,
  base: BasePerimetre,
  hypothese: Hypothese | null,
): readonly ConstatDeCalcul[] {
  return [
    ...constatsDeRotation(agregat, base.tauxDeRotation),
    ...constatsDHypotheses(agregat, hypothese),
    ...constatDAssiette(base),
  ];
}
