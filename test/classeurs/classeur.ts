import type { Cellule } from "../../src/lecture/types";

/** Une feuille du classeur d'essai : ses lignes depuis A1, et ce qu'une personne y a fait. */
export interface Feuille {
  readonly nom: string;
  lignes: Cellule[][];
  /** Le tableau Excel de la feuille : son nom, et le rang de sa ligne d'en-têtes. */
  tableau?: { readonly nom: string; readonly entete: number; readonly avecTotal: boolean };
  /** Plages fusionnées, en A1 : « L2:L5 ». */
  readonly fusions: string[];
  /** Rangs des lignes masquées. */
  readonly masquees: Set<number>;
}

export interface Classeur {
  feuilles: Feuille[];
  date1904: boolean;
}

/** Ce qui arrive à un classeur dans la vraie vie. */
export type Defaut = (classeur: Classeur) => void;

export function feuille(nom: string, lignes: readonly (readonly Cellule[])[]): Feuille {
  return { nom, lignes: lignes.map((ligne) => [...ligne]), fusions: [], masquees: new Set() };
}

export function laFeuille({ feuilles }: Classeur, nom: string): Feuille {
  const trouvee = feuilles.find((une) => une.nom === nom);
  if (trouvee === undefined) throw new Error(`pas de feuille ${nom}`);
  return trouvee;
}

/** Le rang d'une ligne et d'une colonne d'après leur adresse : « C5 » est la ligne 4, colonne 2. */
export function place(adresse: string): { readonly ligne: number; readonly colonne: number } {
  const [, lettres = "", chiffres = ""] = /^([A-Z]+)(\d+)$/.exec(adresse) ?? [];
  if (chiffres === "") throw new Error(`« ${adresse} » n'est pas une adresse`);
  const colonne = Array.from(lettres).reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
  return { ligne: Number(chiffres) - 1, colonne };
}

/** Le coin et l'étendue d'une plage : « L2:L5 ». */
export function etendue(plage: string) {
  const [debut = "", fin = debut] = plage.split(":");
  const [coin, oppose] = [place(debut), place(fin)];
  return {
    ...coin,
    lignes: oppose.ligne - coin.ligne + 1,
    colonnes: oppose.colonne - coin.colonne + 1,
  };
}
