import type { Champ } from "../champs";
import type { Role } from "../lieu";
import { cleDeTexte, texteDe } from "../texte";
import type { Cellule } from "../types";

/** A column as a person names it: by its header, and its rank from 0 among the columns of that same header. */
export interface ColonneChoisie {
  readonly entete: string;
  readonly rang: number;
}

/** For each field that was corrected, its column; null: none. */
export type ChoixDeColonnes = Readonly<Partial<Record<Champ, ColonneChoisie | null>>>;

/** What a person chose for a role: its sheet (null: none), and columns. */
export interface Correction {
  readonly feuille?: string | null;
  readonly colonnes: ChoixDeColonnes;
}

export type Corrections = Readonly<Partial<Record<Role, Correction>>>;

/** A role that is looked for, and what the person chose for it. */
export interface Visee {
  readonly role: Role;
  readonly choix: ChoixDeColonnes;
}

/** For each field, the columns whose header could mean it; ranks within the header row. */
export type Appariement = ReadonlyMap<Champ, readonly number[]>;

export function viseeDe(role: Role, corrections: Corrections): Visee {
  return { role, choix: corrections[role]?.colonnes ?? {} };
}

/** A header as it is compared; one without letters nor digits, by its signs. */
export function cleDEntete(entete: Cellule): string {
  return cleDeTexte(entete) || texteDe(entete);
}

/** The rank of each header among those of its name: 0, and 1 for the second "Nature". */
export function rangsDesHomonymes(entetes: readonly Cellule[]): readonly number[] {
  const vus = new Map<string, number>();
  return entetes.map((entete) => {
    const cle = cleDEntete(entete);
    const rang = vus.get(cle) ?? 0;
    vus.set(cle, rang + 1);
    return rang;
  });
}

/** Where a chosen column is in a header row; -1 when it is gone or renamed. */
export function trouverLaColonne({ entete, rang }: ColonneChoisie, entetes: readonly Cellule[]): number {
  const cle = cleDEntete(entete);
  const rangs = rangsDesHomonymes(entetes);
  return entetes.findIndex((un, colonne) => cleDEntete(un) === cle && rangs[colonne] === rang);
}

/** The chosen columns that a header row has; null where the person wants none. */
function choisies(choix: ChoixDeColonnes, entetes: readonly Cellule[]): ReadonlyMap<Champ, number | null> {
  const trouvees = Object.entries(choix).map(
    ([champ, colonne]) =>
      [champ as Champ, colonne === null ? null : trouverLaColonne(colonne, entetes)] as const,
  );
  return new Map(trouvees.filter(([, rang]) => rang !== -1));
}

/** What headers alone say, corrected: a chosen column is its field's only one, and no longer what its header says. */
export function corriger(
  trouvees: Appariement,
  choix: ChoixDeColonnes,
  entetes: readonly Cellule[],
): Appariement {
  const corrections = choisies(choix, entetes);
  const prises = new Set(corrections.values());
  const corrigees = new Map<Champ, readonly number[]>();
  for (const [champ, colonnes] of trouvees) {
    const libres = colonnes.filter((colonne) => !prises.has(colonne));
    if (libres.length > 0 && !corrections.has(champ)) corrigees.set(champ, libres);
  }
  for (const [champ, colonne] of corrections) if (colonne !== null) corrigees.set(champ, [colonne]);
  return corrigees;
}
