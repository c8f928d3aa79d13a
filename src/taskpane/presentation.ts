import type { Chiffre, Indicateur } from "../calcul/domaine/chiffre";
import { DEDUCTIONS } from "../calcul/domaine/hypotheses";
import { NON_RESERVE } from "../calcul/domaine/reservataire";
import { versNombre } from "../calcul/nombres/decimal";
import { compare, estNulle, somme, ZERO, type Fraction } from "../calcul/nombres/fraction";
import type { LigneDeFlux, ResultatPerimetre } from "../calcul/resultat";
import { NOM_DE_CHIFFRE, nomDePerimetre, RAISON } from "../restitution/phrases/noms";
import { nombre, pourcentage } from "../restitution/phrases/nombres";
import { fr } from "../restitution/phrases/typographie";

/** A figure as the pane shows it: its value, and below it how it comes (or why it is absent). */
export interface ChiffreVu {
  readonly nom: string;
  readonly valeur: string;
  readonly detail: string;
}

/** One réservataire of the table; `longueur` is the length of its bar: its part, of a bar that is the whole. */
export interface PartVue {
  readonly code: string;
  readonly nom: string;
  readonly part: string;
  readonly objectif: string;
  readonly longueur: number;
}

export interface PerimetreVu {
  readonly nom: string;
  readonly chiffres: readonly ChiffreVu[];
  readonly parts: readonly PartVue[];
}

const ABSENT = "—";

/** The short results of a périmètre, in words and numbers ready to be shown. */
export function presenter(resultat: ResultatPerimetre): PerimetreVu {
  return {
    nom: nomDePerimetre(resultat.perimetre),
    chiffres: [taux(resultat), assiette(resultat), liberations(resultat), parc(resultat)],
    parts: parts(resultat.flux),
  };
}

function taux({
  tauxDeRotation,
  tauxUtilise,
  liberationsRetenues,
  parcDeRotation,
}: ResultatPerimetre): ChiffreVu {
  const calcul = fr`${nombre(liberationsRetenues.valeur)} ÷ ${nombre(parcDeRotation.valeur)} logements`;
  const autre = differe(tauxDeRotation, tauxUtilise);
  const detail = autre === null ? calcul : fr`taux retenu : ${pourcentage(autre)}`;
  return vu("tauxDeRotation", tauxDeRotation, { ecrire: pourcentage, detail });
}

/** The rate that the assiette uses, where it is not the one that was computed. */
function differe(calcule: Indicateur, utilise: Indicateur): Fraction | null {
  if (utilise.etat === "absent") return null;
  const meme = calcule.etat === "present" && compare(calcule.valeur, utilise.valeur) === 0;
  return meme ? null : utilise.valeur;
}

function assiette({ assiette: valeur, parcSoumis, tauxUtilise, deductions }: ResultatPerimetre): ChiffreVu {
  const soustraites = somme(DEDUCTIONS.map((deduction) => deductions[deduction].valeur));
  const flux =
    tauxUtilise.etat === "present"
      ? fr`${nombre(parcSoumis.valeur)} × ${pourcentage(tauxUtilise.valeur)}`
      : "";
  const detail = estNulle(soustraites) ? flux : fr`${flux} − ${nombre(soustraites)}`;
  return vu("assiette", valeur, { ecrire: nombre, detail });
}

function liberations({ liberationsRetenues }: ResultatPerimetre): ChiffreVu {
  return simple(liberationsRetenues, "");
}

function parc({ parc: presents, parcSoumis }: ResultatPerimetre): ChiffreVu {
  return simple(presents, fr`dont ${nombre(parcSoumis.valeur)} soumis au flux`);
}

function simple(chiffre: Chiffre, detail: string): ChiffreVu {
  return vu(chiffre.nom, chiffre, { ecrire: nombre, detail });
}

function vu(
  nom: keyof typeof NOM_DE_CHIFFRE,
  indicateur: Indicateur,
  { ecrire, detail }: { ecrire: (valeur: Fraction) => string; detail: string },
): ChiffreVu {
  if (indicateur.etat === "absent")
    return { nom: NOM_DE_CHIFFRE[nom], valeur: ABSENT, detail: RAISON[indicateur.raison] };
  return { nom: NOM_DE_CHIFFRE[nom], valeur: ecrire(indicateur.valeur), detail };
}

function parts(flux: readonly LigneDeFlux[]): readonly PartVue[] {
  return [...flux].sort(parPartDecroissante).map((ligne) => ({
    code: ligne.reservataire,
    nom: ligne.nom,
    part: ecrireOuAbsent(ligne.partRetenue, pourcentage),
    objectif: ecrireOuAbsent(ligne.objectif, nombre),
    longueur: Math.min(1, partEnNombre(ligne.partRetenue)),
  }));
}

/** The largest part first, « Non réservé » last; equal parts stay in the order of the results. */
function parPartDecroissante(a: LigneDeFlux, b: LigneDeFlux): number {
  const derniers = Number(a.reservataire === NON_RESERVE) - Number(b.reservataire === NON_RESERVE);
  return derniers || partEnNombre(b.partRetenue) - partEnNombre(a.partRetenue);
}

function partEnNombre(part: Indicateur): number {
  return versNombre(part.etat === "present" ? part.valeur : ZERO);
}

function ecrireOuAbsent(indicateur: Indicateur, ecrire: (valeur: Fraction) => string): string {
  return indicateur.etat === "present" ? ecrire(indicateur.valeur) : ABSENT;
}
