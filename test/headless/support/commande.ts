import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sorties } from "../../../src/atelier/commande/demande";
import { executer } from "../../../src/atelier/commande/executer";
import { readWorkbook } from "../../../src/atelier/xlsx/read";
import { jour } from "../../../src/calcul/domaine/jour";
import type { Ligne, Valeur } from "./feuilles";
import { lignesDe, valeursDe } from "./feuilles";

/** The written workbook alone. */
export const SANS_AUTRE_SORTIE: Sorties = { documents: null, csv: null, json: null };

/** 15 January 2026. */
export const AUJOURDHUI = jour(2026, 1, 15);

export interface Calcul {
  readonly resume: readonly string[];
  readonly feuilles: readonly string[];
  /** The add-in's settings, as the file keeps them. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly valeurs: (feuille: string) => Valeur[][];
  /** The rows under the header of a result sheet. */
  readonly lignes: (feuille: string) => readonly Ligne[];
}

/** Runs the command on a file's bytes, in a directory that is gone afterwards, and reads back what it wrote. */
export async function calculer(octets: Uint8Array): Promise<Calcul> {
  const dossier = await mkdtemp(join(tmpdir(), "calculer-"));
  try {
    const entree = join(dossier, "entree.xlsx");
    const sortie = join(dossier, "sortie.xlsx");
    await writeFile(entree, octets);
    const resume = await executer(
      { entree, sortie, date: null, ...SANS_AUTRE_SORTIE },
      { aujourdhui: AUJOURDHUI, version: "essai" },
    );
    const classeur = await readWorkbook(new Uint8Array(await readFile(sortie)));
    const valeurs = (feuille: string): Valeur[][] => valeursDe(classeur, feuille);
    const feuilles = classeur.data.sheetOrder.map((id) => classeur.data.sheets[id]?.name ?? "");
    const { settings } = classeur.extras;
    return { resume, feuilles, settings, valeurs, lignes: (feuille) => lignesDe(valeurs(feuille)) };
  } finally {
    await rm(dossier, { recursive: true });
  }
}
