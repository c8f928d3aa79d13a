import type { Categorie } from "../domaine/codes";
import type { Perimetre } from "../domaine/perimetre";
import type { Gestion, ReglesDeDecompte } from "../domaine/reglesDeDecompte";
import { estHorsFlux, NON_RESERVE, type Reservataire } from "../domaine/reservataire";
import { annuaire, reservataireDans } from "./entrees";

/** How the mises à disposition of a réservataire are counted in a périmètre. */
export type ReglesPour = (reservataire: string, perimetre: Perimetre) => ReglesDeDecompte;

/**
 * Who names the candidates where the line of Réservataires does not say: the landlord for the préfet's contingent, the
 * réservataire itself for all others. Source: référentiel, étape 3, "Le mode de gestion du contingent".
 */
export function gestionHabituelle(categorie: Categorie): Gestion {
  return categorie === "etat-prioritaires" || categorie === "etat-agents" ? "deleguee" : "directe";
}

/** R14 to R16 as the line of a réservataire says; null: a code that Réservataires does not list. */
export function reglesDe(ligne: Reservataire | null): ReglesDeDecompte {
  const categorie = ligne?.categorie ?? "autre";
  if (estHorsFlux(categorie)) return { gestion: "horsFlux" };
  const gestion = ligne?.gestion ?? gestionHabituelle(categorie);
  if (gestion === "directe") return { gestion };
  return { gestion, decompte: ligne?.decompte ?? "attribution" };
}

/** What the landlord attributes on its own account counts once attributed. */
const DU_BAILLEUR: ReglesDeDecompte = { gestion: "deleguee", decompte: "attribution" };

/** The rules of every réservataire, by the line that holds in the département. */
export function reglesSelon(reservataires: readonly Reservataire[]): ReglesPour {
  const lignes = annuaire(reservataires);
  return (code, { departement }) =>
    code === NON_RESERVE ? DU_BAILLEUR : reglesDe(reservataireDans(lignes, code, departement));
}
