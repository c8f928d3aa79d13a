import type { Porte } from "../excel/porte";
import type { Surveillance } from "../excel/surveiller";
import { aujourdhui, chargerLeTravail } from "./chargement";
import type { Moteur } from "./moteur";

type Regards = Pick<Moteur, "expliquer" | "lister" | "suivreLeChoix" | "surveiller">;

/** What looks at the workbook and changes nothing in it. */
export function regardsSur(porte: Porte): Regards {
  let surveillance: Surveillance | null = null;
  /** Result tables that no change has marked yet. */
  let aPerimer: readonly string[] = [];
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
    async surveiller(feuilles, { tables, change }) {
      const { creerSurveillance, perimerLesResultats } = await chargerLeTravail();
      aPerimer = tables;
      surveillance ??= creerSurveillance(porte, (ici) => {
        change();
        if (!ici || aPerimer.length === 0) return;
        const perimees = aPerimer;
        aPerimer = [];
        // The pane has said it already: a sheet that cannot be written changes nothing to that.
        perimerLesResultats(porte, perimees).catch(() => undefined);
      });
      return surveillance(feuilles);
    },
  };
}
