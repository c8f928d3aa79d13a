import type { Indicateur } from "../../src/calcul/domaine/chiffre";

const nomme = ({ nom, regle }: Indicateur) => `${nom} ${regle}`;
/** A figure in one line: its name, its rule, its operation and the names and rules of its operands; or its reason. */
export function phrase(indicateur: Indicateur): string {
  if (indicateur.etat === "absent") return `${nomme(indicateur)} absent ${indicateur.raison}`;
  const { operation, operandes } = indicateur;
  return [nomme(indicateur), operation, operandes.map(nomme).join(", ")].join(" | ").replace(/ \| $/, "");
}
