import { crc32, type Package, type Part } from "../../fichiers/zip";
import { deflateRaw, inflateRaw } from "./deflate";

/** The inflated content of a part, never longer than its directory entry says. */
export async function readPart(part: Part): Promise<Uint8Array> {
  if (part.method === 0) return part.data;
  return inflateRaw(part.data, part.size);
}

/** The text of a part, or "" when the package has no such part. */
export async function readText(parts: Package, name: string): Promise<string> {
  const part = parts.get(name);
  return part === undefined ? "" : new TextDecoder().decode(await readPart(part));
}

/** Adds or replaces a part. */
export async function writePart(parts: Package, name: string, content: Uint8Array | string): Promise<void> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const data = await deflateRaw(bytes);
  parts.set(name, { name, method: 8, crc: crc32(bytes), size: bytes.length, data });
}
