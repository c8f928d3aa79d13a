import type { Cellule, TableVue, Zone } from "../../lecture/types";
import type { Refus } from "../../restitution/phrases/refus";
import { HAUTEUR_DU_BLOC } from "../../restitution/provenance";
import type { FeuilleDecrite } from "../../restitution/types";
import { trouverFeuille, trouverTable, type FeuilleInventoriee, type Inventaire } from "../lire/inventaire";
import { memeNom } from "../plages";
import { trouverBloc } from "./bloc";

/** Where a described sheet goes: a new sheet, an empty one of that name, or over its own former table. */
export interface Emplacement {
  readonly decrite: FeuilleDecrite;
  readonly etat: "nouvelle" | "vide" | "enPlace";
  /** The sheet's real name: people rename sheets. */
  readonly feuille: string;
  /** Row of the title block; null when a person took the block away: it is not put back. */
  readonly bloc: number | null;
  /** Row of the table's header and its first column. */
  readonly ligne: number;
  readonly colonne: number;
  /** Column of the sheet for each described column: people add columns to tables and move them. */
  readonly colonnes: readonly number[];
  /** Columns of the table: ours and those that people added. */
  readonly largeur: number;
  readonly ancienne: TableVue | null;
  /** The row after the last one used, as the sheet was found: people write below tables. */
  readonly finOccupee: number;
}

/** A table always has a row below its header, blank if need be. */
export function lignesDuCorps({ decrite }: Emplacement): number {
  return Math.max(1, decrite.lignes.length);
}

/** The whole table once written. */
export function zoneDeTable(emplacement: Emplacement): Zone {
  const { ligne, colonne, largeur } = emplacement;
  return { ligne, colonne, lignes: lignesDuCorps(emplacement) + 1, colonnes: largeur };
}

/** A table as it was found, without its row of totals. */
export function sansTotal({ zone, avecTotal }: TableVue): Zone {
  return avecTotal ? { ...zone, lignes: zone.lignes - 1 } : zone;
}

/** Described columns that stand side by side in the sheet: each group is written at once. */
export interface Groupe {
  readonly colonne: number;
  /** Ranks of the described columns. */
  readonly rangs: readonly number[];
}

export function groupes({ colonnes }: Emplacement): readonly Groupe[] {
  const trouves: { colonne: number; rangs: number[] }[] = [];
  colonnes.forEach((colonne, rang) => {
    const dernier = trouves.at(-1);
    if (dernier !== undefined && dernier.colonne + dernier.rangs.length === colonne) dernier.rangs.push(rang);
    else trouves.push({ colonne, rangs: [rang] });
  });
  return trouves;
}

/**
 * The rank in the table of each described column, by its header; a header that a person reworded is known by its place.
 * What is not found comes after the last column.
 */
function rangsParEntete(decrite: FeuilleDecrite, entetes: readonly Cellule[]): readonly number[] {
  const noms = entetes.map(String);
  const pris = decrite.colonnes.map(({ entete }) => noms.findIndex((nom) => memeNom(nom, entete)));
  const memeLargeur = noms.length === decrite.colonnes.length;
  let suivant = noms.length;
  return pris.map((rang, place) => {
    if (rang >= 0) return rang;
    if (memeLargeur && !pris.includes(place)) return place;
    suivant += 1;
    return suivant - 1;
  });
}

/** A table that bears our name but shares fewer than two headers with us is somebody else's. */
function estANous(decrite: FeuilleDecrite, { entetes }: TableVue): boolean {
  const communs = decrite.colonnes.filter(({ entete }) =>
    entetes.some((une) => memeNom(String(une), entete)),
  );
  return communs.length >= 2;
}

/** Whatever its name, a table with all our headers is one that we wrote. */
function aToutesNosColonnes(decrite: FeuilleDecrite, { entetes }: TableVue): boolean {
  return decrite.colonnes.every(({ entete }) => entetes.some((une) => memeNom(String(une), entete)));
}

function surPlace(decrite: FeuilleDecrite, feuille: FeuilleInventoriee, table: TableVue): Emplacement {
  const rangs = rangsParEntete(decrite, table.entetes);
  return {
    decrite,
    etat: "enPlace",
    feuille: feuille.nom,
    bloc: trouverBloc(decrite, feuille, table.zone),
    ligne: table.zone.ligne,
    colonne: table.zone.colonne,
    colonnes: rangs.map((rang) => table.zone.colonne + rang),
    largeur: Math.max(table.zone.colonnes, ...rangs.map((rang) => rang + 1)),
    ancienne: table,
    finOccupee: feuille.usage === null ? 0 : feuille.usage.zone.ligne + feuille.usage.zone.lignes,
  };
}

function surFeuilleVierge(
  decrite: FeuilleDecrite,
  ligne: number,
  { etat, nom }: { readonly etat: "nouvelle" | "vide"; readonly nom: string },
): Emplacement {
  return {
    decrite,
    etat,
    feuille: nom,
    bloc: 0,
    ligne,
    colonne: 0,
    colonnes: decrite.colonnes.map((_, rang) => rang),
    largeur: decrite.colonnes.length,
    ancienne: null,
    finOccupee: 0,
  };
}

function placerUne(
  decrite: FeuilleDecrite,
  inventaire: Inventaire,
  ligneDEntete: number,
): Emplacement | Refus {
  const trouvee = trouverTable(inventaire, decrite.table);
  if (trouvee !== null) {
    const { feuille, table } = trouvee;
    if (!estANous(decrite, table)) return { type: "tableOccupee", table: table.nom, feuille: feuille.nom };
    return feuille.protegee
      ? { type: "feuilleProtegee", feuille: feuille.nom }
      : surPlace(decrite, feuille, table);
  }
  if (inventaire.noms.some((nom) => memeNom(nom, decrite.table)))
    return { type: "tableOccupee", table: decrite.table, feuille: null };
  const existante = trouverFeuille(inventaire, decrite.nom);
  if (existante === null)
    return inventaire.structureProtegee
      ? { type: "classeurProtege" }
      : surFeuilleVierge(decrite, ligneDEntete, { etat: "nouvelle", nom: decrite.nom });
  const renommee = existante.tables.find((table) => aToutesNosColonnes(decrite, table));
  if (renommee !== undefined)
    return { type: "tableRenommee", table: decrite.table, feuille: existante.nom, trouve: renommee.nom };
  if (existante.usage !== null || existante.tables.length > 0)
    return { type: "feuilleOccupee", feuille: existante.nom };
  return existante.protegee
    ? { type: "feuilleProtegee", feuille: existante.nom }
    : surFeuilleVierge(decrite, ligneDEntete, { etat: "vide", nom: existante.nom });
}

/**
 * Where every sheet goes, or the first reason why one cannot be written: nothing is written then. `ligneDEntete` is the
 * row of the header on a sheet that is still blank.
 */
export function placer(
  decrites: readonly FeuilleDecrite[],
  inventaire: Inventaire,
  ligneDEntete: number = HAUTEUR_DU_BLOC,
): readonly Emplacement[] | Refus {
  const emplacements: Emplacement[] = [];
  for (const decrite of decrites) {
    const place = placerUne(decrite, inventaire, ligneDEntete);
    if ("type" in place) return place;
    emplacements.push(place);
  }
  return emplacements;
}
