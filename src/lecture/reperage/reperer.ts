import * as z from "zod";
import type { ConstatDeLecture, ConstatDeStructure } from "../constats";
import { cellule } from "../codes";
import { ROLES, type Gravite, type Role } from "../lieu";
import type { FeuilleVue, Reperage, Source } from "../types";
import { correspondanceDe, type Correspondance } from "./correspondance";
import { ANNEXES, NOMS, rolesRequis } from "./noms";
import { chercherParEntetes, chercherParNom, estVierge, feuillesPrises, type Recherche } from "./recherche";
import { lireSource, type SourceLue } from "./source";

const entier = z.number().int().nonnegative();
const zone = z.object({ ligne: entier, colonne: entier, lignes: entier, colonnes: entier });
const table = z.object({ nom: z.string(), zone, entetes: z.array(cellule), avecTotal: z.boolean() });
const feuilleVue = z.object({
  nom: z.string(),
  tables: z.array(table),
  usage: z.object({ zone, apercu: z.array(z.array(cellule)) }).nullable(),
  lignesMasquees: z.boolean().optional(),
  fusions: z.array(zone).optional(),
});

/** A role without rows to read. `requise`: nothing can be computed then. */
interface Manque {
  readonly role: Role;
  readonly requise: boolean;
}

function sansSource({ role, requise }: Manque, propre: ConstatDeStructure, feuille: string): SourceLue {
  const habituelle = propre.type === "feuilleAbsente" && ANNEXES.has(role);
  const facultative: Gravite = role === "parametres" || habituelle ? "information" : "aVerifier";
  const gravite = requise ? "bloquant" : facultative;
  const lieu = { feuille, cellule: null };
  return { source: null, constats: [{ ...propre, role, gravite, regle: null, lieu, ecarte: false }] };
}

/** Where Synthèse stands for Parc, and Parc for Synthèse, nothing is missing. */
function estSansPerte({ role, requise }: Manque): boolean {
  return role === "synthese" || (!requise && (role === "parc" || role === "liberations"));
}

function conclure(manque: Manque, recherche: Recherche): SourceLue {
  const { role, requise } = manque;
  const nom = NOMS[role].feuille;
  switch (recherche.etat) {
    case "trouve":
      return lireSource(role, recherche.candidat);
    case "muette":
      return sansSource(manque, { type: "entetesIntrouvables" }, recherche.feuille.nom);
    case "plusieurs":
      return sansSource(
        manque,
        { type: "feuilleAmbigue", feuilles: recherche.feuilles },
        recherche.feuilles[0] ?? nom,
      );
    case "absent":
      if (estSansPerte(manque)) return { source: null, constats: [] };
      return sansSource(manque, { type: "feuilleAbsente", requise }, nom);
  }
}

/** By headers, the roles of more columns come first: a sheet Libérations may well have Parc's. */
const ORDRE_PAR_ENTETES: readonly Role[] = [
  "misesADisposition",
  "objectifs",
  "demandes",
  "droitsAcquis",
  "synthese",
  "liberations",
  "hypotheses",
  "reservataires",
  "parametres",
  "parc",
];

/** What became of each role, by names first; a sheet serves one role only, and a blank one none but for want of another. */
function chercher(feuilles: readonly FeuilleVue[]): ReadonlyMap<Role, Recherche> {
  const recherches = new Map<Role, Recherche>();
  const vierges = new Map<Role, Recherche>();
  for (const role of ROLES) {
    const nommee = chercherParNom(role, feuilles);
    if (nommee !== null) (estVierge(nommee) ? vierges : recherches).set(role, nommee);
  }
  for (const role of ORDRE_PAR_ENTETES) {
    if (recherches.has(role)) continue;
    const prises = new Set([...recherches.values()].flatMap(feuillesPrises));
    const libres = feuilles.filter(({ nom }) => !prises.has(nom));
    const trouvee = chercherParEntetes(role, libres);
    recherches.set(role, trouvee.etat === "absent" ? (vierges.get(role) ?? trouvee) : trouvee);
  }
  return recherches;
}

/**
 * Finds the input sheets of a workbook and the column of each field: by the name of the table, else of the sheet, else by
 * headers alone. Whatever is missing or could be meant twice is a finding. Throws ZodError on a malformed description.
 */
export function reperer(vues: readonly FeuilleVue[]): Reperage {
  const feuilles = z.array(feuilleVue).parse(vues);
  const recherches = chercher(feuilles);
  const requis = rolesRequis((role) => recherches.get(role)?.etat === "trouve");
  const sources: Partial<Record<Role, Source>> = {};
  const constats: ConstatDeLecture[] = [];
  const correspondances: Correspondance[] = [];
  for (const role of ROLES) {
    const recherche = recherches.get(role) ?? { etat: "absent" };
    const lue = conclure({ role, requise: requis.has(role) }, recherche);
    if (lue.source !== null) sources[role] = lue.source;
    constats.push(...lue.constats);
    correspondances.push(correspondanceDe(role, recherche, feuilles));
  }
  return { sources, constats, correspondances };
}
