import { dateCivile } from "../calcul/domaine/jour";
import type { Solveur } from "../calcul/orientation/solveur";
import { allerA } from "../excel/aller";
import type { importerLeFichier } from "../excel/importer/importer";
import { Souvenir } from "../excel/lire/souvenir";
import { ouvrirUnClasseur } from "../excel/nouveauClasseur";
import { porteDuComplement, type Porte } from "../excel/porte";
import { aujourdhui, chargerLeTravail, maintenant } from "./chargement";
import { accesPartage, type AccesPartage } from "./accesPartage";
import type { Moteur } from "./moteur";
import { correctionsSur } from "./moteurDeCorrection";
import { formulesSur } from "./moteurDesFormules";
import { regardsSur, type MatiereDesRegards } from "./regards";
import { seanceSur, type AuteurDuVolet } from "./seanceSur";
import { solveurRetenu } from "./solveurRetenu";
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
const demanderAuSolveur: Solveur = async (programme) => {
  const { solveurDuVolet } = await import(/* webpackChunkName: "solveur" */ "./solveur");
  return solveurDuVolet(programme);
};

/** What the workbook keeps beside its data: choices, scenarios and parameters. Nobody changes them while somebody else leads. */
function gardesSur(
  porte: Porte,
  { aSonTour, siPermis }: AccesPartage,
): Pick<Moteur, "relever" | "changerLesScenarios" | "ecrireLesScenarios" | "reglerLesParametres"> {
  return {
    async relever(changement) {
      const { releverLesColonnes } = await chargerLeTravail();
      return siPermis(changement, () => releverLesColonnes(porte, changement));
    },
    async reglerLesParametres(changement) {
      const { reglerLesParametres } = await chargerLeTravail();
      return siPermis(changement, () => reglerLesParametres(porte, changement));
    },
    async changerLesScenarios(changement) {
      const { changerLesScenariosGardes } = await chargerLeTravail();
      return siPermis(changement, () => changerLesScenariosGardes(porte, changement));
    },
    async ecrireLesScenarios(feuille, suivi) {
      const { ecrireLesScenarios } = await chargerLeTravail();
      const issue = await aSonTour(() => ecrireLesScenarios(porte, feuille, suivi));
      return issue.type === "refuse" ? issue.refus : issue;
    },
  };
}

/** What fills the workbook: the cells that were read before are no longer of use. */
function remplissagesSur(
  porte: Porte,
  { aSonTour }: AccesPartage,
  { souvenir, version }: Pick<MatiereDesRegards, "souvenir" | "version">,
): Pick<Moteur, "creerModele" | "insererExemple" | "importer"> {
  return {
    async creerModele() {
      const { creerLeModele, feuillesDuModele } = await chargerLeTravail();
      return aSonTour(() => creerLeModele(porte, feuillesDuModele(dateCivile(aujourdhui()).annee)));
    },
    async insererExemple() {
      const [{ insererFeuilles }, feuilles] = await Promise.all([chargerLeTravail(), feuillesDeLExemple()]);
      souvenir.oublier();
      return aSonTour(() => insererFeuilles(porte, feuilles));
    },
    importer: (fichier, { suivi, sort }) => {
      souvenir.oublier();
      const options = { aujourdhui: aujourdhui(), version, suivi, sort };
      return aSonTour(() => importer(porte, fichier, options));
    },
  };
}

/** The workbook of the running Excel; a test brings its own. */
export function creerMoteur(version: string, porte: Porte = porteDuComplement()): Moteur {
  const auteur: AuteurDuVolet = { client: crypto.randomUUID(), nom: "", maintenant };
  const acces = accesPartage(porte, auteur);
  const matiere = { souvenir: new Souvenir(), solveur: solveurRetenu(demanderAuSolveur), version };
  return {
    async calculer(suivi) {
      const { calculerLeClasseur, saufSpectateur } = await chargerLeTravail();
      const options = { ...matiere, aujourdhui: aujourdhui(), suivi, auteur };
      return saufSpectateur(porte, auteur, () => calculerLeClasseur(porte, options));
    },
    ...remplissagesSur(porte, acces, matiere),
    ...correctionsSur(porte, acces),
    ...formulesSur(porte, acces),
    ...regardsSur(porte, acces, matiere),
    seance: seanceSur(porte, auteur),
    exporter: exporterDuVolet,
    ...gardesSur(porte, acces),
    allerA: (lieu) => allerA(porte, lieu),
  };
}
