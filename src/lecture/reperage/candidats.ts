import type { Champ } from "../champs";
import type { Role } from "../lieu";
import type { Cellule, FeuilleVue, TableVue, Zone } from "../types";
import { apparier, champsRequis, type Appariement } from "./entetes";

/** A header row that was found, and the rows under it. */
export interface Candidat {
  readonly feuille: FeuilleVue;
  readonly entetes: readonly Cellule[];
  readonly appariement: Appariement;
  readonly donnees: Zone;
}

/** The header may stand this far below the top of the sheet. */
const LIGNES_DE_RECHERCHE = 30;

export function candidatDeTable(role: Role, feuille: FeuilleVue, table: TableVue): Candidat {
  const { zone, entetes, avecTotal } = table;
  const lignes = Math.max(0, zone.lignes - (avecTotal ? 2 : 1));
  const donnees = { ...zone, ligne: zone.ligne + 1, lignes };
  return { feuille, entetes, appariement: apparier(role, entetes), donnees };
}

/** The row of a sheet that names most fields, the first of equals. */
export function candidatDeFeuille(role: Role, feuille: FeuilleVue): Candidat | null {
  if (feuille.usage === null) return null;
  const { zone, apercu } = feuille.usage;
  let meilleur: Candidat | null = null;
  for (const [rang, entetes] of apercu.slice(0, LIGNES_DE_RECHERCHE).entries()) {
    const appariement = apparier(role, entetes);
    if (appariement.size <= (meilleur?.appariement.size ?? 0)) continue;
    const donnees = { ...zone, ligne: zone.ligne + rang + 1, lignes: zone.lignes - rang - 1 };
    meilleur = { feuille, entetes, appariement, donnees };
  }
  return meilleur;
}

/** The best reading of a sheet known by its name: its tables first, then its cells. */
export function meilleurCandidat(
  role: Role,
  feuille: FeuilleVue,
  tables: readonly TableVue[],
): Candidat | null {
  const candidats = tables.map((table) => candidatDeTable(role, feuille, table));
  const desCellules = candidatDeFeuille(role, feuille);
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
