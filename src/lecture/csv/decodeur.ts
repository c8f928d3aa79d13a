/** `windows-1252` is what the Web calls latin-1: the same letters, and those that latin-1 leaves out (œ, €). */
export type Encodage = "utf-8" | "utf-16le" | "windows-1252";

function commencePar(octets: Uint8Array, marque: readonly number[]): boolean {
  return marque.every((octet, rang) => octets[rang] === octet);
}

/** What the byte order mark says; null without one. */
function marqueDe(octets: Uint8Array): Encodage | null {
  if (commencePar(octets, [0xef, 0xbb, 0xbf])) return "utf-8";
  return commencePar(octets, [0xff, 0xfe]) ? "utf-16le" : null;
}

/** Where the last bytes that may be the beginning of a letter in UTF-8 start; the length when there are none. */
function debutDUneSuite(octets: Uint8Array): number {
  let fin = octets.length;
  while (fin > 0 && octets.length - fin < 3 && (octets[fin - 1] ?? 0) >= 0x80) fin -= 1;
  return fin;
}

function estUtf8(octets: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(octets);
    return true;
  } catch {
    return false;
  }
}

/**
 * Bytes to text, piece after piece. Without a byte order mark the first piece that holds a letter beyond ASCII tells UTF-8
 * from latin-1: what is latin-1 is hardly ever valid UTF-8. Bytes that are no letter become U+FFFD.
 */
export class Decodeur {
  private decodeur: TextDecoder | null = null;
  private retenus = new Uint8Array(0);
  private trouve: Encodage | null = null;

  /** Null as long as all the letters read are ASCII. */
  get encodage(): Encodage | null {
    return this.trouve;
  }

  lire(octets: Uint8Array, fin: boolean): string {
    if (this.decodeur !== null) return this.decodeur.decode(octets, { stream: !fin });
    const tous = new Uint8Array(this.retenus.length + octets.length);
    tous.set(this.retenus);
    tous.set(octets, this.retenus.length);
    return this.decider(tous, fin);
  }

  private decider(octets: Uint8Array, fin: boolean): string {
    const utiles = fin ? octets.length : debutDUneSuite(octets);
    const surs = octets.subarray(0, utiles);
    this.retenus = octets.slice(utiles);
    const marque = marqueDe(octets);
    if (marque === null && surs.every((octet) => octet < 0x80)) return new TextDecoder("utf-8").decode(surs);
    this.trouve = marque ?? (estUtf8(surs) ? "utf-8" : "windows-1252");
    this.decodeur = new TextDecoder(this.trouve);
    this.retenus = new Uint8Array(0);
    return this.decodeur.decode(octets, { stream: !fin });
  }
}
