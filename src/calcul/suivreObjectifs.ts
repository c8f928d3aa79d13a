import { cumul, type Periode } from "./agregats/chronologie";
import type { AgregatDEmplacement, AgregatsDetailles } from "./agregats/detail";
import { absence, compte } from "./chiffres";
import type { Chiffre, Indicateur, Raison } from "./domaine/chiffre";
import type { Objectif } from "./domaine/objectif";
import type { Perimetre } from "./domaine/perimetre";
import type { SujetDObjectif } from "./domaine/sujet";
import {
  atteinteDeLaCible,
  cibleDe,
  estLeBailleur,
  estLePublic,
  estVise,
  realise,
  resteAFaire,
} from "./regles/r22-objectifs-cumules";

/** How far one target is, over a period (R22). */
export interface SuiviDObjectif {
  readonly objectif: Objectif;
  readonly cible: Chiffre;
  /** Attributions on the territory, those of the flux and the others. */
  readonly duTerritoire: Chiffre;
  readonly duPublic: Chiffre;
  readonly realise: Indicateur;
  readonly tauxDAtteinte: Indicateur;
  readonly reste: Indicateur;
  /** False where no attribution of the period, anywhere, is noted for that public. */
  readonly publicConnu: boolean;
}

interface Place extends AgregatDEmplacement {
  readonly perimetre: Perimetre;
}

function placesDe(agregats: AgregatsDetailles): readonly Place[] {
  return [...agregats.values()]
    .flatMap((duBailleur) => [...duBailleur.values()])
    .flatMap(({ perimetre, reservataires }) =>
      [...reservataires.values()].flatMap(({ emplacements }) =>
        [...emplacements.values()].map((place) => ({ ...place, perimetre })),
      ),
    );
}

function attributions({ comptes }: Place, periode: Periode): number {
  return cumul(comptes, "attribues", periode);
}

/** An attribution stands once under each public of its household: spellings of one public never meet in a row. */
function attributionsAuPublic(place: Place, objectif: Objectif, periode: Periode): number {
  if (objectif.public === null) return attributions(place, periode);
  const noms = [...place.publics.keys()].filter((nom) => estLePublic(objectif, nom));
  return noms.reduce((somme, nom) => somme + cumul(place.publics, nom, periode), 0);
}

function sommer(places: readonly Place[], nombre: (place: Place) => number): number {
  return places.reduce((somme, place) => somme + nombre(place), 0);
}

/** Over which days, and under which choices. */
type Cadre = Pick<SujetDObjectif, "periode" | "parametres">;

/** Why nothing can be said of a target, if so. */
function raisonDAbsence({ territoire, bailleur }: Objectif): Raison | null {
  if (bailleur.type === "inconnu") return "bailleurInconnu";
  return territoire.type === "inconnu" ? "territoireInconnu" : null;
}

function suivreUn(objectif: Objectif, toutes: readonly Place[], cadre: Cadre): SuiviDObjectif {
  const { territoire, bailleur, unite } = objectif;
  const { periode } = cadre;
  const sujet: SujetDObjectif = { type: "objectif", territoire, bailleur, public: objectif.public, ...cadre };
  const places = toutes.filter(
    ({ perimetre, emplacement }) =>
      estLeBailleur(bailleur, perimetre) && estVise(territoire, perimetre, emplacement),
  );
  const auPublic = (place: Place) => attributionsAuPublic(place, objectif, periode);
  const duPublic = compte("attributionsAuPublicVise", "R22", sommer(places, auPublic), sujet);
  const duTerritoire = compte(
    "attributionsDuTerritoire",
    "R22",
    sommer(places, (place) => attributions(place, periode)),
    { ...sujet, public: null },
  );
  const cible = cibleDe(objectif);
  const raison = raisonDAbsence(objectif);
  const fait = raison === null ? realise(unite, duPublic, duTerritoire) : absence("realise", "R22", raison);
  return {
    ...{ objectif, cible, duPublic, duTerritoire, realise: fait },
    tauxDAtteinte: atteinteDeLaCible(fait, cible),
    reste: resteAFaire(fait, cible),
    publicConnu: objectif.public === null || sommer(toutes, auPublic) > 0,
  };
}

/**
 * R22: each target with its attainment over a period, in the order of the sheet. The same attribution counts in every target
 * whose landlord, territory and public it is of, whatever its réservataire. Source: référentiel, partie 2, "cumul d'objectifs".
 */
export function suivreObjectifs(
  agregats: AgregatsDetailles,
  objectifs: readonly Objectif[],
  cadre: Cadre,
): readonly SuiviDObjectif[] {
  const places = placesDe(agregats);
  return objectifs.map((objectif) => suivreUn(objectif, places, cadre));
}
