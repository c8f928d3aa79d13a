import type { SortDuParc } from "../excel/importer/destination";
import type { Fichier } from "../excel/importer/fichier";
import type { Bilan, Suivi } from "../excel/types";
import type { IssueDuModele } from "../excel/modele/modele";
import type { Changement } from "../lecture/reglages/changer";
import { grouper } from "./constats";
import type { Action } from "./activite";
import type { Etat, Evenement } from "./etat";
import type { Message } from "./messages";
import type { DemandeDExport } from "./exports";
import type { Moteur } from "./moteur";

/** Without an answer for this long, the person is told that a cell may be being edited. */
const DELAI_DATTENTE = 2_000;

/** Enough of the places of an unforeseen error to find it. */
const LIEUX_DITS = 5;

/** What an action ends with. */
export type Fin = Omit<Extract<Evenement, { type: "termine" }>, "type">;

export interface Conduite {
  readonly action: Action;
  readonly agir: () => Promise<Fin>;
  readonly envoyer: (evenement: Evenement) => void;
}

/** Runs one action from its start to its end, whatever happens. */
export async function conduire({ action, agir, envoyer }: Conduite): Promise<void> {
  envoyer({ type: "lance", action });
  const minuterie = setTimeout(() => {
    envoyer({ type: "attend" });
  }, DELAI_DATTENTE);
  try {
    envoyer({ type: "termine", ...(await agir()) });
  } catch (erreur) {
    envoyer({ type: "termine", message: inattendu(erreur) });
  } finally {
    clearTimeout(minuterie);
  }
}

/** What nobody foresaw, for whoever is asked for help; a part of the add-in that did not come is known. */
export function inattendu(erreur: unknown): Message {
  if (!(erreur instanceof Error))
    return { type: "inattendu", detail: String(erreur), nom: typeof erreur, lieux: [] };
  const { message: detail, name: nom, stack = "" } = erreur;
  if (nom === "ChunkLoadError") return { type: "refus", refus: { type: "complementIncomplet" } };
  const lieux = [...stack.matchAll(/[\w.-]+\.[jt]s:\d+:\d+/g)].map(([lieu]) => lieu).slice(0, LIEUX_DITS);
  return { type: "inattendu", detail, nom, lieux };
}

/** What a long action tells the pane, and how it learns that the person has asked to stop. */
export function suiviDe(lire: () => Etat, envoyer: (evenement: Evenement) => void): Suivi {
  return {
    progres: (progres) => {
      envoyer({ type: "progresse", progres });
    },
    annule: () => {
      const { activite } = lire();
      return activite.type === "enCours" && activite.annulation;
    },
  };
}

/** « Calculer »: reports what the workbook tells, and stops when the person has asked to. */
export async function calculer(
  moteur: Moteur,
  lire: () => Etat,
  envoyer: (evenement: Evenement) => void,
): Promise<Fin> {
  const issue = await moteur.calculer(suiviDe(lire, envoyer));
  switch (issue.type) {
    case "reussi": {
      const { dossier, resultat, suivis, feuilles, edition } = issue;
      return { message: calculReussi(issue), bilan: { dossier, resultat, suivis, feuilles, edition } };
    }
    case "annule":
      return { message: { type: "annule" } };
    case "refuse":
      return { message: { type: "refus", refus: issue.refus } };
  }
}

function calculReussi(bilan: Bilan): Message {
  const bloquants = grouper(bilan).find(({ gravite }) => gravite === "bloquant")?.nombre ?? 0;
  return { type: "calcule", perimetres: bilan.resultat.perimetres.length, bloquants };
}

/** Keeps a choice about sheets and columns (null: only looks), and shows what is recognised then. */
export async function relever(moteur: Moteur, changement: Changement | null, lire: () => Etat): Promise<Fin> {
  const issue = await moteur.relever(changement);
  if (issue.type === "refuse") return { message: { type: "refus", refus: issue.refus } };
  const aRecalculer = lire().bilan !== null;
  return { message: changement === null ? null : { type: "choixGarde", aRecalculer }, releve: issue.releve };
}

/** A file, and what is to become of a Parc that is already filled. */
export interface ImportDemande {
  readonly fichier: Fichier;
  readonly sort: SortDuParc;
}

/** « Importer un fichier RPLS… »: the former figures are not those of another parc. */
export async function importer(
  moteur: Moteur,
  { fichier, sort }: ImportDemande,
  { lire, envoyer }: { lire: () => Etat; envoyer: (evenement: Evenement) => void },
): Promise<Fin> {
  const issue = await moteur.importer(fichier, { suivi: suiviDe(lire, envoyer), sort });
  switch (issue.type) {
    case "importe":
      return { message: { ...issue, fichier: fichier.nom }, bilan: null };
    case "parcPresent":
      return { message: { ...issue, fichier } };
    case "annule":
      return { message: { type: "importAnnule" } };
    case "refuse":
      return { message: { type: "refus", refus: issue.refus } };
  }
}

/** « Documents », « Tableaux », « Calcul »: made from the figures that are shown, which stay; nothing without any. */
export function actionDExport(
  moteur: Moteur,
  { lire, envoyer }: { lire: () => Etat; envoyer: (evenement: Evenement) => void },
  lancer: (action: Action, agir: () => Promise<Fin>) => Promise<void>,
) {
  const exporter = async (bilan: Bilan, demande: DemandeDExport): Promise<Fin> => {
    const issue = await moteur.exporter(bilan, demande, suiviDe(lire, envoyer));
    return { message: issue.type === "annule" ? { type: "exportAnnule" } : issue };
  };
  return {
    exporter: async (demande: DemandeDExport) => {
      const { bilan, enRetard } = lire();
      if (bilan === null) return;
      const edition = { ...bilan.edition, aActualiser: true };
      const duMoment = enRetard ? { ...bilan, edition } : bilan;
      await lancer("exporter", () => exporter(duMoment, demande));
    },
  };
}

export function finDuModele(issue: IssueDuModele): Fin {
  if (issue.type === "refuse") return { message: { type: "refus", refus: issue.refus } };
  return { message: { type: "modeleCree", creees: issue.creees, existantes: issue.existantes } };
}

/** The figures of another workbook content are not those of the example. */
export function finDeLExemple(issue: IssueDuModele): Fin {
  if (issue.type === "refuse") return { message: { type: "refus", refus: issue.refus } };
  return { message: { type: "exempleInsere" }, bilan: null };
}
