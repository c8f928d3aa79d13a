import { createHost } from "../host/host";
import type { Host } from "../host/host";
import { readWorkbook } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import type { Grille } from "./grille";

const PARAMETRE = "classeur";

/** Opens a file in an atelier of its own; false where the browser lets no page be opened. */
function ouvrirACote(octets: Uint8Array): boolean {
  const adresse = URL.createObjectURL(new Blob([new Uint8Array(octets)]));
  const ouverte = window.open(`?${new URLSearchParams([[PARAMETRE, adresse]]).toString()}`);
  if (ouverte === null) URL.revokeObjectURL(adresse);
  return ouverte !== null;
}

/** The file that this page was opened for by another atelier, none by default; an address of elsewhere is none. */
export function fichierDAcote(): string | null {
  const adresse = new URLSearchParams(window.location.search).get(PARAMETRE);
  return adresse?.startsWith(`blob:${window.location.origin}/`) === true ? adresse : null;
}

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
  return { nom, original, hote: createHost({ univerAPI: grille.api, extras, openWorkbook: ouvrirACote }) };
}

/** The workbook as an .xlsx file, with what the grid holds now, the cell being edited included. */
export async function enFichier({ api }: Grille, { hote, original }: Classeur): Promise<Uint8Array> {
  await api.getActiveWorkbook()?.endEditingAsync(true);
  return writeWorkbook(hote.snapshot(), original);
}
