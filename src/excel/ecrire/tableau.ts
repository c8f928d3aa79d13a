import { hauteursDeLignes } from "../../restitution/hauteurs";
import { estTexte } from "../../restitution/style";
import type { ColonneDecrite } from "../../restitution/types";
import type { Cellule } from "../../lecture/types";
import { plage } from "../plages";
import { groupes, lignesDuCorps, sansTotal, zoneDeTable, type Emplacement, type Groupe } from "./emplacement";
import type { Envoi } from "./envoi";
import { creerTable, formerColonne, formerCorps, formerEntete, formerTotaux } from "./forme";
import { donnerLaTaille } from "./taille";
import { trancher } from "./tranches";
import { enValeur } from "./valeurs";

const OCTETS_DU_CADRE = 20_000;

const TEXTE: ColonneDecrite = { entete: "", format: "texte", largeur: 0 };

function colonneDe({ decrite }: Emplacement, rang: number): ColonneDecrite {
  return decrite.colonnes[rang] ?? TEXTE;
}

/** The cells of some described columns, ready to be sent; a table without lines has one blank row. */
function valeursDuGroupe(emplacement: Emplacement, { rangs }: Groupe): readonly (readonly Cellule[])[] {
  const { lignes } = emplacement.decrite;
  const formats = rangs.map((rang) => colonneDe(emplacement, rang).format);
  const corps = lignes.map((ligne) =>
    rangs.map((rang, place) => enValeur(ligne[rang] ?? "", formats[place] ?? "texte")),
  );
  return corps.length === 0 ? [rangs.map(() => "")] : corps;
}

/** The former rows that the table no longer holds, in our columns only. */
function effacerLeReste(feuille: Excel.Worksheet, emplacement: Emplacement): void {
  const { ancienne, ligne } = emplacement;
  if (ancienne === null) return;
  const fin = ligne + 1 + lignesDuCorps(emplacement);
  const enTrop = ligne + sansTotal(ancienne).lignes - fin;
  if (enTrop <= 0) return;
  for (const { colonne, rangs } of groupes(emplacement))
    plage(feuille, { ligne: fin, colonne, lignes: enTrop, colonnes: rangs.length }).clear("All");
}

/** The former table takes its new size in place; the rows that it no longer fills are cleared. */
function redimensionner(feuille: Excel.Worksheet, emplacement: Emplacement): void {
  const { ancienne } = emplacement;
  if (ancienne === null) return;
  if (ancienne.avecTotal) feuille.tables.getItem(ancienne.nom).showTotals = false;
  donnerLaTaille(feuille, ancienne.nom, { avant: sansTotal(ancienne), apres: zoneDeTable(emplacement) });
  effacerLeReste(feuille, emplacement);
}

/** A text right after a number needs some air: one is set to the left, the other to the right. */
function suitUnNombre(emplacement: Emplacement, rang: number): boolean {
  if (rang === 0 || !estTexte(colonneDe(emplacement, rang).format)) return false;
  return !estTexte(colonneDe(emplacement, rang - 1).format);
}

/** Number formats go first: a Text column must be one before its texts come. */
function formerColonnes(feuille: Excel.Worksheet, emplacement: Emplacement): void {
  const { ligne, colonnes } = emplacement;
  const lignes = lignesDuCorps(emplacement);
  colonnes.forEach((colonne, rang) => {
    const zone = { ligne: ligne + 1, colonne, lignes, colonnes: 1 };
    formerColonne(feuille, zone, colonneDe(emplacement, rang));
    if (suitUnNombre(emplacement, rang)) plage(feuille, zone).format.indentLevel = 1;
  });
}

function ecrireEntete(feuille: Excel.Worksheet, emplacement: Emplacement): void {
  const { ligne } = emplacement;
  for (const { colonne, rangs } of groupes(emplacement)) {
    const range = plage(feuille, { ligne, colonne, lignes: 1, colonnes: rangs.length });
    range.values = [rangs.map((rang) => colonneDe(emplacement, rang).entete)];
    formerEntete(range);
    rangs.forEach((rang, place) => {
      const alignement = estTexte(colonneDe(emplacement, rang).format) ? "Left" : "Right";
      const cellule = { ligne, colonne: colonne + place, lignes: 1, colonnes: 1 };
      const { format } = plage(feuille, cellule);
      format.horizontalAlignment = alignement;
      if (suitUnNombre(emplacement, rang)) format.indentLevel = 1;
    });
  }
}

async function ecrireCorps(feuille: Excel.Worksheet, envoi: Envoi, emplacement: Emplacement): Promise<void> {
  const premiere = emplacement.ligne + 1;
  for (const groupe of groupes(emplacement)) {
    const { colonne, rangs } = groupe;
    for (const { debut, lignes, octets } of trancher(valeursDuGroupe(emplacement, groupe))) {
      const zone = { ligne: premiere + debut, colonne, lignes: lignes.length, colonnes: rangs.length };
      await envoi.ajouter(octets, () => {
        plage(feuille, zone).values = lignes as Cellule[][];
      });
    }
  }
}

/** The totals above the header, where a growing table never meets them; those of a former run go first. */
export function ecrireTotaux(feuille: Excel.Worksheet, emplacement: Emplacement): void {
  const { decrite, ligne, ancienne } = emplacement;
  const { totaux } = decrite;
  if (ligne === 0) return;
  for (const { colonne, rangs } of groupes(emplacement)) {
    const zone = { ligne: ligne - 1, colonne, lignes: 1, colonnes: rangs.length };
    if (ancienne !== null) plage(feuille, zone).clear("All");
    if (totaux === null) continue;
    rangs.forEach((rang, place) => {
      formerColonne(
        feuille,
        { ...zone, colonne: colonne + place, colonnes: 1 },
        colonneDe(emplacement, rang),
      );
    });
    const range = plage(feuille, zone);
    range.values = [rangs.map((rang) => enValeur(totaux[rang] ?? "", "texteLong"))];
    range.format.wrapText = false;
    formerTotaux(range);
  }
}

/** Heights are set rather than fitted: not every host measures texts. Rows of one height that follow are set together. */
function donnerLesHauteurs(feuille: Excel.Worksheet, { decrite, ligne, colonne }: Emplacement): void {
  const hauteurs = hauteursDeLignes(decrite.colonnes, decrite.lignes);
  let debut = 0;
  hauteurs.forEach((hauteur, rang) => {
    if (hauteurs[rang + 1] === hauteur) return;
    const zone = { ligne: ligne + 1 + debut, colonne, lignes: rang + 1 - debut, colonnes: 1 };
    plage(feuille, zone).format.rowHeight = hauteur;
    debut = rang + 1;
  });
}

function formerCorpsDuTableau(feuille: Excel.Worksheet, emplacement: Emplacement): void {
  const lignes = lignesDuCorps(emplacement);
  for (const { colonne, rangs } of groupes(emplacement)) {
    const zone = { ligne: emplacement.ligne + 1, colonne, lignes, colonnes: rangs.length };
    formerCorps(plage(feuille, zone), lignes);
  }
  donnerLesHauteurs(feuille, emplacement);
}

/** Header and rows with their looks; the table itself is left as it is. */
export async function remplirTableau(
  feuille: Excel.Worksheet,
  envoi: Envoi,
  emplacement: Emplacement,
): Promise<void> {
  await envoi.ajouter(OCTETS_DU_CADRE, () => {
    formerColonnes(feuille, emplacement);
    ecrireEntete(feuille, emplacement);
  });
  await ecrireCorps(feuille, envoi, emplacement);
  await envoi.ajouter(OCTETS_DU_CADRE, () => {
    formerCorpsDuTableau(feuille, emplacement);
  });
}

function faireLaTable(feuille: Excel.Worksheet, emplacement: Emplacement): void {
  const { ancienne, decrite } = emplacement;
  if (ancienne === null) creerTable(feuille, zoneDeTable(emplacement), decrite.table);
  else if (ancienne.avecTotal) feuille.tables.getItem(ancienne.nom).showTotals = true;
}

/** Writes the table of a sheet, made once and updated in place ever after. */
export async function ecrireTableau(
  feuille: Excel.Worksheet,
  envoi: Envoi,
  emplacement: Emplacement,
): Promise<void> {
  await envoi.ajouter(OCTETS_DU_CADRE, () => {
    redimensionner(feuille, emplacement);
  });
  await remplirTableau(feuille, envoi, emplacement);
  await envoi.ajouter(0, () => {
    faireLaTable(feuille, emplacement);
  });
}
