import { ROLES, type Role } from "../lieu";
import type { FeuilleVue } from "../types";
import { viseeDe, type Corrections } from "./corrections";
import {
  chercherDans,
  chercherParEntetes,
  chercherParNom,
  estVierge,
  feuillesPrises,
  type Recherche,
} from "./recherche";

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

/** What became of the roles whose sheet the person chose; one that is gone is looked for as if nothing had been chosen. */
function chercherLesChoisies(
  feuilles: readonly FeuilleVue[],
  corrections: Corrections,
): Map<Role, Recherche> {
  const recherches = new Map<Role, Recherche>();
  for (const role of ROLES) {
    const choisie = corrections[role]?.feuille;
    const feuille = feuilles.find(({ nom }) => nom === choisie);
    if (choisie === null) recherches.set(role, { etat: "absent" });
    else if (feuille !== undefined) recherches.set(role, chercherDans(viseeDe(role, corrections), feuille));
  }
  return recherches;
}

/**
 * What became of each role: those chosen, then by names, then by headers. A sheet serves one role only, and a blank one none but
 * for want of another.
 */
export function chercher(
  feuilles: readonly FeuilleVue[],
  corrections: Corrections,
): ReadonlyMap<Role, Recherche> {
  const recherches = chercherLesChoisies(feuilles, corrections);
  const prises = () => new Set([...recherches.values()].flatMap(feuillesPrises));
  const donnees = prises();
  const vierges = new Map<Role, Recherche>();
  for (const role of ROLES) {
    if (recherches.has(role)) continue;
    const nommee = chercherParNom(viseeDe(role, corrections), feuilles, donnees);
    if (nommee !== null) (estVierge(nommee) ? vierges : recherches).set(role, nommee);
  }
  for (const role of ORDRE_PAR_ENTETES) {
    if (recherches.has(role)) continue;
    const deja = prises();
    const libres = feuilles.filter(({ nom }) => !deja.has(nom));
    const trouvee = chercherParEntetes(viseeDe(role, corrections), libres);
    recherches.set(role, trouvee.etat === "absent" ? (vierges.get(role) ?? trouvee) : trouvee);
  }
  return recherches;
}
