import { absence, produit } from "../chiffres";
import type { Chiffre, Departage, Indicateur } from "../domaine/chiffre";
import { comparerTextes } from "../domaine/perimetre";
import { surUnDenominateur, type SurUnDenominateur } from "../nombres/denominateur";
import { diviserEntier, opposeEntier, produitEntier, sommeEntiere, type Entier } from "../nombres/entier";
import { arrondi, entiere, reduite, type Fraction } from "../nombres/fraction";

/** R10: part retenue × assiette, exact. The référentiel calls it an estimation, "pas un objectif fiable". */
export function volumeEstime(part: Indicateur, assiette: Indicateur): Indicateur {
  if (part.etat === "absent") return absence("volumeEstime", "R10", "partAbsente");
  if (assiette.etat === "absent") return absence("volumeEstime", "R10", "assietteAbsente");
  return produit("volumeEstime", "R10", [part, assiette]);
}

export interface PartAServir {
  readonly code: string;
  readonly part: Fraction;
}

/** Parts ready to be served: made once, shared out for as many assiettes as one likes. */
export interface PartsAServir extends SurUnDenominateur {
  readonly codes: readonly string[];
}

export function preparerParts(codes: readonly string[], parts: readonly Fraction[]): PartsAServir {
  return { codes, ...surUnDenominateur(parts) };
}

/** Parts of all the codes but the last, which gets what they leave of 1; negative where they go beyond. */
export function avecLeReste({ codes, numerateurs, denominateur }: PartsAServir): PartsAServir {
  const reste = numerateurs.reduce((avant, un) => sommeEntiere(avant, opposeEntier(un)), denominateur);
  return { codes, numerateurs: [...numerateurs, reste], denominateur };
}

/** The whole numbers of R10, in the order of the parts, and how they came: what tells where a tie decided. */
export interface Service {
  readonly nombres: readonly Entier[];
  /** What is left of each volume above its floor, over one divisor. */
  readonly restes: readonly Entier[];
  /** The ranks of those that got one more than their floor, then of those that did not; none where none had to. */
  readonly ordre: readonly number[];
  readonly servis: number;
}

/**
 * R10: whole numbers by the largest remainder, in the order of `parts`, none negative, whose sum is 1. Each volume's
 * floor, then one more to the largest fractional parts until the sum is the assiette rounded half up; ties: larger part,
 * then code in code-point order. Decided on exact integers: 10/30 and 310/30 leave equal remainders.
 */
export function servir(parts: PartsAServir, assiette: Fraction): Service {
  const { numerateur, denominateur } = reduite(assiette);
  const diviseur = produitEntier(parts.denominateur, denominateur);
  const nombres: Entier[] = [];
  const restes: Entier[] = [];
  let somme: Entier = 0;
  for (const part of parts.numerateurs) {
    const { quotient, reste } = diviserEntier(produitEntier(part, numerateur), diviseur);
    nombres.push(quotient);
    restes.push(reste);
    somme = sommeEntiere(somme, quotient);
  }
  const servis = Number(sommeEntiere(arrondi(assiette), opposeEntier(somme)));
  const ordre = servis > 0 ? parOrdreDeService(parts, restes) : [];
  for (const rang of ordre.slice(0, servis)) nombres[rang] = sommeEntiere(nombres[rang] ?? 0, 1);
  return { nombres, restes, ordre, servis };
}

/**
 * R10: the parts that a tie decided, in their order, null for the others: those whose remainder is that of the last one
 * served and of the first one that is not.
 */
export function departager(
  { numerateurs }: PartsAServir,
  { restes, ordre, servis }: Service,
): readonly (Departage | null)[] {
  const [dernier, suivant] = [ordre[servis - 1], ordre[servis]];
  if (dernier === undefined || suivant === undefined) return [];
  const memeReste = (rang: number) => decroissant(restes[rang], restes[dernier]) === 0;
  if (!memeReste(suivant)) return [];
  const exAequo = ordre.filter(memeReste).length;
  const memePart = (rang: number, autre: number) => decroissant(numerateurs[rang], numerateurs[autre]) === 0;
  const parCode = (rang: number) => memePart(dernier, suivant) && memePart(rang, dernier);
  const aEteServi = new Set(ordre.slice(0, servis));
  return restes.map((_, rang) =>
    memeReste(rang) ? { par: parCode(rang) ? "code" : "part", servi: aEteServi.has(rang), exAequo } : null,
  );
}

/** The ranks of the parts, those that are served first at the head. */
function parOrdreDeService({ codes, numerateurs }: PartsAServir, restes: readonly Entier[]): number[] {
  const rangs = codes.map((_, rang) => rang);
  return rangs.sort(
    (a, b) =>
      decroissant(restes[a], restes[b]) ||
      decroissant(numerateurs[a], numerateurs[b]) ||
      comparerTextes(codes[a] ?? "", codes[b] ?? ""),
  );
}

function decroissant(a: Entier = 0, b: Entier = 0): number {
  return Number(a < b) - Number(a > b);
}

/** R10 on parts as they come: see `servir`. */
export function repartir(parts: readonly PartAServir[], assiette: Fraction): readonly Entier[] {
  const codes = parts.map(({ code }) => code);
  return servir(
    preparerParts(
      codes,
      parts.map(({ part }) => part),
    ),
    assiette,
  ).nombres;
}

/** The assiette rounded half up, with the parts it is shared out between, in the order that breaks ties (codes). */
export function attributionsARepartir(assiette: Chiffre, parts: readonly Chiffre[]): Chiffre {
  return {
    etat: "present",
    nom: "attributionsARepartir",
    regle: "R10",
    operation: "repartition",
    valeur: entiere(arrondi(assiette.valeur)),
    operandes: [assiette, ...parts],
  };
}

/** The whole number of a volume, as a figure that remembers what it was rounded from and what it was shared out with. */
export function objectif(
  nombre: Entier,
  departage: Departage | null,
  [volume, aRepartir]: readonly [Chiffre, Chiffre],
): Chiffre {
  const chiffre: Chiffre = {
    etat: "present",
    nom: "objectif",
    regle: "R10",
    operation: "plusFortsRestes",
    valeur: entiere(nombre),
    operandes: [volume, aRepartir],
  };
  return departage === null ? chiffre : { ...chiffre, departage };
}
