import { ouvrir } from "../../calcul/agregats/compter";
import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../calcul/domaine/parametres";
import { SUIVI_PAR_DEFAUT, type ParametresDeSuivi } from "../../calcul/domaine/parametresDeSuivi";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import { couvre, type Portee } from "../blocages";
import type { JeuDeParametres } from "../types";
import type { DefinitionDeParametre, ValeurDeParametre } from "./definition";
import { comparerPortees, precision } from "./portees";

/** A line of the sheet Paramètres that holds. */
export interface Reglage {
  readonly definition: DefinitionDeParametre;
  readonly valeur: ValeurDeParametre;
  readonly portee: Portee;
  readonly perimetre: string;
  readonly ligne: number;
}

/** True for a line that says something else than what would hold without it. */
function estUnEcart({ definition, valeur, portee }: Reglage, reglages: readonly Reglage[]): boolean {
  if (!valeur.parDefaut) return true;
  const plusLarges = reglages.filter((autre) => precision(autre.portee) < precision(portee));
  return plusLarges.some((autre) => autre.definition === definition && !autre.valeur.parDefaut);
}

function suiviRegle(reglages: readonly Reglage[]): ParametresDeSuivi {
  return reglages.reduce(
    (suivi, { valeur: { effet } }) => (effet.sur === "suivi" ? effet.regler(suivi) : suivi),
    SUIVI_PAR_DEFAUT,
  );
}

/** The set of parameters of a run: lines apply from the widest to the most precise. */
export function jeuDeParametres(annee: number, reglages: readonly Reglage[]): JeuDeParametres {
  const ordonnes = [...reglages].sort((a, b) => comparerPortees(a.portee, b.portee));
  const ecarts = ordonnes.filter((reglage) => estUnEcart(reglage, ordonnes));
  const parLignes = new Map<string, Parametres>();
  return {
    annee,
    suivi: suiviRegle(reglages),
    ecarts: ecarts.map(({ definition, valeur, perimetre }) => ({
      nom: definition.nom,
      valeur: valeur.ecrite,
      perimetre,
    })),
    pour: (perimetre: Perimetre): Parametres => {
      const siens = ordonnes.filter(({ portee }) => couvre(portee, perimetre));
      // Made once for all the périmètres to which the same lines apply.
      return ouvrir(parLignes, siens.map(({ ligne }) => ligne).join(), () => {
        const choix = siens.map(({ valeur: { effet } }) => (effet.sur === "flux" ? effet.choix : {}));
        return Object.assign({}, PARAMETRES_PAR_DEFAUT, ...choix) as Parametres;
      });
    },
  };
}

/** The lines for a landlord and for a département that disagree on a périmètre, where no line settles it. */
export function concurrents(
  reglages: readonly Reglage[],
  perimetres: readonly Perimetre[],
): readonly { readonly reglage: Reglage; readonly perimetre: Perimetre }[] {
  return perimetres.flatMap((perimetre) => {
    const siens = reglages.filter(({ portee }) => couvre(portee, perimetre));
    const de = (definition: DefinitionDeParametre, rang: number) =>
      siens.find((autre) => autre.definition === definition && precision(autre.portee) === rang);
    const disputes = siens.filter(({ definition, valeur, portee }) => {
      const duDepartement = de(definition, 1);
      if (precision(portee) !== 2 || duDepartement === undefined || de(definition, 3) !== undefined)
        return false;
      return duDepartement.valeur.ecrite !== valeur.ecrite;
    });
    return disputes.map((reglage) => ({ reglage, perimetre }));
  });
}
