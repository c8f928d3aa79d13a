import fc from "fast-check";
import { compterLiberation, compterLogement, type Signe } from "../../src/calcul/agregats/compter";
import type { Agregats } from "../../src/calcul/agregats/agregats";
import { calculer } from "../../src/calcul/calculer";
import { EXCLUSIONS, MOTIFS, NATURES, ORIGINES } from "../../src/calcul/domaine/codes";
import { jour } from "../../src/calcul/domaine/jour";
import type { Liberation, Logement } from "../../src/calcul/domaine/logement";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { agreger, AILLEURS, hypothese, ICI, liberation, logement, reservataire } from "./constructeurs";

const unLogement: fc.Arbitrary<Logement> = fc
  .record({
    perimetre: fc.constantFrom(ICI, AILLEURS),
    nature: fc.constantFrom(...NATURES),
    exclusion: fc.constantFrom(...EXCLUSIONS),
    reservataire: fc.constantFrom(null, "AL", "CD", "VILLE"),
    origine: fc.constantFrom(null, ...ORIGINES),
    commune: fc.constantFrom(null, "Albi", "Castres"),
    epci: fc.constantFrom(null, "Grand Albigeois"),
    miseEnService: fc.constantFrom(null, jour(1990, 1, 1), jour(2026, 3, 1)),
    finConvention: fc.constantFrom(null, jour(2025, 12, 31), jour(2025, 6, 1)),
  })
  .map(logement);
const uneLiberation: fc.Arbitrary<Liberation> = fc
  .record({
    logement: unLogement,
    motif: fc.constantFrom(...MOTIFS),
    date: fc.constantFrom(jour(2024, 12, 31), jour(2025, 3, 1), jour(2026, 1, 1)),
  })
  .map(liberation);
const unClasseur = fc.record({
  logements: fc.array(unLogement, { maxLength: 30 }),
  liberations: fc.array(uneLiberation, { maxLength: 15 }),
});

/** A row of either sheet, counted or taken back. */
type Delta = readonly [ligne: Logement | Liberation, signe: Signe];

const RESERVATAIRES = [
  reservataire("VILLE", { categorie: "commune", territoire: "Albi" }),
  reservataire("CD", { categorie: "departement" }),
];
const SUIVIS = { reservataires: RESERVATAIRES, territoires: ["Albi", "Grand Albigeois"] };

function appliquer(agregats: Agregats, [ligne, signe]: Delta): void {
  if ("motif" in ligne) compterLiberation(agregats, ligne, signe);
  else compterLogement(agregats, ligne, signe);
}

/** Everything that the calculation sees of the counters, to the last digit. */
function vu(agregats: Agregats) {
  return calculer(agregats, {
    reservataires: RESERVATAIRES,
    hypotheses: [hypothese({ mutations: 0.25 })],
    parametresPour: () => PARAMETRES_PAR_DEFAUT,
    estBloque: () => false,
  });
}

/** Rows to keep, counted once, and others, counted then taken back later, all of them in a shuffled order. */
const uneSuite = fc
  .record({ garde: unClasseur, retire: unClasseur, graine: fc.integer({ min: 1, max: 7918 }) })
  .map(({ garde, retire, graine }) => {
    const gardees = [...garde.logements, ...garde.liberations].map((ligne): Delta => [ligne, 1]);
    const retirees = [...retire.logements, ...retire.liberations];
    const avant = retirees.map((ligne): Delta => [ligne, 1]);
    const melanges = [...gardees, ...avant]
      .map((delta, rang) => ({ delta, cle: ((rang + 1) * graine) % 7919 }))
      .sort((a, b) => a.cle - b.cle)
      .map(({ delta }) => delta);
    return { garde, deltas: [...melanges, ...retirees.map((ligne): Delta => [ligne, -1])] };
  });

describe("Les lignes ajoutées, changées ou retirées une à une", () => {
  it("n'importe quelle suite donne, au dernier chiffre près, le résultat d'une lecture entière", () => {
    fc.assert(
      fc.property(uneSuite, ({ garde, deltas }) => {
        const agregats = agreger(SUIVIS);
        for (const delta of deltas) appliquer(agregats, delta);
        expect(vu(agregats)).toEqual(vu(agreger({ ...SUIVIS, ...garde })));
      }),
    );
  });

  it("changer une ligne, c'est retirer l'ancienne et compter la nouvelle", () => {
    fc.assert(
      fc.property(unClasseur, unLogement, unLogement, ({ logements, liberations }, ancien, nouveau) => {
        const agregats = agreger({ ...SUIVIS, logements: [...logements, ancien], liberations });
        compterLogement(agregats, nouveau, 1);
        compterLogement(agregats, ancien, -1);
        expect(vu(agregats)).toEqual(
          vu(agreger({ ...SUIVIS, logements: [...logements, nouveau], liberations })),
        );
      }),
    );
  });

  it("tout retirer, c'est n'avoir rien lu", () => {
    fc.assert(
      fc.property(unClasseur, ({ logements, liberations }) => {
        const agregats = agreger({ ...SUIVIS, logements, liberations });
        for (const ligne of [...liberations, ...logements]) appliquer(agregats, [ligne, -1]);
        expect(vu(agregats)).toEqual(vu(agreger(SUIVIS)));
      }),
    );
  });
});
