import { TONS } from "../../restitution/style";
import type { LienDecrit, MarqueDecrite } from "../../restitution/types";
import { plage, reference } from "../plages";
import { lignesDuCorps, type Emplacement } from "./emplacement";
import type { Envoi } from "./envoi";

const OCTETS_PAR_LIEN = 1_000;

function poserLien(feuille: Excel.Worksheet, emplacement: Emplacement, lien: LienDecrit): void {
  const { ligne, colonnes, decrite } = emplacement;
  const colonne = colonnes[lien.colonne];
  if (colonne === undefined) return;
  const texte = String(decrite.lignes[lien.ligne]?.[lien.colonne] ?? "");
  plage(feuille, { ligne: ligne + 1 + lien.ligne, colonne, lignes: 1, colonnes: 1 }).hyperlink = {
    documentReference: reference(lien.feuille, lien.cellule),
    screenTip: `Aller à ${lien.feuille}${lien.cellule === null ? "" : ` ${lien.cellule}`}`,
    textToDisplay: texte,
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

/** Links and colours, once the cells are written; the links of a former run go first. */
export async function ecrireLiens(
  feuille: Excel.Worksheet,
  envoi: Envoi,
  emplacement: Emplacement,
): Promise<void> {
  const { decrite, ligne } = emplacement;
  for (const rang of new Set(decrite.liens.map(({ colonne }) => colonne))) {
    const colonne = emplacement.colonnes[rang];
    if (colonne === undefined) continue;
    const zone = { ligne: ligne + 1, colonne, lignes: lignesDuCorps(emplacement), colonnes: 1 };
    await envoi.ajouter(OCTETS_PAR_LIEN, () => {
      plage(feuille, zone).clear("Hyperlinks");
    });
  }
  for (const lien of decrite.liens)
    await envoi.ajouter(OCTETS_PAR_LIEN, () => {
      poserLien(feuille, emplacement, lien);
    });
  await envoi.ajouter(OCTETS_PAR_LIEN, () => {
    for (const marque of decrite.marques) marquer(feuille, emplacement, marque);
  });
}
