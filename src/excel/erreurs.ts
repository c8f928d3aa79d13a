import type { Refus } from "../restitution/phrases/refus";

/** Excel's code of an error, never its message (localised); an error of another kind gives its name. */
export function codeDErreur(erreur: unknown): string {
  if (typeof erreur === "object" && erreur !== null && "code" in erreur && typeof erreur.code === "string")
    return erreur.code;
  return erreur instanceof Error ? erreur.name : "Inconnue";
}

/** The answer or the request is too big for the host: the caller halves it and tries again. */
export function estTropGros(erreur: unknown): boolean {
  const code = codeDErreur(erreur);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RequestPayloadSizeLimitExceeded";
}

function refusCommun(code: string): Refus | null {
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { type: "saisieEnCours" };
    case "HostIsNotReady":
    case "ReferenceError":
      return { type: "horsExcel" };
    default:
      return null;
  }
}

export function refusDeLecture(erreur: unknown, feuille: string | null): Refus {
  const code = codeDErreur(erreur);
  return refusCommun(code) ?? { type: "echecLecture", code, feuille };
}

/** A cell being edited leaves the workbook as it was only if the former results are back too. */
export function refusDEcriture(erreur: unknown, retabli: boolean): Refus {
  const code = codeDErreur(erreur);
  const commun = retabli ? refusCommun(code) : null;
  return commun ?? { type: "echecEcriture", code, retabli };
}
