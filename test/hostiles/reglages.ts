/** Ce qu'un classeur, où n'importe qui a pu écrire, garde sous le nom d'un réglage de Flux. */
export interface ReglageHostile {
  readonly quoi: string;
  readonly valeur: unknown;
  readonly attendu: string;
  /** Les choix gardés sont mis de côté, et cela se dit. */
  readonly misDeCote: boolean;
}

const ECARTE = "est mis de côté en entier, et cela se dit";
/** Du JSON tel qu'un fichier le donne : « __proto__ » y est un nom comme un autre. */
const json = (texte: string): unknown => JSON.parse(texte);

const ecarte = (quoi: string, valeur: unknown): ReglageHostile => ({
  quoi,
  valeur,
  attendu: ECARTE,
  misDeCote: true,
});

export const REGLAGES: readonly ReglageHostile[] = [
  ecarte("un texte à la place des choix", "=1+1"),
  ecarte("une version à venir", { version: 2, corrections: {} }),
  ecarte("un prototype pollué", json('{"version":1,"corrections":{},"__proto__":{"pollue":true}}')),
  ecarte("un prototype pollué plus bas", json('{"version":1,"corrections":{"__proto__":{"pollue":true}}}')),
  ecarte(
    "un constructeur pollué",
    json('{"version":1,"corrections":{},"constructor":{"prototype":{"pollue":true}}}'),
  ),
  ecarte("un rôle inconnu", { version: 1, corrections: { constructor: {} } }),
  ecarte("un rang de colonne hors de la feuille", {
    version: 1,
    corrections: { parc: { colonnes: { bailleur: { entete: "Bailleur", rang: 1e9 } } } },
  }),
  ecarte("un nom de feuille sans fin", {
    version: 1,
    corrections: { parc: { feuille: "x".repeat(100_000), colonnes: {} } },
  }),
  ecarte("dix mille profils", {
    version: 1,
    corrections: {},
    profils: Array.from({ length: 10_000 }, () => ({})),
  }),
  {
    quoi: "une feuille choisie qui n'est pas là",
    valeur: { version: 1, corrections: { parc: { feuille: "<img src=x>", colonnes: {} } } },
    attendu: "est dit, et la feuille Parc est lue",
    misDeCote: false,
  },
];

/** Ce que le classeur garde à la place des scénarios : rien n'en est repris, et cela se dit. */
export const SCENARIOS: readonly (readonly [quoi: string, valeur: unknown])[] = [
  ["un objet à la place de la liste", { length: 1e9 }],
  ["un prototype pollué", json('[{"nom":"x","__proto__":{"pollue":true}}]')],
  ["un nom sans fin", [{ nom: "x".repeat(100_000) }]],
  ["un plafond infini", [{ nom: "x", plafondEtat: Number.MAX_VALUE }]],
  ["dix mille scénarios", Array.from({ length: 10_000 }, () => ({ nom: "x" }))],
];
