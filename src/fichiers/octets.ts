/** A text as the bytes of a file, in UTF-8. */
export function enOctets(texte: string): Uint8Array {
  return new TextEncoder().encode(texte);
}
