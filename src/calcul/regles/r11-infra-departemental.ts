import type { AgregatTerritoire } from "../agregats/agregats";
import { compterParc, TOUT } from "../agregats/comptes";
import { absence, compte, produit, prorata, quotient } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import { parDeduction } from "../domaine/hypotheses";
import type { Parametres } from "../domaine/parametres";
import type { SujetDeFlux } from "../domaine/sujet";
import { compterSoumis } from "./r05-parc-soumis";
import { assiette, type Deductions } from "./r06-assiette";
import { estNulle } from "../nombres/fraction";
import type { FluxDuTerritoire } from "../resultat";

/** What R11 takes from the périmètre around the territory. */
export interface Entourage {
  readonly parcSoumis: Chiffre;
  readonly taux: Indicateur;
  readonly deductions: Deductions;
  readonly parametres: Parametres;
}

/** The deductions entered for the territory, else those of the périmètre pro rata of the parc soumis. */
export function deductionsDuTerritoire(
  saisies: Deductions | null,
  parcSoumis: Chiffre,
  entourage: Entourage,
): Deductions {
  if (saisies !== null) return saisies;
  return parDeduction((deduction) => {
    const entiere = entourage.deductions[deduction];
    // Nothing to share out: no need of a figure of its own.
    if (estNulle(entiere.valeur)) return entiere;
    return prorata(deduction, "R11", [entiere, parcSoumis, entourage.parcSoumis]);
  });
}

/** A territory as R11 sees it; `sujet`: whose rows are counted, for the réservataire. */
interface Lieu {
  readonly nom: string;
  readonly agregat: AgregatTerritoire;
  readonly deductions: Deductions | null;
  readonly sujet?: SujetDeFlux;
}

/** The same, for whoever holds the logements. */
function deTous(sujet: SujetDeFlux | undefined): SujetDeFlux | undefined {
  return sujet && { ...sujet, reservataire: null };
}

interface CadreDuLieu {
  readonly parametres: Parametres;
  /** Whose rows are counted for the whole territory. */
  readonly tous: SujetDeFlux | undefined;
}

function parcEtReservations({ agregat, sujet }: Lieu, code: string, { parametres, tous }: CadreDuLieu) {
  const reserves = agregat.reservations.get(code);
  const soumis = parametres.denominateur === "soumis";
  const nombre = (parc: AgregatTerritoire["parc"]) =>
    soumis ? compterSoumis(parc, parametres) : compterParc(parc, TOUT);
  return {
    parc: compte("parcDuTerritoire", "R11", nombre(agregat.parc), tous),
    reservations: compte("reservationsDuTerritoire", "R11", reserves ? nombre(reserves) : 0, sujet),
  };
}

/**
 * R11: for an EPCI or a commune on its own territory T: parc soumis of T × taux (R4 of the périmètre) − deductions of T,
 * times réservations ÷ dénominateur of T. With pro rata deductions and the denominator R5 the volume equals R10's.
 */
export function fluxDuTerritoire(territoire: Lieu, code: string, entourage: Entourage): FluxDuTerritoire {
  const { parametres } = entourage;
  const soumis = compterSoumis(territoire.agregat.parc, parametres);
  const tous = deTous(territoire.sujet);
  const parcSoumis = compte("parcSoumisDuTerritoire", "R11", soumis, tous);
  const { parc, reservations } = parcEtReservations(territoire, code, { parametres, tous });
  const partT = quotient("partDuTerritoire", "R11", [reservations, parc], "parcNul");
  const assietteT = assietteDuTerritoire(territoire.deductions, parcSoumis, entourage);
  return { nom: territoire.nom, part: partT, assiette: assietteT, volume: volume(partT, assietteT) };
}

/** Without parc soumis around the territory there is nothing to take its deductions from, where none were entered. */
function assietteDuTerritoire(
  saisies: Deductions | null,
  parcSoumis: Chiffre,
  entourage: Entourage,
): Indicateur {
  if (saisies === null && estNulle(entourage.parcSoumis.valeur))
    return absence("assietteDuTerritoire", "R11", "parcNul");
  const deductions = deductionsDuTerritoire(saisies, parcSoumis, entourage);
  const calculee = assiette(parcSoumis, entourage.taux, deductions);
  return { ...calculee, nom: "assietteDuTerritoire", regle: "R11" };
}

function volume(partT: Indicateur, assietteT: Indicateur): Indicateur {
  if (partT.etat === "absent") return absence("volumeDuTerritoire", "R11", "partAbsente");
  if (assietteT.etat === "absent") return absence("volumeDuTerritoire", "R11", "assietteAbsente");
  return produit("volumeDuTerritoire", "R11", [partT, assietteT]);
}
