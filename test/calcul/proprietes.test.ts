import fc from "fast-check";
import { jour } from "../../src/calcul/domaine/jour";
import { EXCLUSIONS, MOTIFS, NATURES } from "../../src/calcul/domaine/codes";
import type { Indicateur, NomDeChiffre } from "../../src/calcul/domaine/chiffre";
import { estCollectivite } from "../../src/calcul/domaine/reservataire";
import type { Logement } from "../../src/calcul/domaine/logement";
import { PARAMETRES_PAR_DEFAUT } from "../../src/calcul/domaine/parametres";
import { sommeEntiere } from "../../src/calcul/nombres/entier";
import {
  arrondi,
  compare,
  egales,
  estNulle,
  fois as multiplier,
  fraction,
  moins,
  plancher,
  somme,
  UN,
  ZERO,
  type Fraction,
} from "../../src/calcul/nombres/fraction";
import { depassements, plafonner, type PartAPlafonner } from "../../src/calcul/regles/r09-plafonds";
import { repartir } from "../../src/calcul/regles/r10-objectif";
import { saisie } from "../../src/calcul/chiffres";
import {
  AILLEURS,
  calculerSituation,
  exact,
  fois,
  hypothese,
  ici,
  liberation,
  ligne,
  logement,
  reservataire,
  type Situation,
} from "./constructeurs";

const unLogement: fc.Arbitrary<Logement> = fc
  .record({
    nature: fc.constantFrom(...NATURES),
    exclusion: fc.constantFrom(...EXCLUSIONS),
    reservataire: fc.constantFrom(null, "AL", "CD", "VILLE"),
    commune: fc.constantFrom("Albi", "Castres"),
    miseEnService: fc.constantFrom(null, jour(1990, 1, 1), jour(2026, 3, 1)),
    finConvention: fc.constantFrom(null, jour(2025, 12, 31), jour(2025, 6, 1)),
  })
  .map(logement);

/** Always one logement that is present: an empty périmètre has no result to speak of. */
const unParc = fc.array(unLogement, { maxLength: 60 }).map((parc) => [logement(), ...parc]);
const desLiberations = (parc: readonly Logement[]) =>
  fc.array(
    fc
      .record({ rang: fc.nat(parc.length - 1), motif: fc.constantFrom(...MOTIFS) })
      .map(({ rang, motif }) => liberation({ logement: parc[rang] ?? logement(), motif })),
    { maxLength: 20 },
  );
const unClasseur = unParc.chain((logements) =>
  desLiberations(logements).map((liberations) => ({ logements, liberations })),
);

const desParts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }).map((poids) => {
  const total = poids.reduce((a, b) => a + b, 0) + 1;
  const parts = poids.map((un, rang) => ({ code: `R${rang.toString()}`, part: fraction(un, total) }));
  return [...parts, { code: "—", part: fraction(1, total) }];
});
const uneAssiette = fc
  .tuple(fc.nat(5_000_000), fc.integer({ min: 1, max: 900 }))
  .map(([n, d]) => fraction(n, d));

function valeur(indicateur: Indicateur): Fraction {
  if (indicateur.etat === "absent") throw new Error(indicateur.raison);
  return indicateur.valeur;
}

describe("Propriétés du calcul", () => {
  it("l'ordre des lignes ne change rien", () => {
    fc.assert(
      fc.property(
        unClasseur,
        fc.integer({ min: 1, max: 1_000_000 }),
        ({ logements, liberations }, graine) => {
          const melange = <T>(lignes: readonly T[]) =>
            lignes
              .map((une, rang) => ({ une, cle: (graine * (rang + 1)) % 7919 }))
              .sort((a, b) => a.cle - b.cle)
              .map(({ une }) => une);
          const melangee = { logements: melange(logements), liberations: melange(liberations) };
          expect(calculerSituation(melangee)).toEqual(calculerSituation({ logements, liberations }));
        },
      ),
    );
  });

  it("un logement ajouté dans un autre périmètre ne change rien ici", () => {
    fc.assert(
      fc.property(unClasseur, unLogement, ({ logements, liberations }, intrus) => {
        const avec = [...logements, { ...intrus, perimetre: AILLEURS }];
        const seuls = calculerSituation({ logements, liberations }).perimetres;
        const tous = calculerSituation({ logements: avec, liberations }).perimetres;
        expect(tous.filter(({ perimetre }) => perimetre.departement === "31")).toEqual(seuls);
      }),
    );
  });

  it("les objectifs s'additionnent à l'assiette arrondie, chacun à moins d'un de son volume", () => {
    fc.assert(
      fc.property(desParts, uneAssiette, (parts, assiette) => {
        const nombres = repartir(parts, assiette);
        expect(nombres.reduce(sommeEntiere, 0)).toBe(arrondi(assiette));
        for (const [rang, { part }] of parts.entries()) {
          const base = plancher(multiplier(part, assiette));
          expect([base, sommeEntiere(base, 1)]).toContain(nombres[rang]);
        }
      }),
    );
  });

  it("l'ordre des réservataires ne change pas leur objectif", () => {
    fc.assert(
      fc.property(desParts, uneAssiette, (parts, assiette) => {
        const renverses = repartir([...parts].reverse(), assiette);
        expect([...renverses].reverse()).toEqual(repartir(parts, assiette));
      }),
    );
  });

  it("les parts retenues et le non réservé font exactement 100 %", () => {
    fc.assert(
      fc.property(unClasseur, (situation) => {
        const { flux } = ici(situation);
        const parts = flux.map(({ partRetenue }) =>
          partRetenue.etat === "present" ? partRetenue.valeur : ZERO,
        );
        expect(egales(somme(parts), UN)).toBe(true);
      }),
    );
  });

  it("réservations et non réservé font le parc, celles du parc soumis et leur reste le parc soumis", () => {
    fc.assert(
      fc.property(unClasseur, fc.constantFrom("parc", "soumis"), (situation, denominateur) => {
        const resultat = ici({ ...situation, parametres: { denominateur } });
        const reservations = somme(resultat.flux.map((une) => une.reservations.valeur));
        expect(egales(reservations, resultat[denominateur === "parc" ? "parc" : "parcSoumis"].valeur)).toBe(
          true,
        );
      }),
    );
  });

  it("une libération de plus élève le taux et l'assiette, un logement de plus ne les élève pas", () => {
    fc.assert(
      fc.property(unClasseur, ({ logements, liberations }) => {
        const de = (situation: Situation) => {
          const { tauxDeRotation, assiette } = ici(situation);
          return { taux: valeur(tauxDeRotation), assiette: valeur(assiette) };
        };
        const avant = de({ logements, liberations });
        const libere = de({ logements, liberations: [...liberations, liberation()] });
        const bati = de({ logements: [...logements, logement()], liberations });
        expect(compare(libere.taux, avant.taux)).toBe(1);
        expect(compare(libere.assiette, avant.assiette)).toBe(1);
        expect(compare(bati.taux, avant.taux)).toBe(estNulle(avant.taux) ? 0 : -1);
      }),
    );
  });

  it("un logement réservé de plus élève la part de son réservataire et n'élève celle d'aucun autre", () => {
    fc.assert(
      fc.property(unClasseur, ({ logements, liberations }) => {
        const avant = ici({ logements: [...logements, logement({ reservataire: "AL" })], liberations });
        const plus = [...logements, ...fois(2, logement({ reservataire: "AL" }))];
        const apres = ici({ logements: plus, liberations });
        for (const { reservataire: code, part } of avant.flux) {
          const sens = compare(valeur(ligne(apres, code).part), valeur(part));
          expect(sens).toBe(
            code === "AL" ? (egales(valeur(part), UN) ? 0 : 1) : estNulle(valeur(part)) ? 0 : -1,
          );
        }
      }),
    );
  });

  it("une déduction de plus ôte à l'assiette ce qu'elle vaut, jamais au-dessous de 0", () => {
    const centiemes = fc.nat(500).map((nombre) => fraction(nombre, 100));
    fc.assert(
      fc.property(unClasseur, centiemes, (situation, mutations) => {
        const sans = valeur(ici(situation).assiette);
        const saisies = hypothese();
        const hypotheses = [{ ...saisies, deductions: { ...saisies.deductions, mutations } }];
        const avec = valeur(ici({ ...situation, hypotheses }).assiette);
        const attendue = moins(sans, mutations);
        expect(egales(avec, compare(attendue, ZERO) < 0 ? ZERO : attendue)).toBe(true);
      }),
    );
  });

  it("l'ordre des lignes de Réservataires ne change rien quand chaque code a la sienne", () => {
    const lignes = ["AL", "CD", "VILLE"].map((code, rang) =>
      reservataire(code, { nom: `Nom de ${code}`, engagement: fraction(rang + 1, 10), territoire: "31" }),
    );
    fc.assert(
      fc.property(unClasseur, fc.shuffledSubarray(lignes, { minLength: 3 }), (situation, melangees) => {
        expect(ici({ ...situation, reservataires: melangees })).toEqual(
          ici({ ...situation, reservataires: lignes }),
        );
      }),
    );
  });

  it("R11 : déductions au prorata et parc soumis au dénominateur, le volume du territoire égale celui de R10", () => {
    const situationDeVille = unClasseur.map(({ logements, liberations }) => ({
      logements: logements.map((un) => (un.reservataire === "VILLE" ? { ...un, commune: "Albi" } : un)),
      liberations,
      reservataires: [reservataire("VILLE", { categorie: "commune" as const, territoire: "Albi" })],
      territoires: ["Albi"],
      parametres: { denominateur: "soumis" as const },
    }));
    let compares = 0;
    fc.assert(
      fc.property(situationDeVille, fc.integer({ min: 0, max: 200 }), (situation, centiemes) => {
        const resultat = ici({ ...situation, hypotheses: [hypothese({ mutations: centiemes / 100 })] });
        const ville = resultat.flux.find(({ reservataire: code }) => code === "VILLE");
        const volume = ville?.territoire?.volume;
        fc.pre(ville !== undefined && volume?.etat === "present");
        fc.pre(!resultat.constats.some(({ type }) => type === "assietteNegative"));
        expect(exact(volume)).toBe(exact(ville.volumeEstime));
        compares += 1;
      }),
    );
    expect(compares).toBeGreaterThan(0);
  });

  it("plafonner deux fois ne change rien de plus, et laisse tout sous les plafonds", () => {
    const categories = [
      "etat-prioritaires",
      "etat-agents",
      "departement",
      "commune",
      "action-logement",
    ] as const;
    const parts = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 5, maxLength: 5 }).map((tirage) =>
      tirage.map(([garantie, autre], rang): PartAPlafonner => {
        const categorie = categories[rang] ?? "autre";
        const chiffre = (nom: NomDeChiffre, milliemes: number) =>
          saisie(nom, "R8", fraction(milliemes, 1000));
        const origines = {
          surGarantie: chiffre("partSurGarantie", garantie),
          horsGarantie: chiffre("partHorsGarantie", autre),
        };
        const part = chiffre("part", garantie + autre);
        return {
          code: `R${rang.toString()}`,
          categorie,
          part,
          origines: estCollectivite(categorie) ? origines : null,
        };
      }),
    );
    fc.assert(
      fc.property(parts, (avant) => {
        const apres = plafonner(avant, PARAMETRES_PAR_DEFAUT);
        expect(depassements(apres, PARAMETRES_PAR_DEFAUT)).toEqual([]);
        expect(plafonner(apres, PARAMETRES_PAR_DEFAUT)).toEqual(apres);
      }),
    );
  });
});
