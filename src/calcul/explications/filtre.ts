import type { OrigineComptee } from "../agregats/comptes";
import type { MesureDetaillee } from "../agregats/detail";
import type { Mesure } from "../agregats/suivi";
import type { Chiffre } from "../domaine/chiffre";
import { EXCLUSIONS, type Exclusion, type Motif, type Nature } from "../domaine/codes";
import type { Perimetre } from "../domaine/perimetre";
import type {
  SujetDePrevision,
  SujetDeSuivi,
  SujetDObjectif,
  SujetDuBilanLegal,
  SujetDuDiagnostic,
  SujetDuPlan,
  SujetHorsQpv,
  Territoire,
} from "../domaine/sujet";
import type { GardeHorsQpv } from "../regles/r19-etat-hors-qpv";
import { filtreDesMises } from "./filtreDesMises";
import { filtreDuFlux } from "./filtreDuFlux";

/** Logements of a périmètre; with a `reservataire`, those whose convention is active at the date d'observation (R7). */
interface FiltreDeLogements {
  readonly type: "flux";
  /** Year of the campaign: the date d'observation and the year of the libérations follow from it. */
  readonly annee: number;
  readonly perimetre: Perimetre;
  readonly reservataire: string | null;
  readonly territoire: Territoire | null;
  readonly exclusions: readonly Exclusion[];
}

/** Rows of Parc present at the date d'observation (R1), of one of these natures, exclusions and origins of the right. */
export interface FiltreDuParc extends FiltreDeLogements {
  readonly table: "parc";
  readonly natures: readonly Nature[];
  readonly origines: readonly OrigineComptee[];
}

/** Rows of Libérations of the year before the campaign on logements familiaux (R3), of one of these motifs. */
export interface FiltreDesLiberations extends FiltreDeLogements {
  readonly table: "liberations";
  readonly motifs: readonly Motif[];
}

/** Rows of Parc that bear one of these n° RPLS (R25). */
export interface FiltreDuPlan extends SujetDuPlan {
  readonly table: "parc";
}

/** Rows of a territory and of a typologie (R28). */
interface FiltreDuDiagnostic extends SujetDuDiagnostic {
  readonly annee: number;
}

/** Those of Parc, present at the date d'observation (R1); with `reserves`, those of a réservataire of the flux (R7). */
export interface FiltreDuParcEnRegard extends FiltreDuDiagnostic {
  readonly table: "parc";
  readonly reserves: boolean;
}

/** Those of Libérations, retained by the choices of their périmètre (R3). */
export interface FiltreDesLiberationsEnRegard extends FiltreDuDiagnostic {
  readonly table: "liberations";
}

/** Rows of Mises à disposition by what they count for, on a day of the period (R13 to R17, R27). */
export interface FiltreDesMises extends SujetDeSuivi {
  readonly table: "misesADisposition";
  readonly mesure: Mesure | "enAttente" | "attributionsDUnPublic";
}

/** Rows of Mises à disposition proposed or attributed in the period, under a modality of an axis (R18). */
export interface FiltreDuBilanLegal extends SujetDuBilanLegal {
  readonly table: "misesADisposition";
  readonly mesure: MesureDetaillee;
}

/** Those of the flux, by commune, by what is known of the QPV, to the État alone or to all (R19). */
export interface FiltreHorsQpv extends SujetHorsQpv, GardeHorsQpv {
  readonly table: "misesADisposition";
}

/** Those attributed in the period on the territory of a target, to its public (R22). */
export interface FiltreDObjectif extends SujetDObjectif {
  readonly table: "misesADisposition";
}

/** The rows that a figure counted, as plain data: what they have in common, not a copy of them. */
export type Filtre =
  | FiltreDuParc
  | FiltreDuPlan
  | FiltreDuParcEnRegard
  | FiltreDesLiberations
  | FiltreDesLiberationsEnRegard
  | FiltreDesMises
  | FiltreDuBilanLegal
  | FiltreHorsQpv
  | FiltreDObjectif;

/** The filters on the rows of one sheet. */
export type FiltreDe<Table extends Filtre["table"]> = Extract<Filtre, { readonly table: Table }>;

function filtreDePrevision({ perimetre, motif }: SujetDePrevision, annee: number): FiltreDesLiberations {
  const tous = { reservataire: null, territoire: null, exclusions: EXCLUSIONS };
  return { table: "liberations", type: "flux", annee, perimetre, ...tous, motifs: [motif] };
}

/** The rows that a figure of the campaign of `annee` counted; null for a figure that counts none itself. */
export function filtreDe({ nom, sujet }: Chiffre, annee: number): Filtre | null {
  switch (sujet?.type) {
    case undefined:
      return null;
    case "flux":
      return filtreDuFlux(nom, sujet, annee);
    case "prevision":
      return filtreDePrevision(sujet, annee);
    case "plan":
      return { table: "parc", ...sujet };
    case "diagnostic":
      return nom === "liberationsDuDiagnostic"
        ? { table: "liberations", ...sujet, annee }
        : { table: "parc", ...sujet, annee, reserves: nom === "reservationsDuDiagnostic" };
    case "suivi":
    case "bilanLegal":
    case "horsQpv":
    case "objectif":
      return filtreDesMises(nom, sujet);
  }
}
