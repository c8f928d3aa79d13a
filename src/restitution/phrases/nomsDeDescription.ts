import type { Construction, Financement, Peuplement } from "../../calcul/domaine/description";

/** What people read for the description of a logement, as the sheet Parc spells it. */
export const FINANCEMENT: Readonly<Record<Financement, string>> = {
  plai: "PLAI",
  plaLmTs: "PLA LM/TS",
  pla: "PLA",
  plus: "PLUS",
  pls: "PLS",
  pap: "PAP",
  pli: "PLI",
  pcl: "PCL",
  hbm: "HBM",
  plrPsr: "PLR/PSR",
  hlmO: "HLM/O",
  ilm: "ILM",
  iln: "ILN",
  pretsSpeciaux: "prêts spéciaux",
  autre: "autre",
};

export const CONSTRUCTION: Readonly<Record<Construction, string>> = {
  collectif: "collectif",
  individuel: "individuel",
  etudiant: "étudiant",
};

export const PEUPLEMENT: Readonly<Record<Peuplement, string>> = {
  faibleFragilite: "faible fragilité",
  equilibreAPreserver: "équilibre à préserver",
  fortesDifficultes: "fortes difficultés",
};

/** "oui", "non", or nothing where it is not said. */
export function ouiOuNon(valeur: boolean | null): string {
  if (valeur === null) return "";
  return valeur ? "oui" : "non";
}
