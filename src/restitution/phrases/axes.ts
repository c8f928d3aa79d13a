import { NON_RENSEIGNE, type Axe } from "../../calcul/domaine/axes";
import type { Financement } from "../../calcul/domaine/description";
import { FINANCEMENT } from "./nomsDeDescription";
import { fr } from "./typographie";

/** The axes of the bilan légal, and the line of all the logements. */
export const AXE: Readonly<Record<Axe | "ensemble", string>> = {
  ensemble: "Ensemble",
  typologie: "Typologie",
  financement: "Financement",
  qpv: "QPV",
  commune: "Commune",
  periodeDeConstruction: "Période de construction",
};

export const SANS_VALEUR = "Non renseigné";

/** The class of a rank, from the first years of those after the first: "Avant 1949", "1949 à 1974", "Depuis 2010". */
export function periodeEnMots(rang: number, debuts: readonly number[]): string {
  const [debut, suivant] = [debuts[rang - 1], debuts[rang]];
  if (debut === undefined) return fr`Avant ${String(suivant ?? "")}`;
  return suivant === undefined ? fr`Depuis ${String(debut)}` : fr`${String(debut)} à ${String(suivant - 1)}`;
}

/** A modality of an axis as people read it; a commune and a typologie are what they are. */
export function modaliteEnMots(axe: Axe | "ensemble", modalite: string, debuts: readonly number[]): string {
  if (axe === "ensemble") return "Tous les logements";
  if (modalite === NON_RENSEIGNE) return SANS_VALEUR;
  switch (axe) {
    case "qpv":
      return modalite === "oui" ? "En QPV" : "Hors QPV";
    case "financement":
      return FINANCEMENT[modalite as Financement];
    case "periodeDeConstruction":
      return periodeEnMots(Number(modalite), debuts);
    case "typologie":
    case "commune":
      return modalite;
  }
}
