import type { Bilan } from "../../excel/types";
import type { Jour } from "../../calcul/domaine/jour";
import { calculerLeClasseur } from "../../excel/calculer";
import type { Porte } from "../../excel/porte";
import { solveurHighs } from "../../solveur/highs";
import { createHost } from "../host/host";
import { loadOffice } from "../node/office";
import { openHeadless } from "../node/univer";
import type { AtelierWorkbook } from "../workbook/types";
import { ErreurFichier } from "../xlsx/erreurs";
import { readWorkbook } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import type { Demande } from "./demande";
import { EchecDeCommande } from "./echec";
import { ecrireLeFichier, lireLeFichier, verifierLesChemins } from "./fichiers";
import { resumer } from "./resume";
import { ecrireLesSorties } from "./sorties";

export interface Circonstances {
  readonly aujourdhui: Jour;
  /** Version of the add-in, written in the provenance of the results. */
  readonly version: string;
}

/**
 * Does on a file what « Calculer » does in Excel, and writes another file: the sheets of the first, and the results; then
 * what else was asked for. Returns the lines of the report. @throws EchecDeCommande, nothing written then.
 */
export async function executer(demande: Demande, circonstances: Circonstances): Promise<readonly string[]> {
  await verifierLesChemins(demande);
  const original = await lireLeFichier(demande.entree);
  const classeur = await ouvrir(demande.entree, original);
  const univerAPI = openHeadless(classeur);
  const hote = createHost({ univerAPI, extras: classeur.extras });
  const office = loadOffice(hote);
  try {
    const bilan = await calculer((action) => office.Excel.run(action), circonstances);
    await ecrireLeFichier(demande.sortie, await writeWorkbook(hote.snapshot(), original));
    return [...resumer(bilan), ...(await ecrireLesSorties(demande, bilan))];
  } finally {
    office.close();
    univerAPI.dispose();
  }
}

async function ouvrir(chemin: string, octets: Uint8Array): Promise<AtelierWorkbook> {
  try {
    return await readWorkbook(octets);
  } catch (cause) {
    if (!(cause instanceof ErreurFichier)) throw cause;
    throw new EchecDeCommande({ type: "entreeRefusee", chemin, defaut: cause.defaut }, { cause });
  }
}

/** For each périmètre: no one waits before a screen. */
const SECONDES_DE_SOLVEUR = 30;

async function calculer(porte: Porte, circonstances: Circonstances): Promise<Bilan> {
  const suivi = { progres: () => undefined, annule: () => false };
  const solveur = solveurHighs({ secondes: SECONDES_DE_SOLVEUR });
  const issue = await calculerLeClasseur(porte, { ...circonstances, suivi, solveur });
  switch (issue.type) {
    case "reussi":
      return issue;
    case "annule":
      throw new Error("Nothing can cancel the command.");
    case "refuse":
      throw new EchecDeCommande({ type: "refus", refus: issue.refus });
  }
}
