import type { Cellule } from "../../src/lecture/types";
import { etendue, feuille, laFeuille, place, type Classeur, type Defaut, type Feuille } from "./classeur";

type Ligne = readonly Cellule[];

const sur =
  (nom: string, action: (une: Feuille) => void): Defaut =>
  (classeur) => {
    action(laFeuille(classeur, nom));
  };

/** Le rang d'une colonne d'après son en-tête, dans la première ligne qui le porte. */
function rangDe({ nom, lignes }: Feuille, entete: string): number {
  const rang = lignes.find((ligne) => ligne.includes(entete))?.indexOf(entete) ?? -1;
  if (rang < 0) throw new Error(`pas de colonne « ${entete} » dans ${nom}`);
  return rang;
}

/** Écrit une valeur dans une cellule. */
export const ecrire = (nom: string, adresse: string, valeur: Cellule): Defaut =>
  sur(nom, ({ lignes }) => {
    const { ligne, colonne } = place(adresse);
    while (lignes.length <= ligne) lignes.push([]);
    const visee = lignes[ligne] ?? [];
    while (visee.length <= colonne) visee.push("");
    visee[colonne] = valeur;
  });

/** Réécrit un en-tête, sans toucher à la colonne. */
export const renommerColonne = (nom: string, entete: string, autre: string): Defaut =>
  sur(nom, (une) => {
    const ligne = une.lignes.find((candidate) => candidate.includes(entete)) ?? [];
    ligne[rangDe(une, entete)] = autre;
  });

/** Transforme chaque cellule d'une colonne, sous l'en-tête. */
export const transformer = (nom: string, entete: string, changer: (valeur: Cellule) => Cellule): Defaut =>
  sur(nom, (une) => {
    const colonne = rangDe(une, entete);
    for (const ligne of une.lignes.slice(1)) ligne[colonne] = changer(ligne[colonne] ?? "");
  });

export const retirerColonne = (nom: string, entete: string): Defaut =>
  sur(nom, (une) => {
    const colonne = rangDe(une, entete);
    for (const ligne of une.lignes) ligne.splice(colonne, 1);
  });

/** Ajoute une colonne à droite : son en-tête, puis la valeur de chaque ligne. */
export const ajouterColonne = (nom: string, entete: string, valeur: Cellule): Defaut =>
  sur(nom, ({ lignes }) => {
    lignes.forEach((ligne, rang) => ligne.push(rang === 0 ? entete : valeur));
  });

/** Range les colonnes dans l'ordre donné ; celles qui ne sont pas nommées viennent après. */
export const ordonner = (nom: string, ...entetes: readonly string[]): Defaut =>
  sur(nom, (une) => {
    const premiers = entetes.map((entete) => rangDe(une, entete));
    const autres = (une.lignes[0] ?? []).map((_, rang) => rang).filter((rang) => !premiers.includes(rang));
    une.lignes = une.lignes.map((ligne) => [...premiers, ...autres].map((rang) => ligne[rang] ?? ""));
  });

/** Insère des lignes avant celle de ce numéro (celui qu'Excel affiche). */
export const inserer = (nom: string, numero: number, ...lignes: readonly Ligne[]): Defaut =>
  sur(nom, (une) => une.lignes.splice(numero - 1, 0, ...lignes.map((ligne) => [...ligne])));

export const ajouter = (nom: string, ...lignes: readonly Ligne[]): Defaut =>
  sur(nom, (une) => une.lignes.push(...lignes.map((ligne) => [...ligne])));

/** Recopie une ligne (numéro d'Excel) à la fin de la feuille. */
export const recopier = (nom: string, numero: number): Defaut =>
  sur(nom, (une) => une.lignes.push([...(une.lignes[numero - 1] ?? [])]));

/** Ne garde que ces lignes (numéros d'Excel), l'en-tête compris. */
export const garder = (nom: string, ...numeros: readonly number[]): Defaut =>
  sur(nom, (une) => {
    une.lignes = numeros.map((numero) => une.lignes[numero - 1] ?? []);
  });

/** Décale toutes les valeurs d'une feuille vers la droite, les en-têtes restant en place. */
export const decaler = (nom: string): Defaut =>
  sur(nom, (une) => {
    une.lignes = une.lignes.map((ligne, rang) => (rang === 0 ? ligne : ["", ...ligne.slice(0, -1)]));
  });

/** Fusionne une plage : seule sa première cellule garde sa valeur. */
export const fusionner = (nom: string, plage: string): Defaut =>
  sur(nom, (une) => {
    const { ligne, colonne, lignes, colonnes } = etendue(plage);
    for (let l = ligne; l < ligne + lignes; l += 1)
      for (let c = colonne; c < colonne + colonnes; c += 1) {
        const visee = une.lignes[l];
        if (visee !== undefined && (l !== ligne || c !== colonne)) visee[c] = "";
      }
    une.fusions.push(plage);
  });

/** Masque des lignes (numéros d'Excel), comme un filtre. */
export const masquer = (nom: string, ...numeros: readonly number[]): Defaut =>
  sur(nom, ({ masquees }) => {
    for (const numero of numeros) masquees.add(numero - 1);
  });

export const renommer = (nom: string, autre: string): Defaut =>
  sur(nom, (une) => Object.assign(une, { nom: autre }));

export const supprimer =
  (nom: string): Defaut =>
  (classeur) => {
    classeur.feuilles = classeur.feuilles.filter((une) => une.nom !== nom);
  };

/** Fait de la feuille un tableau Excel ; `numero` est celui de sa ligne d'en-têtes. */
export const mettreEnTableau = (nom: string, tableau: string, numero = 1, avecTotal = false): Defaut =>
  sur(nom, (une) => {
    une.tableau = { nom: tableau, entete: numero - 1, avecTotal };
  });

export const ajouterFeuille =
  (nom: string, ...lignes: readonly Ligne[]): Defaut =>
  ({ feuilles }) => {
    feuilles.push(feuille(nom, lignes));
  };

/** Copie une feuille, telle qu'elle est alors, sous un autre nom. */
export const copier =
  (nom: string, autre: string): Defaut =>
  (classeur) => {
    classeur.feuilles.push(feuille(autre, laFeuille(classeur, nom).lignes));
  };

/** Compte les jours depuis 1904 : les mêmes dates, sous leurs numéros de ce calendrier. */
export const compterDepuis1904 = (...colonnes: readonly (readonly [string, string])[]): Defaut => {
  const decalages = colonnes.map(([nom, entete]) =>
    transformer(nom, entete, (valeur) => (typeof valeur === "number" ? valeur - 1462 : valeur)),
  );
  return (classeur: Classeur) => {
    classeur.date1904 = true;
    for (const decalage of decalages) decalage(classeur);
  };
};
