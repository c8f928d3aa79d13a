import type { AgregatPerimetre } from "../agregats/agregats";
import { fluxDuTerritoire } from "../regles/r11-infra-departemental";
import type { BasePerimetre, FluxDuTerritoire } from "../resultat";
import { deductionsSaisies } from "./base";
import type { Droits } from "./droits";
import { hypotheseDe, type EntreesRangees } from "./entrees";

function territoiresDe({ categorie }: Droits, agregat: AgregatPerimetre) {
  if (categorie === "epci") return agregat.epci;
  return categorie === "commune" ? agregat.communes : null;
}

/** R11 for an EPCI or a commune that has logements on its territory, found by its exact name; null for all others. */
export function territoireDe(
  droits: Droits,
  agregat: AgregatPerimetre,
  { base, entrees }: { base: BasePerimetre; entrees: EntreesRangees },
): FluxDuTerritoire | null {
  const nom = droits.ligne?.territoire ?? droits.nom;
  const territoire = territoiresDe(droits, agregat)?.get(nom);
  if (territoire === undefined) return null;
  const hypothese = hypotheseDe(entrees, base.perimetre, nom);
  const deductions = hypothese === null ? null : deductionsSaisies(hypothese);
  const entourage = { ...base, taux: base.tauxUtilise };
  return fluxDuTerritoire({ nom, agregat: territoire, deductions }, droits.code, entourage);
}
