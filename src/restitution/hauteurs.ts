import type { Cellule } from "../lecture/types";
import { HAUTEURS } from "./style";
import type { ColonneDecrite } from "./types";

/** Letters and spaces are narrower than the digits by which Excel measures columns. */
const LETTRES_PAR_CHIFFRE = 1.25;

/** Bold letters are wider, and the button of the filter stands at the end of the last line. */
const LETTRES_GRASSES_PAR_CHIFFRE = 1.05;
const BOUTON_DE_FILTRE = 2.5;

/** The least width in characters that cuts no word of a header. */
export function largeurDEntete(entete: string): number {
  const plusLong = Math.max(...entete.split(" ").map((mot) => mot.length));
  return Math.ceil(plusLong / LETTRES_GRASSES_PAR_CHIFFRE + BOUTON_DE_FILTRE);
}

/** Lines that a header takes in a column of that width. */
export function lignesDEntete(entete: string, colonne: number): number {
  return lignesDeTexte(entete, (colonne * LETTRES_GRASSES_PAR_CHIFFRE) / LETTRES_PAR_CHIFFRE);
}

/** Lines that a text takes in a column of that width, cut between words as a sheet does. */
export function lignesDeTexte(texte: string, colonne: number): number {
  const largeur = Math.floor(colonne * LETTRES_PAR_CHIFFRE);
  let lignes = 1;
  let place = largeur;
  for (const mot of texte.split(/[ \n]/)) {
    if (mot.length > place && place < largeur) {
      lignes += 1;
      place = largeur;
    }
    lignes += Math.max(0, Math.ceil(mot.length / largeur) - 1);
    place -= (mot.length % largeur) + 1;
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
