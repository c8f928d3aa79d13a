import type { Porte } from "../excel/porte";
import type { Surveillance } from "../excel/surveiller";
import { aujourdhui, chargerLeTravail } from "./chargement";
import type { Moteur } from "./moteur";

type Regards = Pick<Moteur, "expliquer" | "lister" | "suivreLeChoix" | "surveiller">;

/** What looks at the workbook and changes nothing in it. */
export function regardsSur(porte: Porte): Regards {
  let surveillance: Surveillance | null = null;
  return {
    async expliquer(bilan) {
      const { expliquerLeChoix } = await chargerLeTravail();
      return expliquerLeChoix(porte, bilan);
    },
    async lister(filtre, suivi) {
      const { listerLesLignes } = await chargerLeTravail();
      return listerLesLignes(porte, filtre, { aujourdhui: aujourdhui(), suivi });
    },
    async suivreLeChoix(change) {
      const { suivreLeChoix } = await chargerLeTravail();
      return suivreLeChoix(porte, change);
    },
    async surveiller(feuilles, change) {
      const { creerSurveillance } = await chargerLeTravail();
      surveillance ??= creerSurveillance(porte, change);
      return surveillance(feuilles);
    },
  };
}
