import type { Colonne } from "./tableau";

/** The usual columns of a result table; what differs is spread over them. */
export function texte<Ligne>(
  entete: string,
  largeur: number,
  valeur: Colonne<Ligne>["valeur"],
): Colonne<Ligne> {
  return { entete, largeur, valeur, format: "texte" };
}

export function texteLong<Ligne>(
  entete: string,
  largeur: number,
  valeur: Colonne<Ligne>["valeur"],
): Colonne<Ligne> {
  return { entete, largeur, valeur, format: "texteLong" };
}

/** The landlord, whole: its name goes on over the next line where it is long. */
export function bailleur<Ligne>(valeur: (ligne: Ligne) => string): Colonne<Ligne> {
  return texteLong("Bailleur", 28, valeur);
}

export function entier<Ligne>(
  entete: string,
  valeur: Colonne<Ligne>["valeur"],
  largeur = 12,
): Colonne<Ligne> {
  return { entete, valeur, format: "entier", largeur };
}

export function decimal<Ligne>(entete: string, valeur: Colonne<Ligne>["valeur"]): Colonne<Ligne> {
  return { entete, valeur, format: "decimal", largeur: 12 };
}

export function part<Ligne>(entete: string, valeur: Colonne<Ligne>["valeur"]): Colonne<Ligne> {
  return { entete, valeur, format: "pourcentage", largeur: 12 };
}
