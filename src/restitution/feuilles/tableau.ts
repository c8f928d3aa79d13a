import type { Chiffre, Indicateur } from "../../calcul/domaine/chiffre";
import { versNombre } from "../../calcul/nombres/decimal";
import { somme } from "../../calcul/nombres/fraction";
import type { ConstatDeCalcul, ResultatPerimetre } from "../../calcul/resultat";
import type { Cellule } from "../../lecture/types";
import { enonceDeCalcul } from "../phrases/calcul";
import { RAISON } from "../phrases/noms";
import { fr, nombreDe } from "../phrases/typographie";
import { largeurDEntete } from "../hauteurs";
import type { ColonneDecrite, FormatDeColonne } from "../types";

/** A column of a result table: what it is, and what it shows of a line. */
export interface Colonne<Ligne> {
  readonly entete: string;
  readonly format: FormatDeColonne;
  readonly largeur: number;
  readonly valeur: (ligne: Ligne) => Cellule | Indicateur | null;
  /** The column adds up: its exact sum goes to the total row. */
  readonly additive?: boolean;
  /** For the screen only: on paper it would make the others too small to read. */
  readonly detail?: boolean;
}

export interface Tableau {
  readonly colonnes: readonly ColonneDecrite[];
  readonly lignes: readonly (readonly Cellule[])[];
  readonly totaux: readonly Cellule[] | null;
}

function estIndicateur(valeur: Cellule | Indicateur): valeur is Indicateur {
  return typeof valeur === "object";
}

/** A figure as a cell: its nearest number, or a blank when it is absent. */
export function enCellule(valeur: Cellule | Indicateur | null): Cellule {
  if (valeur === null) return "";
  if (!estIndicateur(valeur)) return valeur;
  return valeur.etat === "present" ? versNombre(valeur.valeur) : "";
}

function chiffres<Ligne>(colonne: Colonne<Ligne>, lignes: readonly Ligne[]): readonly (Chiffre | null)[] {
  return lignes.map((ligne) => {
    const valeur = colonne.valeur(ligne);
    return valeur !== null && estIndicateur(valeur) && valeur.etat === "present" ? valeur : null;
  });
}

/** The label says how many lines are not in the sums: a total that hides a gap would mislead. */
function intitule<Ligne>(colonnes: readonly Colonne<Ligne>[], lignes: readonly Ligne[]): string {
  const additives = colonnes.filter(({ additive }) => additive === true).map((une) => chiffres(une, lignes));
  const lacunes = lignes.filter((_, rang) => additives.some((colonne) => colonne[rang] === null)).length;
  return lacunes === 0 ? "Total" : fr`Total (${nombreDe(lacunes, "ligne")} sans valeur)`;
}

function total<Ligne>(colonne: Colonne<Ligne>, lignes: readonly Ligne[]): Cellule {
  if (colonne.additive !== true) return "";
  const presents = chiffres(colonne, lignes).flatMap((chiffre) => (chiffre === null ? [] : [chiffre.valeur]));
  return presents.length === 0 ? "" : versNombre(somme(presents));
}

function totaux<Ligne>(colonnes: readonly Colonne<Ligne>[], lignes: readonly Ligne[]): readonly Cellule[] {
  return [intitule(colonnes, lignes), ...colonnes.slice(1).map((colonne) => total(colonne, lignes))];
}

/** A column kept off the paper. */
export function enDetail<Ligne>(colonne: Colonne<Ligne>): Colonne<Ligne> {
  return { ...colonne, detail: true };
}

function decrire<Ligne>({ entete, format, largeur, detail = false }: Colonne<Ligne>): ColonneDecrite {
  return { entete, format, largeur: Math.max(largeur, largeurDEntete(entete)), detail };
}

/** Lays lines out in columns; a total row from two lines on, where some column adds up. */
export function tabler<Ligne>(colonnes: readonly Colonne<Ligne>[], lignes: readonly Ligne[]): Tableau {
  const additionne = lignes.length > 1 && colonnes.some(({ additive }) => additive === true);
  return {
    colonnes: colonnes.map(decrire),
    lignes: lignes.map((ligne) => colonnes.map((colonne) => enCellule(colonne.valeur(ligne)))),
    totaux: additionne ? totaux(colonnes, lignes) : null,
  };
}

/** Why figures of a line are blank: each reason once, in words; "" when none is. */
export function raisons(indicateurs: readonly Indicateur[]): readonly string[] {
  const uniques = new Set(indicateurs.flatMap((un) => (un.etat === "absent" ? [un.raison] : [])));
  // A missing figure lacks the ones it is made from too: only the first cause is told.
  const secondaires = new Set(["tauxAbsent", "assietteAbsente", "partAbsente"]);
  const causes = [...uniques].filter((raison) => !secondaires.has(raison));
  return (causes.length > 0 ? causes : [...uniques]).map((raison) => fr`Non calculé : ${RAISON[raison]}.`);
}

/** What the calculation says of a périmètre, among the kinds that a sheet is about. */
export function enonces(
  { constats }: ResultatPerimetre,
  types: readonly ConstatDeCalcul["type"][],
): readonly string[] {
  return constats.filter(({ type }) => types.includes(type)).map(enonceDeCalcul);
}

export function observation(phrases: readonly (string | null)[]): string {
  return phrases.filter((phrase) => phrase !== null && phrase !== "").join(" ");
}
