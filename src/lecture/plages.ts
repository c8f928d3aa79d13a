import type { Jour } from "../calcul/domaine/jour";
import { DERNIER_JOUR } from "./dates";
import { LectureEnCours } from "./enCours";
import { ROLES, type Role } from "./lieu";
import { NOMS } from "./reperage/noms";
import { reperer } from "./reperage/reperer";
import type { Cellule, Dossier, FeuilleVue } from "./types";

/** A range as a formula receives it: a blank cell is "", null or 0, as the host likes. */
export type Plage = readonly (readonly (Cellule | null)[])[];

/** Ranges whose first row is the header. Only `parc` is needed. */
export interface Plages {
  readonly parc: Plage;
  readonly liberations?: Plage | undefined;
  readonly reservataires?: Plage | undefined;
  /** The campaign. */
  readonly annee: number;
  /** Without it, no date is in the future. */
  readonly aujourdhui?: Jour | undefined;
  readonly date1904?: boolean | undefined;
}

type Matrice = readonly (readonly Cellule[])[];

/** Zero has no meaning in any column of Parc or Libérations: it is a blank. */
function sansZeros(plage: Plage): Matrice {
  return plage.map((ligne) => ligne.map((cellule) => (cellule === null || cellule === 0 ? "" : cellule)));
}

function sansNulls(plage: Plage): Matrice {
  return plage.map((ligne) => ligne.map((cellule) => cellule ?? ""));
}

function vueDe(role: Role, matrice: Matrice): FeuilleVue {
  const [entetes = []] = matrice;
  const zone = { ligne: 0, colonne: 0, lignes: matrice.length, colonnes: entetes.length };
  const { feuille: nom, table } = NOMS[role];
  return { nom, tables: [{ nom: table, zone, entetes, avecTotal: false }], usage: null };
}

/**
 * Reads ranges as the sheets Parc, Libérations and Réservataires are read, with default parameters. What a missing sheet
 * costs is not said; a missing column is, and stops the whole dossier when nothing can be read without it.
 */
export function lirePlages({ parc, liberations, reservataires, annee, ...reste }: Plages): Dossier {
  const matrices = new Map<Role, Matrice>([["parc", sansZeros(parc)]]);
  if (liberations !== undefined) matrices.set("liberations", sansZeros(liberations));
  if (reservataires !== undefined) matrices.set("reservataires", sansNulls(reservataires));
  const { sources, constats, ...reperees } = reperer(
    [...matrices].map(([role, matrice]) => vueDe(role, matrice)),
  );
  const { aujourdhui = DERNIER_JOUR, date1904 = false } = reste;
  const enCours = new LectureEnCours(sources, { anneeParDefaut: annee, aujourdhui, date1904 });
  for (const role of ROLES)
    if (sources[role] !== undefined)
      enCours.lire(role, { ligne: 1, colonne: 0, valeurs: matrices.get(role)?.slice(1) ?? [] });
  const desPlages = constats.filter(({ role }) => matrices.has(role));
  const connus = matrices.has("reservataires");
  const arrete = desPlages.some(({ gravite }) => gravite === "bloquant");
  const dossier = enCours.terminer();
  const lus = enCours.journal.constats().filter(({ type }) => connus || type !== "reservataireInconnu");
  const bloques = arrete ? "tous" : dossier.bloques;
  return { ...dossier, ...reperees, constats: [...desPlages, ...lus], bloques };
}
