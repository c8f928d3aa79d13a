import { versNombre } from "../calcul/nombres/decimal";
import { estNulle, fois, fraction, type Fraction } from "../calcul/nombres/fraction";
import type { ScenarioCalcule } from "../calcul/scenarios/calculer";
import { ecarts, ecartsParReservataire, type Ecart } from "../calcul/scenarios/ecarts";
import { decimal, nombre, pourcentage } from "../restitution/phrases/nombres";

export type Mesure = "objectif" | "part" | "volume";

/** What is compared: null is every landlord, or every département. */
export interface Champ {
  readonly bailleur: string | null;
  readonly departement: string | null;
  readonly mesure: Mesure;
}

export function memeChamp(a: Champ, b: Champ): boolean {
  return a.bailleur === b.bailleur && a.departement === b.departement && a.mesure === b.mesure;
}

/** One réservataire: the present figure, then that of a scenario and what it adds, ready to be shown. */
export interface EffetVu {
  readonly code: string;
  readonly nom: string;
  readonly actuel: string;
  readonly valeur: string;
  /** With its sign; "=" where nothing changes, "—" where it is not known. */
  readonly ecart: string;
  /** For the eye only: the length and the side of its bar. */
  readonly longueur: number;
}

const ABSENT = "—";
const CENT = fraction(100);

/** The périmètres that are shown. */
export function restreindre(calcule: ScenarioCalcule, { bailleur, departement }: Champ): ScenarioCalcule {
  const perimetres = calcule.perimetres.filter(
    ({ perimetre }) =>
      (bailleur === null || perimetre.bailleur === bailleur) &&
      (departement === null || perimetre.departement === departement),
  );
  return { ...calcule, perimetres };
}

/** Shares and volumes do not add up over périmètres: beyond one, objectives are what is compared. */
export function mesureMontree({ perimetres }: ScenarioCalcule, mesure: Mesure): Mesure {
  return perimetres.length === 1 ? mesure : "objectif";
}

const ECRIRE: Readonly<Record<Mesure, (valeur: Fraction) => string>> = {
  objectif: nombre,
  volume: (valeur) => decimal(valeur, 2),
  part: pourcentage,
};

/** A difference with its sign; of shares, in points. */
function ecrireLEcart(ecart: Fraction | null, mesure: Mesure): string {
  if (ecart === null) return ABSENT;
  if (estNulle(ecart)) return "=";
  const texte =
    mesure === "objectif" ? nombre(ecart) : decimal(mesure === "part" ? fois(ecart, CENT) : ecart, 2);
  return ecart.numerateur > 0 ? `+${texte}` : texte;
}

interface LigneDEcart {
  readonly reservataire: string;
  readonly nom: string;
  readonly ecart: Ecart;
}

function lignesDe(
  reference: ScenarioCalcule,
  essai: ScenarioCalcule,
  mesure: Mesure,
): readonly LigneDEcart[] {
  const detail = ecarts(reference, essai);
  if (reference.perimetres.length === 1)
    return detail.map(({ reservataire, nom, ...ligne }) => ({ reservataire, nom, ecart: ligne[mesure] }));
  return ecartsParReservataire(detail).map(({ reservataire, nom, reference: avant, scenario, ecart }) => ({
    ...{ reservataire, nom },
    ecart: { reference: fraction(avant), scenario: fraction(scenario), ecart: fraction(ecart) },
  }));
}

/** What a scenario does to each réservataire in `champ`; both are restricted to it first. */
export function effets(reference: ScenarioCalcule, essai: ScenarioCalcule, champ: Champ): readonly EffetVu[] {
  const [avant, apres] = [restreindre(reference, champ), restreindre(essai, champ)];
  const mesure = mesureMontree(avant, champ.mesure);
  const ecrire = (valeur: Fraction | null) => (valeur === null ? ABSENT : ECRIRE[mesure](valeur));
  const lignes = lignesDe(avant, apres, mesure);
  const grandeur = (ecart: Fraction | null) => (ecart === null ? 0 : versNombre(ecart));
  const plusGrand = Math.max(...lignes.map(({ ecart }) => Math.abs(grandeur(ecart.ecart))), 0);
  return lignes.map(({ reservataire, nom, ecart }) => ({
    code: reservataire,
    nom,
    actuel: ecrire(ecart.reference),
    valeur: ecrire(ecart.scenario),
    ecart: ecrireLEcart(ecart.ecart, mesure),
    longueur: plusGrand === 0 ? 0 : grandeur(ecart.ecart) / plusGrand,
  }));
}
