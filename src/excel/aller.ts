import type { Lieu } from "../lecture/types";
import type { Refus } from "../restitution/phrases/refus";
import { codeDErreur } from "./erreurs";
import type { Porte } from "./porte";

/** Shows a place of the workbook and selects its cell; null when done, else why it cannot be reached. */
export async function allerA(porte: Porte, { feuille: nom, cellule }: Lieu): Promise<Refus | null> {
  try {
    return await porte(async (context) => {
      const feuille = context.workbook.worksheets.getItemOrNullObject(nom);
      feuille.load("name");
      await context.sync();
      if (feuille.isNullObject) return { type: "lieuIntrouvable", feuille: nom };
      feuille.activate();
      feuille.getRange(cellule ?? "A1").select();
      await context.sync();
      return null;
    });
  } catch (erreur) {
    const enSaisie = codeDErreur(erreur) === "InvalidOperationInCellEditMode";
    return enSaisie ? { type: "saisieEnCours" } : { type: "lieuIntrouvable", feuille: nom };
  }
}
