import { PARAMETRES_DE_DROIT } from "../../calcul/registre/parametres";
import { valeurParDefaut } from "../../calcul/registre/registre";
import { enumeration, fr } from "../phrases/typographie";
import type { MatiereDesDocuments, PartDuDestinataire } from "./matiere";

/** The landlords that owe something to this réservataire, each once. */
export function bailleursDe({ perimetres }: PartDuDestinataire): readonly string[] {
  return [...new Set(perimetres.map(({ bailleur }) => bailleur))];
}

export function expediteur(part: PartDuDestinataire): string {
  return enumeration(bailleursDe(part));
}

/** The day before which the law wants the bilan of the year before sent: "28 février 2026". */
export function echeance({ resultat: { annee } }: MatiereDesDocuments): string {
  return fr`${valeurParDefaut(PARAMETRES_DE_DROIT.bilanAvantLe)} ${String(annee)}`;
}
