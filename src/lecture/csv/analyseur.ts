/** One record of the file: its fields, and the line of the file where it begins. */
export interface Enregistrement {
  readonly type: "enregistrement";
  readonly ligne: number;
  readonly champs: readonly string[];
  /** A quote stands where the format does not allow one; the field was read as it is written. */
  readonly malPlaces: boolean;
}

/** A line that cannot be cut into fields; the reading goes on at the next one. */
export interface LigneIllisible {
  readonly type: "guillemetOuvert" | "ligneTropLongue";
  readonly ligne: number;
}

export type Lu = Enregistrement | LigneIllisible;

/** A line of the landlord's file holds some 80 fields; one longer than a cell of Excel holds (32 767) is no line of a table. */
export const LONGUEUR_MAXIMALE = 32_000;
/** A quoted field may hold line ends; beyond this many its quote was never meant to open anything. */
const LIGNES_MAXIMALES = 20;

/** A field and where it ends; null: the text ends before it. */
interface Champ {
  readonly valeur: string;
  readonly fin: number;
  readonly malPlaces: boolean;
}

const sansRetour = (texte: string) => (texte.endsWith("\r") ? texte.slice(0, -1) : texte);

/**
 * Cuts the text of a CSV (RFC 4180) into records, piece after piece. No library: what is kept in memory must stay bounded
 * whatever the file holds, each refused line must be known by its number, and one bad line must not take the next with it.
 */
export class Analyseur {
  private texte = "";
  private position = 0;
  private ligne = 1;
  private finDuTexte = false;
  /** Inside a line that is too long: its end is still to come. */
  private saute = false;

  constructor(
    private readonly separateur: string,
    private readonly rupture: "\n" | "\r" = "\n",
  ) {}

  /** The records that this piece ends; `fin` with the last one. */
  lire(texte: string, fin: boolean): readonly Lu[] {
    this.texte = this.texte.slice(this.position) + texte;
    this.position = 0;
    this.finDuTexte = fin;
    const lus: Lu[] = [];
    for (let lu = this.suivant(); lu !== null; lu = this.suivant()) lus.push(lu);
    return lus;
  }

  private suivant(): Lu | null {
    if (this.saute && !this.sauter()) return null;
    const fin = this.finDeLigne(this.position);
    if (fin === null) return this.attendre();
    if (fin >= this.texte.length && this.position >= this.texte.length) return null;
    if (fin - this.position > LONGUEUR_MAXIMALE) return this.refuser("ligneTropLongue", fin);
    const ecrite = this.texte.slice(this.position, fin);
    if (ecrite.includes('"')) return this.lireEntreGuillemets(fin);
    return this.rendre(sansRetour(ecrite).split(this.separateur), fin, false);
  }

  /** Where the line that holds a position ends; null when that is not known yet. */
  private finDeLigne(position: number): number | null {
    const fin = this.texte.indexOf(this.rupture, position);
    if (fin >= 0) return fin;
    return this.finDuTexte ? this.texte.length : null;
  }

  /** The line goes on in the next piece, unless it is already longer than any line. */
  private attendre(): Lu | null {
    if (this.texte.length - this.position <= LONGUEUR_MAXIMALE) return null;
    this.saute = true;
    return { type: "ligneTropLongue", ligne: this.ligne };
  }

  /** True once the end of the line that is too long has been met. */
  private sauter(): boolean {
    const fin = this.finDeLigne(this.position);
    this.position = fin === null ? this.texte.length : fin + 1;
    if (fin === null) return false;
    this.ligne += 1;
    this.saute = false;
    return true;
  }

  private refuser(type: LigneIllisible["type"], fin: number): LigneIllisible {
    const refusee = { type, ligne: this.ligne };
    this.position = fin + 1;
    this.ligne += 1;
    return refusee;
  }

  private rendre(champs: readonly string[], fin: number, malPlaces: boolean): Enregistrement {
    const lu = { type: "enregistrement", ligne: this.ligne, champs, malPlaces } as const;
    let saut = this.texte.indexOf(this.rupture, this.position);
    for (; saut >= 0 && saut <= fin; saut = this.texte.indexOf(this.rupture, saut + 1)) this.ligne += 1;
    this.position = fin + 1;
    return lu;
  }

  /** A record with quotes, which may go on over several lines; on failure only its first line is refused. */
  private lireEntreGuillemets(premiereFin: number): Lu | null {
    const champs: string[] = [];
    let malPlaces = false;
    for (let debut = this.position; ;) {
      const champ = this.texte[debut] === '"' ? this.champCite(debut) : this.champNu(debut);
      if (champ === "attendre") return null;
      if (champ === "refuser") return this.refuser("guillemetOuvert", premiereFin);
      if (champ.fin - this.position > LONGUEUR_MAXIMALE) return this.refuser("ligneTropLongue", premiereFin);
      champs.push(champ.valeur);
      malPlaces ||= champ.malPlaces;
      if (this.texte[champ.fin] !== this.separateur) return this.rendre(champs, champ.fin, malPlaces);
      debut = champ.fin + 1;
    }
  }

  private champNu(debut: number): Champ {
    const ligne = this.finDeLigne(debut) ?? this.texte.length;
    const separateur = this.texte.indexOf(this.separateur, debut);
    const fin = separateur < 0 || separateur > ligne ? ligne : separateur;
    const valeur = sansRetour(this.texte.slice(debut, fin));
    return { valeur, fin, malPlaces: valeur.includes('"') };
  }

  private champCite(debut: number): Champ | "attendre" | "refuser" {
    const fermeture = this.fermeture(debut);
    if (typeof fermeture === "string") return fermeture;
    const valeur = this.texte.slice(debut + 1, fermeture).replaceAll('""', '"');
    const suite = this.champNu(fermeture + 1);
    if (suite.valeur.trim() === "") return { valeur, fin: suite.fin, malPlaces: false };
    // What follows the closing quote belongs to the field, unless that quote is the opening one of a later line.
    if (valeur.includes(this.rupture)) return "refuser";
    return { valeur: valeur + suite.valeur, fin: suite.fin, malPlaces: true };
  }

  /** Where the quote opened at `debut` is closed. */
  private fermeture(debut: number): number | "attendre" | "refuser" {
    for (let place = debut + 1; ; place += 2) {
      place = this.texte.indexOf('"', place);
      if (this.estTropLoin(debut, place < 0 ? this.texte.length : place)) return "refuser";
      if (place < 0) return this.finDuTexte ? "refuser" : "attendre";
      if (this.texte[place + 1] === '"') continue;
      // Whether it is doubled, and what follows it, is told by the rest of the line.
      if (this.finDeLigne(place) !== null) return place;
      return this.texte.length - this.position > LONGUEUR_MAXIMALE ? "refuser" : "attendre";
    }
  }

  private estTropLoin(debut: number, place: number): boolean {
    if (place - this.position > LONGUEUR_MAXIMALE) return true;
    let saut = debut;
    for (let lignes = 0; lignes <= LIGNES_MAXIMALES; lignes += 1) {
      saut = this.texte.indexOf(this.rupture, saut + 1);
      if (saut < 0 || saut > place) return false;
    }
    return true;
  }
}
