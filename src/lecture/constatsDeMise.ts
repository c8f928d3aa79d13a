import type { Jour } from "../calcul/domaine/jour";
import type { ResultatDeMise } from "../calcul/domaine/miseADisposition";
import type { SansLogement } from "./constats";

/** Findings on a row of Mises à disposition. */
export type ConstatDeMise =
  | (SansLogement & { readonly type: "miseSansLogement" })
  | { readonly type: "miseEnDouble"; readonly numero: string; readonly premiereLigne: number }
  | { readonly type: "transmissionAbsente" }
  /** A date of what follows the transmission that is before it. */
  | {
      readonly type: "dateAvantTransmission";
      readonly champ: "impossibiliteLe" | "dossiersLe" | "caleolLe" | "entreeLe";
      readonly date: Jour;
      readonly transmisLe: Jour;
    }
  | { readonly type: "entreeAvantCaleol"; readonly entreeLe: Jour; readonly caleolLe: Jour }
  | { readonly type: "entreeSansAttribution"; readonly resultat: ResultatDeMise }
  | { readonly type: "attributionSansDate" }
  | {
      readonly type: "nombreNonEntier";
      readonly champ: "candidats" | "refusAdaptes";
      readonly valeur: string;
    }
  | { readonly type: "misesAVenir"; readonly nombre: number }
  /** The sheet is there and blank: the follow-up is not established. */
  | { readonly type: "misesNonSaisies" }
  | { readonly type: "misesHorsFlux"; readonly nombre: number }
  | { readonly type: "misesHorsAnnee"; readonly annee: number; readonly nombre: number };
