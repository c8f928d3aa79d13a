import type { Jour } from "../domaine/jour";
import { jourDeDecision, jourDEntree, type MiseADisposition } from "../domaine/miseADisposition";
import type { ParametresDeSuivi } from "../domaine/parametresDeSuivi";
import type { ReglesDeDecompte } from "../domaine/reglesDeDecompte";
import type { NonDecompte, Sort } from "../domaine/sort";
import { decompteDelegue, sortDe } from "../regles/decompte";
import { refusAjoutes } from "../regles/r15-gestion-deleguee";
import { manqueDeCandidats } from "../regles/r20-delais";
import { publicsServis } from "../regles/r27-eligibilite-multiple";
import { dater, type Chronologies } from "./chronologie";
import type { Signe } from "./compter";
import { agregatDe, type ParReservataire } from "./parReservataire";

/** What is counted of the mises à disposition, by day. */
export type Mesure =
  | "proposes"
  | "attribues"
  | "entrees"
  | "refusCandidat"
  | "refusCaleol"
  | "decomptesEnDirecte"
  | "decomptesEnDelegue"
  | "relogementsValorises"
  | "refusAdaptes"
  | "requalifies"
  | "candidatsInsuffisants"
  | "droitPourUnTour"
  | "horsFlux"
  | `sans:${NonDecompte}`;

/** The mises à disposition of one réservataire in a périmètre: counters by day, so that a bilan at any date reads them alone. */
export interface AgregatDeSuivi {
  readonly mesures: Chronologies<Mesure>;
  /** Attributions by public of the household (R27). */
  readonly publics: Chronologies<string>;
}

/** The counters of a whole workbook. Built by compterMise. */
export type AgregatsDeSuivi = ParReservataire<AgregatDeSuivi>;

/** How a row counts: the rules of its réservataire in its périmètre, and the choices of the follow-up. */
export interface Decomptage {
  readonly regles: ReglesDeDecompte;
  readonly parametres: ParametresDeSuivi;
}

/** One thing counted for a row: what, on which day, how many. */
type Fait<Chose = Mesure> = readonly [chose: Chose, le: Jour, nombre: number];

/** All that a row counts for. */
export interface Faits {
  readonly mesures: readonly Fait[];
  /** R27: the publics of the household, once attributed. */
  readonly publics: readonly Fait<string>[];
}

const DECOMPTE_PAR_REGLE = {
  R14: "decomptesEnDirecte",
  R15: "decomptesEnDelegue",
  R16: "relogementsValorises",
} as const;

function faitsDuSort(mise: MiseADisposition, sort: Sort): readonly Fait[] {
  switch (sort.type) {
    case "decompte": {
      const decompte: Fait = [DECOMPTE_PAR_REGLE[sort.regle], sort.le, 1];
      return mise.requalifie ? [decompte, ["requalifies", sort.le, 1]] : [decompte];
    }
    case "nonDecompte":
      return [[`sans:${sort.raison}`, sort.le, 1]];
    case "attente":
    case "aPart":
      return [];
  }
}

function faitsDuResultat(mise: MiseADisposition): readonly Fait[] {
  const { resultat } = mise;
  const entree = jourDEntree(mise);
  const entrees: readonly Fait[] = entree === null ? [] : [["entrees", entree, 1]];
  switch (resultat) {
    case "attribue":
      return [["attribues", jourDeDecision(mise), 1], ...entrees];
    case "refusCandidat":
    case "refusCaleol":
      return [[resultat, jourDeDecision(mise), 1]];
    case "enCours":
    case "sansCandidat":
    case "rendu":
      return [];
  }
}

function refusAPosteriori(mise: MiseADisposition, { regles }: Decomptage): readonly Fait[] {
  const decompte = decompteDelegue(mise, regles);
  const nombre = decompte === null ? 0 : refusAjoutes(mise, decompte);
  return nombre === 0 ? [] : [["refusAdaptes", jourDeDecision(mise), nombre]];
}

function faitsDansLeFlux(mise: MiseADisposition, sort: Sort, decomptage: Decomptage): readonly Fait[] {
  const insuffisants: readonly Fait[] = manqueDeCandidats(mise, decomptage.parametres)
    ? [["candidatsInsuffisants", mise.transmisLe, 1]]
    : [];
  return [
    ["proposes", mise.transmisLe, 1],
    ...insuffisants,
    ...faitsDuResultat(mise),
    ...faitsDuSort(mise, sort),
    ...refusAPosteriori(mise, decomptage),
  ];
}

const nouvelAgregat = (): AgregatDeSuivi => ({ mesures: new Map(), publics: new Map() });

/** R13 to R17 and R27 for one row: each thing that it counts for, on its day. */
export function faitsDe(mise: MiseADisposition, decomptage: Decomptage): Faits {
  const sort = sortDe(mise, decomptage.regles, decomptage.parametres);
  if (sort.type === "aPart") return { mesures: [[sort.motif, mise.transmisLe, 1]], publics: [] };
  const publics = publicsServis(mise).map((nom): Fait<string> => [nom, jourDeDecision(mise), 1]);
  return { mesures: faitsDansLeFlux(mise, sort, decomptage), publics };
}

/** Counts a mise à disposition (R13 to R17, R27), or takes it back with −1: the same row, under the same rules. */
export function compterMise(
  agregats: AgregatsDeSuivi,
  mise: MiseADisposition,
  decomptage: Decomptage,
  signe: Signe,
): void {
  const { mesures, publics } = agregatDe(agregats, mise, nouvelAgregat);
  const faits = faitsDe(mise, decomptage);
  for (const [mesure, le, nombre] of faits.mesures) dater(mesures, mesure, le, signe * nombre);
  for (const [nom, le, nombre] of faits.publics) dater(publics, nom, le, signe * nombre);
}
