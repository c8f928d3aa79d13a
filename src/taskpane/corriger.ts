import type { IssueDExamen } from "../excel/reparer/examiner";
import type { IssueDeRemise, Trace } from "../excel/reparer/remettre";
import type { IssueDeReparation } from "../excel/reparer/reparer";
import type { Lot } from "../lecture/reparations/reparations";
import { suiviDe, type Fin } from "./actions";
import { SANS_CORRECTION, traceDe, type FinDeCorrection, type Vise } from "./correction";
import type { Etat, Evenement } from "./etat";
import type { Message } from "./messages";
import type { Moteur } from "./moteur";

/** What a session offers to make a person's cells clean. */
export interface ActionsDeCorrection {
  /** Shows what can be repaired, that of a finding ticked if one is given; nothing is written. */
  examiner(vise: Vise | null): Promise<void>;
  /** Writes the lots that the person accepted. */
  reparer(lots: readonly Lot[]): Promise<void>;
  /** Puts back what the last correction wrote, if there is one. */
  remettre(): Promise<void>;
}

function dire(fin: FinDeCorrection): Message {
  return { type: "correction", fin };
}

function finDeLExamen(
  issue: IssueDExamen,
  { vise, precedente }: { readonly vise: Vise | null; readonly precedente: Trace | null },
): Fin {
  switch (issue.type) {
    case "examine": {
      const { examen } = issue;
      if (examen.lots.length > 0)
        return { message: null, correction: { type: "proposee", examen, vise, precedente } };
      return { message: dire({ type: "rienACorriger", protegees: examen.protegees }) };
    }
    case "annule":
      return { message: dire({ type: "correctionArretee" }) };
    case "refuse":
      return { message: { type: "refus", refus: issue.refus } };
  }
}

function finDeLaReparation(issue: IssueDeReparation): Fin {
  switch (issue.type) {
    case "repare": {
      const { reparees, laissees, trace } = issue;
      const correction = reparees === 0 ? SANS_CORRECTION : ({ type: "faite", trace } as const);
      return { message: dire({ type: "corrige", reparees, laissees }), correction };
    }
    case "annule":
      return { message: dire({ type: "correctionArretee" }), correction: SANS_CORRECTION };
    case "refuse": {
      const { refus, trace } = issue;
      const correction = trace === null ? SANS_CORRECTION : ({ type: "faite", trace } as const);
      return { message: { type: "refus", refus }, correction };
    }
  }
}

function finDeLaRemise(issue: IssueDeRemise): Fin {
  if (issue.type === "refuse") return { message: { type: "refus", refus: issue.refus } };
  return { message: dire(issue), correction: SANS_CORRECTION };
}

/** The actions of « Corriger »: a correction takes the place of the one before, which can then no longer be undone. */
export function actionsDeCorrection(
  moteur: Moteur,
  { lire, envoyer }: { readonly lire: () => Etat; readonly envoyer: (evenement: Evenement) => void },
  lancer: (action: "examiner" | "reparer" | "remettre", agir: () => Promise<Fin>) => Promise<void>,
): ActionsDeCorrection {
  const suivi = () => suiviDe(lire, envoyer);
  const remettre = async (trace: Trace) => finDeLaRemise(await moteur.remettre(trace, suivi()));
  return {
    examiner: (vise) =>
      lancer("examiner", async () => {
        const precedente = traceDe(lire().correction);
        return finDeLExamen(await moteur.examiner(suivi()), { vise, precedente });
      }),
    reparer: (lots) => lancer("reparer", async () => finDeLaReparation(await moteur.reparer(lots, suivi()))),
    remettre: async () => {
      const { correction } = lire();
      if (correction.type === "faite") await lancer("remettre", () => remettre(correction.trace));
    },
  };
}
