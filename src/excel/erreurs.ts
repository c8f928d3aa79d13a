import type { Cause, Suite } from "../restitution/phrases/interruption";
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

/** A failure while a given sheet was read: Excel's own error does not name it. */
export class EchecDeFeuille extends Error {
  override readonly name = "EchecDeFeuille";

  constructor(
    readonly feuille: string,
    override readonly cause: unknown,
  ) {
    super();
  }
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

/** The cause that the error tells by itself; null where the workbook has to be looked at, or nothing is known. */
export function causeConnue(erreur: unknown): Cause | null {
  switch (codeDErreur(erreur)) {
    case "RequestAborted":
    case "ConnectionFailure":
    case "HostRestartNeeded":
      return { type: "classeurFerme" };
    case "InactiveWorkbook":
      return { type: "autreClasseur" };
    case "MemoryLimitReached":
      return { type: "memoire" };
    case "RangeError":
    case "InternalError":
      return estDeMemoire(erreur) ? { type: "memoire" } : null;
    default:
      return null;
  }
}

/** Engines name no memory error; their words are in English everywhere: « Array buffer allocation failed ». */
function estDeMemoire(erreur: unknown): boolean {
  return (
    erreur instanceof Error &&
    /memory|allocation|invalid (array|string|typed array) length/i.test(erreur.message)
  );
}

export function interruption(cause: Cause, code: string, suite: Suite): Refus {
  return { type: "interruption", cause, code, suite };
}

/** A reading writes but marks and choices, in the workbook itself: where even that is denied, nothing can be changed. */
function causeDeLecture(code: string, feuille: string | null): Cause | null {
  if (code === "ItemNotFound") return { type: "feuilleDisparue", feuille };
  return code === "AccessDenied" && feuille === null ? { type: "lectureSeule" } : null;
}

/** Why a reading was refused; nothing was written. `feuille`: the sheet that was being read, where it is known. */
export function refusDeLecture(erreur: unknown, feuille: string | null): Refus {
  if (erreur instanceof EchecDeFeuille) return refusDeLecture(erreur.cause, erreur.feuille);
  const code = codeDErreur(erreur);
  const cause = causeConnue(erreur) ?? causeDeLecture(code, feuille);
  if (cause !== null) return interruption(cause, code, "intact");
  return refusCommun(code) ?? { type: "echecLecture", code, feuille };
}

/** The cells of a person that were to be corrected; `retabli`: they are as they were. */
export function refusDeCorrection(erreur: unknown, retabli: boolean): Refus {
  const code = codeDErreur(erreur);
  const commun = retabli ? refusCommun(code) : null;
  return commun ?? { type: "echecCorrection", code, retabli };
}

/** `cause`: what the workbook showed when it was looked at. A cell being edited leaves it as it was only if `retabli`. */
export function refusDEcriture(erreur: unknown, retabli: boolean, cause: Cause | null = null): Refus {
  const code = codeDErreur(erreur);
  const connue = cause ?? causeConnue(erreur);
  if (connue !== null) return interruption(connue, code, retabli ? "retabli" : "inacheve");
  const commun = retabli ? refusCommun(code) : null;
  return commun ?? { type: "echecEcriture", code, retabli };
}
