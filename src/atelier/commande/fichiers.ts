import { constants } from "node:fs";
import { access, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Demande } from "./demande";
import { EchecDeCommande } from "./echec";

/** The system's own code ("EACCES"…), or what else the error says. */
export function codeDe(erreur: unknown): string {
  const code = typeof erreur === "object" && erreur !== null && "code" in erreur ? erreur.code : undefined;
  return typeof code === "string" ? code : String(erreur);
}

/** Looks at both names before anything is computed. @throws EchecDeCommande */
export async function verifierLesChemins({ entree, sortie, documents, csv, json }: Demande): Promise<void> {
  if (!/\.xlsx$/i.test(sortie)) throw new EchecDeCommande({ type: "pasUnXlsx", chemin: sortie });
  if ((await vraiChemin(entree)) === (await vraiChemin(sortie)))
    throw new EchecDeCommande({ type: "memeFichier", chemin: sortie });
  if (json !== null && !/\.json$/i.test(json)) throw new EchecDeCommande({ type: "pasUnJson", chemin: json });
  for (const chemin of [documents, csv]) if (chemin !== null) await verifierLeDossier(chemin);
  const dossier = dirname(resolve(sortie));
  if (!(await estUnDossier(dossier))) throw new EchecDeCommande({ type: "dossierAbsent", dossier });
  if (await estUnDossier(sortie))
    throw new EchecDeCommande({ type: "sortieImpossible", chemin: sortie, code: "EISDIR" });
  try {
    await access(dossier, constants.W_OK);
  } catch (cause) {
    throw new EchecDeCommande({ type: "sortieImpossible", chemin: sortie, code: codeDe(cause) }, { cause });
  }
}

/** Links followed: two names of one file are the same file. */
async function vraiChemin(chemin: string): Promise<string> {
  return realpath(chemin).catch(() => resolve(chemin));
}

/** A folder that is there already, or can be made. */
async function verifierLeDossier(chemin: string): Promise<void> {
  if (await estUnDossier(chemin)) return;
  const occupe = await stat(chemin).then(
    () => true,
    () => false,
  );
  if (occupe) throw new EchecDeCommande({ type: "sortieImpossible", chemin, code: "ENOTDIR" });
}

async function estUnDossier(chemin: string): Promise<boolean> {
  return stat(chemin).then(
    (etat) => etat.isDirectory(),
    () => false,
  );
}

/** @throws EchecDeCommande when the file is not there or cannot be read. */
export async function lireLeFichier(chemin: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(chemin));
  } catch (cause) {
    const code = codeDe(cause);
    const type = code === "ENOENT" ? "entreeAbsente" : "entreeIllisible";
    throw new EchecDeCommande({ type, chemin, code }, { cause });
  }
}

/** Writes beside, then renames: the file is there whole or not at all. @throws EchecDeCommande */
export async function ecrireLeFichier(chemin: string, octets: Uint8Array): Promise<void> {
  const provisoire = `${chemin}.${process.pid}.tmp`;
  try {
    await writeFile(provisoire, octets);
    await rename(provisoire, chemin);
  } catch (cause) {
    await rm(provisoire, { force: true });
    throw new EchecDeCommande({ type: "sortieImpossible", chemin, code: codeDe(cause) }, { cause });
  }
}
