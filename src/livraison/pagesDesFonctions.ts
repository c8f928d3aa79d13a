import { Compilation, sources, type Compiler } from "webpack";
import { EXEMPLES } from "./exemples";
import { lireLesFonctions } from "./fonctions";
import { fichierDeLaFonction, pageDeLaFonction } from "./pageDeFonction";

/** Where the pages are, from the root of what is served. */
const DOSSIER = "assets/guide/fonctions";

/** A help page for each custom function, by the name of its file. Fails for a function without example. */
export async function pagesDesFonctions(): Promise<ReadonlyMap<string, string>> {
  const fonctions = await lireLesFonctions();
  return new Map(
    fonctions.map((fonction) => {
      const exemples = EXEMPLES[fonction.id];
      if (exemples === undefined) throw new Error(`${fonction.id} has no example.`);
      return [fichierDeLaFonction(fonction.id), pageDeLaFonction(fonction, exemples)];
    }),
  );
}

/** functions.json with the address of each function's help page, for the add-in served at `origine`. */
export function avecLesAdresses(metadonnees: string, origine: string): string {
  const lues = JSON.parse(metadonnees) as { functions: { id: string }[] };
  const functions = lues.functions.map((fonction) => ({
    ...fonction,
    helpUrl: `${origine}/${DOSSIER}/${fichierDeLaFonction(fonction.id)}`,
  }));
  return JSON.stringify({ ...lues, functions }, null, 4);
}

/** Adds to a build the help page of each custom function, and its address to what Excel is told of the function. */
export class PagesDesFonctions {
  constructor(private readonly origine: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("PagesDesFonctions", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name: "PagesDesFonctions", stage }, async () => {
        for (const [nom, page] of await pagesDesFonctions())
          compilation.emitAsset(`${DOSSIER}/${nom}`, new sources.RawSource(page));
        compilation.updateAsset("functions.json", (source) => {
          return new sources.RawSource(avecLesAdresses(source.source().toString(), this.origine));
        });
      });
    });
  }
}
