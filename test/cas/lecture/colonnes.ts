import type { Indicateur } from "../../../src/calcul/domaine/chiffre";
import { dateCivile, jour, type Jour } from "../../../src/calcul/domaine/jour";
import { fraction, reduite, type Fraction } from "../../../src/calcul/nombres/fraction";

/** How the cells of a column are read; what cannot be read throws its sentence. */
export interface Colonne<Valeur> {
  readonly attend: string;
  /** Undefined: not understood. */
  readonly lire: (texte: string) => Valeur | undefined;
}

export function valeur<Valeur>({ attend, lire }: Colonne<Valeur>, texte: string, ou: string): Valeur {
  const lue = lire(texte);
  if (lue === undefined) throw new Error(`${ou} : « ${texte} » n'est pas ${attend}`);
  return lue;
}

export const texte: Colonne<string> = {
  attend: "un texte",
  lire: (ecrit) => (ecrit === "" ? undefined : ecrit),
};

export const entier: Colonne<number> = {
  attend: "un nombre entier",
  lire: (ecrit) => (/^-?\d+$/.test(ecrit) ? Number(ecrit) : undefined),
};

export const ouiNon: Colonne<boolean> = {
  attend: "« oui » ou « non »",
  lire: (ecrit) => (ecrit === "oui" ? true : ecrit === "non" ? false : undefined),
};

export const date: Colonne<Jour> = {
  attend: "une date jj/mm/aaaa",
  lire: (ecrit) => {
    const [, quantieme, mois, annee] = (/^(\d\d)\/(\d\d)\/(\d{4})$/.exec(ecrit) ?? []).map(Number);
    if (quantieme === undefined || mois === undefined || annee === undefined) return undefined;
    const lue = jour(annee, mois, quantieme);
    return dateCivile(lue).mois === mois ? lue : undefined;
  },
};

/** "14 500", "12,5", "20 %", "3/70": exact. */
export const nombre: Colonne<Fraction> = {
  attend: "un nombre (14 500 ; 12,5 ; 20 % ; 3/70)",
  lire: (ecrit) => {
    const lu = /^(-?)(\d{1,3}(?: \d{3})*|\d+)(?:,(\d+))?(?:\/([1-9]\d*)| (%))?$/.exec(ecrit);
    if (lu === null) return undefined;
    const [, signe = "", entiers = "", decimales = "", diviseur = "1", pourCent] = lu;
    const numerateur = BigInt(signe + entiers.replaceAll(" ", "") + decimales);
    const echelle = 10n ** BigInt(decimales.length + (pourCent === undefined ? 0 : 2));
    return fraction(numerateur, echelle * BigInt(diviseur));
  },
};

/** Letters and digits alone: "refusCandidat", "refus candidat" and "Refus candidat" are one, "aucuneAttributionALEtat" too. */
function lettres(ecrit: string): string {
  return ecrit
    .normalize("NFD")
    .replace(/[^A-Za-z\d]/g, "")
    .toLowerCase();
}

/** Words, without regard to case nor accents: for what the calculation says in several words. */
export const phrase: Colonne<string> = {
  attend: texte.attend,
  lire: (ecrit) => texte.lire(ecrit) && lettres(ecrit),
};

/** What a column `phrase` holds of some codes, dates and numbers. */
export const enPhrase = (...termes: readonly (string | number)[]): string => lettres(termes.join(" "));

/** One code of a closed list, in plain French: "préavis 1 mois" for preavis1Mois. */
export function parmi<const Code extends string>(codes: readonly Code[]): Colonne<Code> {
  return {
    attend: `l'un de : ${codes.join(", ")}`,
    lire: (ecrit) => codes.find((code) => lettres(code) === lettres(ecrit)),
  };
}

/** Several values in one cell, between semicolons; blank: none. */
export function liste<Valeur>({ attend, lire }: Colonne<Valeur>): Colonne<readonly Valeur[]> {
  return {
    attend: `une liste, entre points-virgules, dont chaque terme est ${attend}`,
    lire: (ecrit) => {
      const lues = ecrit === "" ? [] : ecrit.split(";").map((terme) => lire(terme.trim()));
      return lues.some((une) => une === undefined) ? undefined : (lues as readonly Valeur[]);
    },
  };
}

/** A cell that may be left blank: it then stands for `siVide`. */
export function ouVide<Valeur>(colonne: Colonne<Valeur>): Colonne<Valeur | null>;
export function ouVide<Valeur, SiVide>(colonne: Colonne<Valeur>, siVide: SiVide): Colonne<Valeur | SiVide>;
export function ouVide<Valeur>({ attend, lire }: Colonne<Valeur>, siVide: unknown = null): Colonne<unknown> {
  return { attend: `${attend}, ou rien`, lire: (ecrit) => (ecrit === "" ? siVide : lire(ecrit)) };
}

function ecrire(exacte: Fraction): string {
  const { numerateur, denominateur } = reduite(exacte);
  return `${numerateur}/${denominateur}`;
}

/** A figure of the result: its exact value, or "absent : parc nul" with the reason. */
export const chiffre: Colonne<string> = {
  attend: `${nombre.attend}, ou « absent : » et sa raison`,
  lire: (ecrit) => {
    const [, raison] = /^absent : (.+)$/.exec(ecrit) ?? [];
    if (raison !== undefined) return `absent : ${lettres(raison)}`;
    const exacte = nombre.lire(ecrit);
    return exacte && ecrire(exacte);
  },
};

/** What a column `chiffre` holds of a figure, or of a bare value. */
export function dit(trouve: Indicateur | Fraction | bigint | number): string {
  if (typeof trouve === "number" || typeof trouve === "bigint") return ecrire(fraction(trouve));
  if (!("etat" in trouve)) return ecrire(trouve);
  return trouve.etat === "absent" ? `absent : ${lettres(trouve.raison)}` : ecrire(trouve.valeur);
}
