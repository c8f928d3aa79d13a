/** Chance that is the same on every machine and at every run: the example must be written identically each time. */
export interface Alea {
  /** A number in [0, 1[. */
  suivant: () => number;
  /** A whole number from `min` to `max`, both included. */
  entier(min: number, max: number): number;
  /** One item of a list. */
  parmi<T>(liste: readonly T[]): T;
  /** One item of a list of [item, weight]. */
  selonPoids<T>(liste: readonly (readonly [T, number])[]): T;
  /** True with the given probability. */
  chance(probabilite: number): boolean;
}

/** The mulberry32 generator: 32 bits of state, enough for an example. */
export function creerAlea(graine: number): Alea {
  let etat = graine >>> 0;
  const suivant = (): number => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let melange = Math.imul(etat ^ (etat >>> 15), etat | 1);
    melange ^= melange + Math.imul(melange ^ (melange >>> 7), melange | 61);
    return ((melange ^ (melange >>> 14)) >>> 0) / 4_294_967_296;
  };
  const entier = (min: number, max: number): number => min + Math.floor(suivant() * (max - min + 1));
  return {
    suivant,
    entier,
    parmi: (liste) => element(liste, Math.floor(suivant() * liste.length)),
    selonPoids: (liste) => tirer(liste, suivant()),
    chance: (probabilite) => suivant() < probabilite,
  };
}

function element<T>(liste: readonly T[], rang: number): T {
  const choisi = liste[rang];
  if (choisi === undefined) throw new RangeError("liste vide");
  return choisi;
}

function tirer<T>(liste: readonly (readonly [T, number])[], tirage: number): T {
  const total = liste.reduce((somme, [, poids]) => somme + poids, 0);
  let reste = tirage * total;
  for (const [choix, poids] of liste) {
    reste -= poids;
    if (reste < 0) return choix;
  }
  return element(liste, liste.length - 1)[0];
}
