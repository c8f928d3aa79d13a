import type { Porte } from "../excel/porte";
import { chargerLeTravail } from "./chargement";
import type { Moteur } from "./moteur";

/** What « Corriger » does in a workbook. */
export function correctionsSur(porte: Porte): Pick<Moteur, "examiner" | "reparer" | "remettre"> {
  return {
    async examiner(suivi) {
      const { examinerLesCellules } = await chargerLeTravail();
      return examinerLesCellules(porte, suivi);
    },
    async reparer(lots, suivi) {
      const { reparerLesCellules } = await chargerLeTravail();
      return reparerLesCellules(porte, lots, suivi);
    },
    async remettre(trace, suivi) {
      const { remettreLesCellules } = await chargerLeTravail();
      return remettreLesCellules(porte, trace, suivi);
    },
  };
}
