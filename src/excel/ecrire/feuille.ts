import { HAUTEURS } from "../../restitution/style";
import { partout, plage } from "../plages";
import { RANGS } from "./bloc";
import type { Emplacement } from "./emplacement";
import type { Envoi } from "./envoi";
import { formerBloc, formerSousTitre } from "./forme";
import { ecrireLiens } from "./liens";
import { ecrirePied, preparerFeuille } from "./page";
import { ecrireTableau, ecrireTotaux } from "./tableau";
import { enValeur } from "./valeurs";

/** What the subtitle says until a sheet is whole: true even if Excel is closed meanwhile. */
export const ECRITURE_EN_COURS = "Écriture en cours\u00a0: résultats incomplets";

function sousTitre(
  feuille: Excel.Worksheet,
  { bloc, colonne }: Emplacement,
  texte: string,
): Excel.Range | null {
  if (bloc === null) return null;
  const cellule = plage(feuille, { ligne: bloc + RANGS.sousTitre, colonne, lignes: 1, colonnes: 1 });
  cellule.values = partout(enValeur(texte, "texteLong") as string);
  return cellule;
}

/** Makes the sheets that are missing and marks them all as incomplete. */
export function marquer(context: Excel.RequestContext, emplacements: readonly Emplacement[]): void {
  const { worksheets } = context.workbook;
  for (const emplacement of emplacements) {
    const { etat, feuille: nom, decrite, ligne } = emplacement;
    const feuille = etat === "nouvelle" ? worksheets.add(nom) : worksheets.getItem(nom);
    if (etat !== "enPlace") preparerFeuille(feuille, decrite.colonnes, ligne);
    const cellule = sousTitre(feuille, emplacement, ECRITURE_EN_COURS);
    if (cellule !== null) formerSousTitre(cellule, true);
  }
}

/** The sheets are whole: their own subtitles come back. */
export function demarquer(context: Excel.RequestContext, emplacements: readonly Emplacement[]): void {
  for (const emplacement of emplacements) {
    const feuille = context.workbook.worksheets.getItem(emplacement.feuille);
    const cellule = sousTitre(feuille, emplacement, emplacement.decrite.sousTitre);
    if (cellule !== null) formerSousTitre(cellule);
  }
}

/** Weight of the actions that set the frame of a sheet: title, provenance, looks. */
const OCTETS_DU_CADRE = 20_000;

function ecrireBloc(feuille: Excel.Worksheet, { decrite, bloc, colonne, etat }: Emplacement): void {
  if (bloc === null) return;
  const { titre, provenance } = decrite;
  const ecrire = (ligne: number, lignes: readonly (readonly string[])[]) => {
    const valeurs = lignes.map((textes) => textes.map((texte) => enValeur(texte, "texteLong")));
    const zone = { ligne, colonne, lignes: valeurs.length, colonnes: valeurs[0]?.length ?? 1 };
    plage(feuille, zone).values = valeurs;
  };
  ecrire(bloc + RANGS.titre, [[titre]]);
  ecrire(bloc + RANGS.provenance, provenance);
  formerBloc(feuille, bloc, colonne);
  const espace = { ligne: bloc + RANGS.espace, colonne, lignes: 1, colonnes: 1 };
  if (etat !== "enPlace") plage(feuille, espace).format.rowHeight = HAUTEURS.espace;
}

/** Writes one sheet in as few requests as its weight allows; the last one is left to the caller to send. */
export async function ecrireFeuille(
  context: Excel.RequestContext,
  envoi: Envoi,
  emplacement: Emplacement,
): Promise<void> {
  const feuille = context.workbook.worksheets.getItem(emplacement.feuille);
  await envoi.ajouter(OCTETS_DU_CADRE, () => {
    ecrireBloc(feuille, emplacement);
    ecrirePied(feuille, emplacement.decrite);
    ecrireTotaux(feuille, emplacement);
  });
  await ecrireTableau(feuille, envoi, emplacement);
  await ecrireLiens(feuille, envoi, emplacement);
}
