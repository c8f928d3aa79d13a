/** The prime of 64-bit FNV-1a is 2^40 + 435. */
const RESTE_DU_PREMIER = 435;
const DEUX_32 = 4_294_967_296;

/** 64-bit FNV-1a on two halves of 32 bits: no big integer in the loop. Characters beyond Latin-1 count as two bytes. */
export class Fnv1a {
  private haut = 0xcbf29ce4;
  private bas = 0x84222325;

  /** Goes on from what `debut` was given. */
  static suite({ haut, bas }: Fnv1a): Fnv1a {
    const suite = new Fnv1a();
    suite.haut = haut;
    suite.bas = bas;
    return suite;
  }

  ajouter(texte: string): void {
    for (let i = 0; i < texte.length; i++) {
      const code = texte.charCodeAt(i);
      this.octet(code & 0xff);
      if (code > 0xff) this.octet(code >>> 8);
    }
  }

  /** An integer of 32 bits. */
  ajouterEntier(entier: number): void {
    for (let rang = 0; rang < 32; rang += 8) this.octet((entier >>> rang) & 0xff);
  }

  /** Adds another sum: sums added up in any order make the same one. */
  reunir(autre: Fnv1a): void {
    const bas = this.bas + autre.bas;
    this.bas = bas % DEUX_32;
    this.haut = (this.haut + autre.haut + Math.floor(bas / DEUX_32)) % DEUX_32;
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
