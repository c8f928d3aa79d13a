import type { BilanDeCsv } from "../../lecture/csv/constats";
import { accorde, fr, nombreDe } from "./typographie";

/** The account of the lines, the same in the pane and in the sheet. */
export function compteDesLignes({ lignes }: BilanDeCsv): string {
  const { lues, ecrites, ecartees, vides } = lignes;
  return fr`${nombreDe(lues, "ligne lue", "lignes lues")} : ${ecrites} ${accorde(ecrites, "écrite")}, ${ecartees} ${accorde(ecartees, "laissée")} de côté, ${vides} ${accorde(vides, "vide")}`;
}

export function compteDesColonnes({ colonnes: { lues, reprises } }: BilanDeCsv): string {
  return fr`${nombreDe(reprises.length, "colonne reprise", "colonnes reprises")} sur ${lues}`;
}
