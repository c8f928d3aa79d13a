import type { Porte } from "../excel/porte";
import type { AccesPartage } from "./accesPartage";
import { chargerLeTravail } from "./chargement";
import type { Moteur } from "./moteur";

/** What the view « Formules » does in a workbook. */
export function formulesSur(
  porte: Porte,
  { aSonTour, siPermis }: AccesPartage,
): Pick<Moteur, "insererLaFormule" | "reparerLesFormules" | "adresseDeLaSelection"> {
  return {
    async insererLaFormule(formule) {
      const { insererLaFormule } = await chargerLeTravail();
      return siPermis(formule, () => insererLaFormule(porte, formule));
    },
    async reparerLesFormules() {
      const { reparerLesFormules } = await chargerLeTravail();
      return aSonTour(() => reparerLesFormules(porte));
    },
    async adresseDeLaSelection() {
      const { adresseDeLaSelection } = await chargerLeTravail();
      return adresseDeLaSelection(porte);
    },
  };
}
