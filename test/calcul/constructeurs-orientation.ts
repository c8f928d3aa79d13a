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

export { NON_RESERVE };
