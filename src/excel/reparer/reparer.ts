import type { CelluleAReparer, Lot } from "../../lecture/reparations/reparations";
import type { Refus } from "../../restitution/phrases/refus";
import { FORMATS } from "../../restitution/style";
import { refusDeCorrection, refusDeLecture } from "../erreurs";
import { memeNom } from "../plages";
import { ceder, type Porte } from "../porte";
import type { Suivi } from "../types";
import { ecrire, regarder, trancherCellules, type Colonne, type Voulue } from "./cellules";
import { remettre, trouver, type ColonneEcrite, type Trace } from "./remettre";

/** `laissees`: cells that changed since they were looked at; they stay as they are. */
export type IssueDeReparation =
  | { readonly type: "repare"; readonly trace: Trace; readonly reparees: number; readonly laissees: number }
  | { readonly type: "annule" }
  /** `trace`: what could not be put back after a failure; null where nothing is left of it. */
  | { readonly type: "refuse"; readonly refus: Refus; readonly trace: Trace | null };

const estTexteOuGeneral = (format: string) => format === FORMATS.texte || format === "General";

function formatApres({ genre }: Lot, { pourcent }: CelluleAReparer): Voulue["format"] {
  switch (genre) {
    case "espaces":
      return (actuel) => actuel;
    case "zeros":
      return () => FORMATS.texte;
    case "date":
      return (actuel) => (/[dy]/i.test(actuel.replace(/\[[^\]]*\]/g, "")) ? actuel : FORMATS.date);
    case "nombre":
      if (pourcent) return (actuel) => (estTexteOuGeneral(actuel) ? FORMATS.pourcentage : actuel);
      return (actuel) => (actuel === FORMATS.texte ? "General" : actuel);
  }
}

/** Writes the lots piece after piece; `trace` knows of each before it is written. */
class Correction {
  readonly trace: ColonneEcrite[] = [];
  private lues = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly suivi: Suivi,
    private readonly total: number,
  ) {}

  get reparees(): number {
    return this.trace.reduce((somme, { cellules }) => somme + cellules.length, 0);
  }

  /** False once the person asked to stop. */
  async corriger(lot: Lot, feuille: Excel.Worksheet): Promise<boolean> {
    const place = { feuille: feuille.id, nom: feuille.name, colonne: lot.colonne };
    for (const tranche of trancherCellules(lot.cellules)) {
      if (this.suivi.annule()) return false;
      await this.corrigerTranche(lot, place, tranche);
      this.lues += tranche.length;
      this.suivi.progres({ etape: "correction", feuille: place.nom, cellules: this.lues, total: this.total });
      await ceder();
    }
    return true;
  }

  private async corrigerTranche(
    lot: Lot,
    place: Colonne & { readonly nom: string },
    tranche: readonly CelluleAReparer[],
  ): Promise<void> {
    const parLigne = new Map(tranche.map((cellule) => [cellule.ligne, cellule]));
    const voulues = tranche.map((cellule) => {
      const { ligne, avant, apres: contenu } = cellule;
      return { ligne, attendues: [avant], contenu, format: formatApres(lot, cellule) };
    });
    const retenues = await regarder(this.context, place, voulues);
    const cellules = retenues.map(({ ligne, contenu, formatActuel }) => {
      return { ligne, avant: parLigne.get(ligne)?.avant ?? "", apres: contenu, format: formatActuel };
    });
    if (cellules.length > 0) this.trace.push({ ...place, cellules });
    await ecrire(this.context, place, retenues);
  }
}

/** Null when all is as before; else what could not be put back. */
async function defaireApresUnEchec(context: Excel.RequestContext, trace: Trace): Promise<Trace | null> {
  try {
    await remettre(context, trace);
    return null;
  } catch {
    return trace;
  }
}

async function derouler(
  context: Excel.RequestContext,
  lots: readonly Lot[],
  suivi: Suivi,
): Promise<IssueDeReparation> {
  const noms = new Set(lots.map(({ feuille }) => feuille));
  const { voulues, refus } = await trouver(context, ({ name }) =>
    [...noms].some((nom) => memeNom(nom, name)),
  );
  if (refus !== null) return { type: "refuse", refus, trace: null };
  const total = lots.reduce((somme, { cellules }) => somme + cellules.length, 0);
  const correction = new Correction(context, suivi, total);
  try {
    for (const lot of lots) {
      const feuille = voulues.find(({ name }) => memeNom(name, lot.feuille));
      // A sheet that is gone has no cell left to correct: they are told among those left alone.
      if (feuille === undefined || (await correction.corriger(lot, feuille))) continue;
      await remettre(context, correction.trace);
      return { type: "annule" };
    }
  } catch (erreur) {
    const trace = await defaireApresUnEchec(context, correction.trace);
    return { type: "refuse", refus: refusDeCorrection(erreur, trace === null), trace };
  }
  const { trace, reparees } = correction;
  return { type: "repare", trace, reparees, laissees: total - reparees };
}

/**
 * « Corriger »: makes clean the cells of these lots that still hold what was looked at, and no other. Every cell is read back. On
 * failure, or when the person stops it, all is put back.
 */
export async function reparerLesCellules(
  porte: Porte,
  lots: readonly Lot[],
  suivi: Suivi,
): Promise<IssueDeReparation> {
  try {
    return await porte((context) => derouler(context, lots, suivi));
  } catch (erreur) {
    return { type: "refuse", refus: refusDeLecture(erreur, null), trace: null };
  }
}
