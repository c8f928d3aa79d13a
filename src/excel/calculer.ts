import { calculer } from "../calcul/calculer";
import { clePerimetre, type Perimetre } from "../calcul/domaine/perimetre";
import type { Jour } from "../calcul/domaine/jour";
import type { Solveur } from "../calcul/orientation/solveur";
import type { Resultat } from "../calcul/resultat";
import type { Dossier } from "../lecture/types";
import { planifierLeDossier, SANS_PLAN, type Plans } from "../restitution/orientation";
import { decrireResultats } from "../restitution/resultats";
import { constatsDeSuivi } from "../restitution/suiviAnnuel";
import { ecrireResultats } from "./ecrire/ecrire";
import { refusDeLecture } from "./erreurs";
import { lireLeDossier } from "./lire/dossier";
import { inventorier } from "./lire/inventaire";
import { ceder, type Porte } from "./porte";
import type { IssueDuCalcul, Suivi } from "./types";

export interface OptionsDuCalcul {
  /** The clock, read by the caller only. */
  readonly aujourdhui: Jour;
  readonly version: string;
  readonly suivi: Suivi;
  /** For the orientation of logements to come (R25); without it, the simple rule is applied. */
  readonly solveur?: Solveur;
}

function estBloque({ bloques }: Dossier): (perimetre: Perimetre) => boolean {
  if (bloques === "aucun") return () => false;
  if (bloques === "tous") return () => true;
  const cles = new Set(bloques.map(clePerimetre));
  return (perimetre) => cles.has(clePerimetre(perimetre));
}

/** The calculation on a workbook that was read; pure. */
export function calculerLeDossier(dossier: Dossier): Resultat {
  const { agregats, reservataires, hypotheses, droitsAcquis, parametres } = dossier;
  const parametresPour = (perimetre: Perimetre) => parametres.pour(perimetre);
  return calculer(agregats, {
    reservataires,
    hypotheses,
    droitsAcquis,
    parametresPour,
    estBloque: estBloque(dossier),
  });
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

async function derouler(context: Excel.RequestContext, options: OptionsDuCalcul): Promise<IssueDuCalcul> {
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
  if (suivi.annule()) return { type: "annule" };
  const issue = await ecrireResultats(context, feuilles, { inventaire, suivi });
  const suivis = constatsDeSuivi(dossier, resultat, aujourdhui);
  if (issue.type === "ecrit") return { type: "reussi", dossier, resultat, suivis, feuilles, edition };
  return issue.type === "annule" ? issue : { type: "refuse", refus: issue };
}

/**
 * « Calculer »: finds the input sheets, reads them in blocks, computes, writes the result sheets. Every way to fail
 * is a refusal with its sentence; the workbook is then as it was before.
 */
export async function calculerLeClasseur(porte: Porte, options: OptionsDuCalcul): Promise<IssueDuCalcul> {
  try {
    return await porte((context) => derouler(context, options));
  } catch (erreur) {
    return { type: "refuse", refus: refusDeLecture(erreur, null) };
  }
}
