import type { AgregatPerimetre } from "../agregats/agregats";
import { fluxDuTerritoire } from "../regles/r11-infra-departemental";
import type { BasePerimetre, FluxDuTerritoire } from "../resultat";
import { deductionsSaisies } from "./base";
import type { Droits } from "./droits";
import { hypotheseDe, type EntreesRangees } from "./entrees";

/** The territories of the kind of the réservataire, and the column of Parc that names them. */
function territoiresDe({ categorie }: Droits, agregat: AgregatPerimetre) {
  if (categorie === "epci") return { champ: "epci", agregats: agregat.epci } as const;
  return categorie === "commune" ? ({ champ: "commune", agregats: agregat.communes } as const) : null;
}

/** R11 for an EPCI or a commune that has logements on its territory, found by its exact name; null for all others. */
export function territoireDe(
  droits: Droits,
  agregat: AgregatPerimetre,
  { base, entrees }: { base: BasePerimetre; entrees: EntreesRangees },
): FluxDuTerritoire | null {
  const nom = droits.ligne?.territoire ?? droits.nom;
  const siens = territoiresDe(droits, agregat);
  const territoire = siens?.agregats.get(nom);
  if (siens === null || territoire === undefined || territoire.parc.vide) return null;
  const hypothese = hypotheseDe(entrees, base.perimetre, nom);
  const deductions = hypothese === null ? null : deductionsSaisies(hypothese);
  const { parcSoumis, tauxUtilise: taux, parametres } = base;
  const entourage = { parcSoumis, taux, parametres, deductions: base.deductions };
  const sujet = { ...droits.sujet, territoire: { champ: siens.champ, nom } };
  return fluxDuTerritoire({ nom, agregat: territoire, deductions, sujet }, droits.code, entourage);
}
