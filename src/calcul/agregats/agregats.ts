import type { Jour, Periode } from "../domaine/jour";
import type { Perimetre } from "../domaine/perimetre";
import type { ComptesLiberations, ComptesParc, ComptesReservations } from "./comptes";
import type { Grille } from "./grille";
import type { SyntheseDePerimetre } from "./synthese";

/** What one réservataire holds in a périmètre: its active reservations by origin of the right, and their libérations. */
export interface AgregatReservataire {
  readonly reservations: ComptesReservations;
  readonly liberations: ComptesLiberations;
}

/** What one commune or EPCI holds of a périmètre (R11). */
export interface AgregatTerritoire {
  readonly parc: ComptesParc;
  /** Active reservations on the territory, by réservataire; of those whose territory it is only. */
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
  /** Ready-made counts, in place of all those above. */
  readonly synthese?: SyntheseDePerimetre;
}

/** The EPCI and communes that R11 follows, by name, and the codes of the réservataires whose territory each is. */
export type TerritoiresSuivis = ReadonlyMap<string, ReadonlySet<string>>;

/** The counters of a whole workbook for one campaign. Built by compterLogement and compterLiberation. */
export interface Agregats {
  readonly annee: number;
  readonly observation: Jour;
  /** The year whose libérations are counted. */
  readonly periode: Periode;
  /** No other territory is counted apart. */
  readonly territoiresSuivis: TerritoiresSuivis;
  /** Where all the counters are. */
  readonly grille: Grille;
  /** By landlord, then by département: no key to build for each row. */
  readonly perimetres: Map<string, Map<string, AgregatPerimetre>>;
}
