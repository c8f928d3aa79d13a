import type { Territoire } from "../domaine/orientation";
import { territoireDe, type Reservataire } from "../domaine/reservataire";
import { estDepartement } from "../perimetre/entrees";

/** What one line of Réservataires holds of a département: all of it, some places, or nothing. */
function portee(ligne: Reservataire, departement: string): Territoire | "tout" | "rien" {
  const { categorie } = ligne;
  const lieu = territoireDe(ligne);
  if (lieu === null || lieu === departement) return "tout";
  if (estDepartement(lieu)) return "rien";
  return {
    epci: categorie === "commune" ? [] : [lieu],
    communes: categorie === "epci" ? [] : [lieu],
  };
}

/**
 * Where a réservataire holds rights in a département, from its lines of Réservataires: null is everywhere. An EPCI or a
 * commune without territory holds the place of its own name (R11). One that has no line here, yet has rights, holds everywhere.
 */
export function territoireDOrientation(
  lignes: readonly Reservataire[],
  departement: string,
): Territoire | null {
  const portees = lignes.map((ligne) => portee(ligne, departement)).filter((une) => une !== "rien");
  const lieux = portees.filter((une) => une !== "tout");
  if (portees.length === 0 || lieux.length < portees.length) return null;
  return {
    epci: lieux.flatMap(({ epci }) => epci),
    communes: lieux.flatMap(({ communes }) => communes),
  };
}
