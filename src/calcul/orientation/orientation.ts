import { compte, total } from "../chiffres";
import type { Chiffre } from "../domaine/chiffre";
import {
  detient,
  type Destinataire,
  type LogementAOrienter,
  type LogementAVenir,
  type LogementRecu,
  type ProblemeDOrientation,
  type Traits,
} from "../domaine/orientation";
import type { Perimetre } from "../domaine/perimetre";
import { chiffreDEcart, classer, eligibles } from "../regles/r25-orientation";
import { critereDe, type Affectation } from "./critere";
import { Evaluation } from "./evaluation";
import { ecartsApres } from "./glouton";
import type { Plan } from "./planifier";
import type { HorsPlan, Preparation } from "./preparer";

/** What a destinataire was offered this year before the plan: in all, in QPV, and of the typologie of a logement. */
export interface DejaRecus {
  readonly ensemble: number;
  readonly enQpv: number;
  readonly deLaTypologie: number;
}

/** Whom a logement is proposed to, and why. A person decides. */
export interface Proposition {
  readonly type: "propose" | "choisi";
  readonly destinataire: Destinataire;
  /** Share served less engagement, today and once the whole plan is followed. */
  readonly ecartAvant: Chiffre;
  readonly ecartApres: Chiffre;
  /** Its place in the R25 ranking for this logement, from 1, and of how many; null outside its territory. */
  readonly rang: number | null;
  readonly eligibles: number;
  readonly recus: DejaRecus;
  /** Who would harm the plan least in its place; null for a choice already made, and where there is no one else. */
  readonly second: Destinataire | null;
}

export interface LigneDOrientation {
  readonly aVenir: LogementAVenir;
  readonly issue: Proposition | HorsPlan;
}

export function estProposition(issue: LigneDOrientation["issue"]): issue is Proposition {
  return issue.type === "propose" || issue.type === "choisi";
}

export interface OrientationDePerimetre {
  readonly perimetre: Perimetre;
  /** Null where there is nothing to plan. */
  readonly plan: Plan | null;
  readonly suppose: boolean;
  /** In the order of the workbook. */
  readonly lignes: readonly LigneDOrientation[];
}

/** Logements of the plan, as a count. */
function compteDuPlan(perimetre: Perimetre, logements: readonly LogementAOrienter[]): Chiffre {
  const sujet = { type: "plan", perimetre, logements: logements.map(({ rpls }) => rpls) } as const;
  return compte("logementsDuPlan", "R25", logements.length, sujet);
}

/** The gap of each destinataire before the plan, and once it is followed, as figures. */
function ecartsDuPlan(
  { perimetre, destinataires, totalServi, logements }: ProblemeDOrientation,
  affectation: Affectation,
) {
  const totalApres = total("totalApres", "R25", [totalServi, compteDuPlan(perimetre, logements)]);
  return destinataires.map(({ servis, engagement }, rang) => {
    const siens = logements.filter((_, place) => affectation[place] === rang);
    const ajoutes = compteDuPlan(perimetre, siens);
    const servisApres = total("servisApres", "R25", [servis, ajoutes]);
    return {
      avant: chiffreDEcart("ecartAvant", { servis, total: totalServi }, engagement),
      apres: chiffreDEcart("ecartApres", { servis: servisApres, total: totalApres }, engagement),
    };
  });
}

function dejaRecus(recus: readonly LogementRecu[], code: string, { typologie }: Traits): DejaRecus {
  const siens = recus.filter(({ reservataire }) => reservataire === code);
  return {
    ensemble: siens.length,
    enQpv: siens.filter(({ traits }) => traits.qpv === true).length,
    deLaTypologie: siens.filter(({ traits }) => traits.typologie !== null && traits.typologie === typologie)
      .length,
  };
}

/** For each logement, the destinataire whose taking it over would raise the criterion least; null where there is no other. */
function secondsChoix(probleme: ProblemeDOrientation, affectation: Affectation): readonly (number | null)[] {
  const evaluation = new Evaluation(critereDe(probleme));
  affectation.forEach((rang, place) => {
    evaluation.placer(place, rang, 1);
  });
  return probleme.logements.map(({ traits }, place) => {
    const rang = affectation[place] ?? -1;
    evaluation.placer(place, rang, -1);
    const autres = eligibles(traits, probleme.destinataires).filter((un) => un !== rang);
    const [premier, ...suivants] = autres.map((un) => ({ un, cout: evaluation.supplement(place, un) }));
    evaluation.placer(place, rang, 1);
    if (premier === undefined) return null;
    return suivants.reduce((garde, autre) => (autre.cout < garde.cout ? autre : garde), premier).un;
  });
}

type Proposer = (place: number) => Proposition;

function propositions(probleme: ProblemeDOrientation, { affectation }: Plan): Proposer {
  const { destinataires, logements } = probleme;
  const avant = ecartsApres(probleme, []);
  const ecarts = ecartsDuPlan(probleme, affectation);
  const seconds = secondsChoix(probleme, affectation);
  return (place) => {
    const [logement, rang] = [logements[place], affectation[place] ?? -1];
    const [destinataire, ecart] = [destinataires[rang], ecarts[rang]];
    if (logement === undefined || destinataire === undefined || ecart === undefined)
      throw new RangeError(`no proposal for logement ${place}`);
    const classes = classer(eligibles(logement.traits, destinataires), avant);
    const choisi = logement.choix !== null;
    return {
      type: choisi ? "choisi" : "propose",
      destinataire,
      ecartAvant: ecart.avant,
      ecartApres: ecart.apres,
      rang: detient(destinataire.territoire, logement.traits) ? classes.indexOf(rang) + 1 : null,
      eligibles: classes.length,
      recus: dejaRecus(probleme.recus, destinataire.code, logement.traits),
      second: choisi ? null : (destinataires[seconds[place] ?? -1] ?? null),
    };
  };
}

/** R25: a plan told logement by logement, each proposal with its reasons, and those that are in no plan with theirs. */
export function orientation(
  perimetre: Perimetre,
  preparation: Preparation,
  plan: Plan | null,
): OrientationDePerimetre {
  const { probleme, suppose, logements } = preparation;
  const proposer: Proposer =
    probleme === null || plan === null
      ? () => {
          throw new RangeError("no plan");
        }
      : propositions(probleme, plan);
  const lignes = logements.map(({ aVenir, place }) => ({
    aVenir,
    issue: typeof place === "number" ? proposer(place) : place,
  }));
  return { perimetre, plan, suppose, lignes };
}
