import type { Origine } from "../domaine/codes";
import type { Jour } from "../domaine/jour";
import type { Perimetre } from "../domaine/perimetre";
import type { ComptesLiberations, ComptesParc } from "./comptes";

/** Origin of a right as counted: "nonPrecisee" where the logement does not say; the réservataire's line then decides. */
export type OrigineComptee = Origine | "nonPrecisee";

/** What one réservataire holds in a périmètre: its active reservations by origin of the right, and their libérations. */
export interface AgregatReservataire {
  readonly reservations: Partial<Record<OrigineComptee, ComptesParc>>;
  readonly liberations: ComptesLiberations;
}

/** What one commune or EPCI holds of a périmètre (R11). */
export interface AgregatTerritoire {
  readonly parc: ComptesParc;
  /** Active reservations on the territory, by réservataire. */
  readonly reservations: Map<string, ComptesParc>;
}

/** All the counters of one périmètre: everything after the reading works on these. */
export interface AgregatPerimetre {
  readonly perimetre: Perimetre;
  /** Logements present at the date d'observation (R1). */
  readonly parc: ComptesParc;
  /** Libérations dated in n-1 on logements familiaux (R3). */
  readonly liberations: ComptesLiberations;
  readonly reservataires: Map<string, AgregatReservataire>;
  readonly communes: Map<string, AgregatTerritoire>;
  readonly epci: Map<string, AgregatTerritoire>;
}

/** The counters of a whole workbook for one campaign. Built by compterLogement and compterLiberation. */
export interface Agregats {
  readonly annee: number;
  readonly observation: Jour;
  /** Names of the EPCI and communes that a réservataire has for territory: no other is counted apart. */
  readonly territoiresSuivis: ReadonlySet<string>;
  /** By landlord, then by département: no key to build for each row. */
  readonly perimetres: Map<string, Map<string, AgregatPerimetre>>;
}
