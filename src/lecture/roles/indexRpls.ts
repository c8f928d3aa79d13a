import { hacher } from "../sommeDeControle";

const BASE = 37;
/** The longest n° RPLS whose code in base 37 is an exact integer of a double. */
const LONGUEUR_CODEE = 10;
/** As many capitals and digits make an integer of 32 bits. */
const LONGUEUR_D_ENTIER = 5;
const PUISSANCE = BASE ** LONGUEUR_D_ENTIER;
const TAILLE_MINIMALE = 1024;
/** A third to two thirds of the places stay free: a search ends soon, and the table weighs half of a sparser one that is no faster. */
const REMPLISSAGE = 1.5;
/** Codes that follow each other have places that do: a sheet in the order of its n° RPLS goes through the table line by line. */
const VOISINS = 16;
const DEUX_32 = 4_294_967_296;

/** The characters from `debut` to `fin`, five at most, as an integer; -1 for anything but capitals and digits. */
function entierDe(rpls: string, debut: number, fin: number): number {
  let code = 0;
  for (let i = debut; i < fin; i++) {
    const caractere = rpls.charCodeAt(i);
    if (caractere >= 48 && caractere <= 57) code = code * BASE + caractere - 47;
    else if (caractere >= 65 && caractere <= 90) code = code * BASE + caractere - 54;
    else return -1;
  }
  return code;
}

/** Capitals and digits as one integer, from 1; 0 for a n° RPLS that is too long or holds anything else. */
function codeDe(rpls: string): number {
  if (rpls.length > LONGUEUR_CODEE) return 0;
  const milieu = Math.max(0, rpls.length - LONGUEUR_D_ENTIER);
  const [haut, bas] = [entierDe(rpls, 0, milieu), entierDe(rpls, milieu, rpls.length)];
  return haut < 0 || bas < 0 ? 0 : haut * PUISSANCE + bas;
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

/** The smallest power of 2 that leaves room enough for `nombre` codes. */
function tailleDe(nombre: number): number {
  let taille = TAILLE_MINIMALE;
  while (taille < nombre * REMPLISSAGE) taille *= 2;
  return taille;
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

/**
 * The number of each n° RPLS. The table is searched for every row of Parc: an open-addressed one on typed arrays costs a
 * fraction of a Map of texts. Numbers of another shape than RPLS's ten capitals and digits go to a Map.
 */
export class IndexRpls {
  private readonly autres = new Map<string, number>();
  /** By number; 0 for one of another shape, or without a n° RPLS. */
  private codes: Float64Array;
  /** A number and 1 more at the place of its code; 0 where there is none. */
  private places: Int32Array;
  private occupees = 0;

  /** `attendus`: how many there should be, so that nothing need grow. */
  constructor(attendus: number) {
    this.codes = new Float64Array(Math.max(attendus, TAILLE_MINIMALE));
    this.places = new Int32Array(tailleDe(attendus));
  }

  /** The number that a n° RPLS already has, or -1: it then takes `numero`. */
  placer(rpls: string, numero: number): number {
    const code = codeDe(rpls);
    if (code === 0) return this.placerAilleurs(rpls, numero);
    const place = this.placeDe(code);
    const occupant = this.places[place] ?? 0;
    if (occupant !== 0) return occupant - 1;
    this.places[place] = numero + 1;
    this.retenir(numero, code);
    this.occupees += 1;
    if (this.occupees * REMPLISSAGE > this.places.length) this.agrandir();
    return -1;
  }

  /** -1 when no logement has it. */
  trouver(rpls: string): number {
    const code = codeDe(rpls);
    if (code === 0) return this.autres.get(rpls) ?? -1;
    return (this.places[this.placeDe(code)] ?? 0) - 1;
  }

  /** The n° RPLS of the numbers that were placed. */
  parNumero(): RplsParNumero {
    const autres = new Map([...this.autres].map(([rpls, numero]) => [numero, rpls]));
    return new RplsParNumero(this.codes, autres);
  }

  /** Each n° RPLS that was placed. */
  *numeros(): Generator<string> {
    for (const code of this.codes) if (code !== 0) yield rplsDe(code);
    yield* this.autres.keys();
  }

  private placerAilleurs(rpls: string, numero: number): number {
    const connu = this.autres.get(rpls);
    if (connu === undefined) this.autres.set(rpls, numero);
    return connu ?? -1;
  }

  /** Where a code is, or the free place where it would be. */
  private placeDe(code: number): number {
    const { places, codes } = this;
    const masque = places.length - 1;
    let place = (dispersion(Math.floor(code / VOISINS)) * VOISINS + (code % VOISINS)) & masque;
    for (;;) {
      const occupant = places[place] ?? 0;
      if (occupant === 0 || codes[occupant - 1] === code) return place;
      place = (place + 1) & masque;
    }
  }

  private retenir(numero: number, code: number): void {
    if (numero >= this.codes.length) {
      const { codes } = this;
      this.codes = new Float64Array(Math.max(numero + 1, codes.length * 2));
      this.codes.set(codes);
    }
    this.codes[numero] = code;
  }

  private agrandir(): void {
    const { places, codes } = this;
    this.places = new Int32Array(places.length * 2);
    for (const occupant of places) {
      if (occupant === 0) continue;
      this.places[this.placeDe(codes[occupant - 1] ?? 0)] = occupant;
    }
  }
}
