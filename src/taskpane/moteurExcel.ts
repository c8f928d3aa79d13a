import { dateCivile, jour, type Jour } from "../calcul/domaine/jour";
import type { Solveur } from "../calcul/orientation/solveur";
import { allerA } from "../excel/aller";
import type { importerLeFichier } from "../excel/importer/importer";
import { porteDuComplement, type Porte } from "../excel/porte";
import type { Moteur } from "./moteur";

/** Loaded at the first action, or before it by whoever has time to: the pane is drawn without it. */
export const chargerLeTravail = () => import(/* webpackChunkName: "travail" */ "./travail");

/** The person's own day: the one place of the pane that reads the clock. */
function aujourdhui(): Jour {
  const date = new Date();
  return jour(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The example is big and rarely asked for: loaded when it is. */
async function feuillesDeLExemple() {
  const { feuillesDeLExemple: feuilles } = await import(/* webpackChunkName: "exemple" */ "./exemple");
  return feuilles();
}

/** So is the import of a file. */
async function importer(...parametres: Parameters<typeof importerLeFichier>) {
  const module = await import(/* webpackChunkName: "import" */ "../excel/importer/importer");
  return module.importerLeFichier(...parametres);
}

/** Megabytes that only an orientation needs: loaded at the first question. */
const solveur: Solveur = async (programme) => {
  const { solveurDuVolet } = await import(/* webpackChunkName: "solveur" */ "./solveur");
  return solveurDuVolet(programme);
};

/** What explains figures: it looks at the workbook, and writes nothing. */
function explications(porte: Porte): Pick<Moteur, "expliquer" | "lister" | "suivreLeChoix"> {
  return {
    async expliquer(bilan) {
      const { expliquerLeChoix } = await chargerLeTravail();
      return expliquerLeChoix(porte, bilan);
    },
    async lister(filtre, suivi) {
      const { listerLesLignes } = await chargerLeTravail();
      return listerLesLignes(porte, filtre, { aujourdhui: aujourdhui(), suivi });
    },
    async suivreLeChoix(change) {
      const { suivreLeChoix } = await chargerLeTravail();
      return suivreLeChoix(porte, change);
    },
  };
}

/** The workbook of the running Excel. */
export function creerMoteur(version: string): Moteur {
  const porte = porteDuComplement();
  return {
    async calculer(suivi) {
      const { calculerLeClasseur } = await chargerLeTravail();
      return calculerLeClasseur(porte, { aujourdhui: aujourdhui(), version, suivi, solveur });
    },
    async creerModele() {
      const { creerLeModele, feuillesDuModele } = await chargerLeTravail();
      return creerLeModele(porte, feuillesDuModele(dateCivile(aujourdhui()).annee));
    },
    async insererExemple() {
      const [{ insererFeuilles }, feuilles] = await Promise.all([chargerLeTravail(), feuillesDeLExemple()]);
      return insererFeuilles(porte, feuilles);
    },
    importer: (fichier, { suivi, ailleurs }) =>
      importer(porte, fichier, { aujourdhui: aujourdhui(), version, suivi, ailleurs }),
    ...explications(porte),
    async relever(changement) {
      const { releverLesColonnes } = await chargerLeTravail();
      return releverLesColonnes(porte, changement);
    },
    allerA: (lieu) => allerA(porte, lieu),
  };
}
