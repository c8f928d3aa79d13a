import type { Parametres } from "../domaine/parametres";
import type { Fraction } from "../nombres/fraction";

/** What R1 to R5 read of the parameters. */
export function cleDesComptages(parametres: Parametres): number {
  const { methode, exclureOrcodEtLhi, exclureVenteEtDemolition, exclureEtudiantsEtSpecifiques } = parametres;
  return (
    (methode === "referentiel" ? 0 : 1) +
    (exclureOrcodEtLhi ? 2 : 0) +
    (exclureVenteEtDemolition ? 4 : 0) +
    (exclureEtudiantsEtSpecifiques ? 8 : 0)
  );
}

/** What R7 and R8 read of them. */
export function cleDesDroits({ denominateur, exclureEtudiantsEtSpecifiques }: Parametres): number {
  return (denominateur === "parc" ? 0 : 1) + (exclureEtudiantsEtSpecifiques ? 2 : 0);
}

/** What R9 reads of them: the plafonds change parts only where they are applied. */
export function cleDesPlafonds(parametres: Parametres): string {
  if (parametres.traitement === "signaler") return "";
  const { plafondEtat, plafondEtatAgents, plafondCollectivites } = parametres;
  const ecrite = ({ numerateur, denominateur }: Fraction) => `${numerateur}/${denominateur}`;
  return [plafondEtat, plafondEtatAgents, plafondCollectivites].map(ecrite).join("|");
}
