import fs from "node:fs";
import path from "node:path";
import type { Sujet } from "./controles";

const RACINE = path.resolve(__dirname, "../..");

/** The manifest of the project and the code that it speaks of. */
export function sujetDuProjet(): Sujet & { readonly chemin: string } {
  const chemin = path.join(RACINE, "manifest.xml");
  const code = fs.readFileSync(path.join(RACINE, "src/commands/commandes.ts"), "utf8");
  const commandes = [...code.matchAll(/actions\.associate\("(\w+)"/g)].map(([, nom = ""]) => nom);
  return { chemin, xml: fs.readFileSync(chemin, "utf8"), racine: RACINE, commandes };
}
