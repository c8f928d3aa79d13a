import { writeXlsx } from "hucre/xlsx";
import { dateCivile } from "../../calcul/domaine/jour";
import { composer } from "../../restitution/documents/composition";
import type { DocumentDecrit } from "../../restitution/documents/types";
import { feuilleAEcrire } from "./feuille";
import { nomsDImpression } from "./noms";
import { POLICE_DE_BASE } from "./styles";

/** A described document as the bytes of an .xlsx file: the same document always gives the same bytes. */
export async function ecrireLeDocument(document: DocumentDecrit): Promise<Uint8Array> {
  const composees = document.feuilles.map((feuille) => ({ feuille, composee: composer(feuille) }));
  const { annee, mois, quantieme } = dateCivile(document.ecritLe);
  const ecrit = new Date(Date.UTC(annee, mois - 1, quantieme));
  return writeXlsx({
    sheets: composees.map(({ feuille, composee }) => feuilleAEcrire(feuille, composee, document)),
    namedRanges: composees.flatMap(({ feuille, composee }) => nomsDImpression(feuille, composee)),
    defaultFont: POLICE_DE_BASE,
    properties: {
      title: document.titre,
      creator: document.enTete.gauche,
      created: ecrit,
      modified: ecrit,
    },
  });
}
