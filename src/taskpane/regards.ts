import { creerEcoute, type Ecoute } from "../excel/ecouter";
import type { Souvenir } from "../excel/lire/souvenir";
import type { Porte } from "../excel/porte";
import type { Solveur } from "../calcul/orientation/solveur";
import type { AccesPartage } from "./accesPartage";
import { aujourdhui, chargerLeTravail } from "./chargement";
import type { Moteur } from "./moteur";

type Regards = Pick<
  Moteur,
  "expliquer" | "lister" | "suivreLeChoix" | "ecouter" | "regarder" | "perimer" | "reglerLAutomatique"
>;

/** What a look needs beside the workbook. */
export interface MatiereDesRegards {
  readonly souvenir: Souvenir;
  readonly solveur: Solveur;
  readonly version: string;
}

/** What the pane follows of the workbook without being asked. */
function direct(
  porte: Porte,
  { siPermis }: AccesPartage,
  matiere: MatiereDesRegards,
): Pick<Moteur, "ecouter" | "regarder" | "perimer" | "reglerLAutomatique"> {
  const ecouter: Ecoute = creerEcoute(porte, matiere.souvenir.changements);
  return {
    ecouter,
    async regarder(suivi, tout) {
      const { regarderLeClasseur } = await chargerLeTravail();
      return regarderLeClasseur(porte, { ...matiere, aujourdhui: aujourdhui(), suivi, tout });
    },
    async perimer(tables) {
      const { perimerLesResultats } = await chargerLeTravail();
      // The pane says it: a sheet that cannot be written changes nothing to that.
      await siPermis(tables, () => perimerLesResultats(porte, tables)).catch(() => undefined);
    },
    async reglerLAutomatique(actif) {
      const { reglerLAutomatique } = await chargerLeTravail();
      return siPermis(actif === null ? null : { actif }, () => reglerLAutomatique(porte, actif));
    },
  };
}

/** What looks at the workbook. */
export function regardsSur(porte: Porte, acces: AccesPartage, matiere: MatiereDesRegards): Regards {
  return {
    async expliquer(bilan, lieu) {
      const { expliquerLeChoix } = await chargerLeTravail();
      return expliquerLeChoix(porte, bilan, lieu);
    },
    async lister(filtre, suivi) {
      const { listerLesLignes } = await chargerLeTravail();
      return listerLesLignes(porte, filtre, { aujourdhui: aujourdhui(), suivi });
    },
    async suivreLeChoix(change) {
      const { suivreLeChoix } = await chargerLeTravail();
      return suivreLeChoix(porte, change);
    },
    ...direct(porte, acces, matiere),
  };
}
