import type { Porte } from "../excel/porte";
import type { Surveillance } from "../excel/surveiller";
import type { AccesPartage } from "./accesPartage";
import { aujourdhui, chargerLeTravail } from "./chargement";
import type { Moteur } from "./moteur";

type Regards = Pick<Moteur, "expliquer" | "lister" | "suivreLeChoix" | "surveiller">;

/**
 * Watches the inputs of the last run. At the first edit made here, the result sheets say that they are to be computed again,
 * unless somebody else leads.
 */
function surveillanceSur(porte: Porte, { siPermis }: AccesPartage): Moteur["surveiller"] {
  let surveillance: Surveillance | null = null;
  /** Result tables that no change has marked yet. */
  let aPerimer: readonly string[] = [];
  return async (feuilles, { tables, change }) => {
    const { creerSurveillance, perimerLesResultats } = await chargerLeTravail();
    aPerimer = tables;
    const perimer = () => {
      const perimees = aPerimer;
      aPerimer = [];
      return perimerLesResultats(porte, perimees);
    };
    surveillance ??= creerSurveillance(porte, (ici) => {
      change();
      // The pane has said it already: a sheet that cannot be written changes nothing to that.
      if (ici && aPerimer.length > 0) siPermis(aPerimer, perimer).catch(() => undefined);
    });
    return surveillance(feuilles);
  };
}

/** What looks at the workbook. */
export function regardsSur(porte: Porte, acces: AccesPartage): Regards {
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
    surveiller: surveillanceSur(porte, acces),
  };
}
