import type { AgregatPerimetre } from "../agregats/agregats";
import { compterParc, TOUT } from "../agregats/comptes";
import { compte } from "../chiffres";
import type { Parametres } from "../domaine/parametres";
import { sujetDuPerimetre } from "../domaine/sujet";
import { parcDeRotation } from "../regles/r02-parc-de-rotation";
import { liberationsRetenues } from "../regles/r03-liberations-retenues";
import { tauxDeRotation } from "../regles/r04-taux-de-rotation";
import { compterSoumis } from "../regles/r05-parc-soumis";
import type { BasePerimetre } from "../resultat";
import { comptagesDeSynthese } from "./synthese";

/** R1 to R5: what the counters and the parameters give, before anything that a person estimates. */
export type Comptages = Omit<BasePerimetre, "tauxUtilise" | "deductions" | "assiette">;

/** R1 to R5 for one périmètre. */
export function comptagesDe(agregat: AgregatPerimetre, parametres: Parametres): Comptages {
  const { perimetre, synthese } = agregat;
  if (synthese !== undefined) return comptagesDeSynthese(perimetre, synthese, parametres);
  const sujet = sujetDuPerimetre(perimetre, parametres);
  const liberations = liberationsRetenues(agregat.liberations, parametres, sujet);
  const rotation = parcDeRotation(agregat.parc, sujet);
  const present = compterParc(agregat.parc, TOUT);
  return {
    perimetre,
    parametres,
    parc: compte("parc", "R1", present, sujet),
    parcDeRotation: rotation,
    parcSoumis: compte("parcSoumis", "R5", compterSoumis(agregat.parc, parametres), sujet),
    liberationsRetenues: liberations,
    tauxDeRotation: tauxDeRotation(liberations, rotation),
  };
}
