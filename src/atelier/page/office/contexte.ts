/** The requirement sets of the atelier's host. */
const ENSEMBLES: Readonly<Record<string, readonly [number, number]>> = {
  excelapi: [1, 20],
  sharedruntime: [1, 2],
  customfunctionsruntime: [1, 4],
  customfunctions: [1, 7],
  ribbonapi: [1, 1],
  // Asked by the library itself before it lets a request wait for the end of a cell's editing.
  delayforcelledit: [1, 1],
};

/** True when the host has that version of the set, or a later one. Versions are compared number by number: 1.9 < 1.20. */
export function isSetSupported(nom: string, version = "1.1"): boolean {
  const ensemble = ENSEMBLES[nom.toLowerCase()];
  if (ensemble === undefined) return false;
  const [majeur = 0, mineur = 0] = version.split(".").map(Number);
  return majeur < ensemble[0] || (majeur === ensemble[0] && mineur <= ensemble[1]);
}

/** `Office.context` as far as the add-in reads it. */
export const contexte = {
  host: "Excel",
  platform: "OfficeOnline",
  displayLanguage: "fr-FR",
  contentLanguage: "fr-FR",
  requirements: { isSetSupported },
  diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.00" },
};
