import type { Cellule } from "../lecture/types";
import { HAUTEURS } from "./style";
import type { ColonneDecrite } from "./types";

/** Letters and spaces are narrower than the digits by which Excel measures columns: 1.2 of French in Calibri, less some air. */
const LETTRES_PAR_CHIFFRE = 1.15;

/** How much wider than a letter a capital, a digit or an underscore is. */
const SURPLUS_DES_CAPITALES = 0.25;

/** Bold letters are wider, and the button of the filter stands at the end of the last line. */
const LETTRES_GRASSES_PAR_CHIFFRE = 1.05;
const BOUTON_DE_FILTRE = 2.5;

/** A row of headers is two lines high. */
const LIGNES_D_ENTETE = 2;

/** The least width in characters that cuts no word of a header, and shows it in the lines that it has. */
export function largeurDEntete(entete: string): number {
  const plusLong = Math.max(...entete.split(" ").map((mot) => mot.length));
  let largeur = Math.ceil(plusLong / LETTRES_GRASSES_PAR_CHIFFRE + BOUTON_DE_FILTRE);
  while (lignesDEntete(entete, largeur - BOUTON_DE_FILTRE) > LIGNES_D_ENTETE) largeur += 1;
  return largeur;
}

/** Lines that a header takes in a column of that width. */
export function lignesDEntete(entete: string, colonne: number): number {
  return lignesDeTexte(entete, (colonne * LETTRES_GRASSES_PAR_CHIFFRE) / LETTRES_PAR_CHIFFRE);
}

/** Capitals, digits and underscores are wider: names of RPLS are made of them. */
function etendue(mot: string): number {
  const larges = mot.match(/[\p{Lu}\d_]/gu)?.length ?? 0;
  // One at the beginning of a word is no matter.
  return mot.length + Math.max(0, larges - 1) * SURPLUS_DES_CAPITALES;
}

/** Lines that a text takes in a column of that width, cut between words as a sheet does. */
export function lignesDeTexte(texte: string, colonne: number): number {
  const largeur = Math.floor(colonne * LETTRES_PAR_CHIFFRE);
  let lignes = 1;
  let place = largeur;
  for (const mot of texte.split(/[ \n]/)) {
    const longueur = etendue(mot);
    if (longueur > place && place < largeur) {
      lignes += 1;
      place = largeur;
    }
    const pleines = Math.max(1, Math.ceil(longueur / largeur)) - 1;
    lignes += pleines;
    place -= longueur - pleines * largeur + 1;
  }
  return lignes;
}

/** A text in lines that a column of that width holds, cut between words; a line break of the text stays one. */
export function enLignes(texte: string, colonne: number): readonly string[] {
  const largeur = Math.max(1, Math.floor(colonne * LETTRES_PAR_CHIFFRE));
  return texte.split("\n").flatMap((alinea) => {
    const lignes: string[] = [];
    for (const mot of alinea.split(" ")) {
      const derniere = lignes.at(-1);
      if (derniere !== undefined && derniere.length + 1 + mot.length <= largeur)
        lignes[lignes.length - 1] = `${derniere} ${mot}`;
      else lignes.push(mot);
    }
    return lignes;
  });
}

/** Excel has no higher row: a taller one is refused. */
const HAUTEUR_MAXIMALE = 409.5;

/** Heights in points of the rows of a table, from the longest of their wrapped texts. */
export function hauteursDeLignes(
  colonnes: readonly ColonneDecrite[],
  lignes: readonly (readonly Cellule[])[],
): readonly number[] {
  const longues = colonnes.flatMap(({ format, largeur }, rang) =>
    format === "texteLong" ? [{ largeur, rang }] : [],
  );
  return lignes.map((ligne) => {
    const nombres = longues.map(({ largeur, rang }) => lignesDeTexte(String(ligne[rang] ?? ""), largeur));
    return Math.min(HAUTEUR_MAXIMALE, HAUTEURS.ligne * Math.max(1, ...nombres));
  });
}
