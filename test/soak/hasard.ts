/** Draws that a seed tells again (mulberry32). */
export class Hasard {
  constructor(private etat: number) {}

  /** From 0 to 1, 1 left out. */
  nombre(): number {
    this.etat = (this.etat + 0x6d2b79f5) | 0;
    let t = Math.imul(this.etat ^ (this.etat >>> 15), 1 | this.etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  un<Valeur>(parmi: readonly [Valeur, ...Valeur[]]): Valeur {
    return parmi[Math.floor(this.nombre() * parmi.length)] ?? parmi[0];
  }
}
