/** What a person reads about a finding or a refusal: what is the case, then what to do about it. */
export interface Phrase {
  readonly constat: string;
  readonly remede: string;
}

/** One sentence per kind of a closed union: a kind without its sentence does not compile. */
export type Catalogue<Union extends { readonly type: string }> = {
  readonly [Type in Union["type"]]: (valeur: Extract<Union, { readonly type: Type }>) => Phrase;
};

/** The sentence of one value of the union. */
export function dire<Union extends { readonly type: string }>(
  catalogue: Catalogue<Union>,
  valeur: Union,
): Phrase {
  // The compiler cannot follow that the entry found by the type takes that very type.
  const phrase = catalogue[valeur.type as Union["type"]] as (valeur: Union) => Phrase;
  return phrase(valeur);
}
