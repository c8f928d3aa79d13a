import type { Periode } from "../agregats/chronologie";
import type { Origine } from "./codes";
import type { Parametres } from "./parametres";
import type { ParametresDeSuivi } from "./parametresDeSuivi";
import type { Perimetre } from "./perimetre";

/** A territory inside a périmètre, and the column of Parc that names it (R11). */
export interface Territoire {
  readonly champ: "commune" | "epci";
  readonly nom: string;
}

/** What R1 to R11 counted: whose rows, and under which choices. */
export interface SujetDeFlux {
  readonly type: "flux";
  readonly perimetre: Perimetre;
  readonly parametres: Parametres;
  /** Code of the réservataire; null for the whole périmètre. */
  readonly reservataire: string | null;
  /** Where its rights come from when the logement does not say (R9). */
  readonly origineParDefaut: Origine | null;
  readonly territoire: Territoire | null;
}

/** What R13 to R17 and R27 counted. */
export interface SujetDeSuivi {
  readonly type: "suivi";
  readonly perimetre: Perimetre;
  readonly parametres: ParametresDeSuivi;
  readonly reservataire: string | null;
  readonly periode: Periode;
  /** The public of the households (R27); null: all of them. */
  readonly public: string | null;
}

/** Whose rows a figure counts: plain data, made once and shared by all the figures that are about it. */
export type Sujet = SujetDeFlux | SujetDeSuivi;

/** The whole of a périmètre. */
export function sujetDuPerimetre(perimetre: Perimetre, parametres: Parametres): SujetDeFlux {
  const entier = { reservataire: null, origineParDefaut: null, territoire: null };
  return { type: "flux", perimetre, parametres, ...entier };
}
