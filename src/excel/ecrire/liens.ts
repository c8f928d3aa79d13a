import { TONS } from "../../restitution/style";
import type { LiensDecrits, MarqueDecrite } from "../../restitution/types";
import { plage, reference } from "../plages";
import { lignesDuCorps, type Emplacement } from "./emplacement";
import type { Envoi } from "./envoi";

const OCTETS_PAR_LIEN = 1_000;

/** The place that a line names: its link stands on the cell's address, or on the sheet's name when there is none. */
function poserLien(
  feuille: Excel.Worksheet,
  emplacement: Emplacement,
  liens: LiensDecrits,
  rang: number,
): void {
  const ligne = emplacement.decrite.lignes[rang] ?? [];
  const nom = String(ligne[liens.feuille] ?? "");
  const cellule = String(ligne[liens.cellule] ?? "");
  const colonne = emplacement.colonnes[cellule === "" ? liens.feuille : liens.cellule];
  if (nom === "" || colonne === undefined) return;
  plage(feuille, { ligne: emplacement.ligne + 1 + rang, colonne, lignes: 1, colonnes: 1 }).hyperlink = {
    documentReference: reference(nom, cellule === "" ? null : cellule),
    screenTip: `Aller à ${nom} ${cellule}`.trim(),
    textToDisplay: cellule === "" ? nom : cellule,
  };
}

/** Runs of rows whose cell holds the marked value: sorted sheets have few. */
function suitesMarquees({ decrite }: Emplacement, { colonne, valeur }: MarqueDecrite) {
  const suites: { debut: number; lignes: number }[] = [];
  decrite.lignes.forEach((ligne, rang) => {
    if (ligne[colonne] !== valeur) return;
    const derniere = suites.at(-1);
    if (derniere !== undefined && derniere.debut + derniere.lignes === rang) derniere.lignes += 1;
    else suites.push({ debut: rang, lignes: 1 });
  });
  return suites;
}

function marquer(feuille: Excel.Worksheet, emplacement: Emplacement, marque: MarqueDecrite): void {
  const colonne = emplacement.colonnes[marque.colonne];
  if (colonne === undefined) return;
  for (const { debut, lignes } of suitesMarquees(emplacement, marque)) {
    const zone = { ligne: emplacement.ligne + 1 + debut, colonne, lignes, colonnes: 1 };
    const { font } = plage(feuille, zone).format;
    font.color = TONS[marque.ton];
    font.bold = true;
  }
}

/** The links of a former run go first. */
function oterLesLiens(feuille: Excel.Worksheet, emplacement: Emplacement, liens: LiensDecrits): void {
  for (const rang of [liens.feuille, liens.cellule]) {
    const colonne = emplacement.colonnes[rang];
    if (colonne === undefined) continue;
    const zone = { ligne: emplacement.ligne + 1, colonne, lignes: lignesDuCorps(emplacement), colonnes: 1 };
    plage(feuille, zone).clear("Hyperlinks");
  }
}

/** Links and colours, once the cells are written. */
export async function ecrireLiens(
  feuille: Excel.Worksheet,
  envoi: Envoi,
  emplacement: Emplacement,
): Promise<void> {
  const { liens, lignes, marques } = emplacement.decrite;
  if (liens !== null) {
    await envoi.ajouter(OCTETS_PAR_LIEN, () => {
      oterLesLiens(feuille, emplacement, liens);
    });
    for (const rang of lignes.keys())
      await envoi.ajouter(OCTETS_PAR_LIEN, () => {
        poserLien(feuille, emplacement, liens, rang);
      });
  }
  await envoi.ajouter(OCTETS_PAR_LIEN, () => {
    for (const marque of marques) marquer(feuille, emplacement, marque);
  });
}
