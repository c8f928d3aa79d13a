import type { Cellule } from "../../lecture/types";
import { RANGS } from "./bloc";
import { ECRITURE_EN_COURS } from "./feuille";
import { sansTotal, type Emplacement } from "./emplacement";
import type { Sauvegarde } from "./garde";

/** Reads the cells of a sheet as they were kept; "" where nothing was. */
function lecteur(feuille: string, sauvegardes: readonly Sauvegarde[]) {
  const siennes = sauvegardes.filter((une) => une.feuille === feuille);
  return (ligne: number, colonne: number): Cellule => {
    for (const { zone, valeurs } of siennes) {
      const valeur = valeurs[ligne - zone.ligne]?.[colonne - zone.colonne];
      if (valeur !== undefined) return valeur;
    }
    return "";
  };
}

/** Blank rows at the foot of a table are only room: one without lines has one, and not every Excel makes a table smaller. */
function sansReste(lignes: readonly (readonly Cellule[])[]): readonly (readonly Cellule[])[] {
  let fin = lignes.length;
  while (fin > 0 && (lignes[fin - 1] ?? []).every((cellule) => cellule === "")) fin -= 1;
  return lignes.slice(0, fin);
}

/** A result sheet described as it stood before the run: its former lines, totals and provenance. */
export function emplacementDAvant(emplacement: Emplacement, sauvegardes: readonly Sauvegarde[]): Emplacement {
  const { ancienne, bloc, colonne, colonnes, decrite, feuille, ligne } = emplacement;
  const lire = lecteur(feuille, sauvegardes);
  const lireLigne = (rang: number) => colonnes.map((une) => lire(rang, une));
  const nombre = ancienne === null ? 0 : sansTotal(ancienne).lignes - 1;
  const totaux = ligne === 0 ? [] : lireLigne(ligne - 1);
  const provenance = decrite.provenance.map(([etiquette, valeur], rang): readonly [string, string] => {
    const ancien = bloc === null ? valeur : lire(bloc + RANGS.provenance + rang, colonne + 1);
    return [etiquette, String(ancien)];
  });
  return {
    ...emplacement,
    decrite: {
      ...decrite,
      provenance,
      lignes: sansReste(Array.from({ length: nombre }, (_, rang) => lireLigne(ligne + 1 + rang))),
      totaux: totaux.some((cellule) => cellule !== "") ? totaux : null,
    },
  };
}

/** Whether the sheet said that a former run had not finished. */
export function etaitInacheve(
  { feuille, bloc, colonne }: Emplacement,
  sauvegardes: readonly Sauvegarde[],
): boolean {
  if (bloc === null) return false;
  return lecteur(feuille, sauvegardes)(bloc + RANGS.sousTitre, colonne) === ECRITURE_EN_COURS;
}
