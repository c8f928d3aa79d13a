import { absence, choix, entier, reste } from "../chiffres";
import type { Chiffre, Departage, Indicateur } from "../domaine/chiffre";
import { comparerTextes } from "../domaine/perimetre";
import { NON_RESERVE } from "../domaine/reservataire";
import type { Entier } from "../nombres/entier";
import {
  attributionsARepartir,
  departager,
  objectif,
  servir,
  volumeEstime,
  type Service,
} from "../regles/r10-objectif";
import type { LigneDeFlux } from "../resultat";
import type { LigneDePart, Partage } from "./partage";

/** R12: the réservataires outside the share by assiette, and the volume of each. */
export type VolumesEnDroits = ReadonlyMap<string, Indicateur>;

/** R10 in the order of the lines; null where the parts cannot be served or without an assiette. */
function serviceDe({ aServir }: Pick<Partage, "aServir">, assiette: Indicateur): Service | null {
  return aServir === null || assiette.etat === "absent" ? null : servir(aServir, assiette.valeur);
}

/** The whole numbers alone; none where they cannot be served. */
export function nombresEntiers(partage: Pick<Partage, "aServir">, assiette: Indicateur): readonly Entier[] {
  return serviceDe(partage, assiette)?.nombres ?? [];
}

/** What is shared out, once for the whole périmètre: every objective points to it. */
function repartition(lignes: readonly LigneDePart[], assiette: Chiffre): Chiffre {
  const ordonnees = [...lignes].sort((a, b) => comparerTextes(a.reservataire, b.reservataire));
  const parts = ordonnees.flatMap(({ partRetenue }) => (partRetenue.etat === "present" ? [partRetenue] : []));
  return attributionsARepartir(assiette, parts);
}

/** What R10 gave: the whole number, and what told it from those of the same remainder. */
interface Servi {
  readonly nombre: Entier | undefined;
  readonly departage: Departage | null;
}

function objectifDe(volume: Indicateur, aRepartir: Chiffre | null, { nombre, departage }: Servi): Indicateur {
  if (volume.etat === "absent") return absence("objectif", "R10", volume.raison);
  if (nombre === undefined || aRepartir === null) return absence("objectif", "R10", "partsAuDelaDeCent");
  return objectif(nombre, departage, [volume, aRepartir]);
}

export type Objectifs = Pick<LigneDeFlux, "volumeEstime" | "objectif">;

/** R12: the droits uniques are the volume, the nearest whole number the objective. */
function enDroits(volume: Indicateur): Objectifs {
  const enEntier =
    volume.etat === "absent" ? absence("objectif", "R12", volume.raison) : entier("objectif", "R12", volume);
  return { volumeEstime: choix("volumeEstime", "R12", volume), objectif: enEntier };
}

function apres(nom: "volumeEstime" | "objectif", avant: Indicateur, otes: readonly Indicateur[]): Indicateur {
  const absent = [avant, ...otes].find(({ etat }) => etat === "absent");
  if (absent?.etat === "absent") return absence(nom, "R12", absent.raison);
  const presents = [avant, ...otes].filter((un) => un.etat === "present");
  const [premier, ...autres] = presents;
  return premier === undefined ? avant : reste(nom, "R12", [premier, ...autres]);
}

/** R10 over all lines, in the order of the partage, then R12: droits uniques are served from what the parts leave. */
export function objectifsDe(
  lignes: readonly LigneDePart[],
  partage: Partage,
  { assiette, volumes }: { readonly assiette: Indicateur; readonly volumes: VolumesEnDroits },
): readonly Objectifs[] {
  const service = serviceDe(partage, assiette);
  const departages = service && partage.aServir ? departager(partage.aServir, service) : [];
  const aRepartir = assiette.etat === "present" ? repartition(lignes, assiette) : null;
  const droits = [...volumes.values()].map(enDroits);
  return lignes.map(({ reservataire, partRetenue }, rang) => {
    const volumeEnDroits = volumes.get(reservataire);
    if (volumeEnDroits !== undefined) return enDroits(volumeEnDroits);
    const volume = volumeEstime(partRetenue, assiette);
    const servi = { nombre: service?.nombres[rang], departage: departages[rang] ?? null };
    const selonR10 = { volumeEstime: volume, objectif: objectifDe(volume, aRepartir, servi) };
    if (reservataire !== NON_RESERVE || droits.length === 0) return selonR10;
    const oter = (nom: keyof Objectifs) =>
      apres(
        nom,
        selonR10[nom],
        droits.map((un) => un[nom]),
      );
    return { volumeEstime: oter("volumeEstime"), objectif: oter("objectif") };
  });
}
