import type { Cellule } from "../../lecture/types";

/** Excel on the web refuses 5 MB each way; half of it leaves room for longer rows further down. */
export const OCTETS_PAR_BLOC = 2_000_000;
/** Small enough for any sheet: it only serves to learn how heavy a row is. */
export const LIGNES_DU_PREMIER_BLOC = 200;
/** Excel on the web refuses more than five million cells at once. */
const CELLULES_PAR_BLOC = 2_000_000;
const ECHANTILLON = 400;

const encodeur = new TextEncoder();

/** Bytes of these rows in a message: JSON held in JSON, so that each quote is escaped once more. */
export function octets(lignes: readonly (readonly Cellule[])[]): number {
  return encodeur.encode(JSON.stringify(JSON.stringify(lignes))).length;
}

/** Bytes of a row, from rows taken evenly among those read. */
export function octetsParLigne(lignes: readonly (readonly Cellule[])[]): number {
  const pas = Math.max(1, Math.floor(lignes.length / ECHANTILLON));
  const echantillon = lignes.filter((_, rang) => rang % pas === 0);
  return octets(echantillon) / Math.max(1, echantillon.length);
}

/** How many rows to ask for next. */
export function lignesParBloc(octetsDUneLigne: number, colonnes: number): number {
  const parOctets = Math.floor(OCTETS_PAR_BLOC / Math.max(1, octetsDUneLigne));
  return Math.max(1, Math.min(parOctets, Math.floor(CELLULES_PAR_BLOC / colonnes)));
}
