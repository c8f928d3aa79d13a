import { clePerimetre, type Perimetre } from "../calcul/domaine/perimetre";
import type { Entrees } from "../calcul/perimetre/entrees";
import type { Dossier } from "./types";

function estBloque({ bloques }: Dossier): (perimetre: Perimetre) => boolean {
  if (bloques === "aucun") return () => false;
  if (bloques === "tous") return () => true;
  const cles = new Set(bloques.map(clePerimetre));
  return (perimetre) => cles.has(clePerimetre(perimetre));
}

/** What the calculation needs of a workbook that was read, beside its counters. */
export function entreesDe(dossier: Dossier): Entrees {
  const { reservataires, hypotheses, droitsAcquis, parametres } = dossier;
  const parametresPour = (perimetre: Perimetre) => parametres.pour(perimetre);
  return { reservataires, hypotheses, droitsAcquis, parametresPour, estBloque: estBloque(dossier) };
}
