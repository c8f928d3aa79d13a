import type { ConstatDeLecture, TypeDeConstat } from "../../lecture/constats";
import type { Role } from "../../lecture/lieu";
import { accorde, fr, nombreDe } from "./typographie";

/** What a row would have been had it not been left out, by its role; or why nothing is lost with it, or what it counts for. */
type Cout = Role | "total" | "repetee" | "logementSansNumero";

/** The figures that go without the rows, or that they are in all the same. */
const COUTS: Readonly<Record<Cout, (nombre: number) => string>> = {
  parametres: (nombre) => fr`${nombreDe(nombre, "paramètre")} sans application`,
  reservataires: (nombre) => fr`${nombreDe(nombre, "réservataire")} sans description`,
  hypotheses: (nombre) => fr`${nombreDe(nombre, "ligne")} hors de l'assiette (R6)`,
  parc: (nombre) => fr`${nombreDe(nombre, "logement")} hors de tous les comptes (R1 à R8)`,
  synthese: (nombre) => fr`${nombreDe(nombre, "ligne")} hors des comptes (R1 à R8)`,
  liberations: (nombre) => fr`${nombreDe(nombre, "libération")} hors du taux de rotation (R3)`,
  droitsAcquis: (nombre) => fr`${nombreDe(nombre, "ligne")} hors des droits uniques (R12)`,
  misesADisposition: (nombre) =>
    fr`${nombreDe(nombre, "mise à disposition", "mises à disposition")} hors du bilan (R14 à R18)`,
  objectifs: (nombre) => fr`${nombreDe(nombre, "objectif")} sans suivi (R22)`,
  demandes: (nombre) => fr`${nombreDe(nombre, "ligne")} hors du diagnostic (R28)`,
  total: () => fr`Aucun : un total n'est pas une donnée`,
  repetee: (nombre) =>
    fr`${nombreDe(nombre, "ligne")} non ${accorde(nombre, "comptée")} : ${nombre < 2 ? fr`elle répète une ligne qui l'est` : fr`elles répètent des lignes qui le sont`}`,
  logementSansNumero: (nombre) =>
    fr`${nombreDe(nombre, "logement")} ${accorde(nombre, "compté")} (R1 à R8), sans libération possible (R3)`,
};

/** The rows of which the first one is counted. */
const REPETEES: ReadonlySet<TypeDeConstat> = new Set<TypeDeConstat>([
  "rplsEnDouble",
  "liberationEnDouble",
  "miseEnDouble",
  "objectifEnDouble",
  "demandeEnDouble",
]);

/** What findings of one kind cost, null for nothing, and whether they stop a calculation. */
export interface Effet {
  readonly cout: Cout | null;
  readonly arrete: boolean;
}

export const SANS_EFFET: Effet = { cout: null, arrete: false };

function coutDe(constat: ConstatDeLecture): Cout | null {
  const { role, ecarte } = constat;
  const type = constat.type === "suite" ? constat.de : constat.type;
  if (!ecarte) {
    const enErreur = type === "celluleEnErreur" && "champ" in constat && constat.champ === "rpls";
    return role === "parc" && (type === "rplsAbsent" || enErreur) ? "logementSansNumero" : null;
  }
  if (type === "ligneDeTotal") return "total";
  return REPETEES.has(type) ? "repetee" : role;
}

export function effetDe(constat: ConstatDeLecture): Effet {
  return { cout: coutDe(constat), arrete: constat.gravite === "bloquant" };
}

/** The cost of `nombre` findings in words, "12 logements hors de tous les comptes (R1 à R8)"; "" when there is none. */
export function direEffet({ cout, arrete }: Effet, nombre: number): string {
  const perte = cout === null ? "" : COUTS[cout](nombre);
  if (!arrete) return perte;
  return perte === ""
    ? fr`Calcul arrêté pour ce qui en dépend`
    : fr`${perte} ; calcul arrêté pour ce qui en dépend`;
}
