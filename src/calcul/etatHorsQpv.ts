import { cumul, type Periode } from "./agregats/chronologie";
import type { AgregatDEmplacement, AgregatDetaille, AgregatsDetailles } from "./agregats/detail";
import type { SuiviDePerimetre } from "./agregats/parReservataire";
import { compte, saisie } from "./chiffres";
import { NON_RENSEIGNE } from "./domaine/axes";
import type { Chiffre, Indicateur, NomDeChiffre } from "./domaine/chiffre";
import { clePerimetre, comparerTextes, type Perimetre } from "./domaine/perimetre";
import type { Fraction } from "./nombres/fraction";
import {
  partDeLEtatHorsQpv,
  partHorsQpvDeLEtat,
  partProposeeALEtatHorsQpv,
  seuilAtteint,
} from "./regles/r19-etat-hors-qpv";

/** The share of the État outside QPV in a périmètre, or in one of its communes, over a period (R19). In the flux alone. */
export interface ControleHorsQpv {
  readonly annee: number;
  readonly perimetre: Perimetre;
  /** Null: the whole périmètre; NON_RENSEIGNE: the logements whose commune is not known, which are not checked. */
  readonly commune: string | null;
  readonly attribuesALEtatHorsQpv: Chiffre;
  readonly attribuesHorsQpv: Chiffre;
  readonly part: Indicateur;
  readonly seuil: Chiffre;
  /** Null where nothing can be said. */
  readonly atteint: boolean | null;
  readonly proposesALEtatHorsQpv: Chiffre;
  readonly proposesHorsQpv: Chiffre;
  readonly partProposee: Indicateur;
  readonly attribuesALEtat: Chiffre;
  /** The other reading: what the État was attributed outside QPV, of all that it was attributed. */
  readonly partHorsQpvDeLEtat: Indicateur;
  /** Attributions that no share counts: nothing says whether the logement is in a QPV. */
  readonly attribuesSansQpv: Chiffre;
}

export interface EntreesHorsQpv {
  readonly annee: number;
  readonly periode: Periode;
  readonly seuil: Fraction;
  /** Whether a réservataire is the État in a périmètre. */
  readonly estLEtat: (reservataire: string, perimetre: Perimetre) => boolean;
}

interface Place extends AgregatDEmplacement {
  readonly aLEtat: boolean;
}

type Compteur = (
  nom: NomDeChiffre,
  mesure: "proposes" | "attribues",
  garde: (place: Place) => boolean,
) => Chiffre;

function compteur(places: readonly Place[], periode: Periode): Compteur {
  return (nom, mesure, garde) => {
    const dansLeFlux = ({ comptes }: Place) =>
      cumul(comptes, mesure, periode) - cumul(comptes, `${mesure}HorsFlux`, periode);
    const gardees = places.filter(garde);
    return compte(
      nom,
      "R19",
      gardees.reduce((somme, place) => somme + dansLeFlux(place), 0),
    );
  };
}

const aLEtat = (place: Place) => place.aLEtat;
const horsQpv = ({ emplacement }: Place) => emplacement.qpv === false;
const aLEtatHorsQpv = (place: Place) => place.aLEtat && horsQpv(place);
const sansQpv = ({ emplacement }: Place) => emplacement.qpv === null;

function controler(
  ou: Pick<ControleHorsQpv, "annee" | "perimetre" | "commune">,
  places: readonly Place[],
  { periode, seuil }: EntreesHorsQpv,
): ControleHorsQpv {
  const compter = compteur(places, periode);
  const attribuesALEtatHorsQpv = compter("attribuesALEtatHorsQpv", "attribues", aLEtatHorsQpv);
  const attribuesHorsQpv = compter("attribuesHorsQpv", "attribues", horsQpv);
  const proposesALEtatHorsQpv = compter("proposesALEtatHorsQpv", "proposes", aLEtatHorsQpv);
  const proposesHorsQpv = compter("proposesHorsQpv", "proposes", horsQpv);
  const attribuesALEtat = compter("attribuesALEtat", "attribues", aLEtat);
  const part = partDeLEtatHorsQpv(attribuesALEtatHorsQpv, attribuesHorsQpv);
  return {
    ...{ ...ou, part, attribuesALEtatHorsQpv, attribuesHorsQpv, attribuesALEtat },
    ...{ proposesALEtatHorsQpv, proposesHorsQpv },
    seuil: saisie("seuilHorsQpv", "R19", seuil),
    atteint: ou.commune === NON_RENSEIGNE ? null : seuilAtteint(part, seuil),
    partProposee: partProposeeALEtatHorsQpv(proposesALEtatHorsQpv, proposesHorsQpv),
    partHorsQpvDeLEtat: partHorsQpvDeLEtat(attribuesALEtatHorsQpv, attribuesALEtat),
    attribuesSansQpv: compter("attribuesSansQpv", "attribues", sansQpv),
  };
}

/** The places where something was proposed or attributed over the period. */
function placesDe(
  { perimetre, reservataires }: SuiviDePerimetre<AgregatDetaille>,
  { periode, estLEtat }: EntreesHorsQpv,
): readonly Place[] {
  return [...reservataires]
    .flatMap(([code, { emplacements }]) =>
      [...emplacements.values()].map((place) => ({ ...place, aLEtat: estLEtat(code, perimetre) })),
    )
    .filter(({ comptes }) =>
      (["proposes", "attribues"] as const).some((mesure) => cumul(comptes, mesure, periode) > 0),
    );
}

function controlesDe(
  suivi: SuiviDePerimetre<AgregatDetaille>,
  entrees: EntreesHorsQpv,
): readonly ControleHorsQpv[] {
  const places = placesDe(suivi, entrees);
  if (places.length === 0) return [];
  const { annee } = entrees;
  const { perimetre } = suivi;
  const communeDe = ({ emplacement }: Place) => emplacement.commune ?? NON_RENSEIGNE;
  const communes = [...new Set(places.map(communeDe))].sort(comparerTextes);
  const parCommune = communes.map((commune) => {
    const siennes = places.filter((place) => communeDe(place) === commune);
    return controler({ annee, perimetre, commune }, siennes, entrees);
  });
  return [controler({ annee, perimetre, commune: null }, places, entrees), ...parCommune];
}

/**
 * R19: in each périmètre where something happened, then in each of its communes, the share of the État outside QPV against
 * the least one. In order of landlord, then département, the périmètre before its communes. Source: CCH, R.441-5-2.
 */
export function controlerHorsQpv(
  agregats: AgregatsDetailles,
  entrees: EntreesHorsQpv,
): readonly ControleHorsQpv[] {
  return [...agregats.values()]
    .flatMap((duBailleur) => [...duBailleur.values()])
    .sort((a, b) => comparerTextes(clePerimetre(a.perimetre), clePerimetre(b.perimetre)))
    .flatMap((suivi) => controlesDe(suivi, entrees));
}
