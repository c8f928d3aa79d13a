// `npm run excel`: the add-in in a developer's own Excel, served by this computer in https.
import { spawnSync } from "node:child_process";
import { commandesDe, lireLaDemande } from "./chargement";

/** npm by its own script, as it runs this one: no shell, on any system. */
function lancer(mots: readonly string[]): boolean {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error("À lancer par « npm run excel ».");
  return spawnSync(process.execPath, [npm, ...mots], { stdio: "inherit" }).status === 0;
}

try {
  const commandes = commandesDe(lireLaDemande(process.argv.slice(2), process.platform));
  if (!commandes.every(lancer)) process.exitCode = 1;
} catch (erreur) {
  console.error(erreur instanceof Error ? erreur.message : erreur);
  process.exitCode = 1;
}
