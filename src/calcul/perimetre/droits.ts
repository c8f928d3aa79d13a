import type { AgregatReservataire } from "../agregats/agregats";
import { compterReservations, TOUT, type GardeDuParc, type OrigineComptee } from "../agregats/comptes";
import { choix, compte } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import type { Categorie, Origine } from "../domaine/codes";
import { estCollectivite, type Reservataire } from "../domaine/reservataire";
import type { SujetDeFlux } from "../domaine/sujet";
import { DE_ROTATION } from "../regles/r02-parc-de-rotation";
import { liberationsRetenues } from "../regles/r03-liberations-retenues";
import { tauxDeRotation } from "../regles/r04-taux-de-rotation";
import { soumis } from "../regles/r05-parc-soumis";
import { part } from "../regles/r08-part";
import type { BasePerimetre } from "../resultat";

/** What one réservataire holds in a périmètre, before any plafond and whatever its engagement: R7 and R8. */
export interface Droits {
  readonly code: string;
  readonly nom: string;
  readonly categorie: Categorie;
  readonly ligne: Reservataire | null;
  readonly sujet: SujetDeFlux;
  readonly reservations: Chiffre;
  /** Its reservations on the whole parc, whatever the parameter Dénominateur. */
  readonly auParc: Chiffre;
  readonly partDuParc: Indicateur;
  readonly partDuParcSoumis: Indicateur;
  /** The one of the two that the parameter Dénominateur picks. */
  readonly part: Indicateur;
  /** That part split by the origin of the rights (R9), for collectivités only. */
  readonly origines: { readonly surGarantie: Indicateur; readonly horsGarantie: Indicateur } | null;
  /** Its reservations whose origin neither the logement nor the réservataire says; 0 for any other than a collectivité. */
  readonly sansOrigine: number;
}

/** What R7 and R8 need of a périmètre. */
export type Mesures = Pick<BasePerimetre, "perimetre" | "parametres" | "parc" | "parcSoumis" | "lacunes">;

/** Where neither the logement nor the réservataire says, the right is taken as coming from a garantie d'emprunt. */
export function estSurGarantie(origine: OrigineComptee, parDefaut: Origine | null): boolean {
  return (origine === "nonPrecisee" ? (parDefaut ?? "garantie") : origine) === "garantie";
}

/** What is counted on the parc that the parameter Dénominateur picks, and the denominator itself. */
function mesureChoisie({ parametres, parc, parcSoumis }: Mesures): { garde: GardeDuParc; parc: Chiffre } {
  return parametres.denominateur === "parc"
    ? { garde: TOUT, parc }
    : { garde: soumis(parametres), parc: parcSoumis };
}

function origines({ reservations }: AgregatReservataire, mesures: Mesures, sujet: SujetDeFlux) {
  const { garde, parc } = mesureChoisie(mesures);
  const enGarantie = (origine: OrigineComptee) => estSurGarantie(origine, sujet.origineParDefaut);
  const nombre = compterReservations(reservations, garde, enGarantie);
  const autres = compterReservations(reservations, garde) - nombre;
  const surGarantie = compte("reservationsSurGarantie", "R7", nombre, sujet);
  const horsGarantie = compte("reservationsHorsGarantie", "R7", autres, sujet);
  return {
    surGarantie: part(surGarantie, parc, "partSurGarantie"),
    horsGarantie: part(horsGarantie, parc, "partHorsGarantie"),
  };
}

function sansOrigine({ reservations }: AgregatReservataire, mesures: Mesures, sujet: SujetDeFlux): number {
  if (sujet.origineParDefaut !== null) return 0;
  return compterReservations(reservations, mesureChoisie(mesures).garde, (une) => une === "nonPrecisee");
}

/** Whose reservations are counted. */
export function sujetDe(
  code: string,
  { perimetre, parametres }: Mesures,
  ligne: Reservataire | null,
): SujetDeFlux {
  const origineParDefaut = ligne?.origine ?? null;
  return { type: "flux", perimetre, parametres, reservataire: code, origineParDefaut, territoire: null };
}

/** R7 and R8 of one réservataire. A code that Réservataires does not list is kept under its own name, as "autre". */
export function droitsDe(
  code: string,
  agregat: AgregatReservataire,
  { mesures, ligne }: { mesures: Mesures; ligne: Reservataire | null },
): Droits {
  const { parametres, parc, parcSoumis } = mesures;
  const { reservations } = agregat;
  const sujet = sujetDe(code, mesures, ligne);
  const auParc = compte("reservations", "R7", compterReservations(reservations, TOUT), sujet);
  const nombreSoumis = compterReservations(reservations, soumis(parametres));
  const auSoumis = compte("reservationsSoumises", "R7", nombreSoumis, sujet);
  const partDuParc = part(auParc, parc, "partDuParc");
  const partDuParcSoumis = part(auSoumis, parcSoumis, "partDuParcSoumis");
  const categorie = ligne?.categorie ?? "autre";
  const choisitParc = parametres.denominateur === "parc";
  return {
    code,
    nom: ligne?.nom ?? code,
    categorie,
    ligne,
    sujet,
    reservations: choisitParc ? auParc : auSoumis,
    auParc,
    partDuParc,
    partDuParcSoumis,
    part: choix("part", "R8", choisitParc ? partDuParc : partDuParcSoumis),
    origines: estCollectivite(categorie) ? origines(agregat, mesures, sujet) : null,
    sansOrigine: estCollectivite(categorie) ? sansOrigine(agregat, mesures, sujet) : 0,
  };
}

/** The rate on a réservataire's own parc (R4), for information. */
export function tauxPropre(agregat: AgregatReservataire, sujet: SujetDeFlux): Indicateur {
  const parc = compte("parcDeRotation", "R2", compterReservations(agregat.reservations, DE_ROTATION), sujet);
  return tauxDeRotation(liberationsRetenues(agregat.liberations, sujet.parametres, sujet), parc);
}
