import { cumul, type Periode } from "./agregats/chronologie";
import {
  dansLeFlux,
  type AgregatDEmplacement,
  type AgregatDetaille,
  type AgregatsDetailles,
} from "./agregats/detail";
import type { SuiviDePerimetre } from "./agregats/parReservataire";
import { absence, compte, saisie } from "./chiffres";
import { NON_RENSEIGNE } from "./domaine/axes";
import type { Chiffre, Indicateur } from "./domaine/chiffre";
import type { ParametresDeSuivi } from "./domaine/parametresDeSuivi";
import { clePerimetre, comparerTextes, type Perimetre } from "./domaine/perimetre";
import type { SujetHorsQpv } from "./domaine/sujet";
import {
  COMPTES_HORS_QPV,
  estGarde,
  partDeLEtatHorsQpv,
  partHorsQpvDeLEtat,
  partProposeeALEtatHorsQpv,
  seuilAtteint,
  type CompteHorsQpv,
  type GardeHorsQpv,
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
  /** Absent in a commune where the convention stipulates otherwise. */
  readonly seuil: Indicateur;
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
  readonly parametres: ParametresDeSuivi;
  /** Whether a réservataire is the État in a périmètre. */
  readonly estLEtat: (reservataire: string, perimetre: Perimetre) => boolean;
  /** Whether the convention of a périmètre says that the communes are not held to the least share, one by one. */
  readonly stipuleAutrement: (perimetre: Perimetre) => boolean;
}

interface Place extends AgregatDEmplacement {
  readonly aLEtat: boolean;
}

const communeDe = ({ emplacement }: Place) => emplacement.commune ?? NON_RENSEIGNE;

type Compteur = (nom: CompteHorsQpv) => Chiffre;

function compteur(places: readonly Place[], sujet: SujetHorsQpv): Compteur {
  return (nom) => {
    const garde: GardeHorsQpv = COMPTES_HORS_QPV[nom];
    const gardees = places.filter(({ aLEtat, emplacement: { qpv } }) => estGarde(garde, { aLEtat, qpv }));
    const nombres = gardees.map(({ comptes }) => dansLeFlux(comptes, garde.mesure, sujet.periode));
    return compte(
      nom,
      "R19",
      nombres.reduce((somme, nombre) => somme + nombre, 0),
      sujet,
    );
  };
}

function controler(
  places: readonly Place[],
  sujet: SujetHorsQpv,
  { annee, seuil }: Pick<ControleHorsQpv, "annee" | "seuil">,
): ControleHorsQpv {
  const { perimetre, commune } = sujet;
  const compter = compteur(places, sujet);
  const attribuesALEtatHorsQpv = compter("attribuesALEtatHorsQpv");
  const attribuesHorsQpv = compter("attribuesHorsQpv");
  const proposesALEtatHorsQpv = compter("proposesALEtatHorsQpv");
  const proposesHorsQpv = compter("proposesHorsQpv");
  const attribuesALEtat = compter("attribuesALEtat");
  const part = partDeLEtatHorsQpv(attribuesALEtatHorsQpv, attribuesHorsQpv);
  return {
    ...{ annee, perimetre, commune, part, attribuesALEtatHorsQpv, attribuesHorsQpv, attribuesALEtat },
    ...{ proposesALEtatHorsQpv, proposesHorsQpv, seuil },
    atteint: commune === NON_RENSEIGNE || seuil.etat === "absent" ? null : seuilAtteint(part, seuil.valeur),
    partProposee: partProposeeALEtatHorsQpv(proposesALEtatHorsQpv, proposesHorsQpv),
    partHorsQpvDeLEtat: partHorsQpvDeLEtat(attribuesALEtatHorsQpv, attribuesALEtat),
    attribuesSansQpv: compter("attribuesSansQpv"),
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
  const { annee, periode, parametres, estLEtat, stipuleAutrement } = entrees;
  const { perimetre, reservataires } = suivi;
  const etat = [...reservataires.keys()].filter((code) => estLEtat(code, perimetre));
  const sujet: SujetHorsQpv = { type: "horsQpv", perimetre, commune: null, etat, periode, parametres };
  const seuil = saisie("seuilHorsQpv", "R19", parametres.seuilHorsQpv, sujet);
  const parmiLesCommunes = stipuleAutrement(perimetre)
    ? absence("seuilHorsQpv", "R19", "stipulationContraire")
    : seuil;
  const communes = [...new Set(places.map(communeDe))].sort(comparerTextes);
  const parCommune = communes.map((commune) => {
    const siennes = places.filter((place) => communeDe(place) === commune);
    return controler(siennes, { ...sujet, commune }, { annee, seuil: parmiLesCommunes });
  });
  return [controler(places, sujet, { annee, seuil }), ...parCommune];
}

/**
 * R19: in each périmètre where something happened, then in each of its communes, the share of the État outside QPV against
 * the least one, "sauf stipulation contraire" in the communes. In order of landlord, then département, the périmètre before
 * its communes. Source: CCH, R.441-5-2.
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
