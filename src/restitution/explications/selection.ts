import type { Chiffre, Indicateur } from "../../calcul/domaine/chiffre";
import { filtreDe, type Filtre } from "../../calcul/explications/filtre";
import { versNombre } from "../../calcul/nombres/decimal";
import type { Cellule } from "../../lecture/types";
import { NOM_DE_CHIFFRE, nomDePerimetre } from "../phrases/noms";
import { fr } from "../phrases/typographie";
import type { FeuilleDecrite } from "../types";
import { expliquerLaCellule, indicateurEn } from "./cellule";
import type { Explication } from "./phrase";
import { placeDe, type RangeeLue } from "./place";

/** A cell that a person has selected in a result sheet. */
export interface CelluleChoisie {
  readonly feuille: string;
  readonly cellule: string;
  /** Rank of its column in the row that was read. */
  readonly colonne: number;
  readonly rangee: RangeeLue;
}

/** A count under the figure, whose rows can be listed. */
export interface CompteListable {
  readonly nom: string;
  readonly nombre: number;
  readonly filtre: Filtre;
}

/** A figure of a result sheet, as it is explained to a person. */
export interface ChiffreExplique {
  readonly feuille: string;
  readonly cellule: string;
  readonly titre: string;
  readonly phrases: readonly Explication[];
  readonly comptes: readonly CompteListable[];
  /** The cell no longer shows what was written: what it shows, and what the calculation gave. Null when they are the same. */
  readonly ecart: { readonly montre: Cellule; readonly calcule: Cellule } | null;
}

/** Deep enough to reach what was counted in every sheet. */
const PROFONDEUR = 12;
/** More counts than this would hide the sentences. */
const COMPTES_MONTRES = 8;

const lieuDe = ({ filtre }: CompteListable) =>
  "perimetre" in filtre ? nomDePerimetre(filtre.perimetre) : null;
const quiDe = ({ filtre }: CompteListable) => ("reservataire" in filtre ? filtre.reservataire : null);

/** Several counts of one name say whose they are, by what differs from one to another. */
function distinguer(comptes: readonly CompteListable[]): readonly CompteListable[] {
  return comptes.map((compte) => {
    const homonymes = comptes.filter(({ nom }) => nom === compte.nom);
    const precisions = [quiDe, lieuDe].flatMap((dire) =>
      new Set(homonymes.map(dire)).size > 1 ? (dire(compte) ?? []) : [],
    );
    return precisions.length === 0
      ? compte
      : { ...compte, nom: fr`${compte.nom} (${precisions.join(", ")})` };
  });
}

function comptesSous(indicateur: Indicateur, annee: number): readonly CompteListable[] {
  const vus = new Set<Indicateur>();
  const comptes: CompteListable[] = [];
  const voir = (un: Chiffre): void => {
    if (vus.has(un) || comptes.length === COMPTES_MONTRES) return;
    vus.add(un);
    const filtre = un.operation === "compte" ? filtreDe(un, annee) : null;
    if (filtre !== null) comptes.push({ nom: NOM_DE_CHIFFRE[un.nom], nombre: versNombre(un.valeur), filtre });
    for (const operande of un.operandes) voir(operande);
  };
  if (indicateur.etat === "present") voir(indicateur);
  return distinguer(comptes);
}

/** Excel keeps fifteen digits: what differs less is the same figure. */
function sontProches(a: Cellule, b: Cellule): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Explains the cell that was selected; null where it shows no figure of the description. */
export function expliquerLaSelection(
  description: FeuilleDecrite,
  { feuille, cellule, colonne, rangee }: CelluleChoisie,
  annee: number,
): ChiffreExplique | null {
  const place = placeDe(description, rangee, colonne);
  const indicateur = place === null ? null : indicateurEn(description, place);
  if (place === null || indicateur === null) return null;
  const cellules = place.ligne === "total" ? description.totaux : description.lignes[place.ligne];
  const calcule = cellules?.[place.colonne] ?? "";
  const montre = rangee.valeurs[colonne] ?? "";
  return {
    feuille,
    cellule,
    titre: description.colonnes[place.colonne]?.entete ?? "",
    phrases: expliquerLaCellule(description, place, PROFONDEUR) ?? [],
    comptes: comptesSous(indicateur, annee),
    ecart: sontProches(montre, calcule) ? null : { montre, calcule },
  };
}
