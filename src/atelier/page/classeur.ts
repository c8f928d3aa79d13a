import { createHost } from "../host/host";
import type { Host } from "../host/host";
import { readWorkbook } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import type { Grille } from "./grille";

/** A workbook open in the grid. */
export interface Classeur {
  readonly nom: string;
  readonly hote: Host;
  /** The file as it was read: what the model has no place for is taken from it when saving. */
  readonly original: Uint8Array;
}

/** Shows a file in the grid in place of what was there. Fails with the file's own French sentence, the grid untouched. */
export async function ouvrirLeClasseur(grille: Grille, nom: string, original: Uint8Array): Promise<Classeur> {
  const { data, extras } = await readWorkbook(original);
  const ancien = grille.api.getActiveWorkbook();
  // A cell being edited when its workbook goes would leave the grid deaf to the keyboard.
  await ancien?.abortEditingAsync();
  if (ancien) grille.api.disposeUnit(ancien.getId());
  grille.api.createWorkbook(data).setNumfmtLocal("fr");
  return { nom, original, hote: createHost({ univerAPI: grille.api, extras }) };
}

/** The workbook as an .xlsx file, with what the grid holds now, the cell being edited included. */
export async function enFichier({ api }: Grille, { hote, original }: Classeur): Promise<Uint8Array> {
  await api.getActiveWorkbook()?.endEditingAsync(true);
  return writeWorkbook(hote.snapshot(), original);
}
