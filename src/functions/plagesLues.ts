import { SommeDeControle } from "../lecture/sommeDeControle";

/** What a formula receives for a range. */
export type PlageRecue = readonly (readonly unknown[])[];

/** Ranges that are kept read: those of a sheet's formulas are few, and each call brings the whole of them again. */
const RETENUES = 4;

const reel = new Float64Array(1);
const moities = new Int32Array(reel.buffer);

/** A cell, told from all others by its kind and what it holds: 1 and "1" are two. */
function ajouterCellule(somme: SommeDeControle, cellule: unknown): void {
  if (typeof cellule === "string") {
    somme.ajouterEntier(cellule.length);
    somme.ajouter(cellule);
  } else if (typeof cellule === "number") {
    reel[0] = cellule;
    somme.ajouterEntier(-1);
    somme.ajouterEntier(moities[0] ?? 0);
    somme.ajouterEntier(moities[1] ?? 0);
  } else {
    somme.ajouterEntier(-2);
    somme.ajouter(JSON.stringify([cellule]));
  }
}

function ajouterPlage(somme: SommeDeControle, plage: PlageRecue): void {
  somme.ajouterEntier(plage.length);
  for (const ligne of plage) {
    somme.ajouterEntier(ligne.length);
    for (const cellule of ligne) ajouterCellule(somme, cellule);
  }
}

/** What stands for the content of some ranges and of what they are read with. */
function cleDe(plages: readonly PlageRecue[], complement: string): string {
  const somme = new SommeDeControle();
  for (const plage of plages) ajouterPlage(somme, plage);
  return `${complement}:${somme.hexadecimal()}`;
}

/**
 * What was read of the last ranges, by their content: hundreds of formulas on one table read it once, and a cell that
 * changes is read anew. The cells themselves are not kept.
 */
export class PlagesLues<Lu> {
  private readonly lues = new Map<string, Lu>();

  /** What `lire` gives for these ranges; `complement` tells apart what is not in them. */
  lire(plages: readonly PlageRecue[], complement: string, lire: () => Lu): Lu {
    const cle = cleDe(plages, complement);
    const connu = this.lues.get(cle) ?? lire();
    // The last one asked for stays the longest.
    this.lues.delete(cle);
    this.lues.set(cle, connu);
    const [plusAncienne] = this.lues.keys();
    if (this.lues.size > RETENUES && plusAncienne !== undefined) this.lues.delete(plusAncienne);
    return connu;
  }
}
