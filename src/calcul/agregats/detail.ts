import { AXES, type Axe } from "../domaine/axes";
import type { DescriptionDuLogement, Emplacement } from "../domaine/description";
import type { Jour } from "../domaine/jour";
import { jourDeDecision, type MiseADisposition } from "../domaine/miseADisposition";
import { sortDe } from "../regles/decompte";
import { modalitesDe } from "../regles/r18-bilan-legal";
import { publicsServis } from "../regles/r27-eligibilite-multiple";
import { cumul, dater, type Chronologies, type Periode } from "./chronologie";
import { ouvrir, type Signe } from "./compter";
import { agregatDe, type ParReservataire } from "./parReservataire";
import type { Decomptage } from "./suivi";

/** What is counted by day. `…HorsFlux`: the part of it that does not consume the flux (R7, R13). */
export type MesureDetaillee = "proposes" | "attribues" | "proposesHorsFlux" | "attribuesHorsFlux";
export type ComptesDates = Chronologies<MesureDetaillee>;

export interface AgregatDEmplacement {
  readonly emplacement: Emplacement;
  readonly comptes: ComptesDates;
  /** Attributions by public of the household, whatever the flux (R22). */
  readonly publics: Chronologies<string>;
}

/** The mises à disposition of one réservataire in a périmètre, by what their logements are and where they stand. */
export interface AgregatDetaille {
  readonly ensemble: ComptesDates;
  /** By axis, then by modality (R18). */
  readonly axes: Readonly<Record<Axe, Map<string, ComptesDates>>>;
  readonly emplacements: Map<string, AgregatDEmplacement>;
}

/** Those of a whole workbook. Built by compterDetail. */
export type AgregatsDetailles = ParReservataire<AgregatDetaille>;

const nouvelAgregat = (): AgregatDetaille => ({
  ensemble: new Map(),
  axes: {
    typologie: new Map(),
    financement: new Map(),
    qpv: new Map(),
    commune: new Map(),
    periodeDeConstruction: new Map(),
  },
  emplacements: new Map(),
});

type Fait = readonly [mesure: MesureDetaillee, le: Jour];

function faitsDe(mise: MiseADisposition, { regles, parametres }: Decomptage): readonly Fait[] {
  const propose: Fait = ["proposes", mise.transmisLe];
  const faits: readonly Fait[] =
    mise.resultat === "attribue" ? [propose, ["attribues", jourDeDecision(mise)]] : [propose];
  if (sortDe(mise, regles, parametres).type !== "aPart") return faits;
  const horsFlux = faits.map(([mesure, le]): Fait => [
    mesure === "proposes" ? "proposesHorsFlux" : "attribuesHorsFlux",
    le,
  ]);
  return [...faits, ...horsFlux];
}

/** What one row alone counts for. */
export function comptesDe(mise: MiseADisposition, decomptage: Decomptage): ComptesDates {
  const comptes: ComptesDates = new Map();
  for (const [mesure, le] of faitsDe(mise, decomptage)) dater(comptes, mesure, le, 1);
  return comptes;
}

/** What consumes the flux among what was proposed, or attributed, over a period. */
export function dansLeFlux(
  comptes: ComptesDates,
  mesure: "proposes" | "attribues",
  periode: Periode,
): number {
  return cumul(comptes, mesure, periode) - cumul(comptes, `${mesure}HorsFlux`, periode);
}

function emplacementDe(
  { emplacements }: AgregatDetaille,
  { commune, epci, qpv }: DescriptionDuLogement,
): AgregatDEmplacement {
  const cle = [commune, epci, qpv].map((valeur) => JSON.stringify(valeur)).join();
  return ouvrir(emplacements, cle, () => ({
    emplacement: { commune, epci, qpv },
    comptes: new Map(),
    publics: new Map(),
  }));
}

/**
 * Counts a mise à disposition under each axis and at its place (R18, R19, R22), or takes it back with −1: the same row,
 * under the same rules. Droits pour un tour and réservataires outside the flux are in, and told apart.
 */
export function compterDetail(
  agregats: AgregatsDetailles,
  mise: MiseADisposition,
  decomptage: Decomptage,
  signe: Signe,
): void {
  const agregat = agregatDe(agregats, mise, nouvelAgregat);
  const modalites = modalitesDe(mise.description, decomptage.parametres.debutsDePeriode);
  const place = emplacementDe(agregat, mise.description);
  const parAxe = AXES.map((axe) => ouvrir(agregat.axes[axe], modalites[axe], (): ComptesDates => new Map()));
  for (const comptes of [agregat.ensemble, place.comptes, ...parAxe])
    for (const [mesure, le] of faitsDe(mise, decomptage)) dater(comptes, mesure, le, signe);
  for (const nom of publicsServis(mise)) dater(place.publics, nom, jourDeDecision(mise), signe);
}
