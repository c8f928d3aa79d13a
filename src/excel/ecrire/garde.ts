import type { Cellule, Zone } from "../../lecture/types";
import { adresse } from "../../lecture/lieu";
import type { Refus } from "../../restitution/phrases/refus";
import { trouverFeuille, type Inventaire } from "../lire/inventaire";
import { plage, seCroisent } from "../plages";
import { celluleConnue, zoneDuBloc } from "./bloc";
import { groupes, sansTotal, zoneDeTable, type Emplacement } from "./emplacement";
import { demanderLesGraphiques, releverLesGraphiques, type GraphiqueReleve } from "./releveDesGraphiques";
import { descente } from "./taille";
import { lotsDeZones, trancherZone } from "./tranches";

/** A zone as it was before the run: its formulas and its values. */
export interface Sauvegarde {
  readonly feuille: string;
  readonly zone: Zone;
  readonly formules: readonly (readonly Cellule[])[];
  readonly valeurs: readonly (readonly Cellule[])[];
}

/** What stood before the run, for the case where the writing fails. */
export interface Garde {
  readonly sauvegardes: readonly Sauvegarde[];
  /** By sheet. */
  readonly graphiques: ReadonlyMap<string, GraphiqueReleve>;
}

interface ZoneDemandee {
  readonly feuille: string;
  readonly zone: Zone;
  /** A person's cells may not be there. */
  readonly doitEtreVide: boolean;
}

/** What the table will cover that it does not cover yet: below, then to the right. */
function zonesDeCroissance(emplacement: Emplacement): readonly Zone[] {
  const { ancienne, ligne, colonne, largeur } = emplacement;
  if (ancienne === null) return [];
  const fin = ligne + ancienne.zone.lignes;
  const { lignes } = zoneDeTable(emplacement);
  const total = ancienne.avecTotal ? 1 : 0;
  const enBas = { ligne: fin, colonne, lignes: lignes + total - ancienne.zone.lignes, colonnes: largeur };
  const aDroite = {
    ligne,
    colonne: colonne + ancienne.zone.colonnes,
    lignes: ancienne.zone.lignes,
    colonnes: largeur - ancienne.zone.colonnes,
  };
  return [enBas, aDroite].filter(({ lignes: l, colonnes: c }) => l > 0 && c > 0);
}

/** Every cell of a former result that the run may change. */
function zonesEcrites(emplacement: Emplacement): readonly Zone[] {
  const { ancienne, bloc, ligne, colonne } = emplacement;
  if (ancienne === null) return [];
  const totaux = ligne > 0 ? 1 : 0;
  return [
    ...(bloc === null ? [] : [zoneDuBloc(bloc, colonne)]),
    ...groupes(emplacement).map((groupe) => ({
      ligne: ligne - totaux,
      colonne: groupe.colonne,
      lignes: ancienne.zone.lignes + totaux,
      colonnes: groupe.rangs.length,
    })),
  ];
}

function zonesDemandees(emplacement: Emplacement): readonly ZoneDemandee[] {
  const { feuille } = emplacement;
  const demander = (zone: Zone, doitEtreVide: boolean) =>
    trancherZone(zone).map((tranche) => ({ feuille, zone: tranche, doitEtreVide }));
  return [
    ...zonesDeCroissance(emplacement).flatMap((zone) => demander(zone, true)),
    ...zonesEcrites(emplacement).flatMap((zone) => demander(zone, false)),
  ];
}

function cellulesOccupees(feuille: string, { ligne, colonne, lignes, colonnes }: Zone): Refus {
  const fin = adresse(ligne + lignes - 1, colonne + colonnes - 1);
  const debut = adresse(ligne, colonne);
  return { type: "cellulesOccupees", feuille, adresse: debut === fin ? debut : `${debut}:${fin}` };
}

/** The first cell that a person filled where the table must grow. */
function occupation({ feuille, zone, formules }: Sauvegarde): Refus | null {
  for (const [l, ligne] of formules.entries()) {
    const c = ligne.findIndex((formule) => formule !== "");
    const occupee = { ligne: zone.ligne + l, colonne: zone.colonne + c, lignes: 1, colonnes: 1 };
    if (c >= 0) return cellulesOccupees(feuille, occupee);
  }
  return null;
}

/** Excel refuses to move a part of a table: one below ours, wider or further aside, stops rows from being added above it. */
function seraitCoupee(emplacement: Emplacement, zone: Zone): boolean {
  const { ancienne, colonne, largeur } = emplacement;
  if (ancienne === null) return false;
  const descend = descente({ avant: sansTotal(ancienne), apres: zoneDeTable(emplacement) }) > 0;
  const dessous = { ...ancienne.zone, ligne: zone.ligne, lignes: 1, colonne, colonnes: largeur };
  const entiere = zone.colonne >= colonne && zone.colonne + zone.colonnes <= colonne + largeur;
  return descend && zone.ligne >= ancienne.zone.ligne && seCroisent(dessous, zone) && !entiere;
}

/** Another table where ours must grow: its blank cells are not free either. */
function tableVoisine(emplacement: Emplacement, inventaire: Inventaire): Refus | null {
  const feuille = trouverFeuille(inventaire, emplacement.feuille);
  const voisines = (feuille?.tables ?? []).filter(({ nom }) => nom !== emplacement.ancienne?.nom);
  const croissance = zonesDeCroissance(emplacement);
  const prise = voisines.find(
    ({ zone }) => croissance.some((une) => seCroisent(une, zone)) || seraitCoupee(emplacement, zone),
  );
  return prise === undefined ? null : cellulesOccupees(emplacement.feuille, prise.zone);
}

/** The row above the header holds our totals: a person's text there is not overwritten. */
function noteAuDessus(emplacement: Emplacement, inventaire: Inventaire): Refus | null {
  const { ancienne, ligne, colonnes, feuille } = emplacement;
  const vue = trouverFeuille(inventaire, feuille);
  if (ancienne === null || vue === null || ligne === 0) return null;
  for (const [rang, colonne] of colonnes.entries()) {
    const cellule = celluleConnue(vue, ligne - 1, colonne);
    const aNous =
      rang === 0 ? /^(Total.*)?$/.test(String(cellule)) : cellule === "" || typeof cellule === "number";
    if (!aNous) return cellulesOccupees(feuille, { ligne: ligne - 1, colonne, lignes: 1, colonnes: 1 });
  }
  return null;
}

async function lire(
  context: Excel.RequestContext,
  lot: readonly ZoneDemandee[],
): Promise<readonly (Sauvegarde & ZoneDemandee)[]> {
  const { worksheets } = context.workbook;
  const lues = lot.map((demande) => {
    const range = plage(worksheets.getItem(demande.feuille), demande.zone);
    range.load("formulas,values");
    return { demande, range };
  });
  await context.sync();
  return lues.map(({ demande, range }) => ({
    ...demande,
    formules: range.formulas as Cellule[][],
    valeurs: range.values as Cellule[][],
  }));
}

/**
 * Looks before anything is written: a person's cells where a table must grow are a refusal; the former results are kept
 * for the case where the writing fails. One request for usual sizes.
 */
export async function garder(
  context: Excel.RequestContext,
  emplacements: readonly Emplacement[],
  inventaire: Inventaire,
): Promise<Garde | Refus> {
  for (const emplacement of emplacements) {
    const refus = tableVoisine(emplacement, inventaire) ?? noteAuDessus(emplacement, inventaire);
    if (refus !== null) return refus;
  }
  const sauvegardes: Sauvegarde[] = [];
  const demandes = demanderLesGraphiques(
    context,
    emplacements.filter(({ etat }) => etat !== "nouvelle"),
  );
  const lots = lotsDeZones(emplacements.flatMap(zonesDemandees));
  if (lots.length === 0 && demandes.length > 0) await context.sync();
  for (const lot of lots) {
    for (const lue of await lire(context, lot)) {
      const refus = lue.doitEtreVide ? occupation(lue) : null;
      if (refus !== null) return refus;
      sauvegardes.push(lue);
    }
  }
  return { sauvegardes, graphiques: releverLesGraphiques(demandes) };
}
