import { ETIQUETTE_DE_L_EMPREINTE, lireLEmpreinte } from "../../restitution/provenance";
import { celluleConnue } from "../ecrire/bloc";
import type { EmpreinteEcrite } from "../types";
import { trouverTable, type Inventaire } from "./inventaire";

/** Every run writes the first one; people may take away the block of a sheet, or the sheet. */
const TABLES = ["tblControles", "tblRotation", "tblFlux"] as const;

function dansLeBloc(inventaire: Inventaire, nom: string): EmpreinteEcrite | null {
  const trouvee = trouverTable(inventaire, nom);
  if (trouvee === null) return null;
  const { feuille, table } = trouvee;
  const { ligne: fin, colonne } = table.zone;
  for (let ligne = 0; ligne < fin; ligne += 1)
    if (celluleConnue(feuille, ligne, colonne) === ETIQUETTE_DE_L_EMPREINTE)
      return lireLEmpreinte(String(celluleConnue(feuille, ligne, colonne + 1)));
  return null;
}

/** The fingerprint that the result sheets bear, whoever wrote them; null where none says it. */
export function empreinteEcrite(inventaire: Inventaire): EmpreinteEcrite | null {
  for (const nom of TABLES) {
    const ecrite = dansLeBloc(inventaire, nom);
    if (ecrite !== null) return ecrite;
  }
  return null;
}
