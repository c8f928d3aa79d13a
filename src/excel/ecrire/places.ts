import { adresse, coordonnees } from "../../lecture/lieu";
import type { Cellule } from "../../lecture/types";
import { HAUTEUR_DU_BLOC } from "../../restitution/provenance";
import type { Emplacement } from "./emplacement";

/** A cell of a described sheet, where that sheet stands in the workbook: people insert rows and move columns. */
function celluleSuivie({ ligne, colonnes }: Emplacement, cellule: Cellule): Cellule {
  const place = coordonnees(String(cellule));
  const colonne = place === null ? undefined : colonnes[place.colonne];
  if (place === null || colonne === undefined) return cellule;
  return adresse(place.ligne - HAUTEUR_DU_BLOC + ligne, colonne);
}

/** Findings name result sheets and their cells as first written. */
export function suivreLesPlaces(emplacements: readonly Emplacement[]): readonly Emplacement[] {
  const parNom = new Map<Cellule, Emplacement>(emplacements.map((une) => [une.decrite.nom, une]));
  return emplacements.map((emplacement) => {
    const { decrite } = emplacement;
    const { liens } = decrite;
    if (liens === null) return emplacement;
    const lignes = decrite.lignes.map((ligne) => {
      const visee = parNom.get(ligne[liens.feuille] ?? "");
      if (visee === undefined) return ligne;
      return ligne.map((cellule, place) => {
        if (place === liens.feuille) return visee.feuille;
        return place === liens.cellule ? celluleSuivie(visee, cellule) : cellule;
      });
    });
    return { ...emplacement, decrite: { ...decrite, lignes } };
  });
}
