import type { Bilan } from "../../excel/types";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { documentsEcrits } from "../../fichiers/documents";
import { enOctets } from "../../fichiers/octets";
import { preparerDocuments } from "../../restitution/documents/matiere";
import { enJson } from "../../restitution/exports/json";
import { tableauxEnCsv } from "../../restitution/exports/tableaux";
import { nombreDe } from "../../restitution/phrases/typographie";
import type { Sorties } from "./demande";
import { EchecDeCommande } from "./echec";
import { codeDe, ecrireLeFichier } from "./fichiers";

async function creerLeDossier(dossier: string): Promise<void> {
  try {
    await mkdir(dossier, { recursive: true });
  } catch (cause) {
    throw new EchecDeCommande({ type: "sortieImpossible", chemin: dossier, code: codeDe(cause) }, { cause });
  }
}

async function ecrireLesDocuments(
  dossier: string,
  { dossier: lu, resultat, edition }: Bilan,
): Promise<string> {
  await creerLeDossier(dossier);
  const matiere = preparerDocuments(lu, resultat, edition);
  for await (const { nom, octets } of documentsEcrits(matiere, matiere.destinataires))
    await ecrireLeFichier(join(dossier, nom), octets);
  return `${nombreDe(matiere.destinataires.length, "classeur de réservataire", "classeurs de réservataires")} dans « ${dossier} ».`;
}

async function ecrireLesTableaux(dossier: string, { feuilles }: Bilan): Promise<string> {
  await creerLeDossier(dossier);
  const fichiers = tableauxEnCsv(feuilles);
  for (const { nom, texte } of fichiers) await ecrireLeFichier(join(dossier, nom), enOctets(texte));
  return `${nombreDe(fichiers.length, "fichier CSV", "fichiers CSV")} dans « ${dossier} ».`;
}

async function ecrireLeCalcul(chemin: string, bilan: Bilan): Promise<string> {
  await ecrireLeFichier(chemin, enOctets(enJson(bilan)));
  return `Le calcul et ses explications dans « ${chemin} ».`;
}

/** Writes what was asked for beside the workbook; a line of the report for each. @throws EchecDeCommande */
export async function ecrireLesSorties(
  { documents, csv, json }: Sorties,
  bilan: Bilan,
): Promise<readonly string[]> {
  return [
    ...(documents === null ? [] : [await ecrireLesDocuments(documents, bilan)]),
    ...(csv === null ? [] : [await ecrireLesTableaux(csv, bilan)]),
    ...(json === null ? [] : [await ecrireLeCalcul(json, bilan)]),
  ];
}
