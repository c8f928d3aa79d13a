import type { MiseADisposition } from "../domaine/miseADisposition";

/**
 * R27: the publics that an attributed household belongs to, each once; for information. The attribution itself counts once,
 * for the réservataire of its line. None without an attribution. Source: référentiel, étape 4, "éligibilité à plusieurs réservataires".
 */
export function publicsServis({ resultat, publics }: MiseADisposition): readonly string[] {
  return resultat === "attribue" ? [...new Set(publics)] : [];
}
