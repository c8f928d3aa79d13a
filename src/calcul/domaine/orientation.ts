import type { Chiffre } from "./chiffre";
import type { DescriptionDuLogement, LogementDecrit } from "./description";
import type { Jour } from "./jour";
import type { Perimetre } from "./perimetre";

/** What the orientation looks at in a logement. */
export type Traits = Pick<DescriptionDuLogement, "commune" | "epci" | "qpv" | "typologie">;

/** A logement to come, as the workbook announces it. */
export interface LogementAVenir {
  readonly decrit: LogementDecrit;
  /** The code that a person has already entered, NON_RESERVE included; null: to be proposed. */
  readonly choix: string | null;
  /** The day when it will be free, where Libérations announces it; null: Mises à disposition does. */
  readonly liberation: Jour | null;
  /** Held for a droit pour un tour: outside the plan (R13). */
  readonly droitPourUnTour: boolean;
}

/** The EPCI and communes where a réservataire holds rights. */
export interface Territoire {
  readonly epci: readonly string[];
  readonly communes: readonly string[];
}

/** Who may be served in a périmètre: a réservataire of the flux, or the landlord for what is not reserved. */
export interface Destinataire {
  /** NON_RESERVE for the landlord's own account. */
  readonly code: string;
  readonly nom: string;
  /** The part retenue of R10; in droits uniques, those of the year as a share of the flux (R12). */
  readonly engagement: Chiffre;
  /** The décompte so far (R17), in logements. */
  readonly servis: Chiffre;
  /** Null: the whole périmètre. */
  readonly territoire: Territoire | null;
}

/** A logement made available this year, within the flux. */
export interface LogementRecu {
  readonly reservataire: string;
  readonly traits: Traits;
}

/** A logement to come, for which someone is to be chosen. */
export interface LogementAOrienter {
  readonly rpls: string;
  readonly traits: Traits;
  /** The code that a person has already entered; null: to be proposed. */
  readonly choix: string | null;
}

/** R25 in one périmètre: whom the logements to come go to. */
export interface ProblemeDOrientation {
  readonly perimetre: Perimetre;
  /** In code-point order of code, the landlord's own account last. */
  readonly destinataires: readonly Destinataire[];
  /** What the shares served so far are shares of: all that was served, the landlord's own account included. */
  readonly totalServi: Chiffre;
  readonly recus: readonly LogementRecu[];
  /** In the order of the workbook. */
  readonly logements: readonly LogementAOrienter[];
}

/** Whether the rights of a territory reach a logement. */
export function detient(territoire: Territoire | null, { commune, epci }: Traits): boolean {
  if (territoire === null) return true;
  const dansLaCommune = commune !== null && territoire.communes.includes(commune);
  return dansLaCommune || (epci !== null && territoire.epci.includes(epci));
}
