import type { Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { fold } from "../host/model/fold";
import { isSheetName } from "../workbook/sheetNames";
import type { AtelierWorkbook } from "../workbook/types";
import { readCharts } from "./charts";
import { hideDateFormats } from "./dates";
import { ErreurFichier, illisible } from "./erreurs";
import { toAtelierWorkbook } from "./readModel";
import { readHeaderlessTables } from "./tables";
import { readText, writePart } from "./zip";
import { closePackage } from "../../fichiers/zip";
import { openPackage } from "./zipDirectory";
import type { Package } from "../../fichiers/zip";

/** First bytes of the container that Excel used before .xlsx, and still uses to encrypt. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream that holds an encrypted .xlsx in that container. */
const ENCRYPTED_STREAM = "EncryptedPackage";

/**
 * Reads an .xlsx file into the atelier's model. What the model has no place for (images, other charts, comments, macros) is not
 * read: give the same bytes to `writeWorkbook` as `original` to keep it.
 * @throws ErreurFichier for anything that is not a readable, unencrypted .xlsx of a reasonable size.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<AtelierWorkbook> {
  refuseOtherFormats(bytes);
  const parts = openPackage(bytes);
  if (!parts.has("[Content_Types].xml")) throw illisible("cette archive n’est pas un classeur");
  const headerless = await readHeaderlessTables(parts);
  const workbook = await parse(parts);
  refuseSheetNames(workbook.sheets.map(({ name }) => name));
  return toAtelierWorkbook(workbook, { headerless, charts: await readCharts(parts) });
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ErreurFichier({ kind: "fichier-vide" });
  if (!OLD_CONTAINER.every((byte, at) => bytes[at] === byte)) return;
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  throw new ErreurFichier({ kind: text.includes(ENCRYPTED_STREAM) ? "fichier-protege" : "format-ancien" });
}

/** Names that no workbook of Excel has would fail later, wherever a sheet is named. */
function refuseSheetNames(names: readonly string[]): void {
  const bad = names.find((name) => !isSheetName(name));
  if (bad !== undefined) throw illisible(`« ${bad.slice(0, 31)} » ne peut pas être le nom d’une feuille`);
  if (new Set(names.map(fold)).size < names.length)
    throw illisible("deux de ses feuilles portent le même nom");
}

/** The file as its parser sees it: numbers stay numbers, whatever their format. */
async function parse(parts: Package): Promise<Workbook> {
  const copy: Package = new Map(parts);
  for (const name of parts.keys()) {
    if (!/(^|\/)styles\.xml$/i.test(name)) continue;
    await writePart(copy, name, hideDateFormats(await readText(parts, name)));
  }
  try {
    return await readXlsx(closePackage(copy), { readStyles: true });
  } catch (cause) {
    if (cause instanceof ErreurFichier) throw cause;
    throw illisible("son contenu est endommagé", cause);
  }
}
