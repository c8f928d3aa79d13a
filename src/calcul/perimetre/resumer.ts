import type { AgregatPerimetre } from "../agregats/agregats";
import { compterReservations, TOUT } from "../agregats/comptes";
import type { SyntheseDePerimetre } from "../agregats/synthese";
import { PARAMETRES_PAR_DEFAUT } from "../domaine/parametres";
import { versNombre } from "../nombres/decimal";
import { soumis } from "../regles/r05-parc-soumis";
import { comptagesDe } from "./comptages";

/**
 * The counts of a périmètre as a landlord gives them in Synthèse: R1, R2, R3, R5 and R7 by the référentiel's default reading,
 * whatever the parameters of the workbook. No logement can be told from them.
 */
export function resumer(agregat: AgregatPerimetre): SyntheseDePerimetre {
  if (agregat.synthese !== undefined) return agregat.synthese;
  const comptages = comptagesDe(agregat, PARAMETRES_PAR_DEFAUT);
  const garde = soumis(PARAMETRES_PAR_DEFAUT);
  const reservataires = [...agregat.reservataires].map(([code, { reservations }]) => {
    const compter = (parmi: typeof garde) => compterReservations(reservations, parmi);
    return [code, { reservations: compter(TOUT), soumises: compter(garde) }] as const;
  });
  return {
    parc: versNombre(comptages.parc.valeur),
    parcDeRotation: versNombre(comptages.parcDeRotation.valeur),
    parcSoumis: versNombre(comptages.parcSoumis.valeur),
    liberations: versNombre(comptages.liberationsRetenues.valeur),
    reservataires: new Map(reservataires.filter(([, { reservations }]) => reservations > 0)),
  };
}
