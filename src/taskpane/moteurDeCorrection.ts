import type { Porte } from "../excel/porte";
import type { AccesPartage } from "./accesPartage";
import { chargerLeTravail } from "./chargement";
import type { Moteur } from "./moteur";

/** What « Corriger » does in a workbook: anybody may look, one person at a time writes. */
export function correctionsSur(
  porte: Porte,
  { aSonTour }: AccesPartage,
): Pick<Moteur, "examiner" | "reparer" | "remettre"> {
  return {
    async examiner(suivi) {
      const { examinerLesCellules } = await chargerLeTravail();
      return examinerLesCellules(porte, suivi);
    },
    async reparer(lots, suivi) {
      const { reparerLesCellules } = await chargerLeTravail();
      const issue = await aSonTour(() => reparerLesCellules(porte, lots, suivi));
      return issue.type === "refuse" ? { trace: null, ...issue } : issue;
    },
    async remettre(trace, suivi) {
      const { remettreLesCellules } = await chargerLeTravail();
      return aSonTour(() => remettreLesCellules(porte, trace, suivi));
    },
  };
}
