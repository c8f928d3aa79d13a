import { estVivante, lireSeanceMenee, type SeanceMenee } from "../../lecture/partage/marques";
import type { Refus } from "../../restitution/phrases/refus";
import type { LigneDeJournal } from "../../restitution/seance/journal";
import type { FeuilleDecrite } from "../../restitution/types";
import { refusDEcriture } from "../erreurs";
import type { Porte } from "../porte";
import { refusDuTour, type RefusDePartage } from "./ecriture";
import { ajouterAuJournal } from "./journal";
import { chacunSonTour, type Auteur, type Tour } from "./tour";

/** Without news of its leader's pane for a quarter of an hour, a meeting is over: Excel may have been killed. */
export const DUREE_DE_SEANCE = 900_000;
/** An open pane gives news when that much is left: one small request every five minutes. */
const RESTE_A_RENOUVELER = 600_000;
const CLE = "seance";
/** The client that left last. It has a key of its own: whoever leaves overwrites nobody's mark. */
const CLE_DU_DEPART = "seance.depart";

/** What a person does to the meeting: lead it (whoever led it before), write in its record (no line: only stay), end it. */
export interface Geste {
  readonly type: "mener" | "noter" | "quitter";
  readonly lignes: readonly LigneDeJournal[];
  readonly provenance: FeuilleDecrite["provenance"];
  /** Of the inputs of the figures that are shown. */
  readonly empreinte: string;
}

/** Who leads after that, null for nobody. */
export type IssueDeSeance = { readonly type: "fait"; readonly menee: SeanceMenee | null } | RefusDePartage;

async function lireLaSeance(context: Excel.RequestContext, instant: number): Promise<SeanceMenee | null> {
  const { settings } = context.workbook;
  const reglage = settings.getItemOrNullObject(CLE).load("value");
  const depart = settings.getItemOrNullObject(CLE_DU_DEPART).load("value");
  await context.sync();
  const marque = reglage.isNullObject ? null : lireSeanceMenee(reglage.value);
  const estPartie = !depart.isNullObject && depart.value === marque?.client;
  return marque !== null && !estPartie && estVivante(marque, instant, DUREE_DE_SEANCE) ? marque : null;
}

/** Who leads the meeting; null for nobody. Changes nothing. */
export async function quiMene(porte: Porte, { maintenant }: Auteur): Promise<SeanceMenee | null> {
  return porte((context) => lireLaSeance(context, maintenant().instant));
}

/** Null: the meeting is over. */
async function poser(context: Excel.RequestContext, marque: SeanceMenee | null): Promise<void> {
  const { settings } = context.workbook;
  // What is added can be taken away: nobody else's deletion makes this one fail.
  const reglage = settings.add(CLE, marque ?? "");
  if (marque === null) reglage.delete();
  settings.add(CLE_DU_DEPART, "").delete();
  await context.sync();
}

/** Gives the lead back as the pane closes: a single request, that a page still has the time to send. */
export async function partirDeLaSeance(porte: Porte, { client }: Auteur): Promise<void> {
  await porte((context) => {
    context.workbook.settings.add(CLE_DU_DEPART, client);
    return context.sync();
  });
}

const refuser = (refus: Refus): RefusDePartage => ({ type: "refuse", refus });

function refusDeLaSeance({ qui, depuis }: SeanceMenee): Refus {
  return { type: "seanceMenee", qui, depuis: depuis.heure };
}

async function accomplir(
  context: Excel.RequestContext,
  { geste, auteur, tour }: { readonly geste: Geste; readonly auteur: Auteur; readonly tour: Tour },
): Promise<IssueDeSeance> {
  const { client, nom: qui, maintenant } = auteur;
  const moment = maintenant();
  const menee = await lireLaSeance(context, moment.instant);
  const sienne = menee?.client === client;
  if (geste.type !== "mener" && menee !== null && !sienne) return refuser(refusDeLaSeance(menee));
  const avant = await tour.verifier();
  if (avant !== null) return refuser(refusDuTour(avant));
  const { type, lignes, provenance, empreinte } = geste;
  const refus = lignes.length === 0 ? null : await ajouterAuJournal(context, lignes, provenance);
  if (refus !== null) return refuser(refus);
  const depuis = sienne ? menee.depuis : moment;
  const apres =
    type === "quitter" ? null : { client, qui, depuis, expire: moment.instant + DUREE_DE_SEANCE, empreinte };
  await poser(context, apres);
  return { type: "fait", menee: apres };
}

/**
 * Does what a person asked of the meeting, in turn with those who write: first the record, then the mark. Only who leads may write
 * in the record or end the meeting; anybody may lead, at any time.
 */
export async function agirEnSeance(porte: Porte, geste: Geste, auteur: Auteur): Promise<IssueDeSeance> {
  try {
    return await porte(async (context) => {
      const issue = await chacunSonTour(context, auteur, (tour) =>
        accomplir(context, { geste, auteur, tour }),
      );
      return issue.type === "occupe" ? refuser(refusDuTour(issue.par)) : issue;
    });
  } catch (erreur) {
    return refuser(refusDEcriture(erreur, true));
  }
}

/** The mark of who leads lives as long as their pane: renewed when it has lost a third of its life, not sooner. */
export async function resterEnSeance(porte: Porte, menee: SeanceMenee, auteur: Auteur): Promise<void> {
  const { client, expire, empreinte } = menee;
  if (client !== auteur.client || expire - auteur.maintenant().instant > RESTE_A_RENOUVELER) return;
  await agirEnSeance(porte, { type: "noter", lignes: [], provenance: [], empreinte }, auteur);
}

/**
 * Does what writes, unless somebody else leads: the workbook knows better than a pane, which may not have heard of a take-over
 * yet. Where the workbook does not answer, the action itself says why.
 */
export async function saufSpectateur<Issue>(
  porte: Porte,
  auteur: Auteur,
  agir: () => Promise<Issue>,
): Promise<Issue | RefusDePartage> {
  const menee = await quiMene(porte, auteur).catch(() => null);
  return menee === null || menee.client === auteur.client ? agir() : refuser(refusDeLaSeance(menee));
}
