import type { FeuilleVue } from "../types";
import {
  candidatDeFeuille,
  candidatDeTable,
  candidatMuet,
  estParlant,
  meilleurCandidat,
  type Candidat,
} from "./candidats";
import type { Visee } from "./corrections";
import { apparier } from "./entetes";
import { estAutre, estFeuilleDe, estTableDe } from "./noms";

/** What the search for a role ends with. `muette`: the sheet is there, no row of it names a field; `candidat` has most words. */
export type Recherche =
  | { readonly etat: "trouve"; readonly candidat: Candidat }
  | { readonly etat: "muette"; readonly feuille: FeuilleVue; readonly candidat: Candidat | null }
  | { readonly etat: "plusieurs"; readonly feuilles: readonly string[] }
  | { readonly etat: "absent" };

function conclure(visee: Visee, feuille: FeuilleVue, candidat: Candidat | null): Recherche {
  if (candidat !== null && candidat.appariement.size > 0) return { etat: "trouve", candidat };
  return { etat: "muette", feuille, candidat: candidat ?? candidatMuet(visee, feuille) };
}

function parTable(visee: Visee, feuilles: readonly FeuilleVue[]): Recherche | null {
  for (const feuille of feuilles)
    for (const table of feuille.tables)
      if (estTableDe(visee.role, table.nom))
        return conclure(visee, feuille, candidatDeTable(visee, feuille, table));
  return null;
}

function parNom(visee: Visee, feuilles: readonly FeuilleVue[]): Recherche | null {
  const nommees = feuilles.filter(({ nom }) => estFeuilleDe(visee.role, nom));
  const [feuille] = nommees;
  if (feuille === undefined) return null;
  if (nommees.length > 1) return { etat: "plusieurs", feuilles: nommees.map(({ nom }) => nom) };
  return chercherDans(visee, feuille);
}

/** Looks for a role in one sheet: the best of its tables and of its rows. */
export function chercherDans(visee: Visee, feuille: FeuilleVue): Recherche {
  const tables = feuille.tables.filter(({ nom }) => !estAutre(nom));
  return conclure(visee, feuille, meilleurCandidat(visee, feuille, tables));
}

/** A reading whose headers tell the role, by themselves first: a correction must not make a sheet unknown. */
function parlant(visee: Visee, lire: (visee: Visee) => Candidat | null): readonly Candidat[] {
  const { role } = visee;
  const seul = lire({ role, choix: {} });
  if (seul !== null && estParlant(role, seul))
    return [{ ...seul, appariement: apparier(visee, seul.entetes) }];
  const corrige = lire(visee);
  return corrige !== null && estParlant(role, corrige) ? [corrige] : [];
}

function parlants(visee: Visee, feuille: FeuilleVue): readonly Candidat[] {
  const desTables = feuille.tables.flatMap((table) =>
    parlant(visee, (une) => candidatDeTable(une, feuille, table)),
  );
  return desTables.length > 0 ? desTables : parlant(visee, (une) => candidatDeFeuille(une, feuille));
}

/** Finds a role by its table, else by the name of its sheet; a sheet that the person gave to another role is no answer. */
export function chercherParNom(
  visee: Visee,
  feuilles: readonly FeuilleVue[],
  donnees: ReadonlySet<string>,
): Recherche | null {
  const libres = feuilles.filter(({ nom }) => !donnees.has(nom));
  return parTable(visee, feuilles) ?? parNom(visee, libres);
}

/** Finds a role by its headers alone, among the sheets that hold no other role. */
export function chercherParEntetes(visee: Visee, libres: readonly FeuilleVue[]): Recherche {
  const candidats = libres
    .filter(({ nom, tables }) => !estAutre(nom) && !tables.some((table) => estAutre(table.nom)))
    .flatMap((feuille) => parlants(visee, feuille));
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
