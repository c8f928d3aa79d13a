import type { Parametres } from "../../calcul/domaine/parametres";
import type { ParametresDeSuivi } from "../../calcul/domaine/parametresDeSuivi";
import { versNombre } from "../../calcul/nombres/decimal";
import { compare, fois, fraction, UN, ZERO, type Fraction } from "../../calcul/nombres/fraction";
import { part, type NombreLu } from "../nombres";
import { cleDeTexte } from "../texte";
import type { Cellule } from "../types";

/** What a value changes: the choices of the périmètres where it holds, or those of the follow-up of the whole workbook. */
export type Effet =
  | { readonly sur: "flux"; readonly choix: Partial<Parametres> }
  | { readonly sur: "suivi"; readonly regler: (avant: ParametresDeSuivi) => ParametresDeSuivi };

/** A value that was understood: what it changes, how a person reads it. */
export interface ValeurDeParametre {
  readonly effet: Effet;
  readonly ecrite: string;
  readonly parDefaut: boolean;
  /** What a cell of the sheet holds for it. */
  readonly cellule: Cellule;
  /** How a number was written; null for a choice. */
  readonly nombre: NombreLu | null;
}

export interface DefinitionDeParametre {
  readonly nom: string;
  readonly regle: string;
  /** The whole workbook has one value: no périmètre can have its own. */
  readonly partout: boolean;
  /** Null when the value is none of those that the parameter takes. */
  readonly lire: (cellule: Cellule) => ValeurDeParametre | null;
}

type Valeurs = Readonly<Record<string, Pick<ValeurDeParametre, "effet" | "parDefaut">>>;

/** One of a few words, whatever their case and accents. */
export function parmi(valeurs: Valeurs): DefinitionDeParametre["lire"] {
  const parCle = new Map(Object.entries(valeurs).map(([mot, valeur]) => [cleDeTexte(mot), { mot, valeur }]));
  return (cellule) => {
    const trouve = parCle.get(cleDeTexte(cellule));
    return trouve === undefined
      ? null
      : { ...trouve.valeur, ecrite: trouve.mot, cellule: trouve.mot, nombre: null };
  };
}

/** A share from 0 to 100 %. */
export function partDe(effet: (valeur: Fraction) => Effet, defaut: Fraction): DefinitionDeParametre["lire"] {
  return (cellule) => {
    const lu = part.parse(cellule);
    if (lu.etat !== "lu" || compare(lu.valeur, ZERO) < 0 || compare(lu.valeur, UN) > 0) return null;
    const pourcent = String(versNombre(fois(lu.valeur, fraction(100)))).replace(".", ",");
    return {
      effet: effet(lu.valeur),
      ecrite: `${pourcent}\u00a0%`,
      parDefaut: compare(lu.valeur, defaut) === 0,
      cellule: versNombre(lu.valeur),
      nombre: lu,
    };
  };
}
