import type { Categorie } from "./domaine/codes";
import type { Chiffre, Indicateur } from "./domaine/chiffre";
import type { Jour } from "./domaine/jour";
import type { Perimetre } from "./domaine/perimetre";
import type { ReglesDeDecompte } from "./domaine/reglesDeDecompte";
import type { NonDecompte } from "./domaine/sort";
import type { Avancement } from "./regles/r17-bilan";

/** R14 to R16: what counts for a réservataire, by the rule that counts it; `ensemble` is their sum. */
export interface DetailDuDecompte {
  readonly enDirecte: Chiffre;
  readonly enDelegue: Chiffre;
  readonly relogementsValorises: Chiffre;
  readonly refusAdaptes: Chiffre;
  readonly ensemble: Chiffre;
}

/** R16: only for a réservataire in gestion mixte. */
export interface Requalification {
  readonly requalifies: Chiffre;
  readonly part: Indicateur;
  readonly cible: Chiffre;
  /** Null without a share to compare. */
  readonly atteinte: boolean | null;
}

/** One réservataire in one périmètre, from 1 January to the date of the bilan (R17). */
export interface LigneDeBilan {
  readonly reservataire: string;
  readonly nom: string;
  /** Null for "Non réservé". */
  readonly categorie: Categorie | null;
  readonly gestion: ReglesDeDecompte["gestion"];
  /** The engagement of the convention; null where none is entered. */
  readonly engagement: Chiffre | null;
  /** What the objective is made from: the engagement where there is one, else the part once R9 has been applied (R10). */
  readonly partRetenue: Indicateur;
  readonly estimation: Indicateur;
  readonly objectif: Indicateur;
  readonly proposes: Chiffre;
  readonly attribues: Chiffre;
  readonly entrees: Chiffre;
  /** By the household or by the CALEOL. */
  readonly refus: Chiffre;
  readonly decompte: DetailDuDecompte;
  readonly nonDecomptes: Readonly<Record<NonDecompte, Chiffre>>;
  /** Proposed, at whatever time, and neither counted nor left out at the date. */
  readonly enAttente: Chiffre;
  readonly candidatsInsuffisants: Chiffre;
  readonly solde: Indicateur;
  readonly tauxDAtteinte: Indicateur;
  readonly objectifADate: Indicateur;
  readonly avance: Indicateur;
  readonly projection: Indicateur;
  readonly partDuFluxReel: Indicateur;
  readonly ecartALaPartRetenue: Indicateur;
  readonly requalification: Requalification | null;
  /** Listed apart: they do not consume the flux (R13). */
  readonly droitsPourUnTour: Chiffre;
  /** R27, for information: an attribution stands under each public of its household. In code-point order. */
  readonly publics: readonly { readonly public: string; readonly attributions: Chiffre }[];
}

export interface BilanDePerimetre {
  readonly perimetre: Perimetre;
  /** Entered, else the attributions counted here: what the shares of the real flux are shares of. */
  readonly attributionsDeLAnnee: Chiffre;
  /** In code-point order of réservataire, "Non réservé" last and only where the landlord lists its own proposals. */
  readonly lignes: readonly LigneDeBilan[];
}

export interface Bilan extends Avancement {
  readonly annee: number;
  readonly date: Jour;
  /** In order of landlord, then département. */
  readonly perimetres: readonly BilanDePerimetre[];
}
