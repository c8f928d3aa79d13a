/** One part of a package, still compressed: parts that do not change are copied without being inflated. */
export interface Part {
  name: string;
  method: 0 | 8;
  crc: number;
  size: number;
  data: Uint8Array;
}

/** The parts of a package in the order of its directory. */
export type Package = Map<string, Part>;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
/** 1 January 1980: a package written twice from the same content is the same, byte for byte. */
const FIXED_DATE = 0x21;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** The zip checksum of a content. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The bytes of a package. */
export function closePackage(parts: Package): Uint8Array {
  const names = new Map([...parts.keys()].map((name) => [name, new TextEncoder().encode(name)]));
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts.values()) {
    const name = names.get(part.name) ?? new Uint8Array();
    const local = header(LOCAL_HEADER, part, name);
    chunks.push(local, part.data);
    directory.push(header(DIRECTORY_ENTRY, part, name, offset));
    offset += local.length + part.data.length;
  }
  return concat([...chunks, ...directory, endOfDirectory(directory, offset)]);
}

function header(signature: number, part: Part, name: Uint8Array, offset?: number): Uint8Array {
  const inDirectory = offset !== undefined;
  const fixed = inDirectory ? 46 : 30;
  const bytes = new Uint8Array(fixed + name.length);
  const view = new DataView(bytes.buffer);
  const shift = inDirectory ? 2 : 0;
  view.setUint32(0, signature, true);
  if (inDirectory) view.setUint16(4, 20, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, 0x0800, true);
  view.setUint16(8 + shift, part.method, true);
  view.setUint16(12 + shift, FIXED_DATE, true);
  view.setUint32(14 + shift, part.crc, true);
  view.setUint32(18 + shift, part.data.length, true);
  view.setUint32(22 + shift, part.size, true);
  view.setUint16(26 + shift, name.length, true);
  if (inDirectory) view.setUint32(42, offset, true);
  bytes.set(name, fixed);
  return bytes;
}

function endOfDirectory(directory: readonly Uint8Array[], offset: number): Uint8Array {
  const bytes = new Uint8Array(END_SIZE);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, entry) => sum + entry.length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return bytes;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** A file to be: its name and its bytes. */
export interface FichierAEcrire {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** Files in one .zip, stored as they are: workbooks are compressed already. Names are told apart by the caller. */
export function zipper(fichiers: readonly FichierAEcrire[]): Uint8Array {
  const parts: Package = new Map();
  for (const { nom, octets } of fichiers)
    parts.set(nom, { name: nom, method: 0, crc: crc32(octets), size: octets.length, data: octets });
  return closePackage(parts);
}
