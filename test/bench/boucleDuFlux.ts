import type { Cellule } from "../../src/lecture/types";
import type { Compteur } from "./boucle";

/** A line of the sheet Flux, in floats; NaN where the sheet is blank. */
export interface LigneALaMain {
  readonly reservataire: Cellule;
  readonly reservations: number;
  readonly partDuParc: number;
  readonly partDuParcSoumis: number;
  readonly volumeEstime: number;
  objectif: number;
  readonly tauxPropre: number;
  readonly volumeDuTerritoire: number;
}

export interface PerimetreALaMain {
  readonly bailleur: Cellule;
  readonly departement: Cellule;
  readonly taux: number;
  readonly assiette: number;
  /** By code, "Non réservé" last. */
  readonly lignes: readonly LigneALaMain[];
  /** R9: shares of the parc. */
  readonly sousPlafond: Readonly<Record<"etatAgents" | "etat" | "collectivites", number>>;
}

const COLLECTIVITES: readonly Cellule[] = ["Région", "Département", "EPCI", "Commune"];

/** R10: the floors, then one more to the largest remainders. */
function servir(lignes: readonly LigneALaMain[], assiette: number): void {
  let reste = Math.floor(assiette + 0.5) - lignes.reduce((somme, { objectif }) => somme + objectif, 0);
  const ordre = [...lignes].sort((a, b) => b.volumeEstime - b.objectif - (a.volumeEstime - a.objectif));
  for (const ligne of ordre) if (reste-- > 0) ligne.objectif += 1;
}

function ligne(
  reservataire: Cellule,
  { parc, soumis, assiette }: { parc: number; soumis: number; assiette: number },
  nombres: { parc: number; soumis: number; tauxPropre: number; volumeDuTerritoire: number },
): LigneALaMain {
  const part = nombres.parc / parc;
  return {
    reservataire,
    reservations: nombres.parc,
    partDuParc: part,
    partDuParcSoumis: nombres.soumis / soumis,
    volumeEstime: part * assiette,
    objectif: Math.floor(part * assiette),
    tauxPropre: nombres.tauxPropre,
    volumeDuTerritoire: nombres.volumeDuTerritoire,
  };
}

/** R4 to R11 of one périmètre. */
export function partager(compteur: Compteur, categories: ReadonlyMap<Cellule, Cellule>): PerimetreALaMain {
  const { bailleur, departement, parc, soumis, rotation, liberations, detenus, territoires } = compteur;
  const taux = liberations / rotation;
  const assiette = soumis * taux;
  const cadre = { parc, soumis, assiette };
  const sousPlafond = { etatAgents: 0, etat: 0, collectivites: 0 };
  const nonReserve = { parc, soumis, tauxPropre: NaN, volumeDuTerritoire: NaN };
  const lignes = [...detenus.keys()].sort().map((code) => {
    const detenu = detenus.get(code) as NonNullable<ReturnType<typeof detenus.get>>;
    const categorie = categories.get(code) ?? "";
    if (categorie === "État prioritaires" || categorie === "État agents")
      sousPlafond.etat += detenu.parc / parc;
    if (categorie === "État agents") sousPlafond.etatAgents += detenu.parc / parc;
    if (COLLECTIVITES.includes(categorie)) sousPlafond.collectivites += detenu.surGarantie / parc;
    nonReserve.parc -= detenu.parc;
    nonReserve.soumis -= detenu.soumis;
    const sien = territoires.get(code);
    const volumeDuTerritoire = sien ? (sien.reservations / sien.parc) * sien.soumis * taux : NaN;
    return ligne(code, cadre, {
      ...detenu,
      tauxPropre: detenu.liberations / detenu.rotation,
      volumeDuTerritoire,
    });
  });
  lignes.push(ligne("—", cadre, nonReserve));
  servir(lignes, assiette);
  return { bailleur, departement, taux, assiette, lignes, sousPlafond };
}
