import type { Progres } from "../excel/types";
import { phraseDeProgres } from "../restitution/phrases/progres";
import type { Activite } from "./activite";
import { TEXTES } from "./textes";

type EnCours = Extract<Activite, { type: "enCours" }>;

/** How far a step is, from 0 to 1; null while it cannot be told. Each step fills the bar anew, as its words say. */
export function avancement(progres: Progres | null): number | null {
  switch (progres?.etape) {
    case "lecture":
      return progres.total === 0 ? null : Math.min(1, progres.lignes / progres.total);
    case "ecriture":
    case "documents":
      return progres.total === 0 ? null : Math.min(1, progres.rang / progres.total);
    case "correction":
      return progres.total === 0 ? null : progres.cellules / progres.total;
    case "import":
      return progres.total === 0 ? null : progres.octets / progres.total;
    case "reperage":
    case "calcul":
    case undefined:
      return null;
  }
}

/** The step in words: « Lecture de Parc : 12 000 lignes sur 15 000 ». */
export function motsDAvancement({ action, progres, annulation }: EnCours): string {
  if (annulation) return TEXTES.annulation;
  if (progres !== null) return phraseDeProgres(progres);
  return action === "calculer" ? TEXTES.preparation : TEXTES.enCours[action];
}

/** What is said aloud of a step: said once per step, not at every block of rows. */
export function annonceDAvancement({ action, progres }: EnCours): string {
  if (progres?.etape === "lecture") return TEXTES.lecture(progres.feuille);
  if (progres?.etape === "ecriture") return TEXTES.ecriture;
  if (progres?.etape === "import" || progres?.etape === "documents" || progres?.etape === "correction")
    return TEXTES.enCours[action];
  return progres === null ? TEXTES.enCours[action] : phraseDeProgres(progres);
}
