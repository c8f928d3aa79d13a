import type { Fichier } from "../excel/importer/fichier";

/** A file of the page, read by slices: no browser's stream is the same. */
export function fichierChoisi(file: File): Fichier {
  return {
    nom: file.name,
    taille: file.size,
    lire: async (debut, fin) => new Uint8Array(await file.slice(debut, fin).arrayBuffer()),
  };
}
