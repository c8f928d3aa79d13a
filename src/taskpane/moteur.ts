import type { Fichier } from "../excel/importer/fichier";
import type { IssueDImport } from "../excel/importer/importer";
import type { IssueDuModele } from "../excel/modele/modele";
import type { IssueDuCalcul, Refus, Suivi } from "../excel/types";
import type { Lieu } from "../lecture/lieu";

/** What the pane asks of the workbook; the real one is in moteur.ts. */
export interface Moteur {
  calculer(suivi: Suivi): Promise<IssueDuCalcul>;
  creerModele(): Promise<IssueDuModele>;
  insererExemple(): Promise<IssueDuModele>;
  /** `ailleurs`: to a sheet beside the Parc that is already filled. */
  importer(
    fichier: Fichier,
    options: { readonly suivi: Suivi; readonly ailleurs: boolean },
  ): Promise<IssueDImport>;
  /** Selects a cell; the refusal where it cannot be reached. */
  allerA(lieu: Lieu): Promise<Refus | null>;
}
