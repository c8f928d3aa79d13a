import type { Composant } from "./composants";

/** What is delivered: the product itself, named and dated by its version alone. */
export interface Produit {
  readonly nom: string;
  readonly version: string;
  readonly licence: string;
}

/**
 * The software bill of materials of a build, in CycloneDX 1.6 (JSON). No date and no serial number: the same build gives
 * the same file.
 */
export function nomenclature(produit: Produit, composants: readonly Composant[]): string {
  const description = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", ...fiche(produit) } },
    components: composants.map((composant) => ({ type: "library", ...fiche(composant) })),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function fiche({ nom, version, licence }: Produit): object {
  const purl = `pkg:npm/${nom.replace("@", "%40")}@${version}`;
  return { "bom-ref": purl, name: nom, version, purl, licenses: [{ license: { id: licence } }] };
}

const SANS_TEXTE = "Ce paquet nomme sa licence sans en joindre le texte.";

/** The licences of what is delivered, as their authors ask that they be kept with the code. */
export function licences(composants: readonly Composant[]): string {
  const trait = "=".repeat(72);
  const parties = composants.map(
    ({ nom, version, licence, texteDeLicence }) =>
      `${trait}\n${nom} ${version} (${licence})\n${trait}\n\n${texteDeLicence ?? SANS_TEXTE}\n`,
  );
  return ["Composants tiers livrés avec Flux, et leurs licences.\n", ...parties].join("\n");
}
