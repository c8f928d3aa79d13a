import { ouvrir } from "../../calcul/agregats/compter";
import { total } from "../../calcul/chiffres";
import type { Chiffre, Indicateur, Raison } from "../../calcul/domaine/chiffre";
import { versNombre } from "../../calcul/nombres/decimal";
import type { ConstatDeCalcul, ResultatPerimetre } from "../../calcul/resultat";
import type { Cellule } from "../../lecture/types";
import { enonceDeCalcul } from "../phrases/calcul";
import { NOM_DE_CHIFFRE, RAISON } from "../phrases/noms";
import { enumeration, fr, minuscule, nombreDe } from "../phrases/typographie";
import { largeurDEntete } from "../hauteurs";
import type { ChiffresDecrits, ColonneDecrite, FormatDeColonne } from "../types";

type Valeur = Cellule | Indicateur | null;

/** A column of a result table: what it is, and what it shows of a line. */
export interface Colonne<Ligne> {
  readonly entete: string;
  readonly format: FormatDeColonne;
  readonly largeur: number;
  readonly valeur: (ligne: Ligne) => Valeur;
  /** The column adds up: its exact sum goes to the total row. */
  readonly additive?: boolean;
  /** For the screen only: on paper it would make the others too small to read. */
  readonly detail?: boolean;
}

export interface Tableau {
  readonly colonnes: readonly ColonneDecrite[];
  readonly lignes: readonly (readonly Cellule[])[];
  readonly totaux: readonly Cellule[] | null;
  readonly chiffres: ChiffresDecrits | null;
}

function indicateurDe(valeur: Valeur): Indicateur | null {
  return typeof valeur === "object" ? valeur : null;
}

function chiffreDe(valeur: Valeur): Chiffre | null {
  const indicateur = indicateurDe(valeur);
  return indicateur?.etat === "present" ? indicateur : null;
}

/** A figure as a cell: its nearest number, or a blank when it is absent. */
function enCellule(valeur: Valeur): Cellule {
  if (valeur === null) return "";
  if (typeof valeur !== "object") return valeur;
  return valeur.etat === "present" ? versNombre(valeur.valeur) : "";
}

type Valeurs = readonly (readonly Valeur[])[];

/** The sum of a column, as a figure of its own; null where nothing in it can be added up. */
function totalDe(rang: number, valeurs: Valeurs): Chiffre | null {
  const presents = valeurs.flatMap((ligne) => chiffreDe(ligne[rang] ?? null) ?? []);
  const [premier] = presents;
  return premier === undefined ? null : total(premier.nom, premier.regle, presents);
}

/** The label says how many lines are not in the sums: a total that hides a gap would mislead. */
function intitule(additives: readonly number[], valeurs: Valeurs): string {
  const lacunes = valeurs.filter((ligne) =>
    additives.some((rang) => chiffreDe(ligne[rang] ?? null) === null),
  );
  return lacunes.length === 0 ? "Total" : fr`Total (${nombreDe(lacunes.length, "ligne")} sans valeur)`;
}

/** The sums of the columns that add up, from two lines on; null where there is none to show. */
function totaliser<Ligne>(colonnes: readonly Colonne<Ligne>[], valeurs: Valeurs) {
  const additives = colonnes.flatMap(({ additive }, rang) => (additive === true ? [rang] : []));
  if (valeurs.length < 2 || additives.length === 0) return null;
  const sommes = colonnes.map((_, rang) => (additives.includes(rang) ? totalDe(rang, valeurs) : null));
  return { sommes, cellules: [intitule(additives, valeurs), ...sommes.slice(1).map(enCellule)] };
}

/** A column kept off the paper. */
export function enDetail<Ligne>(colonne: Colonne<Ligne>): Colonne<Ligne> {
  return { ...colonne, detail: true };
}

function decrire<Ligne>({ entete, format, largeur, detail = false }: Colonne<Ligne>): ColonneDecrite {
  return { entete, format, largeur: Math.max(largeur, largeurDEntete(entete)), detail };
}

/** Lays lines out in columns, each cell with the figure that it shows; a total row where some column adds up. */
export function tabler<Ligne>(colonnes: readonly Colonne<Ligne>[], lignes: readonly Ligne[]): Tableau {
  const valeurs = lignes.map((ligne) => colonnes.map((colonne) => colonne.valeur(ligne)));
  const totaux = totaliser(colonnes, valeurs);
  return {
    colonnes: colonnes.map(decrire),
    lignes: valeurs.map((ligne) => ligne.map(enCellule)),
    totaux: totaux?.cellules ?? null,
    chiffres: {
      lignes: valeurs.map((ligne) => ligne.map(indicateurDe)),
      totaux: totaux?.sommes ?? null,
    },
  };
}

/** Which figures are blank and why, under the names given: each reason once, after all that it is the reason of. */
export function raisonsNommees(
  indicateurs: readonly (readonly [nom: string, indicateur: Indicateur])[],
): readonly string[] {
  const noms = new Map<Raison, Set<string>>();
  for (const [nom, indicateur] of indicateurs)
    if (indicateur.etat === "absent") ouvrir(noms, indicateur.raison, () => new Set<string>()).add(nom);
  return [...noms].map(
    ([raison, vises]) => fr`Non calculé (${enumeration([...vises])}) : ${RAISON[raison]}.`,
  );
}

/** The same, of figures that are told by what they are. */
export function raisons(indicateurs: readonly Indicateur[]): readonly string[] {
  return raisonsNommees(indicateurs.map((un) => [minuscule(NOM_DE_CHIFFRE[un.nom]), un]));
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
