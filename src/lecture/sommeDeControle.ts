/** Odd multipliers, one a half: 2^24 + 2^8 + 0x93 is that of FNV. */
const MULTIPLICATEURS = [0x01000193, 0x85ebca6b] as const;

const DEBUT_HAUT = 0xcbf29ce4 | 0;
const DEBUT_BAS = 0x84222325 | 0;

/** A step of FNV-1a, its high bits folded on the low ones. */
function melanger(moitie: number, unite: number, multiplicateur: number): number {
  const produit = Math.imul(moitie ^ unite, multiplicateur);
  return produit ^ (produit >>> 15);
}

/** A sum of 64 bits on texts and integers, in the way of FNV-1a on two halves of 32 bits: no big integer in the loop. */
export class SommeDeControle {
  // Signed, as the sums are: a field that holds integers of 32 bits only is not a float.
  private haut = DEBUT_HAUT;
  private bas = DEBUT_BAS;

  /** Goes on from what `debut` was given. */
  static suite({ haut, bas }: SommeDeControle): SommeDeControle {
    const suite = new SommeDeControle();
    suite.haut = haut;
    suite.bas = bas;
    return suite;
  }

  /** As if nothing had been added. */
  recommencer(): void {
    this.haut = DEBUT_HAUT;
    this.bas = DEBUT_BAS;
  }

  ajouter(texte: string): void {
    for (let i = 0; i < texte.length; i++) this.ajouterEntier(texte.charCodeAt(i));
  }

  /** An integer of 32 bits. */
  ajouterEntier(entier: number): void {
    this.haut = melanger(this.haut, entier, MULTIPLICATEURS[0]);
    this.bas = melanger(this.bas, entier, MULTIPLICATEURS[1]);
  }

  /** 32 of the 64 bits: an integer that stands for what was added. */
  entier(): number {
    return this.haut;
  }

  /** Adds another sum: in whatever order sums are added, they make the same one. */
  reunir({ haut, bas }: SommeDeControle): void {
    this.haut = (this.haut + haut) | 0;
    this.bas = (this.bas + bas) | 0;
  }

  /** Sixteen hexadecimal digits. */
  hexadecimal(): string {
    return [this.haut, this.bas].map((moitie) => (moitie >>> 0).toString(16).padStart(8, "0")).join("");
  }
}

/** An integer of 32 bits that stands for a text. */
export function hacher(texte: string): number {
  const somme = new SommeDeControle();
  somme.ajouter(texte);
  return somme.entier();
}
