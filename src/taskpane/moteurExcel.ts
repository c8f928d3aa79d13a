import { dateCivile } from "../calcul/domaine/jour";
import type { Solveur } from "../calcul/orientation/solveur";
import { allerA } from "../excel/aller";
import type { importerLeFichier } from "../excel/importer/importer";
import { ouvrirUnClasseur } from "../excel/nouveauClasseur";
import { porteDuComplement, type Porte } from "../excel/porte";
import { aujourdhui, chargerLeTravail, maintenant } from "./chargement";
import type { Moteur } from "./moteur";
import { correctionsSur } from "./moteurDeCorrection";
import { regardsSur } from "./regards";
import { telecharger } from "./telechargement";

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

/** What writes .xlsx files is loaded with the view that asks for them. */
const exporterDuVolet: Moteur["exporter"] = async (bilan, demande, suivi) => {
  const { exporter } = await import(/* webpackChunkName: "documents" */ "./exports");
  return exporter(bilan, demande, { suivi, sortie: { enregistrer: telecharger, ouvrir: ouvrirUnClasseur } });
};

/** Megabytes that only an orientation needs: loaded at the first question. */
const solveur: Solveur = async (programme) => {
  const { solveurDuVolet } = await import(/* webpackChunkName: "solveur" */ "./solveur");
  return solveurDuVolet(programme);
};

/** What the workbook keeps beside its data: scenarios and parameters. */
function gardesSur(
  porte: Porte,
): Pick<Moteur, "changerLesScenarios" | "ecrireLesScenarios" | "reglerLesParametres"> {
  return {
    async reglerLesParametres(changement) {
      const { reglerLesParametres } = await chargerLeTravail();
      return reglerLesParametres(porte, changement);
    },
    async changerLesScenarios(changement) {
      const { changerLesScenariosGardes } = await chargerLeTravail();
      return changerLesScenariosGardes(porte, changement);
    },
    async ecrireLesScenarios(feuille, suivi) {
      const { ecrireLesScenarios } = await chargerLeTravail();
      return ecrireLesScenarios(porte, feuille, suivi);
    },
  };
}

/** The workbook of the running Excel. */
export function creerMoteur(version: string): Moteur {
  const porte = porteDuComplement();
  const auteur = { client: crypto.randomUUID(), nom: "", maintenant };
  return {
    async calculer(suivi) {
      const { calculerLeClasseur } = await chargerLeTravail();
      return calculerLeClasseur(porte, { aujourdhui: aujourdhui(), version, suivi, solveur, auteur });
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
    async relever(changement) {
      const { releverLesColonnes } = await chargerLeTravail();
      return releverLesColonnes(porte, changement);
    },
    ...correctionsSur(porte),
    ...regardsSur(porte),
    exporter: exporterDuVolet,
    ...gardesSur(porte),
    allerA: (lieu) => allerA(porte, lieu),
  };
}
