import { adresse, type Lieu } from "../lieu";
import { rangsDans } from "../roles/lecteur";
import { celluleDe, cleDeTexte, estVide, texteDe } from "../texte";
import type { Bloc, Cellule, Source } from "../types";
import { ANNEE_DE_CAMPAGNE, trouverDefinition } from "./definitions";

/** A line of the sheet Paramètres, as it stands there. */
export interface LigneDeParametre {
  /** The name of the parameter in the template, however it is spelt. */
  readonly nom: string;
  /** Blank: everywhere. */
  readonly perimetre: string;
  /** What a person reads of its value; as typed where it is not admitted; "" for a blank cell. */
  readonly valeur: string;
  /** What its cell holds. */
  readonly cellule: Cellule;
  readonly statut: "parDefaut" | "modifie" | "vide" | "refuse";
  /** The cell of its value. */
  readonly lieu: Lieu;
}

function valeurLue(nom: string, cellule: Cellule): Omit<LigneDeParametre, "nom" | "perimetre" | "lieu"> {
  if (estVide(cellule)) return { valeur: "", cellule: "", statut: "vide" };
  // The year has no default; its own reader says whether it is known.
  if (nom === ANNEE_DE_CAMPAGNE) return { valeur: texteDe(cellule), cellule, statut: "modifie" };
  const lue = trouverDefinition(nom)?.lire(cellule) ?? null;
  if (lue === null) return { valeur: texteDe(cellule), cellule, statut: "refuse" };
  return { valeur: lue.ecrite, cellule: lue.cellule, statut: lue.parDefaut ? "parDefaut" : "modifie" };
}

/** The lines of known parameters, in the order of the sheet. */
export function lignesDeParametre(source: Source, blocs: readonly Bloc[]): readonly LigneDeParametre[] {
  const annee = cleDeTexte(ANNEE_DE_CAMPAGNE);
  return blocs.flatMap((bloc) => {
    const rangs = rangsDans(["parametre", "valeur", "perimetre"], source.colonnes, bloc);
    return bloc.valeurs.flatMap((cellules, rang): readonly LigneDeParametre[] => {
      const ecrit = celluleDe(cellules, rangs.parametre);
      const nom = cleDeTexte(ecrit) === annee ? ANNEE_DE_CAMPAGNE : trouverDefinition(ecrit)?.nom;
      if (nom === undefined) return [];
      const cellule = adresse(bloc.ligne + rang, bloc.colonne + rangs.valeur);
      const perimetre = texteDe(celluleDe(cellules, rangs.perimetre));
      const lieu = { feuille: source.feuille, cellule };
      return [{ nom, perimetre, ...valeurLue(nom, celluleDe(cellules, rangs.valeur)), lieu }];
    });
  });
}
