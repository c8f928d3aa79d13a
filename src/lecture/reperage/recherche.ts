import type { Role } from "../lieu";
import type { FeuilleVue } from "../types";
import { candidatDeFeuille, candidatDeTable, estParlant, meilleurCandidat, type Candidat } from "./candidats";
import { estAutre, estFeuilleDe, estTableDe } from "./noms";

/** What the search for a role ends with. `muette`: the sheet is there, no row of it is a header. */
export type Recherche =
  | { readonly etat: "trouve"; readonly candidat: Candidat }
  | { readonly etat: "muette"; readonly feuille: FeuilleVue }
  | { readonly etat: "plusieurs"; readonly feuilles: readonly string[] }
  | { readonly etat: "absent" };

function parTable(role: Role, feuilles: readonly FeuilleVue[]): Recherche | null {
  for (const feuille of feuilles)
    for (const table of feuille.tables) {
      if (!estTableDe(role, table.nom)) continue;
      const candidat = candidatDeTable(role, feuille, table);
      return candidat.appariement.size > 0 ? { etat: "trouve", candidat } : { etat: "muette", feuille };
    }
  return null;
}

function parNom(role: Role, feuilles: readonly FeuilleVue[]): Recherche | null {
  const nommees = feuilles.filter(({ nom }) => estFeuilleDe(role, nom));
  const [feuille] = nommees;
  if (feuille === undefined) return null;
  if (nommees.length > 1) return { etat: "plusieurs", feuilles: nommees.map(({ nom }) => nom) };
  const tables = feuille.tables.filter(({ nom }) => !estAutre(nom));
  const candidat = meilleurCandidat(role, feuille, tables);
  return candidat === null ? { etat: "muette", feuille } : { etat: "trouve", candidat };
}

function parlants(role: Role, feuille: FeuilleVue): readonly Candidat[] {
  const desTables = feuille.tables.map((table) => candidatDeTable(role, feuille, table));
  const candidats = desTables.filter((candidat) => estParlant(role, candidat));
  const desCellules = candidats.length === 0 ? candidatDeFeuille(role, feuille) : null;
  return desCellules !== null && estParlant(role, desCellules) ? [desCellules] : candidats;
}

/** Finds a role by its table, else by the name of its sheet. */
export function chercherParNom(role: Role, feuilles: readonly FeuilleVue[]): Recherche | null {
  return parTable(role, feuilles) ?? parNom(role, feuilles);
}

/** Finds a role by its headers alone, among the sheets that hold no other role. */
export function chercherParEntetes(role: Role, libres: readonly FeuilleVue[]): Recherche {
  const candidats = libres
    .filter(({ nom, tables }) => !estAutre(nom) && !tables.some((table) => estAutre(table.nom)))
    .flatMap((feuille) => parlants(role, feuille));
  const [candidat] = candidats;
  if (candidat === undefined) return { etat: "absent" };
  if (candidats.length === 1) return { etat: "trouve", candidat };
  return { etat: "plusieurs", feuilles: candidats.map(({ feuille }) => feuille.nom) };
}

/** A sheet that bears the name and holds nothing. */
export function estVierge(recherche: Recherche): boolean {
  return recherche.etat === "muette" && recherche.feuille.usage === null;
}

/** The sheets that a search has taken, so that no other role is looked for in them. */
export function feuillesPrises(recherche: Recherche): readonly string[] {
  switch (recherche.etat) {
    case "trouve":
      return [recherche.candidat.feuille.nom];
    case "muette":
      return [recherche.feuille.nom];
    case "plusieurs":
      return recherche.feuilles;
    case "absent":
      return [];
  }
}
