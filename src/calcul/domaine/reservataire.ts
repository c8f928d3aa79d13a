import type { Fraction } from "../nombres/fraction";
import type { Categorie, Origine } from "./codes";
import type { Jour } from "./jour";
import type { Decompte, Gestion } from "./reglesDeDecompte";

/** R12: how the rights become a flux; droits uniques are for Action Logement only. */
export const METHODES_DE_CONVERSION = ["assiette", "droitsUniques"] as const;
export type MethodeDeConversion = (typeof METHODES_DE_CONVERSION)[number];

/** A line of the sheet Réservataires. `territoire` null: the line holds wherever no more precise line does. */
export interface Reservataire {
  readonly code: string;
  readonly nom: string;
  readonly categorie: Categorie;
  /** Set where the sheet gives no category that is known: it is one by default, from which nothing may be concluded. */
  readonly categorieParDefaut?: true;
  /** Département code, or name of an EPCI or a commune. */
  readonly territoire: string | null;
  /** The convention's share of the flux, as a fraction of 1; null when none is entered. */
  readonly engagement: Fraction | null;
  /** Origin of the rights where the logement itself does not say. */
  readonly origine: Origine | null;
  /** Who names the candidates; null or absent: as its catégorie usually does. */
  readonly gestion?: Gestion | null | undefined;
  /** What counts where the landlord manages; null or absent: the attribution. */
  readonly decompte?: Decompte | null | undefined;
  /** Null or absent: the assiette. */
  readonly methode?: MethodeDeConversion | null | undefined;
  /** The day of its convention's signature, and the last day of it (R26); null or absent: not entered. */
  readonly signeeLe?: Jour | null | undefined;
  readonly jusquAu?: Jour | null | undefined;
}

/** The code shown for what nobody reserves (REGLES R10, CLASSEUR tblFlux). */
export const NON_RESERVE = "—";

/** Défense, sécurité, santé: their logements are outside the flux, so they get no part (R7). */
export function estHorsFlux(categorie: Categorie): boolean {
  return categorie === "defense" || categorie === "securite" || categorie === "sante";
}

/** Those that have a territory of their own inside a département (R11). */
export function estInfraDepartementale(categorie: Categorie): categorie is "epci" | "commune" {
  return categorie === "epci" || categorie === "commune";
}

/** Where a line holds: its territoire, for an EPCI or a commune without one its own name (R11); null: everywhere. */
export function territoireDe({
  nom,
  categorie,
  territoire,
}: Pick<Reservataire, "nom" | "categorie" | "territoire">): string | null {
  return territoire ?? (estInfraDepartementale(categorie) ? nom : null);
}

/** Local authorities, whose guaranteed rights share one plafond (R9). */
export function estCollectivite(categorie: Categorie): boolean {
  return categorie === "region" || categorie === "departement" || estInfraDepartementale(categorie);
}
