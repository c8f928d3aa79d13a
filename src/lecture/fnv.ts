/** The prime of 64-bit FNV-1a is 2^40 + 435. */
const RESTE_DU_PREMIER = 435;
const DEUX_32 = 4_294_967_296;

/** 64-bit FNV-1a on two halves of 32 bits: no big integer in the loop. Characters beyond Latin-1 count as two bytes. */
export class Fnv1a {
  private haut = 0xcbf29ce4;
  private bas = 0x84222325;

  ajouter(texte: string): void {
    for (let i = 0; i < texte.length; i++) {
      const code = texte.charCodeAt(i);
      this.octet(code & 0xff);
      if (code > 0xff) this.octet(code >>> 8);
    }
  }

  /** Sixteen hexadecimal digits. */
  hexadecimal(): string {
    return [this.haut, this.bas].map((moitie) => moitie.toString(16).padStart(8, "0")).join("");
  }

  private octet(octet: number): void {
    const bas = (this.bas ^ octet) >>> 0;
    const produit = bas * RESTE_DU_PREMIER;
    const retenue = Math.floor(produit / DEUX_32);
    this.haut = (this.haut * RESTE_DU_PREMIER + retenue + ((bas << 8) >>> 0)) % DEUX_32;
    this.bas = produit % DEUX_32;
  }
}
