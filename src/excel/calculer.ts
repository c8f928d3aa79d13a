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
import type { ChangementsDits } from "./lire/changements";
import { reprendreLeDossier, type Reprise } from "./lire/collecte";
import { lireLeDossier } from "./lire/dossier";
import { empreinteEcrite } from "./lire/empreinteEcrite";
import { inventorier, type Inventaire } from "./lire/inventaire";
import type { CellulesGardees, Souvenir } from "./lire/souvenir";
import { ecrireEnPartage, refusDuTour } from "./partage/ecriture";
import { chacunSonTour, type Auteur, type Tour } from "./partage/tour";
import { ceder, type Porte } from "./porte";
import type { Bilan, IssueDuCalcul, IssueDuRegard, Suivi } from "./types";

export interface OptionsDuCalcul {
  /** The clock, read by the caller only. */
  readonly aujourdhui: Jour;
  readonly version: string;
  readonly suivi: Suivi;
  /** Whose run it is, where the workbook may be shared: two runs then never write at once. */
  readonly auteur?: Auteur;
  /** For the orientation of logements to come (R25); without it, the simple rule is applied. */
  readonly solveur?: Solveur;
  /** Where the cells are kept for the looks that follow. */
  readonly souvenir?: Souvenir;
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

/** What is made of a workbook that was read; null once the person has asked to stop. */
async function etablir(dossier: Dossier, options: OptionsDuCalcul): Promise<Bilan | null> {
  const { suivi, aujourdhui, version } = options;
  suivi.progres({ etape: "calcul" });
  const resultat = calculerLeDossier(dossier);
  await ceder();
  const plans = await planifier(dossier, resultat, options);
  const edition = { ecritLe: aujourdhui, version };
  const suivis = constatsDeSuivi(dossier, resultat, aujourdhui);
  if (suivi.annule()) return null;
  let feuilles: Bilan["feuilles"] | null = null;
  return {
    ...{ dossier, resultat, suivis, edition },
    /** Described once they are asked for: few looks are, and it is most of the work on a middling parc. */
    get feuilles() {
      return (feuilles ??= decrireResultats(dossier, resultat, edition, plans));
    },
  };
}

/** What a run reads, all of it; `cellules`: null where nobody keeps them. */
async function lireTout(
  context: Excel.RequestContext,
  inventaire: Inventaire,
  { souvenir, ...options }: OptionsDuCalcul,
): Promise<{ readonly dossier: Dossier; readonly cellules: CellulesGardees | null } | null> {
  if (souvenir === undefined) {
    const lu = await lireLeDossier(context, inventaire, options);
    return lu.type === "lu" ? { ...lu, cellules: null } : null;
  }
  const reprise: Reprise = { avant: null, changements: new Map() };
  const lu = await reprendreLeDossier(context, inventaire, { ...options, reprise });
  return lu.type === "lu" ? lu : null;
}

async function derouler(
  context: Excel.RequestContext,
  options: OptionsDuCalcul,
  tour: Tour | null,
): Promise<IssueDuCalcul> {
  const { suivi, souvenir } = options;
  suivi.progres({ etape: "reperage" });
  const inventaire = await inventorier(context);
  const lu = await lireTout(context, inventaire, options);
  const bilan = lu === null ? null : await etablir(lu.dossier, options);
  if (lu === null || bilan === null) return { type: "annule" };
  const ecrire = (vu: Inventaire) => ecrireResultats(context, bilan.feuilles, { inventaire: vu, suivi });
  const issue =
    tour === null
      ? await ecrire(inventaire)
      : await ecrireEnPartage(tour, async () => ecrire(await inventorier(context)));
  if (issue.type !== "ecrit") return issue.type === "annule" ? issue : { type: "refuse", refus: issue };
  if (lu.cellules !== null) souvenir?.garder(lu.cellules);
  return { type: "reussi", ...bilan };
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
  const calculer = () => porte((context) => deroulerEnPartage(context, options));
  try {
    return await (options.souvenir?.pendant(calculer) ?? calculer());
  } catch (erreur) {
    return { type: "refuse", refus: refusDeLecture(erreur, null) };
  }
}

/** `tout`: nothing that was kept is trusted. */
export interface OptionsDuRegard extends OptionsDuCalcul {
  readonly souvenir: Souvenir;
  readonly tout: boolean;
}

async function regarder(
  context: Excel.RequestContext,
  { souvenir, tout, ...options }: OptionsDuRegard,
  changements: ChangementsDits,
): Promise<IssueDuRegard> {
  const inventaire = await inventorier(context);
  const avant = souvenir.cellules;
  const reprise = { avant: tout ? null : avant, changements };
  const lu = await reprendreLeDossier(context, inventaire, { ...options, reprise });
  if (lu.type === "annule") return lu;
  const vu = { ecrite: empreinteEcrite(inventaire), ici: lu.ici };
  if (lu.type === "inchange") return { type: "inchange", ...vu };
  const bilan = await etablir(lu.dossier, options);
  if (bilan === null || !souvenir.succeder(avant, lu.cellules)) return { type: "annule" };
  return { type: "reussi", bilan, ...vu };
}

/**
 * The figures of the workbook as it is now, computed and not written: what the pane shows between two runs. Only the rows that
 * changed since the last reading are asked for; what is made of them is what « Calculer » makes.
 */
export async function regarderLeClasseur(porte: Porte, options: OptionsDuRegard): Promise<IssueDuRegard> {
  const { souvenir } = options;
  try {
    return await souvenir.pendant((changements) =>
      porte((context) => regarder(context, options, changements)),
    );
  } catch (erreur) {
    return { type: "refuse", refus: refusDeLecture(erreur, null) };
  }
}
