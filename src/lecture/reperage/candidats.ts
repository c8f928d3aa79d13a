import type { Champ } from "../champs";
import type { Role } from "../lieu";
import { estVide } from "../texte";
import type { Cellule, Dessous, FeuilleVue, TableVue, Zone } from "../types";
import type { Appariement, Visee } from "./corrections";
import { peutSuivre, surDeuxLignes } from "./deuxLignes";
import { apparier, champsRequis } from "./entetes";

/** A header row that was found, and the rows under it. */
export interface Candidat {
  readonly feuille: FeuilleVue;
  readonly entetes: readonly Cellule[];
  readonly appariement: Appariement;
  readonly donnees: Zone;
  /** For a table: `donnees` ends with the rows that follow it. */
  readonly dessous?: Dessous | undefined;
}

/** The header may stand this far below the top of the sheet. */
const LIGNES_DE_RECHERCHE = 30;

export function candidatDeTable(visee: Visee, feuille: FeuilleVue, table: TableVue): Candidat {
  const { zone, entetes, avecTotal, dessous } = table;
  const lignes = Math.max(0, zone.lignes - (avecTotal ? 2 : 1)) + (dessous?.lignes ?? 0);
  const donnees = { ...zone, ligne: zone.ligne + 1, lignes };
  return { feuille, entetes, appariement: apparier(visee, entetes), donnees, dessous };
}

/** The row of a sheet that scores most, the first of equals; null when none scores. */
function meilleureLigne(
  visee: Visee,
  feuille: FeuilleVue,
  noter: (entetes: readonly Cellule[], appariement: Appariement) => number,
): Candidat | null {
  if (feuille.usage === null) return null;
  const { zone, apercu } = feuille.usage;
  let meilleur: Candidat | null = null;
  let meilleure = 0;
  for (const [rang, entetes] of apercu.slice(0, LIGNES_DE_RECHERCHE).entries()) {
    const appariement = apparier(visee, entetes);
    const note = noter(entetes, appariement);
    if (note <= meilleure) continue;
    meilleure = note;
    const donnees = { ...zone, ligne: zone.ligne + rang + 1, lignes: zone.lignes - rang - 1 };
    meilleur = { feuille, entetes, appariement, donnees };
  }
  return meilleur;
}

/** Headers on two rows, the one that was found and one beside it, where they name the same fields and others. */
function surDeux(visee: Visee, feuille: FeuilleVue, seule: Candidat): Candidat {
  const { zone, apercu } = feuille.usage ?? { zone: seule.donnees, apercu: [] };
  const rang = seule.donnees.ligne - zone.ligne - 1;
  let meilleur = seule;
  for (const bas of [rang, rang + 1]) {
    const [lignesDuHaut, lignesDuBas] = [apercu[bas - 1], apercu[bas]];
    if (lignesDuHaut === undefined || lignesDuBas === undefined || !peutSuivre(lignesDuBas)) continue;
    const entetes = surDeuxLignes(visee, lignesDuHaut, lignesDuBas);
    const appariement = apparier(visee, entetes);
    const nommes = [...appariement.values()].filter(({ length }) => length === 1).length;
    const toujours = [...seule.appariement.keys()].every((champ) => appariement.has(champ));
    if (!toujours || nommes <= meilleur.appariement.size) continue;
    const donnees = { ...zone, ligne: zone.ligne + bas + 1, lignes: zone.lignes - bas - 1 };
    meilleur = { feuille, entetes, appariement, donnees };
  }
  return meilleur;
}

/** The row of a sheet that names most fields, or two rows that name more together. */
export function candidatDeFeuille(visee: Visee, feuille: FeuilleVue): Candidat | null {
  const seule = meilleureLigne(visee, feuille, (_, appariement) => appariement.size);
  return seule === null ? null : surDeux(visee, feuille, seule);
}

/** Where no field is named: the row with most words, for the person to say which is which. */
export function candidatMuet(visee: Visee, feuille: FeuilleVue): Candidat | null {
  const mots = (entetes: readonly Cellule[]) =>
    new Set(entetes.filter((entete) => typeof entete === "string" && !estVide(entete))).size;
  return meilleureLigne(visee, feuille, mots);
}

/** The best reading of a sheet known by its name: its tables first, then its cells. */
export function meilleurCandidat(
  visee: Visee,
  feuille: FeuilleVue,
  tables: readonly TableVue[],
): Candidat | null {
  const candidats = tables.map((table) => candidatDeTable(visee, feuille, table));
  const desCellules = candidatDeFeuille(visee, feuille);
  if (desCellules !== null) candidats.push(desCellules);
  return candidats.reduce<Candidat | null>(
    (meilleur, candidat) =>
      candidat.appariement.size > (meilleur?.appariement.size ?? 0) ? candidat : meilleur,
    null,
  );
}

/** True when the headers alone tell the role: every column that it cannot do without, and those that only it has. */
export function estParlant(role: Role, { appariement }: Candidat): boolean {
  const propres: readonly Champ[] = role === "hypotheses" ? ["mutations", "anru"] : [];
  return [...champsRequis(role), ...propres].every((champ) => appariement.has(champ));
}
