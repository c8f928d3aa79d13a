import type { FichierAEcrire } from "../fichiers/zip";

/** The page lets go of the file once the browser has surely taken it. */
const DELAI = 60_000;

/** Has the browser save a file; it asks where, or puts it among the downloads. */
export function telecharger({ nom, octets }: FichierAEcrire): void {
  const adresse = URL.createObjectURL(new Blob([octets as Uint8Array<ArrayBuffer>]));
  const lien = document.createElement("a");
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  setTimeout(() => {
    URL.revokeObjectURL(adresse);
  }, DELAI);
}
