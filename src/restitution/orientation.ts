import type { BilanDePerimetre } from "../calcul/bilan";
import { jour, type Jour } from "../calcul/domaine/jour";
import type { MiseADisposition } from "../calcul/domaine/miseADisposition";
import type { LogementAVenir } from "../calcul/domaine/orientation";
import { clePerimetre, type Perimetre } from "../calcul/domaine/perimetre";
import { orientation, type OrientationDePerimetre } from "../calcul/orientation/orientation";
import { planifier, planSansSolveur, type Plan } from "../calcul/orientation/planifier";
import { preparer, type Preparation } from "../calcul/orientation/preparer";
import type { Solveur } from "../calcul/orientation/solveur";
import { reglesSelon } from "../calcul/perimetre/gestions";
import { sortDe } from "../calcul/regles/decompte";
import type { Resultat } from "../calcul/resultat";
import type { Dossier } from "../lecture/types";
import { suivreLeDossier, type SuiviDuDossier } from "./suivi";

/** The plans that a solver found, by key of périmètre. */
export type Plans = ReadonlyMap<string, Plan>;

export const SANS_PLAN: Plans = new Map();

interface PerimetrePrepare {
  readonly perimetre: Perimetre;
  readonly preparation: Preparation;
}

function parPerimetre<Ligne>(lignes: readonly Ligne[], perimetreDe: (ligne: Ligne) => Perimetre) {
  const groupes = new Map<string, Ligne[]>();
  for (const ligne of lignes) {
    const cle = clePerimetre(perimetreDe(ligne));
    const groupe = groupes.get(cle);
    if (groupe === undefined) groupes.set(cle, [ligne]);
    else groupe.push(ligne);
  }
  return groupes;
}

/** The mises à disposition of the year that are within the flux. */
function recusDe(
  mises: readonly MiseADisposition[],
  dossier: Dossier,
  { bilan, parametres }: SuiviDuDossier,
) {
  const pour = reglesSelon(dossier.reservataires);
  const debut = jour(bilan.annee, 1, 1);
  return mises
    .filter(({ transmisLe }) => transmisLe >= debut && transmisLe <= bilan.date)
    .filter((mise) => sortDe(mise, pour(mise.reservataire, mise.perimetre), parametres).type !== "aPart")
    .map(({ reservataire, description }) => ({ reservataire, traits: description }));
}

/** R25, for each périmètre that has logements to come, in the order of the result. */
function preparerLOrientation(
  dossier: Dossier,
  { perimetres }: Resultat,
  suivi: SuiviDuDossier,
): readonly PerimetrePrepare[] {
  const annonces = parPerimetre(dossier.aVenir, ({ decrit }: LogementAVenir) => decrit.logement.perimetre);
  const mises = parPerimetre(dossier.misesADisposition ?? [], ({ perimetre }) => perimetre);
  const bilans = new Map(
    suivi.bilan.perimetres.map((bilan): [string, BilanDePerimetre] => [clePerimetre(bilan.perimetre), bilan]),
  );
  return perimetres.flatMap((resultat): PerimetrePrepare[] => {
    const cle = clePerimetre(resultat.perimetre);
    const [aVenir, bilan, siennes] = [annonces.get(cle), bilans.get(cle), mises.get(cle) ?? []];
    if (aVenir === undefined || bilan === undefined) return [];
    const recus = recusDe(siennes, dossier, suivi);
    const { reservataires } = dossier;
    const preparation = preparer({ resultat, bilan, reservataires, aVenir, mises: siennes, recus });
    return [{ perimetre: resultat.perimetre, preparation }];
  });
}

/** The orientation of a workbook, with the plans of a solver where there are some; nothing without Mises à disposition. */
export function orienterLeDossier(
  { dossier, resultat, suivi }: { dossier: Dossier; resultat: Resultat; suivi: SuiviDuDossier | null },
  plans: Plans,
): readonly OrientationDePerimetre[] {
  if (suivi === null || dossier.aVenir.length === 0) return [];
  return preparerLOrientation(dossier, resultat, suivi).map(({ perimetre, preparation }) => {
    const { probleme } = preparation;
    const plan = probleme === null ? null : (plans.get(clePerimetre(perimetre)) ?? planSansSolveur(probleme));
    return orientation(perimetre, preparation, plan);
  });
}

export interface AppelAuSolveur {
  readonly date: Jour;
  readonly solveur: Solveur;
  /** Called before each périmètre: lets the host breathe; false stops there, and the rest keeps the greedy rule. */
  readonly continuer: () => Promise<boolean>;
}

/** Asks the solver for the plan of each périmètre that has logements to come. */
export async function planifierLeDossier(
  dossier: Dossier,
  resultat: Resultat,
  { date, solveur, continuer }: AppelAuSolveur,
): Promise<Plans> {
  const suivi = dossier.aVenir.length === 0 ? null : suivreLeDossier(dossier, resultat, date);
  if (suivi === null) return SANS_PLAN;
  const plans = new Map<string, Plan>();
  for (const { perimetre, preparation } of preparerLOrientation(dossier, resultat, suivi)) {
    const { probleme } = preparation;
    if (probleme === null) continue;
    if (!(await continuer())) break;
    plans.set(clePerimetre(perimetre), await planifier(probleme, solveur));
  }
  return plans;
}
