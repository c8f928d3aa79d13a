import { ErreurFichier, illisible } from "./erreurs";
import type { Package, Part } from "../../fichiers/zip";

/** A workbook whose parts would weigh more than this once inflated is refused (zip bomb). */
export const LIMITE_DECOMPRESSEE = 1_000_000_000;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
/** The longest that nothing at all can be once compressed. */
const EMPTY_LENGTH = 8;

/** The format for large files: fields that hold all ones are written elsewhere, on 64 bits. */
const SATURATED_16 = 0xffff;
const SATURATED_32 = 0xffffffff;
const LARGE_END_OF_DIRECTORY = 0x06064b50;
const LARGE_LOCATOR_SIZE = 20;
const LARGE_EXTRA = 1;

/**
 * Reads the directory of a zip without inflating anything.
 * @throws ErreurFichier when the bytes are no zip, are cut short, or would inflate beyond the limit.
 */
export function openPackage(bytes: Uint8Array): Package {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = findDirectory(view);
  const parts: Package = new Map();
  let position = start;
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (position + 46 > end || view.getUint32(position, true) !== DIRECTORY_ENTRY) {
      throw damaged();
    }
    const part = readEntry(bytes, view, position);
    total += part.size;
    checkSize(total);
    if (!part.name.endsWith("/")) parts.set(part.name, part);
    position += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(position + at, true), 0);
  }
  return parts;
}

interface Directory {
  count: number;
  start: number;
  end: number;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  return count === SATURATED_16 || start === SATURATED_32
    ? findLargeDirectory(view, end)
    : { count, start, end };
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw illisible("ce n’est pas une archive, ou elle est tronquée");
}

/** The directory of an archive in the format for large files, which some tools write for small ones too. */
function findLargeDirectory(view: DataView, end: number): Directory {
  const locator = end - LARGE_LOCATOR_SIZE;
  const at = locator < 0 ? -1 : readLarge(view, locator + 8);
  if (at < 0 || at + 56 > end || view.getUint32(at, true) !== LARGE_END_OF_DIRECTORY) throw damaged();
  return { count: readLarge(view, at + 32), start: readLarge(view, at + 48), end: at };
}

function readLarge(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function damaged(): ErreurFichier {
  return illisible("son répertoire est endommagé");
}

function checkSize(octets: number): void {
  if (octets <= LIMITE_DECOMPRESSEE) return;
  throw new ErreurFichier({ kind: "fichier-trop-gros", octets, limite: LIMITE_DECOMPRESSEE });
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Part {
  const method = view.getUint16(at + 10, true);
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new ErreurFichier({ kind: "fichier-protege" });
  if (method !== 0 && method !== 8) throw illisible("sa compression n’est pas celle d’un classeur");
  const { size, length, header } = readSizes(view, at);
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw illisible("une de ses parties manque");
  }
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + length > bytes.length) throw illisible("une de ses parties est tronquée");
  if (size === 0 && length > EMPTY_LENGTH) throw illisible("une de ses parties annonce une taille fausse");
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    data: bytes.subarray(start, start + length),
  };
}

/** Size once inflated, length in the archive, place: in the entry, or beside it when they do not fit. */
function readSizes(view: DataView, at: number): { size: number; length: number; header: number } {
  const short = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  let extra = at + 46 + view.getUint16(at + 28, true);
  const end = Math.min(extra + view.getUint16(at + 30, true), view.byteLength - 4);
  while (short.includes(SATURATED_32) && extra < end && view.getUint16(extra, true) !== LARGE_EXTRA) {
    extra += 4 + view.getUint16(extra + 2, true);
  }
  let next = extra + 4;
  const [size = 0, length = 0, header = 0] = short.map((value) => {
    if (value !== SATURATED_32) return value;
    if (next + 8 > view.byteLength) throw damaged();
    next += 8;
    return readLarge(view, next - 8);
  });
  return { size, length, header };
}
