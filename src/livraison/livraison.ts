import { Compilation, sources, type Compiler } from "webpack";
import { zipper, type FichierAEcrire } from "../fichiers/zip";
import { composantsDe } from "./composants";
import { licences, nomenclature, type Produit } from "./nomenclature";

/** The archive that an administrator receives: every file to be served, and the manifest to deploy. */
const ARCHIVE = "flux.zip";
/** The atelier is for development: no administrator serves it. */
const HORS_DE_L_ARCHIVE = /^atelier[\\/]/;

/**
 * Adds to a build its bill of materials, the licences of what is in it, and flux.zip which holds all the files to serve.
 * Names in order and no dates: the same files give the same bytes.
 */
export class Livraison {
  constructor(private readonly produit: Produit) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("Livraison", (compilation) => {
      // After the last stage that may still change a file or its name.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "Livraison", stage }, () => {
        this.livrer(compilation);
      });
    });
  }

  private livrer(compilation: Compilation): void {
    // Modules that only served to build, a loader's own for instance, are in no chunk.
    const livres = [...compilation.chunks].flatMap((chunk) => [
      ...compilation.chunkGraph.getChunkModulesIterable(chunk),
    ]);
    const composants = composantsDe(livres);
    const ajouter = (nom: string, contenu: string | Buffer): void => {
      compilation.emitAsset(nom, new sources.RawSource(contenu));
    };
    ajouter("nomenclature.json", nomenclature(this.produit, composants));
    ajouter("LICENCES.txt", licences(composants));
    ajouter(ARCHIVE, Buffer.from(zipper(fichiersALivrer(compilation))));
  }
}

function fichiersALivrer(compilation: Compilation): FichierAEcrire[] {
  return compilation
    .getAssets()
    .filter(({ name }) => !HORS_DE_L_ARCHIVE.test(name))
    .map(({ name, source }) => ({ nom: name.replaceAll("\\", "/"), octets: source.buffer() }))
    .sort((un, autre) => (un.nom < autre.nom ? -1 : 1));
}
