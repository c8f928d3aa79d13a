import { jour } from "../../src/calcul/domaine/jour";
import { ouvrirLecture, reperer } from "../../src/lecture/lecture";
import type { ConstatDeLecture } from "../../src/lecture/constats";
import type { OptionsDeLecture } from "../../src/lecture/roles/lecteur";
import {
  ROLES,
  type Cellule,
  type Dossier,
  type FeuilleVue,
  type Reperage,
  type Role,
} from "../../src/lecture/types";

/** A sheet as rows of cells; the row of headers is among them. */
export type Feuilles = Readonly<Record<string, readonly (readonly Cellule[])[]>>;

export const PARC_MINIMAL = [
  ["N° RPLS", "Bailleur", "Département"],
  ["3100000001", "Habitat d'Oc", "31"],
] as const;
export const LIBERATIONS_MINIMALES = [["N° RPLS", "Date de libération", "Motif"]] as const;
export const RESERVATAIRES_MINIMAUX = [["Code", "Catégorie"]] as const;

export const OPTIONS: OptionsDeLecture = {
  anneeParDefaut: 2026,
  aujourdhui: jour(2026, 2, 15),
  date1904: false,
};

export function vue(nom: string, cellules: readonly (readonly Cellule[])[]): FeuilleVue {
  const colonnes = Math.max(0, ...cellules.map((ligne) => ligne.length));
  const zone = { ligne: 0, colonne: 0, lignes: cellules.length, colonnes };
  const usage = cellules.length === 0 ? null : { zone, apercu: cellules.slice(0, 30) };
  return { nom, tables: [], usage };
}

export function vues(feuilles: Feuilles): readonly FeuilleVue[] {
  return Object.entries(feuilles).map(([nom, cellules]) => vue(nom, cellules));
}

/** A whole workbook: what is not given is the least that reading accepts. */
export function classeur(feuilles: Feuilles): Feuilles {
  return {
    Parc: PARC_MINIMAL,
    Libérations: LIBERATIONS_MINIMALES,
    Réservataires: RESERVATAIRES_MINIMAUX,
    ...feuilles,
  };
}

/** `constats`: in place of those on sheets and headers; `reglages`: as the workbook keeps them. */
type OptionsDEssai = Partial<OptionsDeLecture & Pick<Reperage, "constats">> & { readonly reglages?: unknown };

/** Reads the sheets as « Calculer » does, by blocks of `taille` rows. */
export function lire(
  feuilles: Feuilles,
  { constats, reglages, ...options }: OptionsDEssai = {},
  taille = 1000,
): Dossier {
  const reperage = reperer(vues(feuilles), reglages);
  const { sources } = reperage;
  const lecture = ouvrirLecture(
    { ...reperage, constats: constats ?? reperage.constats },
    { ...OPTIONS, ...options },
  );
  for (const role of ROLES) {
    const source = sources[role];
    if (source === undefined) continue;
    const { ligne: debut, lignes } = source.donnees;
    const cellules = feuilles[source.feuille] ?? [];
    for (let ligne = debut; ligne < debut + lignes; ligne += taille)
      lecture.ajouter(role, {
        ligne,
        colonne: 0,
        valeurs: cellules.slice(ligne, Math.min(ligne + taille, debut + lignes)),
      });
  }
  return lecture.terminer();
}

/** The workbook whose sheet Parc has these columns, one logement per row of values. */
export function avecParc(entetes: readonly string[], ...lignes: readonly (readonly Cellule[])[]): Feuilles {
  const complets = lignes.map((ligne, rang) => [
    `31000000${String(rang).padStart(2, "0")}`,
    "Habitat d'Oc",
    "31",
    ...ligne,
  ]);
  return classeur({ Parc: [["N° RPLS", "Bailleur", "Département", ...entetes], ...complets] });
}

export function avecLiberations(...lignes: readonly (readonly Cellule[])[]): Feuilles {
  return classeur({ Libérations: [["N° RPLS", "Date de libération", "Motif"], ...lignes] });
}

/** The findings of one kind. */
export function constatsDe<T extends ConstatDeLecture["type"]>(
  { constats }: Pick<Reperage, "constats">,
  type: T,
): Extract<ConstatDeLecture, { type: T }>[] {
  return constats.filter(
    (constat): constat is Extract<ConstatDeLecture, { type: T }> => constat.type === type,
  );
}

export function lignesDe(dossier: Dossier, feuille: string) {
  return dossier.lignes.find((compte) => compte.feuille === feuille);
}

/** Rows of a role that the findings list: one per finding that leaves a row out, and those only counted. */
export function ecarteesListees({ constats }: Dossier, role: Role): number {
  const ecartes = constats.filter((constat) => constat.ecarte && constat.role === role);
  return ecartes.reduce((total, constat) => total + (constat.type === "suite" ? constat.nombre : 1), 0);
}
