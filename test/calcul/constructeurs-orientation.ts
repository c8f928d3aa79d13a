import fc from "fast-check";
import { compte, saisie, total } from "../../src/calcul/chiffres";
import type {
  Destinataire,
  LogementAOrienter,
  LogementRecu,
  ProblemeDOrientation,
  Territoire,
  Traits,
} from "../../src/calcul/domaine/orientation";
import { NON_RESERVE } from "../../src/calcul/domaine/reservataire";
import { fraction } from "../../src/calcul/nombres/fraction";
import { ICI } from "./constructeurs";

/** A T3 in Albi, out of QPV, unless said otherwise. */
export function traits(particularites: Partial<Traits> = {}): Traits {
  return { commune: "Albi", epci: "CA de l’Albigeois", qpv: false, typologie: "T3", ...particularites };
}

export function aOrienter(rpls: string, particularites: Partial<Traits> = {}, choix: string | null = null) {
  return { rpls, traits: traits(particularites), choix } satisfies LogementAOrienter;
}

export function recu(reservataire: string, particularites: Partial<Traits> = {}): LogementRecu {
  return { reservataire, traits: traits(particularites) };
}

export const commune = (...communes: string[]): Territoire => ({ epci: [], communes });

/** Engagement in hundredths of the flux. */
export function destinataire(
  code: string,
  [pourCent, servis]: readonly [pourCent: number, servis: number],
  territoire: Territoire | null = null,
): Destinataire {
  return {
    code,
    nom: `Nom de ${code}`,
    engagement: saisie("partRetenue", "R10", fraction(pourCent, 100)),
    servis: compte("decompte", "R17", servis),
    territoire,
  };
}

export function probleme(
  destinataires: readonly Destinataire[],
  logements: readonly LogementAOrienter[],
  recus: readonly LogementRecu[] = [],
): ProblemeDOrientation {
  const totalServi = total(
    "totalServi",
    "R25",
    destinataires.map(({ servis }) => servis),
  );
  return { perimetre: ICI, destinataires, totalServi, recus, logements };
}

/** The codes of a plan, in the order of the logements. */
export function codes({ destinataires }: ProblemeDOrientation, affectation: readonly number[]): string[] {
  return affectation.map((rang) => destinataires[rang]?.code ?? "?");
}

const CODES = ["A", "B"];
const desTraits = fc.record({
  commune: fc.constantFrom("Albi", "Castres"),
  qpv: fc.constantFrom(true, null),
  typologie: fc.constantFrom("T2", "T3", null),
});
/** Two réservataires and the landlord, up to four logements to come and five received. */
export const unProbleme: fc.Arbitrary<ProblemeDOrientation> = fc
  .record({
    poids: fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
    servis: fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
    territoire: fc.constantFrom(null, commune("Albi")),
    recus: fc.array(fc.tuple(fc.constantFrom(...CODES, NON_RESERVE), desTraits), { maxLength: 5 }),
    logements: fc.array(fc.tuple(desTraits, fc.constantFrom(null, null, null, "B")), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ poids, servis, territoire, recus, logements }) => {
    const somme = poids.reduce((total, un) => total + un, 1);
    const destinataires = [...CODES, NON_RESERVE].map((code, rang) => ({
      ...destinataire(code, [0, servis[rang] ?? 0], code === "A" ? territoire : null),
      engagement: saisie("partRetenue", "R10", fraction((poids[rang] ?? 0) + (rang === 2 ? 1 : 0), somme)),
    }));
    return probleme(
      destinataires,
      logements.map(([traits, choix], rang) => aOrienter(String(rang), traits, choix)),
      recus.map(([code, traits]) => recu(code, traits)),
    );
  });

export { NON_RESERVE };
