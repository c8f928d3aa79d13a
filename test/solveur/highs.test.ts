import fc from "fast-check";
import { saisie } from "../../src/calcul/chiffres";
import { TYPOLOGIES } from "../../src/calcul/domaine/description";
import type { ProblemeDOrientation } from "../../src/calcul/domaine/orientation";
import { compare, egales, fraction } from "../../src/calcul/nombres/fraction";
import { critereDe } from "../../src/calcul/orientation/critere";
import { valeurDuPlan } from "../../src/calcul/orientation/evaluation";
import { planExhaustif } from "../../src/calcul/orientation/exhaustif";
import { planGlouton } from "../../src/calcul/orientation/glouton";
import { planifier } from "../../src/calcul/orientation/planifier";
import { traduire } from "../../src/calcul/orientation/programme";
import { eligibles } from "../../src/calcul/regles/r25-orientation";
import { solveurHighs } from "../../src/solveur/highs";
import {
  aOrienter,
  commune,
  destinataire,
  NON_RESERVE,
  probleme,
  recu,
} from "../calcul/constructeurs-orientation";

const COMMUNES = ["Albi", "Castres", "Gaillac"];
const CODES = ["A", "B", "C"];
const desTraits = fc.record({
  commune: fc.constantFrom(...COMMUNES, null),
  qpv: fc.constantFrom(true, false, null),
  typologie: fc.constantFrom("T2", "T3", "T4", null),
});
const unTerritoire = fc.option(fc.subarray(COMMUNES, { minLength: 1 }).map((noms) => commune(...noms)));

/** Three réservataires and the landlord, up to six logements to come and eight received: few enough plans to see them all. */
const unPetitProbleme: fc.Arbitrary<ProblemeDOrientation> = fc
  .record({
    poids: fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }),
    servis: fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }),
    territoires: fc.array(unTerritoire, { minLength: 3, maxLength: 3 }),
    recus: fc.array(fc.tuple(fc.constantFrom(...CODES, NON_RESERVE), desTraits), { maxLength: 8 }),
    libre: desTraits,
    logements: fc.array(fc.tuple(desTraits, fc.option(fc.constantFrom(...CODES), { freq: 5 })), {
      maxLength: 6,
    }),
  })
  .map(({ poids, servis, territoires, recus, libre, logements }) => {
    const somme = poids.reduce((total, un) => total + un, 1);
    const destinataires = [...CODES, NON_RESERVE].map((code, rang) => {
      const part = fraction((poids[rang] ?? 0) + (rang === 3 ? 1 : 0), somme);
      const libre = destinataire(code, [0, servis[rang] ?? 0], territoires[rang] ?? null);
      return { ...libre, engagement: saisie("partRetenue", "R10", part) };
    });
    return probleme(
      destinataires,
      [[libre, null] as const, ...logements].map(([traits, choix], rang) =>
        aOrienter(String(rang), traits, choix),
      ),
      recus.map(([code, traits]) => recu(code, traits)),
    );
  });

const solveur = solveurHighs({ secondes: 20 });

describe("R25 — le plan du solveur HiGHS", () => {
  it("vaut exactement le meilleur de tous les plans, sur de petits cas tirés au hasard", async () => {
    await fc.assert(
      fc.asyncProperty(unPetitProbleme, async (petit) => {
        const critere = critereDe(petit);
        const { programme, lire } = traduire(petit, critere);
        const reponse = await solveur(programme);
        if (reponse.type !== "solution") throw new Error("le solveur n'a rien rendu");
        expect(reponse.prouve).toBe(true);
        const affectation = lire(reponse.valeurs) ?? [];
        const optimum = valeurDuPlan(critere, planExhaustif(petit, critere));
        expect(egales(valeurDuPlan(critere, affectation), optimum)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("respecte les territoires et les choix faits, et n'est jamais moins bon que la règle simple", async () => {
    await fc.assert(
      fc.asyncProperty(unPetitProbleme, async (petit) => {
        const { affectation, critere, critereGlouton } = await planifier(petit, solveur);
        expect(compare(critere, critereGlouton)).toBeLessThanOrEqual(0);
        petit.logements.forEach(({ traits, choix }, rang) => {
          const destine = affectation[rang] ?? -1;
          if (choix === null) expect(eligibles(traits, petit.destinataires)).toContain(destine);
          else expect(petit.destinataires[destine]?.code).toBe(choix);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("un lot que la règle simple sert mal : le solveur fait mieux, et le prouve", async () => {
    const liste = [
      destinataire("A", [50, 0]),
      destinataire("B", [30, 0]),
      destinataire(NON_RESERVE, [20, 0]),
    ];
    const lot = Array.from({ length: 20 }, (_, rang) => aOrienter(String(rang), { qpv: rang % 4 === 0 }));
    const vingt = probleme(liste, lot);
    const plan = await planifier(vingt, solveur);
    expect(plan.garantie).toBe("prouve");
    expect(compare(plan.critere, plan.critereGlouton)).toBeLessThan(0);
    const nombres = [0, 1, 2].map((rang) => plan.affectation.filter((un) => un === rang).length);
    expect(nombres).toEqual([10, 6, 4]);
  });

  it("sans temps, il ne rend rien et le plan de la règle simple est gardé", async () => {
    const liste = ["A", "B", "C", "D"].map((code, rang) => destinataire(code, [20 + rang, rang]));
    const lot = Array.from({ length: 60 }, (_, rang) =>
      aOrienter(String(rang), {
        qpv: rang % 3 === 0,
        typologie: TYPOLOGIES[rang % 5] ?? null,
        commune: `C${String(rang % 7)}`,
      }),
    );
    const long = probleme([...liste, destinataire(NON_RESERVE, [14, 3])], lot);
    const { affectation, garantie } = await planifier(long, solveurHighs({ secondes: 0 }));
    expect(garantie).toBe("echec");
    expect(affectation).toEqual(planGlouton(long));
  });

  it("un programme sans solution n'en a pas", async () => {
    const impossible = {
      variables: [{ cout: 1, maximum: 1, entiere: true }],
      contraintes: [{ minimum: 2, maximum: 2, termes: [[0, 1]] as const }],
    };
    expect(await solveur(impossible)).toEqual({ type: "aucune" });
  });
});
