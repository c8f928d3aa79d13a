import type { Cellule } from "../../lecture/types";
import { plage } from "../plages";
import { groupes, lignesDuCorps, type Emplacement } from "./emplacement";
import { memeValeur } from "./valeurs";

/** Rows read back at each end of a table: enough to see a cut or a shift, light whatever its length. */
const LIGNES_RELUES = 200;

interface Releve {
  readonly range: Excel.Range;
  readonly attendues: readonly (readonly Cellule[])[];
}

/** The first and the last lines of the table. */
function extremites(lignes: number): readonly (readonly [number, number])[] {
  if (lignes <= 2 * LIGNES_RELUES) return [[0, lignes]];
  return [
    [0, LIGNES_RELUES],
    [lignes - LIGNES_RELUES, lignes],
  ];
}

/** Asks for what was written; to be compared once the request is back. */
export function demanderRelecture(
  context: Excel.RequestContext,
  emplacements: readonly Emplacement[],
): readonly Releve[] {
  const releves: Releve[] = [];
  for (const emplacement of emplacements) {
    const feuille = context.workbook.worksheets.getItem(emplacement.feuille);
    const { lignes } = emplacement.decrite;
    for (const { colonne, rangs } of groupes(emplacement))
      for (const [debut, fin] of extremites(Math.min(lignesDuCorps(emplacement), lignes.length))) {
        if (fin === debut) continue;
        const zone = {
          ligne: emplacement.ligne + 1 + debut,
          colonne,
          lignes: fin - debut,
          colonnes: rangs.length,
        };
        const range = plage(feuille, zone);
        range.load("values");
        const attendues = lignes.slice(debut, fin).map((ligne) => rangs.map((rang) => ligne[rang] ?? ""));
        releves.push({ range, attendues });
      }
  }
  return releves;
}

/** True when the workbook holds what was written in it. */
export function estConforme(releves: readonly Releve[]): boolean {
  return releves.every(({ range, attendues }) =>
    attendues.every((ligne, l) =>
      ligne.every((cellule, c) => memeValeur(cellule, (range.values[l] as Cellule[] | undefined)?.[c] ?? "")),
    ),
  );
}
