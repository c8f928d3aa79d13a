import { hacher } from "../sommeDeControle";

const BASE = 37;
/** The longest n° RPLS whose code in base 37 is an exact integer of a double. */
const LONGUEUR_CODEE = 10;
const TAILLE_MINIMALE = 1024;
/** Full enough beyond two places in three. */
const REMPLISSAGE = 1.5;
const DEUX_32 = 4_294_967_296;

/** Capitals and digits as one integer, from 1; 0 for a n° RPLS that is too long or holds anything else. */
function codeDe(rpls: string): number {
  if (rpls.length > LONGUEUR_CODEE) return 0;
  let code = 0;
  for (let i = 0; i < rpls.length; i++) {
    const caractere = rpls.charCodeAt(i);
    if (caractere >= 48 && caractere <= 57) code = code * BASE + caractere - 47;
    else if (caractere >= 65 && caractere <= 90) code = code * BASE + caractere - 54;
    else return 0;
  }
  return code;
}

/** The n° RPLS of each number, put in letters when it is asked for. */
export class RplsParNumero {
  constructor(
    private readonly codes: Float64Array,
    private readonly autres: ReadonlyMap<number, string>,
  ) {}

  /** Null for a logement that was read without one. */
  de(numero: number): string | null {
    const code = this.codes[numero] ?? 0;
    return code === 0 ? (this.autres.get(numero) ?? null) : rplsDe(code);
  }

  /** A whole number that stands for it. */
  hachage(numero: number): number {
    const code = this.codes[numero] ?? 0;
    return code === 0 ? hacher(this.autres.get(numero) ?? "") : dispersion(code);
  }
}

/** The n° RPLS of a code. */
function rplsDe(code: number): string {
  let rpls = "";
  for (let reste = code; reste > 0; reste = Math.floor(reste / BASE)) {
    const rang = reste % BASE;
    rpls = String.fromCharCode(rang <= 10 ? rang + 47 : rang + 54) + rpls;
  }
  return rpls;
}

function dispersion(code: number): number {
  const melange = Math.imul((code | 0) ^ Math.imul((code / DEUX_32) | 0, 0x9e3779b1), 0x85ebca6b);
  return melange ^ (melange >>> 15);
}

/**
 * The number of each n° RPLS. The table is searched for every row of Parc: an open-addressed one on typed arrays costs a
 * fraction of a Map of texts. Numbers of another shape than RPLS's ten capitals and digits go to a Map.
 */
export class IndexRpls {
  private readonly autres = new Map<string, number>();
  private codes: Float64Array;
  private numeros: Int32Array;
  private occupees = 0;

  /** `attendus`: how many there should be, so that the table need not grow. */
  constructor(attendus: number) {
    let taille = TAILLE_MINIMALE;
    while (taille < attendus * REMPLISSAGE) taille *= 2;
    this.codes = new Float64Array(taille);
    this.numeros = new Int32Array(taille);
  }

  /** The number that a n° RPLS already has, or -1: it then takes `numero`. */
  placer(rpls: string, numero: number): number {
    const code = codeDe(rpls);
    if (code === 0) return this.placerAilleurs(rpls, numero);
    const place = this.placeDe(code);
    if (this.codes[place] !== 0) return this.numeros[place] ?? -1;
    this.codes[place] = code;
    this.numeros[place] = numero;
    this.occupees += 1;
    if (this.occupees * REMPLISSAGE > this.codes.length) this.agrandir();
    return -1;
  }

  /** -1 when no logement has it. */
  trouver(rpls: string): number {
    const code = codeDe(rpls);
    if (code === 0) return this.autres.get(rpls) ?? -1;
    const place = this.placeDe(code);
    return this.codes[place] === 0 ? -1 : (this.numeros[place] ?? -1);
  }

  /** The n° RPLS of the numbers below `nombre`. */
  parNumero(nombre: number): RplsParNumero {
    const codes = new Float64Array(nombre);
    for (let place = 0; place < this.codes.length; place++) {
      const code = this.codes[place] ?? 0;
      if (code !== 0) codes[this.numeros[place] ?? -1] = code;
    }
    const autres = new Map([...this.autres].map(([rpls, numero]) => [numero, rpls]));
    return new RplsParNumero(codes, autres);
  }

  private placerAilleurs(rpls: string, numero: number): number {
    const connu = this.autres.get(rpls);
    if (connu === undefined) this.autres.set(rpls, numero);
    return connu ?? -1;
  }

  /** Where a code is, or the free place where it would be. */
  private placeDe(code: number): number {
    const masque = this.codes.length - 1;
    let place = dispersion(code) & masque;
    while (this.codes[place] !== 0 && this.codes[place] !== code) place = (place + 1) & masque;
    return place;
  }

  private agrandir(): void {
    const { codes, numeros } = this;
    this.codes = new Float64Array(codes.length * 2);
    this.numeros = new Int32Array(codes.length * 2);
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] ?? 0;
      if (code === 0) continue;
      const place = this.placeDe(code);
      this.codes[place] = code;
      this.numeros[place] = numeros[i] ?? -1;
    }
  }
}
