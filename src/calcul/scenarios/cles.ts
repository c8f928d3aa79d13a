import type { Parametres } from "../domaine/parametres";
import type { Fraction } from "../nombres/fraction";

/** What R1 to R5 read of the parameters. */
export function cleDesComptages(parametres: Parametres): string {
  const { methode, exclureOrcodEtLhi, exclureVenteEtDemolition, exclureEtudiantsEtSpecifiques } = parametres;
  return [methode, exclureOrcodEtLhi, exclureVenteEtDemolition, exclureEtudiantsEtSpecifiques].join();
}

/** What R7 and R8 read of them. */
export function cleDesDroits({ denominateur, exclureEtudiantsEtSpecifiques }: Parametres): string {
  return [denominateur, exclureEtudiantsEtSpecifiques].join();
}

/** What R9 reads of them: the plafonds change parts only where they are applied. */
export function cleDesPlafonds(parametres: Parametres): string {
  const { traitement, plafondEtat, plafondEtatAgents, plafondCollectivites } = parametres;
  if (traitement === "signaler") return traitement;
  const ecrite = ({ numerateur, denominateur }: Fraction) => `${numerateur}/${denominateur}`;
  return [plafondEtat, plafondEtatAgents, plafondCollectivites].map(ecrite).join("|");
}
