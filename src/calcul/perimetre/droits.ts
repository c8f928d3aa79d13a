import type { AgregatReservataire, OrigineComptee } from "../agregats/agregats";
import { compter, type ComptesParc } from "../agregats/comptes";
import { compte, total } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import type { Categorie } from "../domaine/codes";
import type { Parametres } from "../domaine/parametres";
import type { Reservataire } from "../domaine/reservataire";
import { parcDeRotation } from "../regles/r02-parc-de-rotation";
import { liberationsRetenues } from "../regles/r03-liberations-retenues";
import { tauxDeRotation } from "../regles/r04-taux-de-rotation";
import { compterSoumis } from "../regles/r05-parc-soumis";
import { part } from "../regles/r08-part";
import type { BasePerimetre } from "../resultat";

/** What one réservataire holds in a périmètre, before any plafond: R7, R8 and its own rate (R4). */
export interface Droits {
  readonly code: string;
  readonly nom: string;
  readonly categorie: Categorie;
  readonly ligne: Reservataire | null;
  readonly reservations: Chiffre;
  readonly partDuParc: Indicateur;
  readonly partDuParcSoumis: Indicateur;
  /** The part on the denominator chosen, split by the origin of the rights (R9). */
  readonly surGarantie: Indicateur;
  readonly horsGarantie: Indicateur;
  readonly tauxPropre: Indicateur;
}

type Filtre = (origine: OrigineComptee) => boolean;
type Mesure = (parc: ComptesParc) => number;

const TOUTES: Filtre = () => true;

/** Where neither the logement nor the réservataire says, the right is taken as coming from a garantie d'emprunt. */
function estSurGarantie(ligne: Reservataire | null): Filtre {
  const parDefaut = ligne?.origine ?? "garantie";
  return (origine) => (origine === "nonPrecisee" ? parDefaut : origine) === "garantie";
}

function compterReservations({ reservations }: AgregatReservataire, mesure: Mesure, filtre: Filtre): number {
  let nombre = 0;
  for (const [origine, parc] of Object.entries(reservations))
    if (filtre(origine as OrigineComptee)) nombre += mesure(parc);
  return nombre;
}

function tauxPropre(agregat: AgregatReservataire, parametres: Parametres): Indicateur {
  const parcs = Object.values(agregat.reservations);
  const parc = total("parcDeRotation", "R2", parcs.map(parcDeRotation));
  return tauxDeRotation(liberationsRetenues(agregat.liberations, parametres), parc);
}

/** R8 on both parcs, and on the one that the parameter picks split by the origin of the rights. */
function partsDesDroits(agregat: AgregatReservataire, base: BasePerimetre, garantie: Filtre) {
  const { parametres, parc, parcSoumis } = base;
  const surSoumis: Mesure = (comptes) => compterSoumis(comptes, parametres);
  const surParc: Mesure = (comptes) => compter(comptes, () => true);
  const compterSur = (mesure: Mesure, filtre: Filtre) =>
    compte("reservations", "R7", compterReservations(agregat, mesure, filtre));
  const auParc = compterSur(surParc, TOUTES);
  const auSoumis = { ...compterSur(surSoumis, TOUTES), nom: "reservationsSoumises" } as const;
  const [mesure, denominateur] =
    parametres.denominateur === "parc" ? [surParc, parc] : [surSoumis, parcSoumis];
  const horsGarantie: Filtre = (origine) => !garantie(origine);
  return {
    reservations: parametres.denominateur === "parc" ? auParc : auSoumis,
    partDuParc: part(auParc, parc, "partDuParc"),
    partDuParcSoumis: part(auSoumis, parcSoumis, "partDuParcSoumis"),
    surGarantie: part(compterSur(mesure, garantie), denominateur, "partSurGarantie"),
    horsGarantie: part(compterSur(mesure, horsGarantie), denominateur, "partHorsGarantie"),
  };
}

/** R7 and R8 of one réservataire. A code that Réservataires does not list is kept under its own name, as "autre". */
export function droitsDe(
  code: string,
  agregat: AgregatReservataire,
  { base, ligne }: { base: BasePerimetre; ligne: Reservataire | null },
): Droits {
  return {
    code,
    nom: ligne?.nom ?? code,
    categorie: ligne?.categorie ?? "autre",
    ligne,
    ...partsDesDroits(agregat, base, estSurGarantie(ligne)),
    tauxPropre: tauxPropre(agregat, base.parametres),
  };
}
