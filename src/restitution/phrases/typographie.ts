import { debutDe, texteDe } from "../../lecture/texte";
import { entier } from "./nombres";

/** French typography of a literal: non-breaking spaces before : ; ? ! % and inside « », curved apostrophe. */
export function typographie(texte: string): string {
  return texte
    .replace(/« /g, "«\u00a0")
    .replace(/ (?=[»:;?!%])/g, "\u00a0")
    .replace(/'/g, "’");
}

/**
 * Tag of the catalogue's sentences: the literal parts get French typography, what is inserted stays as it is (names and
 * values belong to the person), and whole numbers are written in French.
 */
export function fr(parties: TemplateStringsArray, ...valeurs: readonly (string | number)[]): string {
  return parties.reduce((phrase, partie, rang) => {
    const valeur = valeurs[rang] ?? "";
    return phrase + typographie(partie) + (typeof valeur === "number" ? entier(valeur) : valeur);
  }, "");
}

/** A number and its noun: "1 ligne", "12 lignes"; French makes the plural from 2. */
export function nombreDe(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${entier(nombre)} ${nombre < 2 ? singulier : pluriel}`;
}

/** A person's value in « », as it reads, cut when it is long: a sentence must stay a sentence. */
export function cite(valeur: string | number | boolean): string {
  const texte = texteDe(valeur);
  const court = texte.length > 60 ? `${debutDe(texte, 57)}…` : texte;
  return `«\u00a0${court}\u00a0»`;
}

/** The beginnings of names whose h is mute: « d'Habitat », but « de Haute-Garonne ». */
const H_MUETS = /^h(?:ab|arm|éra|éri|er[ba]|eu[re]|is|iv|om|on[no]|or|os|ô[pt]|um|yd)/iu;
const VOYELLES = /^[aàâäæeéèêëiîïoôöœuùûü]/iu;

/** « de » before a name: "d'Habitat Garonne", "de Toulouse", "d'Action Logement". */
export function de(nom: string): string {
  return VOYELLES.test(nom) || H_MUETS.test(nom) ? `d’${nom}` : `de ${nom}`;
}

/** An article of a code stays on one line: « R.441-5-1 » is not cut at a hyphen. */
export function insecable(article: string): string {
  return article.replaceAll("-", "\u2011");
}

/** "A", "A et B", "A, B et C". */
export function enumeration(termes: readonly string[]): string {
  const dernier = termes.at(-1) ?? "";
  return termes.length < 2 ? dernier : `${termes.slice(0, -1).join(", ")} et ${dernier}`;
}

/** A word in agreement with a number: "comptée", "comptées". */
export function accorde(nombre: number, singulier: string): string {
  return nombre < 2 ? singulier : `${singulier}s`;
}

/** Without its capital, inside a sentence; an acronym keeps it ("CCH"). */
export function minuscule(texte: string): string {
  return /^\p{Lu}{2}/u.test(texte) ? texte : texte.charAt(0).toLowerCase() + texte.slice(1);
}

/** With a capital, at the beginning of a sentence. */
export function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}
