import fc from "fast-check";
import type { ProblemeDOrientation } from "../../src/calcul/domaine/orientation";
import { versNombre } from "../../src/calcul/nombres/decimal";
import { critereDe } from "../../src/calcul/orientation/critere";
import { valeurDuPlan } from "../../src/calcul/orientation/evaluation";
import { traduire } from "../../src/calcul/orientation/programme";
import type { ProgrammeLineaire } from "../../src/calcul/orientation/solveur";
import { aOrienter, destinataire, probleme, unProbleme } from "./constructeurs-orientation";

/** The least cost of a program once its whole variables are set: each gap is as small as its constraints let it be. */
function coutMinimal({ variables, contraintes }: ProgrammeLineaire, valeurs: readonly number[]): number {
  return variables.reduce((cout, { cout: poids, entiere }, ecart) => {
    if (entiere) return cout;
    const bornes = contraintes
      .filter(({ termes }) => termes.some(([rang]) => rang === ecart))
      .map(({ minimum, termes }) =>
        termes.reduce(
          (reste, [rang, n]) => (rang === ecart ? reste : reste - n * (valeurs[rang] ?? 0)),
          minimum,
        ),
      );
    return cout + poids * Math.max(0, ...bornes);
  }, 0);
}

/** Every way of sharing the lots of a program out: the values of its whole variables. */
function partages({ variables, contraintes }: ProgrammeLineaire): readonly (readonly number[])[] {
  const lots = contraintes.filter(({ minimum, maximum }) => minimum === maximum);
  return lots.reduce<readonly (readonly number[])[]>(
    (debuts, { minimum: nombre, termes }) =>
      debuts.flatMap((debut) =>
        termes.reduce<readonly (readonly number[])[]>(
          (suites, [rang], place) =>
            suites.flatMap((suite) => {
              const reste = termes.slice(0, place).reduce((n, [autre]) => n - (suite[autre] ?? 0), nombre);
              const parts =
                place === termes.length - 1 ? [reste] : Array.from({ length: reste + 1 }, (_, n) => n);
              return parts.map((n) => suite.map((valeur, un) => (un === rang ? n : valeur)));
            }),
          [debut],
        ),
      ),
    [variables.map(() => 0)],
  );
}

describe("R25 — le problème tel qu'il est posé au solveur", () => {
  it("d'un plan possible à un autre, son coût change exactement comme le critère", () => {
    fc.assert(
      fc.property(unProbleme, (un) => {
        const critere = critereDe(un);
        const { programme, lire } = traduire(un, critere);
        const ecarts = partages(programme).map((valeurs) => {
          const plan = lire(valeurs);
          if (plan === null) throw new Error("un partage est un plan");
          return versNombre(valeurDuPlan(critere, plan)) - coutMinimal(programme, valeurs);
        });
        for (const ecart of ecarts) expect(ecart).toBeCloseTo(ecarts[0] ?? NaN, 6);
      }),
    );
  });

  const MOITIES = [destinataire("AL", [50, 0]), destinataire("CD", [50, 0])];
  const posees = (un: ProblemeDOrientation) => traduire(un, critereDe(un)).programme;

  it("l'écart à une cible d'un logement et demi : deux pentes, et la corde entre 1 et 2", () => {
    const { variables, contraintes } = posees(
      probleme(
        MOITIES,
        ["1", "2", "3"].map((rpls) => aOrienter(rpls)),
      ),
    );
    const entieres = variables.filter(({ entiere }) => entiere);
    expect(entieres).toEqual([
      { cout: 0, maximum: 3, entiere: true },
      { cout: 0, maximum: 3, entiere: true },
    ]);
    expect(variables.slice(2, 4)).toEqual([
      { cout: 100, maximum: Infinity, entiere: false },
      { cout: 1, maximum: Infinity, entiere: false },
    ]);
    const [lot, ...ecarts] = contraintes;
    expect(lot).toMatchObject({ minimum: 3, maximum: 3 });
    expect(ecarts.slice(0, 3)).toEqual([
      {
        minimum: 1.5,
        maximum: Infinity,
        termes: [
          [2, 1],
          [0, 1],
        ],
      },
      {
        minimum: -1.5,
        maximum: Infinity,
        termes: [
          [2, 1],
          [0, -1],
        ],
      },
      {
        minimum: 0.5,
        maximum: Infinity,
        termes: [
          [2, 1],
          [0, -0],
        ],
      },
    ]);
  });

  it("une cible sous un logement n'a que la corde et la pente du dessus ; au plus haut, que celle du dessous", () => {
    const termes = (pourCent: number) => {
      const parts = [destinataire("AL", [pourCent, 0]), destinataire("CD", [100 - pourCent, 0])];
      const { contraintes } = posees(probleme(parts, [aOrienter("1"), aOrienter("2")]));
      return contraintes.filter((une) => une.termes[0]?.[0] === 2).map((une) => [une.minimum, une.termes[1]]);
    };
    // 0.5 logement, then 1.5, between 0 and 2.
    expect(termes(25)).toEqual([
      [-0.5, [0, -1]],
      [0.5, [0, -0]],
    ]);
    expect(termes(75)).toEqual([
      [1.5, [0, 1]],
      [0.5, [0, -0]],
    ]);
  });

  it("un terme où rien ne peut plus compter n'a pas d'écart : tout est choisi", () => {
    const { variables, contraintes } = posees(probleme(MOITIES, [aOrienter("1", {}, "AL")]));
    expect([variables, contraintes]).toEqual([[], []]);
  });

  it("une réponse qui ne place pas tous les logements d'un lot, ou en place trop, n'est pas un plan", () => {
    const deux = probleme(MOITIES, [aOrienter("1"), aOrienter("2")]);
    const { lire } = traduire(deux, critereDe(deux));
    expect(lire([1, 1])).toEqual([0, 1]);
    expect(lire([0.9999, 1.0001])).toEqual([0, 1]);
    expect([lire([1, 0]), lire([2, 1]), lire([])]).toEqual([null, null, null]);
    expect(lire([Infinity, 0])).toBeNull();
  });
});
