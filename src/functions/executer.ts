import type * as Plages from "./plages";
import { phraseDeRefus } from "./phrases";
import { ErreurDeFonction, type RefusDeFonction } from "./refus";

/** Every argument is sound, and there is no figure. */
const SANS_CHIFFRE: ReadonlySet<RefusDeFonction["type"]> = new Set<RefusDeFonction["type"]>([
  "parcNul",
  "aucunPerimetre",
  "aucunResultat",
  "classeurIllisible",
  "ligneAbsente",
  "nonCalcule",
]);

/**
 * #N/A where every argument is sound but there is no figure; #VALUE! for an argument to correct. Excel shows the sentence
 * with these two only, so never #DIV/0!.
 */
function codeDErreur(refus: RefusDeFonction): string {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return SANS_CHIFFRE.has(refus.type) ? notAvailable : invalidValue;
}

/** A refusal as Excel's error with its French sentence; any other failure as it is. */
function enErreurExcel(erreur: unknown): unknown {
  if (!(erreur instanceof ErreurDeFonction)) return erreur;
  return new CustomFunctions.Error(codeDErreur(erreur.refus), phraseDeRefus(erreur.refus));
}

/** Runs a function's calculation; a refusal becomes Excel's error. */
export function executer<Valeur>(calcul: () => Valeur): Valeur {
  try {
    return calcul();
  } catch (erreur) {
    throw enErreurExcel(erreur);
  }
}

/** The same where a result is given rather than returned: Excel's error is one of them. */
export function essayer<Valeur>(calcul: () => Valeur): Valeur | Error {
  try {
    return executer(calcul);
  } catch (erreur) {
    return erreur instanceof Error ? erreur : new Error(String(erreur));
  }
}

/** The same for a calculation that first loads the reading of whole tables, which most formulas never need. */
export async function executerSurPlages<Valeur>(calcul: (plages: typeof Plages) => Valeur): Promise<Valeur> {
  try {
    return calcul(await import(/* webpackChunkName: "plages" */ "./plages"));
  } catch (erreur) {
    throw enErreurExcel(erreur);
  }
}
