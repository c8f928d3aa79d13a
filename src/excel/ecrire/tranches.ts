import type { Cellule, Zone } from "../../lecture/types";
import { octetsParLigne } from "../lire/taille";
import { OCTETS_PAR_ENVOI } from "./envoi";

/** Consecutive rows with their place and their weight. */
export interface Tranche {
  readonly debut: number;
  readonly lignes: readonly (readonly Cellule[])[];
  readonly octets: number;
}

/** Rows cut so that each piece fits in a request. */
export function trancher(lignes: readonly (readonly Cellule[])[]): readonly Tranche[] {
  const poids = octetsParLigne(lignes);
  // Rows are not all alike: half the limit leaves room for heavier ones.
  const pas = Math.max(1, Math.floor(OCTETS_PAR_ENVOI / 2 / Math.max(1, poids)));
  const tranches: Tranche[] = [];
  for (let debut = 0; debut < lignes.length; debut += pas) {
    const morceau = lignes.slice(debut, debut + pas);
    tranches.push({ debut, lignes: morceau, octets: Math.ceil(poids * morceau.length) });
  }
  return tranches;
}

/** A cell read back with its formula weighs some 40 bytes in the answer; zones are cut by that measure. */
const CELLULES_PAR_LECTURE = 40_000;

export function trancherZone(zone: Zone): readonly Zone[] {
  const pas = Math.max(1, Math.floor(CELLULES_PAR_LECTURE / Math.max(1, zone.colonnes)));
  const zones: Zone[] = [];
  for (let debut = 0; debut < zone.lignes; debut += pas)
    zones.push({ ...zone, ligne: zone.ligne + debut, lignes: Math.min(pas, zone.lignes - debut) });
  return zones;
}

/** Zones gathered by the cells that one request may bring back. */
export function lotsDeZones<Lue extends { readonly zone: Zone }>(lues: readonly Lue[]): readonly Lue[][] {
  const lots: Lue[][] = [];
  let place = 0;
  for (const lue of lues) {
    const cellules = lue.zone.lignes * lue.zone.colonnes;
    const lot = lots.at(-1);
    if (lot === undefined || cellules > place) {
      lots.push([lue]);
      place = CELLULES_PAR_LECTURE - cellules;
    } else {
      lot.push(lue);
      place -= cellules;
    }
  }
  return lots;
}
