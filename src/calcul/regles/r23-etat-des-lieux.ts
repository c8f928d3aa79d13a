import type { Indicateur } from "../domaine/chiffre";
import type { DescriptionDuLogement, LogementDecrit, ParcDecrit } from "../domaine/description";
import { anneeObservee, type Jour } from "../domaine/jour";
import type { Logement } from "../domaine/logement";
import { clePerimetre, comparerTextes, type Perimetre } from "../domaine/perimetre";
import { NON_RESERVE } from "../domaine/reservataire";
import { versNombre } from "../nombres/decimal";
import { somme, ZERO } from "../nombres/fraction";
import { annuaireDuFlux } from "../perimetre/annuaireDuFlux";
import { TauxParCommune } from "../perimetre/tauxParCommune";
import type { LigneDeFlux, Resultat, ResultatPerimetre } from "../resultat";
import { estDansLaPeriode } from "./r03-liberations-retenues";
import { estReserve } from "./r07-reservations";

/** One reserved logement, as its réservataire is told of it: the 13 indicators. */
export interface LigneDEtatDesLieux {
  /** Null: the n° RPLS was left blank. */
  readonly rpls: string | null;
  readonly reservataire: string;
  readonly perimetre: Perimetre;
  readonly description: DescriptionDuLogement;
  /** R4 of the bailleur in the département. */
  readonly tauxDuBailleur: Indicateur;
  /** R4 on the réservataire's own parc: in the commune for an infra-départemental, else in the département. */
  readonly tauxDuReservataire: Indicateur;
  readonly echelleDuTaux: "departement" | "commune";
  readonly debut: Jour | null;
  readonly fin: Jour | null;
}

export type EtatDesLieux =
  /** By réservataire, then n° RPLS. `horsFlux`: logements reserved for défense, sécurité or santé (R7), in no état. */
  | { readonly complet: true; readonly lignes: readonly LigneDEtatDesLieux[]; readonly horsFlux: number }
  /** More lines than were asked for: none is made. */
  | { readonly complet: false };

/** Whose état des lieux (null: everyone's), and how many lines at most. */
export interface DemandeDEtat {
  readonly reservataire?: string | null;
  readonly auPlus?: number;
}

/** A reserved logement with the line of the flux that its réservataire has in its périmètre. */
interface Reservation extends LogementDecrit {
  readonly base: ResultatPerimetre;
  readonly droits: LigneDeFlux;
}

/** An infra-départemental is told the rate of each commune, where the logement says which. */
function parCommune({ droits, logement }: Pick<Reservation, "droits" | "logement">): boolean {
  return (droits.categorie === "epci" || droits.categorie === "commune") && logement.commune !== null;
}

/** Reservations on the whole parc (R7), as the parts of the flux have counted them. */
function combien({ perimetres }: Resultat, code: string | null): number {
  const comptees = perimetres.flatMap(({ flux }) =>
    flux.map(({ reservataire, partDuParc }) => {
      const [nombre] = partDuParc.etat === "present" ? partDuParc.operandes : [];
      const compte = reservataire !== NON_RESERVE && (code === null || code === reservataire);
      return compte && nombre !== undefined ? nombre.valeur : ZERO;
    }),
  );
  return versNombre(somme(comptees));
}

/** The reservations of the état, and how many are outside the flux. */
function reservations(
  parc: ParcDecrit,
  resultat: Resultat,
  code: string | null,
): { retenues: readonly Reservation[]; horsFlux: number } {
  const annuaire = annuaireDuFlux(resultat);
  const retenues: Reservation[] = [];
  let horsFlux = 0;
  for (const decrit of parc.presents(resultat.observation)) {
    if (!estReserve(decrit.logement, resultat.observation)) continue;
    if (code !== null && decrit.logement.reservataire !== code) continue;
    const place = annuaire(decrit.logement);
    if (place?.droits) retenues.push({ ...decrit, base: place.base, droits: place.droits });
    else horsFlux += 1;
  }
  return { retenues, horsFlux };
}

function tauxDesCommunes(
  parc: ParcDecrit,
  retenues: readonly Reservation[],
  { observation, annee }: Resultat,
): TauxParCommune {
  const taux = new TauxParCommune();
  const infra = retenues.filter(parCommune);
  for (const { logement } of infra) taux.compter(logement);
  if (infra.length === 0) return taux;
  const periode = anneeObservee(annee);
  for (const liberation of parc.liberations())
    if (estDansLaPeriode(liberation, periode) && estReserve(liberation.logement, observation))
      taux.compterLiberation(liberation);
  return taux;
}

function ligneDe(reservation: Reservation, communes: TauxParCommune): LigneDEtatDesLieux {
  const { rpls, logement, description, base, droits } = reservation;
  const { debutConvention: debut, finConvention: fin }: Logement = logement;
  const enCommune = parCommune(reservation);
  return {
    ...{ rpls, description, debut, fin },
    reservataire: droits.reservataire,
    perimetre: base.perimetre,
    tauxDuBailleur: base.tauxDeRotation,
    tauxDuReservataire: enCommune ? communes.taux(logement, base.parametres) : droits.tauxPropre,
    echelleDuTaux: enCommune ? "commune" : "departement",
  };
}

/** A logement without a n° comes last. */
const rangDeRpls = ({ rpls }: LigneDEtatDesLieux): string => rpls ?? "\uffff";

function dansLOrdre(a: LigneDEtatDesLieux, b: LigneDEtatDesLieux): number {
  return (
    comparerTextes(a.reservataire, b.reservataire) ||
    comparerTextes(rangDeRpls(a), rangDeRpls(b)) ||
    comparerTextes(clePerimetre(a.perimetre), clePerimetre(b.perimetre))
  );
}

/**
 * R23: the logements reserved at the date d'observation (R1, R7), each under its own réservataire only, with the rates that
 * the conventions are argued from. Beyond `auPlus` lines none is made.
 * Source: référentiel, étape 2 (13 indicateurs).
 */
export function etatDesLieux(
  parc: ParcDecrit,
  resultat: Resultat,
  { reservataire = null, auPlus = Number.POSITIVE_INFINITY }: DemandeDEtat = {},
): EtatDesLieux {
  if (combien(resultat, reservataire) > auPlus) return { complet: false };
  const { retenues, horsFlux } = reservations(parc, resultat, reservataire);
  const communes = tauxDesCommunes(parc, retenues, resultat);
  const lignes = retenues.map((reservation) => ligneDe(reservation, communes)).sort(dansLOrdre);
  return { complet: true, lignes, horsFlux };
}
