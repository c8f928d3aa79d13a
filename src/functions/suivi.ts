import { porteDuComplement } from "../excel/porte";
import { ResultatsSuivis } from "../excel/resultats";
import { essayer } from "./executer";
import { indicateurDe, type DemandeDIndicateur } from "./indicateur";
import { refuser } from "./refus";

const resultats = new ResultatsSuivis(porteDuComplement());

/** Gives a formula its figure, and gives it anew each time the results are written, until Excel needs it no more. */
export function suivreLIndicateur(
  demande: DemandeDIndicateur,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  const cesser = resultats.suivre((lus) => {
    invocation.setResult(
      essayer(() => (lus === null ? refuser({ type: "classeurIllisible" }) : indicateurDe(lus, demande))),
    );
  });
  invocation.onCanceled = cesser;
}
