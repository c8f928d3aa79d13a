import { decrireDocument } from "../restitution/documents/document";
import type { Destinataire, MatiereDesDocuments } from "../restitution/documents/matiere";
import { ecrireLeDocument } from "./xlsx/classeur";
import type { FichierAEcrire } from "./zip";

/** The workbooks of some réservataires, made one by one as they are asked for. */
export async function* documentsEcrits(
  matiere: MatiereDesDocuments,
  destinataires: readonly Destinataire[],
): AsyncGenerator<FichierAEcrire, void, undefined> {
  for (const destinataire of destinataires) {
    const document = decrireDocument(matiere, destinataire);
    yield { nom: document.nomDeFichier, octets: await ecrireLeDocument(document) };
  }
}
