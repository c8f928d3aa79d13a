import { calculer } from "../calcul/calculer";
import type { Jour } from "../calcul/domaine/jour";
import type { Solveur } from "../calcul/orientation/solveur";
import type { Resultat } from "../calcul/resultat";
import { entreesDe } from "../lecture/entrees";
import type { Dossier } from "../lecture/types";
import { planifierLeDossier, SANS_PLAN, type Plans } from "../restitution/orientation";
import { decrireResultats } from "../restitution/resultats";
import { constatsDeSuivi } from "../restitution/suiviAnnuel";
import { ecrireResultats } from "./ecrire/ecrire";
import { refusDeLecture } from "./erreurs";
import { lireLeDossier } from "./lire/dossier";
import { inventorier, type Inventaire } from "./lire/inventaire";
import { ecrireEnPartage, refusDuTour } from "./partage/ecriture";
import { chacunSonTour, type Auteur, type Tour } from "./partage/tour";
import { ceder, type Porte } from "./porte";
import type { IssueDuCalcul, Suivi } from "./types";

export interface OptionsDuCalcul {
  /** The clock, read by the caller only. */
  readonly aujourdhui: Jour;
  readonly version: string;
  readonly suivi: Suivi;
  /** Whose run it is, where the workbook may be shared: two runs then never write at once. */
  readonly auteur?: Auteur;
  /** For the orientation of logements to come (R25); without it, the simple rule is applied. */
  readonly solveur?: Solveur;
}

/** The calculation on a workbook that was read; pure. */
export function calculerLeDossier(dossier: Dossier): Resultat {
  return calculer(dossier.agregats, entreesDe(dossier));
}

/** The host is given its turn between two périmètres; once the person asks to stop, the solver is asked no more. */
async function planifier(
  dossier: Dossier,
  resultat: Resultat,
  { aujourdhui: date, solveur, suivi }: OptionsDuCalcul,
): Promise<Plans> {
  if (solveur === undefined) return SANS_PLAN;
  const continuer = async () => {
    await ceder();
    return !suivi.annule();
  };
  return planifierLeDossier(dossier, resultat, { date, solveur, continuer });
}

/** Reads and computes; nothing is written. */
async function lireEtCalculer(context: Excel.RequestContext, options: OptionsDuCalcul) {
  const { suivi, aujourdhui, version } = options;
  suivi.progres({ etape: "reperage" });
  const inventaire = await inventorier(context);
  const lu = await lireLeDossier(context, inventaire, options);
  if (lu.type === "annule") return lu;
  const { dossier } = lu;
  suivi.progres({ etape: "calcul" });
  const resultat = calculerLeDossier(dossier);
  const plans = await planifier(dossier, resultat, options);
  const edition = { ecritLe: aujourdhui, version };
  const feuilles = decrireResultats(dossier, resultat, edition, plans);
  const suivis = constatsDeSuivi(dossier, resultat, aujourdhui);
  if (suivi.annule()) return { type: "annule" } as const;
  return { type: "calcule", inventaire, bilan: { dossier, resultat, suivis, feuilles, edition } } as const;
}

async function derouler(
  context: Excel.RequestContext,
  options: OptionsDuCalcul,
  tour: Tour | null,
): Promise<IssueDuCalcul> {
  const calcule = await lireEtCalculer(context, options);
  if (calcule.type === "annule") return calcule;
  const { bilan, inventaire } = calcule;
  const { suivi } = options;
  const ecrire = (vu: Inventaire) => ecrireResultats(context, bilan.feuilles, { inventaire: vu, suivi });
  const issue =
    tour === null
      ? await ecrire(inventaire)
      : await ecrireEnPartage(tour, async () => ecrire(await inventorier(context)));
  if (issue.type === "ecrit") return { type: "reussi", ...bilan };
  return issue.type === "annule" ? issue : { type: "refuse", refus: issue };
}

async function deroulerEnPartage(
  context: Excel.RequestContext,
  options: OptionsDuCalcul,
): Promise<IssueDuCalcul> {
  const { auteur } = options;
  if (auteur === undefined) return derouler(context, options, null);
  const issue = await chacunSonTour(context, auteur, (tour) => derouler(context, options, tour));
  return issue.type === "occupe" ? { type: "refuse", refus: refusDuTour(issue.par) } : issue;
}

/**
 * « Calculer »: finds the input sheets, reads them in blocks, computes, writes the result sheets. Every way to fail
 * is a refusal with its sentence; the workbook is then as it was before.
 */
export async function calculerLeClasseur(porte: Porte, options: OptionsDuCalcul): Promise<IssueDuCalcul> {
  try {
    return await porte((context) => deroulerEnPartage(context, options));
  } catch (erreur) {
    return { type: "refuse", refus: refusDeLecture(erreur, null) };
  }
}

/** The figures of the workbook as it is now, computed and not written: what those who only look at it are shown. */
export async function regarderLeClasseur(porte: Porte, options: OptionsDuCalcul): Promise<IssueDuCalcul> {
  try {
    const calcule = await porte((context) => lireEtCalculer(context, options));
    return calcule.type === "annule" ? calcule : { type: "reussi", ...calcule.bilan };
  } catch (erreur) {
    return { type: "refuse", refus: refusDeLecture(erreur, null) };
  }
}
