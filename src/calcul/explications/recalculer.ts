import type { Chiffre } from "../domaine/chiffre";
import {
  arrondi,
  compare,
  divise,
  fois,
  fraction,
  moins,
  somme,
  UN,
  ZERO,
  type Fraction,
} from "../nombres/fraction";
import { repartir } from "../regles/r10-objectif";

/** Figures already recomputed: nodes are shared, each is done once. */
export type DejaRecalcules = Map<Chiffre, Fraction>;

/** Operands by position; one that is missing is a broken figure: RangeError, never a default. */
function operande<Valeur>(valeurs: readonly Valeur[], rang: number): Valeur {
  const valeur = valeurs[rang];
  if (valeur === undefined) throw new RangeError(`operand ${rang} is missing`);
  return valeur;
}

const jamaisNegative = (exacte: Fraction): Fraction => (compare(exacte, ZERO) < 0 ? ZERO : exacte);

function assiette(valeurs: readonly Fraction[]): Fraction {
  return jamaisNegative(moins(fois(operande(valeurs, 0), operande(valeurs, 1)), somme(valeurs.slice(2))));
}

/** The rank of the served part in the code order of the repartition stands for its code: same ties, same answer. */
function plusFortsRestes({ operandes }: Chiffre, faits: DejaRecalcules): Fraction {
  const part = operande(operande(operandes, 0).operandes, 0);
  const [base, ...parts] = operande(operandes, 1).operandes;
  const rang = parts.indexOf(part);
  if (base === undefined || rang < 0) throw new RangeError("the part is not in its repartition");
  const aServir = parts.map((une, place) => ({
    code: place.toString().padStart(9, "0"),
    part: recalculer(une, faits),
  }));
  return fraction(operande(repartir(aServir, recalculer(base, faits)), rang));
}

function appliquer(chiffre: Chiffre, faits: DejaRecalcules): Fraction {
  const valeurs = chiffre.operandes.map((un) => recalculer(un, faits));
  const [a, b, c] = [() => operande(valeurs, 0), () => operande(valeurs, 1), () => operande(valeurs, 2)];
  switch (chiffre.operation) {
    case "compte":
    case "saisie":
      return chiffre.valeur;
    case "choix":
      return a();
    case "somme":
      return somme(valeurs);
    case "difference":
      return moins(a(), somme(valeurs.slice(1)));
    case "reste":
      return jamaisNegative(moins(a(), somme(valeurs.slice(1))));
    case "complement":
      return moins(UN, somme(valeurs));
    case "produit":
      return fois(a(), b());
    case "quotient":
      return divise(a(), b());
    case "prorata":
      return divise(fois(a(), b()), c());
    case "assiette":
      return assiette(valeurs);
    case "arrondi":
    case "repartition":
      return fraction(arrondi(a()));
    case "plusFortsRestes":
      return plusFortsRestes(chiffre, faits);
  }
}

/** A figure redone from its leaves by its operations alone: what its value must be, exactly. */
export function recalculer(chiffre: Chiffre, faits: DejaRecalcules = new Map()): Fraction {
  const fait = faits.get(chiffre);
  if (fait !== undefined) return fait;
  const valeur = appliquer(chiffre, faits);
  faits.set(chiffre, valeur);
  return valeur;
}
