import type { Absence, Chiffre, Indicateur, NomDeChiffre, Raison, Regle } from "./domaine/chiffre";
import type { Sujet } from "./domaine/sujet";
import {
  arrondi,
  divise,
  entiere,
  estNulle,
  fois,
  jamaisNegative,
  moins,
  reduite,
  somme,
  UN,
  ZERO,
  type Fraction,
} from "./nombres/fraction";

/** One array for all the figures that come from no other. */
const SANS_OPERANDE: readonly Chiffre[] = [];

/** A number of rows counted, and whose: what lists them again. */
export function compte(nom: NomDeChiffre, regle: Regle, nombre: number, sujet?: Sujet): Chiffre {
  return {
    etat: "present",
    nom,
    regle,
    operation: "compte",
    valeur: entiere(nombre),
    operandes: SANS_OPERANDE,
    sujet,
  };
}

/** A number of days, by the calendar. */
export function jours(nom: NomDeChiffre, regle: Regle, nombre: number): Chiffre {
  return {
    etat: "present",
    nom,
    regle,
    operation: "jours",
    valeur: entiere(nombre),
    operandes: SANS_OPERANDE,
  };
}

/** A figure that a person typed or that a text sets; `sujet`: under whose choices. */
export function saisie(nom: NomDeChiffre, regle: Regle, valeur: Fraction, sujet?: Sujet): Chiffre {
  return { etat: "present", nom, regle, operation: "saisie", valeur, operandes: SANS_OPERANDE, sujet };
}

/** What a person may type and has left blank, where a blank is 0. */
export function vide(nom: NomDeChiffre, regle: Regle): Chiffre {
  return { etat: "present", nom, regle, operation: "vide", valeur: ZERO, operandes: SANS_OPERANDE };
}

export function absence(nom: NomDeChiffre, regle: Regle, raison: Raison): Absence {
  return { etat: "absent", nom, regle, raison };
}

/** The same value under another name: which of several figures was kept. */
export function choix(nom: NomDeChiffre, regle: Regle, garde: Indicateur): Indicateur {
  if (garde.etat === "absent") return absence(nom, regle, garde.raison);
  return { etat: "present", nom, regle, operation: "choix", valeur: garde.valeur, operandes: [garde] };
}

export function total(nom: NomDeChiffre, regle: Regle, operandes: readonly Chiffre[]): Chiffre {
  const valeur = somme(operandes.map((operande) => operande.valeur));
  return { etat: "present", nom, regle, operation: "somme", valeur, operandes };
}

/** The first less all the others. */
export function difference(
  nom: NomDeChiffre,
  regle: Regle,
  [premier, ...autres]: readonly [Chiffre, ...Chiffre[]],
): Chiffre {
  const valeur = moins(premier.valeur, somme(autres.map((autre) => autre.valeur)));
  return { etat: "present", nom, regle, operation: "difference", valeur, operandes: [premier, ...autres] };
}

/** The first less all the others, never below 0: callers tell what went beyond. */
export function reste(nom: NomDeChiffre, regle: Regle, operandes: readonly [Chiffre, ...Chiffre[]]): Chiffre {
  const { valeur } = difference(nom, regle, operandes);
  return { etat: "present", nom, regle, operation: "reste", valeur: jamaisNegative(valeur), operandes };
}

/** The nearest whole number, halves going up. */
export function entier(nom: NomDeChiffre, regle: Regle, exact: Chiffre): Chiffre {
  const valeur = entiere(arrondi(exact.valeur));
  return { etat: "present", nom, regle, operation: "arrondi", valeur, operandes: [exact] };
}

/** What is left of 1 once all the parts are taken away; may be negative, callers decide what that means. */
export function complement(nom: NomDeChiffre, regle: Regle, parts: readonly Chiffre[]): Chiffre {
  const valeur = moins(UN, somme(parts.map((part) => part.valeur)));
  return { etat: "present", nom, regle, operation: "complement", valeur, operandes: parts };
}

/** a ÷ b, or its absence for the given reason where b is zero. */
export function quotient(
  nom: NomDeChiffre,
  regle: Regle,
  [a, b]: readonly [Chiffre, Chiffre],
  siNul: Raison,
): Indicateur {
  if (estNulle(b.valeur)) return absence(nom, regle, siNul);
  const valeur = divise(a.valeur, b.valeur);
  return { etat: "present", nom, regle, operation: "quotient", valeur, operandes: [a, b] };
}

export function produit(nom: NomDeChiffre, regle: Regle, [a, b]: readonly [Chiffre, Chiffre]): Chiffre {
  const valeur = fois(a.valeur, b.valeur);
  return { etat: "present", nom, regle, operation: "produit", valeur, operandes: [a, b] };
}

/** a × b ÷ c, in lowest terms: the three mostly have factors in common. The caller knows that c is not zero. */
export function prorata(
  nom: NomDeChiffre,
  regle: Regle,
  [a, b, c]: readonly [Chiffre, Chiffre, Chiffre],
): Chiffre {
  const valeur = reduite(divise(fois(a.valeur, b.valeur), c.valeur));
  return { etat: "present", nom, regle, operation: "prorata", valeur, operandes: [a, b, c] };
}
