/** The prime of 32-bit FNV-1a, and another odd number for the second half. */
const PREMIERS = [0x01000193, 0x85ebca6b] as const;

/** A step of FNV-1a, its high bits folded on the low ones. */
function melanger(moitie: number, unite: number, premier: number): number {
  const produit = Math.imul(moitie ^ unite, premier);
  return produit ^ (produit >>> 15);
}

/** A sum of 64 bits on texts and integers: FNV-1a on two halves of 32 bits, with no big integer in the loop. */
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
    for (let i = 0; i < texte.length; i++) this.ajouterEntier(texte.charCodeAt(i));
  }

  /** An integer of 32 bits. */
  ajouterEntier(entier: number): void {
    this.haut = melanger(this.haut, entier, PREMIERS[0]);
    this.bas = melanger(this.bas, entier, PREMIERS[1]);
  }

  /** Adds another sum: in whatever order sums are added, they make the same one. */
  reunir({ haut, bas }: Fnv1a): void {
    this.haut = (this.haut + haut) | 0;
    this.bas = (this.bas + bas) | 0;
  }

  /** Sixteen hexadecimal digits. */
  hexadecimal(): string {
    return [this.haut, this.bas].map((moitie) => (moitie >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
