import type { ColonneModele, FeuilleModele, SourceDeListe } from "../../restitution/modele/types";
import { COULEURS, FORMATS } from "../../restitution/style";
import type { ColonneDecrite, FeuilleDecrite } from "../../restitution/types";
import { groupes, lignesDuCorps, type Emplacement } from "../ecrire/emplacement";
import { Envoi } from "../ecrire/envoi";
import { formerColonne, formerSousTitre, formerTitre } from "../ecrire/forme";
import { preparerFeuille } from "../ecrire/page";
import { ecrireTableau } from "../ecrire/tableau";
import { enValeur } from "../ecrire/valeurs";
import type { Inventaire } from "../lire/inventaire";
import { partout, plage } from "../plages";
import { creerListes, etatDesListes, sourceDeListe } from "./listes";

/** Title, help, a blank row, then the header. */
export const LIGNE_D_ENTETE = 3;
/** Lists are offered on the rows still to be filled too. */
const LIGNES_A_SAISIR = 20_000;
/** Rows of a sheet that is not one of logements: réservataires, estimates, targets. */
const LIGNES_D_UNE_PETITE_FEUILLE = 200;

/** A template as the writer of results knows sheets. */
export function enFeuilleDecrite({
  nom,
  table,
  titre,
  aide,
  colonnes,
  lignes,
}: FeuilleModele): FeuilleDecrite {
  const decrites = colonnes.map(({ entete, format, largeur }): ColonneDecrite => ({
    entete,
    format,
    largeur,
  }));
  return {
    nom,
    table,
    titre,
    sousTitre: aide,
    provenance: [],
    colonnes: decrites,
    lignes,
    totaux: null,
    chiffres: null,
    liens: null,
    marques: [],
    graphique: null,
  };
}

/** Texts that Excel would take for numbers, and numbers that mean nothing without their format; words of a list are neither. */
function veutSonFormat({ format, liste }: ColonneModele): boolean {
  return format === "texte" ? liste?.type !== "fermee" : format === "date" || format === "pourcentage";
}

/**
 * In a sheet that is being made, what is pasted under the first row finds the format of its column: « 09 » and a n° RPLS stay texts. On so many rows only:
 * Excel refuses a number format on a whole column, and keeps each formatted cell in the file.
 */
function formerLesLignesAVenir(
  feuille: Excel.Worksheet,
  modele: FeuilleModele,
  emplacement: Emplacement,
): void {
  const deja = lignesDuCorps(emplacement);
  const lignes = (modele.lignesFormees ?? LIGNES_D_UNE_PETITE_FEUILLE) - deja;
  if (modele.exceptions !== undefined || emplacement.etat === "enPlace" || lignes <= 0) return;
  const ligne = emplacement.ligne + 1 + deja;
  modele.colonnes.forEach((decrite, rang) => {
    const colonne = emplacement.colonnes[rang];
    if (colonne === undefined || !veutSonFormat(decrite)) return;
    plage(feuille, { ligne, colonne, lignes, colonnes: 1 }).numberFormat = partout(FORMATS[decrite.format]);
  });
}

interface Contexte {
  readonly context: Excel.RequestContext;
  readonly inventaire: Inventaire;
  readonly emplacements: readonly Emplacement[];
}

/** Other words are understood too (CLASSEUR, "Reading"): the list warns, it does not forbid. */
function proposer(range: Excel.Range, liste: SourceDeListe, contexte: Contexte): void {
  const source = sourceDeListe(contexte.context, liste, contexte);
  if (source === null) return;
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: "Warning",
    title: "Flux",
    message: "Cette valeur n’est pas dans la liste. Voulez-vous la garder\u00a0?",
  };
}

function aider(range: Excel.Range, titre: string, message: string): void {
  range.dataValidation.prompt = {
    showPrompt: true,
    title: titre.slice(0, 32),
    message: message.slice(0, 255),
  };
}

function guider(
  feuille: Excel.Worksheet,
  modele: FeuilleModele,
  emplacement: Emplacement,
  contexte: Contexte,
): void {
  const { ligne, colonnes } = emplacement;
  modele.colonnes.forEach(({ entete, liste, aide }, rang) => {
    const colonne = colonnes[rang];
    if (colonne === undefined || (liste === undefined && aide === undefined)) return;
    const lignes = Math.max(LIGNES_A_SAISIR, lignesDuCorps(emplacement));
    const range = plage(feuille, { ligne: ligne + 1, colonne, lignes, colonnes: 1 });
    if (liste !== undefined) proposer(range, liste, contexte);
    if (aide !== undefined) aider(range, entete, aide);
  });
}

function excepter(
  feuille: Excel.Worksheet,
  modele: FeuilleModele,
  emplacement: Emplacement,
  contexte: Contexte,
): void {
  for (const { ligne, colonne: rang, format, liste } of modele.exceptions ?? []) {
    const colonne = emplacement.colonnes[rang];
    const decrite = modele.colonnes[rang];
    if (colonne === undefined || decrite === undefined) continue;
    const zone = { ligne: emplacement.ligne + 1 + ligne, colonne, lignes: 1, colonnes: 1 };
    if (format !== undefined) formerColonne(feuille, zone, { ...decrite, format });
    plage(feuille, zone).format.wrapText = false;
    plage(feuille, zone).format.horizontalAlignment = "Left";
    if (liste !== undefined) proposer(plage(feuille, zone), liste, contexte);
  }
}

function intituler(feuille: Excel.Worksheet, { titre, aide }: FeuilleModele): void {
  const cellule = (ligne: number) => plage(feuille, { ligne, colonne: 0, lignes: 1, colonnes: 1 });
  cellule(0).values = partout(enValeur(titre, "texteLong") as string);
  formerTitre(cellule(0));
  cellule(1).values = partout(enValeur(aide, "texteLong") as string);
  formerSousTitre(cellule(1));
}

function ouvrir({ context, emplacements, inventaire }: Contexte): void {
  for (const { etat, feuille: nom, decrite, ligne } of emplacements) {
    if (etat === "enPlace") continue;
    const { worksheets } = context.workbook;
    const feuille = etat === "nouvelle" ? worksheets.add(nom) : worksheets.getItem(nom);
    preparerFeuille(feuille, decrite.colonnes, ligne);
    feuille.tabColor = COULEURS.ongletModele;
  }
  if (etatDesListes(inventaire) === "absente") creerListes(context);
}

/** Writes input sheets: tables, lists and help on their columns. Fails with Excel's own error. */
export async function ecrireModeles(modeles: readonly FeuilleModele[], contexte: Contexte): Promise<void> {
  const { context, emplacements } = contexte;
  const envoi = new Envoi(context);
  await envoi.ajouter(0, () => {
    ouvrir(contexte);
  });
  for (const emplacement of emplacements) {
    const modele = modeles.find(({ table }) => table === emplacement.decrite.table);
    if (modele === undefined || groupes(emplacement).length === 0) continue;
    const feuille = context.workbook.worksheets.getItem(emplacement.feuille);
    if (emplacement.etat !== "enPlace") intituler(feuille, modele);
    await ecrireTableau(feuille, envoi, emplacement);
    await envoi.ajouter(0, () => {
      formerLesLignesAVenir(feuille, modele, emplacement);
      guider(feuille, modele, emplacement, contexte);
      excepter(feuille, modele, emplacement, contexte);
    });
  }
  await envoi.envoyer();
}
