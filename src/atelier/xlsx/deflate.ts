import { illisible } from "./erreurs";

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
