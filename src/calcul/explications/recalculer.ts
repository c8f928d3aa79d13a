import type { Chiffre, Operation } from "../domaine/chiffre";
import {
  arrondi,
  divise,
  fois,
  fraction,
  jamaisNegative,
  moins,
  somme,
  UN,
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

function assiette(valeurs: readonly Fraction[]): Fraction {
  return jamaisNegative(moins(fois(operande(valeurs, 0), operande(valeurs, 1)), somme(valeurs.slice(2))));
}

/** The rank of the served part in the code order of the repartition stands for its code: same ties, same answer. */
function plusFortsRestes({ operandes }: Chiffre, faits: DejaRecalcules): Fraction {
  const servie = operande(operande(operandes, 0).operandes, 0);
  const repartition = operande(operandes, 1).operandes;
  const parts = repartition.slice(1);
  const aServir = parts.map((part, rang) => ({
    code: rang.toString().padStart(9, "0"),
    part: recalculer(part, faits),
  }));
  const servis = repartir(aServir, recalculer(operande(repartition, 0), faits));
  return fraction(operande(servis, parts.indexOf(servie)));
}

type Calcul = (valeurs: readonly Fraction[]) => Fraction;

const a = (valeurs: readonly Fraction[]): Fraction => operande(valeurs, 0);
const b = (valeurs: readonly Fraction[]): Fraction => operande(valeurs, 1);
const c = (valeurs: readonly Fraction[]): Fraction => operande(valeurs, 2);
const difference: Calcul = (valeurs) => moins(a(valeurs), somme(valeurs.slice(1)));
const entiere: Calcul = (valeurs) => fraction(arrondi(a(valeurs)));

const FEUILLES = ["compte", "jours", "saisie", "vide"] as const;
type Feuille = (typeof FEUILLES)[number];

function estUneFeuille(operation: Operation): operation is Feuille {
  return FEUILLES.some((une) => une === operation);
}

/** What each operation makes of its operands; the leaves have none, and R10 needs more than their values. */
const CALCULS: Readonly<Record<Exclude<Operation, Feuille | "plusFortsRestes">, Calcul>> = {
  choix: a,
  somme,
  difference,
  reste: (valeurs) => jamaisNegative(difference(valeurs)),
  complement: (valeurs) => moins(UN, somme(valeurs)),
  produit: (valeurs) => fois(a(valeurs), b(valeurs)),
  quotient: (valeurs) => divise(a(valeurs), b(valeurs)),
  prorata: (valeurs) => divise(fois(a(valeurs), b(valeurs)), c(valeurs)),
  assiette,
  arrondi: entiere,
  repartition: entiere,
};

function appliquer(chiffre: Chiffre, faits: DejaRecalcules): Fraction {
  const { operation } = chiffre;
  if (estUneFeuille(operation)) return chiffre.valeur;
  if (operation === "plusFortsRestes") return plusFortsRestes(chiffre, faits);
  return CALCULS[operation](chiffre.operandes.map((un) => recalculer(un, faits)));
}

/** A figure redone from its leaves by its operations alone: what its value must be, exactly. */
export function recalculer(chiffre: Chiffre, faits: DejaRecalcules = new Map()): Fraction {
  const fait = faits.get(chiffre);
  if (fait !== undefined) return fait;
  const valeur = appliquer(chiffre, faits);
  faits.set(chiffre, valeur);
  return valeur;
}
