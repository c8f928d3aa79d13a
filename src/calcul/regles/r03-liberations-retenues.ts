import { compterLiberations, type ComptesLiberations } from "../agregats/comptes";
import { compte } from "../chiffres";
import type { Chiffre } from "../domaine/chiffre";
import type { Exclusion, Motif } from "../domaine/codes";
import type { Periode } from "../domaine/jour";
import type { Liberation } from "../domaine/logement";
import type { Parametres } from "../domaine/parametres";
import type { Sujet } from "../domaine/sujet";

/** R3: only what was freed in the year before the campaign (anneeObservee), on a logement familial, can be retained. */
export function estDansLaPeriode({ date, logement }: Liberation, { debut, fin }: Periode): boolean {
  return logement.nature === "familial" && date >= debut && date <= fin;
}

/** R3: the motifs that the method leaves out. */
function motifExclu(motif: Motif, { methode, exclureOrcodEtLhi }: Parametres): boolean {
  const orcodOuLhi = motif === "orcod" || motif === "lhi";
  switch (methode) {
    case "referentiel":
      return motif === "mutation" || motif === "anru" || (exclureOrcodEtLhi && orcodOuLhi);
    case "intermediaire":
      return motif === "anru" || orcodOuLhi;
  }
}

function logementExclu(exclusion: Exclusion, { exclureVenteEtDemolition }: Parametres): boolean {
  return exclureVenteEtDemolition && (exclusion === "vente" || exclusion === "demolition");
}

/** R3: whether a libération of the year enters the rate, by its motif and the exclusion of its logement. */
export function estRetenue(motif: Motif, exclusion: Exclusion, parametres: Parametres): boolean {
  return !motifExclu(motif, parametres) && !logementExclu(exclusion, parametres);
}

/**
 * R3: libérations of n-1 on logements familiaux that enter the rate. Méthode référentiel: all motifs but mutation and
 * ANRU; méthode intermédiaire: mutations kept, ANRU, ORCOD and LHI left out. Source: référentiel, étape 3.
 */
export function liberationsRetenues(
  liberations: ComptesLiberations,
  parametres: Parametres,
  sujet?: Sujet,
): Chiffre {
  const nombre = compterLiberations(liberations, (motif, exclusion) =>
    estRetenue(motif, exclusion, parametres),
  );
  return compte("liberationsRetenues", "R3", nombre, sujet);
}
