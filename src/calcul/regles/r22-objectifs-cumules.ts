import { absence, choix, difference, prorata, quotient, saisie } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import type { Emplacement } from "../domaine/description";
import type { BailleurVise, Objectif, TerritoireVise, UniteDObjectif } from "../domaine/objectif";
import type { Perimetre } from "../domaine/perimetre";
import { normaliser } from "../domaine/texte";
import { estNulle, fois, fraction } from "../nombres/fraction";

/** R22: whether a logement stands on the territory of a target: a département, or an EPCI or a commune by its name. */
export function estVise(
  territoire: TerritoireVise,
  { departement }: Perimetre,
  { commune, epci }: Pick<Emplacement, "commune" | "epci">,
): boolean {
  switch (territoire.type) {
    case "partout":
      return true;
    case "departement":
      return territoire.code === departement;
    case "lieu":
      return [commune, epci].some((nom) => nom !== null && normaliser(nom) === normaliser(territoire.nom));
    case "inconnu":
      return false;
  }
}

/** R22: whether the attributions of a landlord count for a target. */
export function estLeBailleur(vise: BailleurVise, { bailleur }: Perimetre): boolean {
  switch (vise.type) {
    case "tous":
      return true;
    case "un":
      return vise.nom === bailleur;
    case "inconnu":
      return false;
  }
}

/** R22: whether a public that a household belongs to is the one aimed at, whatever its case and accents. */
export function estLePublic({ public: vise }: Pick<Objectif, "public">, nom: string): boolean {
  return vise !== null && normaliser(vise) === normaliser(nom);
}

const CENT = fraction(100);

/** R22: the target in its unit: attributions, or percents. */
export function cibleDe({ unite, cible }: Objectif): Chiffre {
  return unite === "nombre"
    ? saisie("cibleEnNombre", "R22", cible)
    : saisie("cibleEnPourcent", "R22", fois(cible, CENT));
}

/** R22: what was done, in the unit of the target: attributions to the public, or their percents of those of the territory. */
export function realise(unite: UniteDObjectif, duPublic: Chiffre, duTerritoire: Chiffre): Indicateur {
  if (unite === "nombre") return choix("realise", "R22", duPublic);
  if (estNulle(duTerritoire.valeur))
    return absence("realiseEnPourcent", "R22", "aucuneAttributionSurLeTerritoire");
  return prorata("realiseEnPourcent", "R22", [duPublic, saisie("baseCent", "R22", CENT), duTerritoire]);
}

/** R22: réalisé ÷ cible, as a fraction of 1; absent when the target is 0. */
export function atteinteDeLaCible(fait: Indicateur, cible: Chiffre): Indicateur {
  if (fait.etat === "absent") return absence("atteinteDeLaCible", "R22", fait.raison);
  return quotient("atteinteDeLaCible", "R22", [fait, cible], "cibleNulle");
}

/** R22: cible − réalisé, in the unit of the target; negative once it has been exceeded. */
export function resteAFaire(fait: Indicateur, cible: Chiffre): Indicateur {
  const nom = cible.nom === "cibleEnPourcent" ? "resteEnPoints" : "resteEnNombre";
  if (fait.etat === "absent") return absence(nom, "R22", fait.raison);
  return difference(nom, "R22", [cible, fait]);
}
