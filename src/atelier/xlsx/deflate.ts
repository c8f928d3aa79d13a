import { illisible } from "./erreurs";

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

/** Compresses a content, in Node and in the browser. */
export async function deflateRaw(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new CompressionStream("deflate-raw");
  return collect(bytes, stream, Infinity);
}

/**
 * Inflates a content of a known size.
 * @throws ErreurFichier when the content is damaged or longer than it says.
 */
export async function inflateRaw(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  try {
    return await collect(bytes, new DecompressionStream("deflate-raw"), size);
  } catch (cause) {
    throw illisible("une de ses parties est endommagée", cause);
  }
}

async function collect(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // The reader below sees the same failure; without these two it would also surface as unhandled.
  void writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => undefined);
  void writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError(`more than ${limit} bytes`);
    }
    chunks.push(value);
  }
  const result = new Uint8Array(length);
  chunks.reduce((at, chunk) => (result.set(chunk, at), at + chunk.length), 0);
  return result;
}
