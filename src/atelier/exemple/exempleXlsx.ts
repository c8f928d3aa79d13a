import { writeWorkbook } from "../xlsx/write";
import { classeurDe } from "./classeur";
import { feuillesExemple } from "../../restitution/exemple/exemple";

/** The example says that it was made on this day, whenever it is made. */
export const FAIT_LE = new Date(Date.UTC(2026, 0, 15, 8));

/** The example workbook as a file. */
export function exempleXlsx(): Promise<Uint8Array> {
  const classeur = classeurDe("Gestion en flux – classeur d’exemple", feuillesExemple());
  return writeWorkbook(classeur, undefined, { created: FAIT_LE, modified: FAIT_LE });
}
