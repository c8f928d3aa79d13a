import type { BilanDePerimetre } from "../bilan";
import type { Raison } from "../domaine/chiffre";
import type { Jour } from "../domaine/jour";
import type { MiseADisposition } from "../domaine/miseADisposition";
import type { LogementAVenir, LogementRecu, ProblemeDOrientation } from "../domaine/orientation";
import type { Parametres } from "../domaine/parametres";
import type { Reservataire } from "../domaine/reservataire";
import { estSoumis } from "../regles/r05-parc-soumis";
import type { ResultatPerimetre } from "../resultat";
import { destinatairesDe } from "./destinataires";

/** Why a logement to come is not in the plan. */
export type HorsPlan =
  | { readonly type: "horsFlux" }
  | { readonly type: "droitPourUnTour" }
  /** The same logement is announced by an earlier row. */
  | { readonly type: "dejaAnnonce" }
  /** A mise à disposition of this logement is already listed for this libération. */
  | { readonly type: "dejaPropose" }
  /** The code entered is that of no réservataire with a part here. */
  | { readonly type: "choixSansPart" }
  | { readonly type: "sansPart"; readonly raison: Raison };

/** A logement to come, and its rank among the logements of the problem or why it is in none. */
export interface LogementPrepare {
  readonly aVenir: LogementAVenir;
  readonly place: number | HorsPlan;
}

export interface Preparation {
  /** Null where there is nothing to plan. */
  readonly probleme: ProblemeDOrientation | null;
  /** See Destinataires. */
  readonly suppose: boolean;
  readonly logements: readonly LogementPrepare[];
}

/** What a périmètre brings to its orientation. */
export interface Matiere {
  readonly resultat: ResultatPerimetre;
  readonly bilan: BilanDePerimetre;
  readonly reservataires: readonly Reservataire[];
  readonly aVenir: readonly LogementAVenir[];
  /** Mises à disposition of the périmètre, of any year. */
  readonly mises: readonly MiseADisposition[];
  /** Those of the year that are within the flux. */
  readonly recus: readonly LogementRecu[];
}

/** A notice is three months at most, and the logement is offered as soon as it is received: an older offer is another one. */
const JOURS_DE_PREAVIS = 120;

function dejaPropose(rpls: string | null, liberation: Jour, mises: readonly MiseADisposition[]): boolean {
  return mises.some(
    ({ logement, transmisLe }) => logement === rpls && transmisLe >= liberation - JOURS_DE_PREAVIS,
  );
}

function horsPlan(
  { decrit, liberation, droitPourUnTour }: LogementAVenir,
  mises: readonly MiseADisposition[],
  parametres: Parametres,
): HorsPlan | null {
  if (!estSoumis(decrit.logement, parametres)) return { type: "horsFlux" };
  if (droitPourUnTour) return { type: "droitPourUnTour" };
  const propose = liberation !== null && dejaPropose(decrit.rpls, liberation, mises);
  return propose ? { type: "dejaPropose" } : null;
}

/** R25: the problem of a périmètre, from its flux, its bilan and its logements to come; each of these is in it or says why not. */
export function preparer(matiere: Matiere): Preparation {
  const { resultat, bilan, reservataires, aVenir, mises, recus } = matiere;
  const { perimetre, parametres } = resultat;
  const connus = destinatairesDe(resultat, bilan, reservataires);
  const refuser = (un: LogementAVenir): HorsPlan | null => {
    const refus = horsPlan(un, mises, parametres);
    if (refus !== null) return refus;
    if (connus.type === "inconnus") return { type: "sansPart", raison: connus.raison };
    const sansPart = un.choix !== null && connus.destinataires.every(({ code }) => code !== un.choix);
    return sansPart ? { type: "choixSansPart" } : null;
  };
  const annonces = new Set<string | null>();
  const retenus: ProblemeDOrientation["logements"][number][] = [];
  const logements = aVenir.map((un): LogementPrepare => {
    const { rpls, description } = un.decrit;
    const refus: HorsPlan | null = annonces.has(rpls) ? { type: "dejaAnnonce" } : refuser(un);
    annonces.add(rpls);
    if (refus !== null) return { aVenir: un, place: refus };
    return {
      aVenir: un,
      place: retenus.push({ rpls: rpls ?? "", traits: description, choix: un.choix }) - 1,
    };
  });
  if (connus.type === "inconnus" || retenus.length === 0)
    return { probleme: null, suppose: false, logements };
  const { destinataires, totalServi, suppose } = connus;
  return {
    probleme: { perimetre, destinataires, totalServi, recus, logements: retenus },
    suppose,
    logements,
  };
}
