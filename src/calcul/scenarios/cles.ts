import { ouvrir } from "../agregats/compter";
import type { Parametres } from "../domaine/parametres";
import type { Fraction } from "../nombres/fraction";

/** What R1 to R5 read of the parameters. */
function cleDesComptages(parametres: Parametres): string {
  const { methode, exclureOrcodEtLhi, exclureVenteEtDemolition, exclureEtudiantsEtSpecifiques } = parametres;
  return [methode, exclureOrcodEtLhi, exclureVenteEtDemolition, exclureEtudiantsEtSpecifiques].join();
}

/** What R7 and R8 read of them. */
function cleDesDroits({ denominateur, exclureEtudiantsEtSpecifiques }: Parametres): string {
  return [denominateur, exclureEtudiantsEtSpecifiques].join();
}

/** What R9 reads of them: the plafonds change parts only where they are applied. */
function cleDesPlafonds(parametres: Parametres): string {
  const { traitement, plafondEtat, plafondEtatAgents, plafondCollectivites } = parametres;
  if (traitement === "signaler") return traitement;
  const ecrite = ({ numerateur, denominateur }: Fraction) => `${numerateur}/${denominateur}`;
  return [plafondEtat, plafondEtatAgents, plafondCollectivites].map(ecrite).join("|");
}

/** What the steps read of the parameters: steps whose keys are the same give the same. */
export interface Cles {
  readonly comptages: string;
  readonly droits: string;
  readonly plafonds: string;
}

const connues = new WeakMap<Parametres, Cles>();

/** Written once for all the périmètres that share their parameters. */
export function clesDe(parametres: Parametres): Cles {
  return ouvrir(connues, parametres, () => ({
    comptages: cleDesComptages(parametres),
    droits: cleDesDroits(parametres),
    plafonds: cleDesPlafonds(parametres),
  }));
}
