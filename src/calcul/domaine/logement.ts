import type { Exclusion, Motif, Nature, Origine } from "./codes";
import type { Jour } from "./jour";
import type { Perimetre } from "./perimetre";

/** A line of the sheet Parc, decoded. A null date was left blank. */
export interface Logement {
  readonly perimetre: Perimetre;
  readonly epci: string | null;
  readonly commune: string | null;
  readonly nature: Nature;
  readonly exclusion: Exclusion;
  /** Code of the réservataire; null: not reserved. */
  readonly reservataire: string | null;
  readonly origine: Origine | null;
  readonly debutConvention: Jour | null;
  readonly finConvention: Jour | null;
  readonly miseEnService: Jour | null;
  readonly sortie: Jour | null;
}

/** A line of the sheet Libérations, joined to its logement. */
export interface Liberation {
  readonly logement: Logement;
  readonly date: Jour;
  readonly motif: Motif;
}
