import { comparerTextes } from "../calcul/domaine/perimetre";
import { resteDue, type Echeance } from "../calcul/regles/r20-delais";
import type { MiseADisposition } from "../calcul/domaine/miseADisposition";
import type { SuiviDuDossier } from "./suivi";

/** What is owed first on a mise à disposition. */
export interface EcheanceDue {
  readonly mise: MiseADisposition;
  readonly echeance: Echeance;
}

/** R20: what the réservataires still owe, one line per mise à disposition, by its first deadline; the oldest first. */
export function echeancesDues({ echeances, bilan }: SuiviDuDossier): readonly EcheanceDue[] {
  const dues = echeances.flatMap(({ mise, echeances: siennes }): readonly EcheanceDue[] => {
    const [premiere, ...autres] = siennes.filter((une) => resteDue(une, mise, bilan.date));
    if (premiere === undefined) return [];
    const echeance = autres.reduce((a, b) => (b.limite < a.limite ? b : a), premiere);
    return [{ mise, echeance }];
  });
  return dues.sort(
    (a, b) => a.echeance.limite - b.echeance.limite || comparerTextes(a.mise.numero, b.mise.numero),
  );
}
