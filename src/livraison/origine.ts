/** Where a developer serves the add-in, and the address that manifest.xml is written for. */
export const ORIGINE_DE_DEVELOPPEMENT = "https://localhost:3000";

/**
 * The address of `--env origine=…` without its last slash, as the manifest's addresses want it. Office loads an add-in by
 * https only, and from a folder: anything else stops the build with what to type.
 */
export function lireLOrigine(origine: string | undefined): string {
  if (origine === undefined) return ORIGINE_DE_DEVELOPPEMENT;
  const adresse = URL.canParse(origine) ? new URL(origine) : null;
  if (adresse?.protocol !== "https:" || adresse.search !== "" || adresse.hash !== "")
    throw new Error(
      `« --env origine=${origine} » : il faut l'adresse en https d'un dossier, par exemple https://exemple.fr/flux/.`,
    );
  return adresse.href.replace(/\/$/, "");
}

/** The manifest for the add-in served at `origine`. */
export function manifestePour(manifeste: string, origine: string): string {
  return manifeste.replaceAll(ORIGINE_DE_DEVELOPPEMENT, origine);
}
