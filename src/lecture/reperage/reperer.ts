import * as z from "zod";
import type { ConstatDeLecture, ConstatDeStructure } from "../constats";
import { cellule } from "../codes";
import { ROLES, type Gravite, type Role } from "../lieu";
import type { FeuilleVue, Reperage, Source } from "../types";
import { correspondanceDe, type Correspondance } from "./correspondance";
import { ANNEXES, NOMS, rolesRequis } from "./noms";
import { SANS_REGLAGES, reglages as lesReglages, type Reglages } from "../reglages/reglages";
import { chercher } from "./chercher";
import { viseeDe, type Corrections, type Visee } from "./corrections";
import type { Recherche } from "./recherche";
import { lireSource, type SourceLue } from "./source";

const entier = z.number().int().nonnegative();
const zone = z.object({ ligne: entier, colonne: entier, lignes: entier, colonnes: entier });
const dessous = z.object({
  lignes: entier,
  ensuite: z.object({ ligne: entier, colonne: entier }).nullable(),
});
const table = z.object({
  nom: z.string(),
  zone,
  entetes: z.array(cellule),
  avecTotal: z.boolean(),
  dessous: dessous.optional(),
});
const feuilleVue = z.object({
  nom: z.string(),
  tables: z.array(table),
  usage: z.object({ zone, apercu: z.array(z.array(cellule)) }).nullable(),
  lignesMasquees: z.boolean().optional(),
  fusions: z.array(zone).optional(),
});

/** A role to conclude on. `requise`: nothing can be computed without its rows. */
interface Manque {
  readonly visee: Visee;
  readonly requise: boolean;
}

function sansSource(
  { visee: { role }, requise }: Manque,
  propre: ConstatDeStructure,
  feuille: string,
): SourceLue {
  const habituelle = propre.type === "feuilleAbsente" && ANNEXES.has(role);
  const facultative: Gravite = role === "parametres" || habituelle ? "information" : "aVerifier";
  const gravite = requise ? "bloquant" : facultative;
  const lieu = { feuille, cellule: null };
  return { source: null, constats: [{ ...propre, role, gravite, regle: null, lieu, ecarte: false }] };
}

/** Where Synthèse stands for Parc, and Parc for Synthèse, nothing is missing. */
function estSansPerte({ visee: { role }, requise }: Manque): boolean {
  return role === "synthese" || (!requise && (role === "parc" || role === "liberations"));
}

function conclure(manque: Manque, recherche: Recherche): SourceLue {
  const { visee, requise } = manque;
  const nom = NOMS[visee.role].feuille;
  switch (recherche.etat) {
    case "trouve":
      return lireSource(visee, recherche.candidat);
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

/** The settings as they are kept in the workbook; what cannot be understood is left out whole, and said. */
function lireLesReglages(brut: unknown): { reglages: Reglages; constats: readonly ConstatDeLecture[] } {
  const lus = lesReglages.safeParse(brut ?? SANS_REGLAGES);
  if (lus.success) return { reglages: lus.data, constats: [] };
  const lieu = { feuille: NOMS.parametres.feuille, cellule: null };
  const commun = { role: "parametres", gravite: "aVerifier", regle: null, lieu, ecarte: false } as const;
  return { reglages: SANS_REGLAGES, constats: [{ type: "reglagesIllisibles", ...commun }] };
}

function constatDeFeuille(
  role: Role,
  feuilles: readonly FeuilleVue[],
  corrections: Corrections,
): readonly ConstatDeLecture[] {
  const choisie = corrections[role]?.feuille ?? null;
  if (choisie === null || feuilles.some(({ nom }) => nom === choisie)) return [];
  const lieu = { feuille: NOMS[role].feuille, cellule: null };
  const commun = { role, gravite: "aVerifier", regle: null, lieu, ecarte: false } as const;
  return [{ type: "feuilleChoisieAbsente", choisie, ...commun }];
}

/**
 * Finds the input sheets of a workbook and the column of each field: as the person chose, else by the name of the table, of the
 * sheet, or by headers alone. Whatever is missing or could be meant twice is a finding. `brut`: the settings kept in the
 * workbook, whatever they hold. Throws ZodError on a malformed description of the sheets.
 */
export function reperer(vues: readonly FeuilleVue[], brut?: unknown): Reperage {
  const feuilles = z.array(feuilleVue).parse(vues);
  const { reglages, constats: desReglages } = lireLesReglages(brut);
  const { corrections, profils = [] } = reglages;
  const recherches = chercher(feuilles, corrections);
  const requis = rolesRequis((role) => recherches.get(role)?.etat === "trouve");
  const sources: Partial<Record<Role, Source>> = {};
  const constats: ConstatDeLecture[] = [...desReglages];
  const correspondances: Correspondance[] = [];
  for (const role of ROLES) {
    const recherche = recherches.get(role) ?? { etat: "absent" };
    const visee = viseeDe(role, corrections);
    const lue = conclure({ visee, requise: requis.has(role) }, recherche);
    if (lue.source !== null) sources[role] = lue.source;
    constats.push(...constatDeFeuille(role, feuilles, corrections), ...lue.constats);
    correspondances.push(
      correspondanceDe(visee, recherche, { feuilles, choisie: corrections[role]?.feuille, profils }),
    );
  }
  return { sources, constats, correspondances, reglages };
}
