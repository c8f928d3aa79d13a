import type { Chiffre, Indicateur } from "./domaine/chiffre";
import type { DroitAcquis } from "./domaine/droitAcquis";
import type { EntreeDeDroit } from "./regles/r12-droits-uniques";

/** The rights of one programme that enter the campaign's year in the same way (R12). */
export interface LigneDeDroits {
  /** Null for rights that no programme bears. */
  readonly programme: string | null;
  readonly entree: EntreeDeDroit;
  readonly droits: Chiffre;
  readonly droitsUniques: Indicateur;
}

/** One year of the projection: the rate is that of the campaign, only the rights change. */
export interface AnneeDeDroits {
  readonly annee: number;
  readonly droitsDeSuite: Chiffre;
  readonly duDeSuite: Indicateur;
  readonly droitsNouveaux: Chiffre;
  readonly duNouveaux: Indicateur;
  readonly duAnterieurs: Chiffre;
  readonly droitsUniques: Indicateur;
  /** From the year before; null for the first year. */
  readonly variation: Indicateur | null;
}

/** R12 for one réservataire of one périmètre. */
export interface DroitsUniques {
  readonly reservataire: string;
  readonly nom: string;
  /** Its reservations in Parc (R7): shown beside the rights that are listed, never converted. */
  readonly reservations: Chiffre;
  /** In code-point order of programme; empty where Droits acquis lists none. */
  readonly lignes: readonly LigneDeDroits[];
  /** Everything that Droits acquis lists for it, droits pour un tour and rights of other years included. */
  readonly acquis: readonly DroitAcquis[];
  readonly droitsUniques: Indicateur;
  /** The campaign's year first; empty where no right is listed. */
  readonly projection: readonly AnneeDeDroits[];
}
