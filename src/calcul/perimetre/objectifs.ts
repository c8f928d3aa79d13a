import { absence } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import { comparerTextes } from "../domaine/perimetre";
import type { Entier } from "../nombres/entier";
import { attributionsARepartir, objectif, servir, volumeEstime } from "../regles/r10-objectif";
import type { LigneDeFlux } from "../resultat";
import type { LigneDePart, Partage } from "./partage";

/** The whole numbers of R10, in the order of the lines; none where the parts cannot be served or without an assiette. */
export function nombresEntiers(
  { aServir }: Pick<Partage, "aServir">,
  assiette: Indicateur,
): readonly Entier[] {
  return aServir === null || assiette.etat === "absent" ? [] : servir(aServir, assiette.valeur);
}

/** What is shared out, once for the whole périmètre: every objective points to it. */
function repartition(lignes: readonly LigneDePart[], assiette: Chiffre): Chiffre {
  const ordonnees = [...lignes].sort((a, b) => comparerTextes(a.reservataire, b.reservataire));
  const parts = ordonnees.flatMap(({ partRetenue }) => (partRetenue.etat === "present" ? [partRetenue] : []));
  return attributionsARepartir(assiette, parts);
}

function objectifDe(volume: Indicateur, aRepartir: Chiffre | null, nombre: Entier | undefined): Indicateur {
  if (volume.etat === "absent") return absence("objectif", "R10", volume.raison);
  if (nombre === undefined || aRepartir === null) return absence("objectif", "R10", "partsAuDelaDeCent");
  return objectif(nombre, volume, aRepartir);
}

export type Objectifs = Pick<LigneDeFlux, "volumeEstime" | "objectif">;

/** R10 over all lines, in the order of the partage. */
export function objectifsDe(
  lignes: readonly LigneDePart[],
  partage: Partage,
  assiette: Indicateur,
): readonly Objectifs[] {
  const nombres = nombresEntiers(partage, assiette);
  const aRepartir = assiette.etat === "present" ? repartition(lignes, assiette) : null;
  return lignes.map(({ partRetenue }, rang) => {
    const volume = volumeEstime(partRetenue, assiette);
    return { volumeEstime: volume, objectif: objectifDe(volume, aRepartir, nombres[rang]) };
  });
}
