import type { Role } from "../../lecture/lieu";
import { fr, nombreDe } from "./typographie";

/** What a row left out of a role would have been, and the figures that go without it. */
const PERTES: Readonly<Record<Role, (nombre: number) => string>> = {
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
};

/** What findings of one kind cost: the role whose rows they leave out (null: none), whether they stop a calculation. */
export interface Effet {
  readonly ecarte: Role | null;
  readonly arrete: boolean;
}

export const SANS_EFFET: Effet = { ecarte: null, arrete: false };

/** The cost of `nombre` findings in words, "12 logements hors de tous les comptes (R1 à R8)"; "" when there is none. */
export function direEffet({ ecarte, arrete }: Effet, nombre: number): string {
  const perte = ecarte === null ? "" : PERTES[ecarte](nombre);
  if (!arrete) return perte;
  return perte === ""
    ? fr`Calcul arrêté pour ce qui en dépend`
    : fr`${perte} ; calcul arrêté pour ce qui en dépend`;
}
