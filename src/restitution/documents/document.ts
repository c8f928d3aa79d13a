import { date } from "../phrases/nombres";
import { fr } from "../phrases/typographie";
import { feuilleDuBilan } from "./bilan";
import { feuilleDuBilanParAxe } from "./bilanParAxe";
import { feuilleDuChiffrage } from "./chiffrage";
import { expediteur } from "./envoi";
import { feuilleDeLEtat, feuilleDesLogements } from "./etatDesLieux";
import { lettre } from "./lettre";
import { partDe, type Destinataire, type MatiereDesDocuments, type PartDuDestinataire } from "./matiere";
import { feuilleDeLaMethode } from "./methode";
import { synthese } from "./synthese";
import type { DocumentDecrit, FeuilleDeDocument } from "./types";

/** In their order; those for which there is no matter are left out. */
function feuillesDeFond(
  matiere: MatiereDesDocuments,
  part: PartDuDestinataire,
): readonly FeuilleDeDocument[] {
  return [
    feuilleDeLaMethode(matiere, part),
    feuilleDeLEtat(matiere, part),
    feuilleDuBilan(matiere, part),
    feuilleDuBilanParAxe(matiere, part),
    feuilleDuChiffrage(matiere, part),
    feuilleDesLogements(matiere, part),
  ].filter((feuille) => feuille !== null);
}

/**
 * All that is owed to one réservataire before 28 February, as a workbook of its own: a summary, a letter, the method in
 * sentences, état des lieux (R23), bilan (R17, R18), step-by-step figures of the convention, and the list of its logements.
 * Pure; nothing of another réservataire is in it.
 */
export function decrireDocument(matiere: MatiereDesDocuments, destinataire: Destinataire): DocumentDecrit {
  const part = partDe(matiere, destinataire);
  const { dossier, resultat, edition } = matiere;
  const fond = feuillesDeFond(matiere, part);
  const accompagnement = lettre(matiere, part, fond);
  return {
    reservataire: destinataire.code,
    nomDeFichier: destinataire.nomDeFichier,
    titre: fr`Gestion en flux ${String(resultat.annee)} : ${destinataire.nom}`,
    enTete: { gauche: expediteur(part), droite: destinataire.nom },
    pied: fr`Campagne ${String(resultat.annee)} · établi le ${date(edition.ecritLe)} · Flux ${edition.version} · empreinte ${dossier.empreinte}${edition.aActualiser === true ? fr` · à actualiser` : ""}`,
    ecritLe: edition.ecritLe,
    feuilles: [synthese(matiere, part, [accompagnement, ...fond]), accompagnement, ...fond],
  };
}
