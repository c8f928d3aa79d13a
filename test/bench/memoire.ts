import { calculerLeDossier } from "../../src/excel/calculer";
import { jour } from "../../src/calcul/domaine/jour";
import { decrireResultats } from "../../src/restitution/resultats";
import { lire } from "./module";
import { engendrer, type ClasseurEngendre } from "./parcs";

/** Bytes that are still in use once the garbage is collected: objects, and the buffers of typed arrays. */
function occupes(): number {
  if (global.gc === undefined) throw new Error("node --expose-gc is needed to measure memory");
  global.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What is made, and the bytes that it keeps in use. */
function peser<Valeur>(faire: () => Valeur): { valeur: Valeur; octets: number } {
  const avant = occupes();
  const valeur = faire();
  return { valeur, octets: occupes() - avant };
}

/** Bytes in use at the end of each step, each beside those of the steps before. */
export interface MesureDeMemoire {
  /** The cells of the input sheets as a host gives them: each row an array, each text a string of its own. */
  readonly valeurs: number;
  /** What the reading leaves: counters, logements, findings. Nothing of it is smaller at any moment before. */
  readonly dossier: number;
  readonly resultat: number;
  /** The sheets to write. */
  readonly feuilles: number;
}

/** The memory of a run's own data on one generated workbook, no host beside. */
export function mesurerLaMemoire(lignes: number, bailleurs: number): MesureDeMemoire {
  // Once without counting: compiled code and tables made once are not data of the run.
  const essai = lire(engendrer(1000, bailleurs));
  const edition = { ecritLe: jour(2026, 1, 15), version: "bench" };
  decrireResultats(essai, calculerLeDossier(essai), edition);
  const json = JSON.stringify(engendrer(lignes, bailleurs));
  const valeurs = peser(() => JSON.parse(json) as ClasseurEngendre);
  const dossier = peser(() => lire(valeurs.valeur));
  const resultat = peser(() => calculerLeDossier(dossier.valeur));
  const feuilles = peser(() => decrireResultats(dossier.valeur, resultat.valeur, edition));
  // Held as far as here, so that no step is weighed while an earlier one is being freed.
  if (feuilles.valeur.length === 0 || valeurs.valeur.parc.length === 0) throw new Error("nothing was made");
  return {
    valeurs: valeurs.octets,
    dossier: dossier.octets,
    resultat: resultat.octets,
    feuilles: feuilles.octets,
  };
}
