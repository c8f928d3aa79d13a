import type { RefusDePartage } from "../excel/partage/ecriture";
import type { Auteur } from "../excel/partage/tour";
import type { Porte } from "../excel/porte";
import { chargerLeTravail } from "./chargement";

/** How what changes a shared workbook comes to it. */
export interface AccesPartage {
  /** Runs what writes once nobody else writes nor leads. */
  readonly aSonTour: <Issue>(ecrire: () => Promise<Issue>) => Promise<Issue | RefusDePartage>;
  /** Makes a change unless somebody else leads; all may read (null). */
  readonly siPermis: <Issue>(
    changement: object | null,
    agir: () => Promise<Issue>,
  ) => Promise<Issue | RefusDePartage>;
}

export function accesPartage(porte: Porte, auteur: Auteur): AccesPartage {
  return {
    async aSonTour(ecrire) {
      const { agirASonTour, saufSpectateur } = await chargerLeTravail();
      return saufSpectateur(porte, auteur, () => agirASonTour(porte, auteur, ecrire));
    },
    async siPermis(changement, agir) {
      if (changement === null) return agir();
      const { saufSpectateur } = await chargerLeTravail();
      return saufSpectateur(porte, auteur, agir);
    },
  };
}
