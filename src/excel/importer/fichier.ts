import type { LectureDeCsv, MorceauLu } from "../../lecture/csv/lecture";

/** A file that a person chose: read piece after piece, never whole. */
export interface Fichier {
  readonly nom: string;
  /** In bytes. */
  readonly taille: number;
  lire(debut: number, fin: number): Promise<Uint8Array>;
}

const OCTETS_PAR_MORCEAU = 262_144;

/** The file went away or may not be read: not a fault of Excel's. */
export class EchecDeFichier extends Error {
  override readonly name = "EchecDeFichier";

  constructor(readonly code: string) {
    super(code);
  }
}

/** What a browser calls its failure: a DOMException is no Error everywhere. */
function nomDe(erreur: unknown): string {
  const nom = typeof erreur === "object" && erreur !== null && "name" in erreur ? erreur.name : null;
  return typeof nom === "string" ? nom : "Inconnue";
}

/** A file on its way through the reading. */
export class Flot {
  private lus = 0;
  private fini = false;

  constructor(
    private readonly fichier: Fichier,
    private readonly lecture: LectureDeCsv,
  ) {}

  get octets(): number {
    return this.lus;
  }

  /** What the next piece gives; null once the file is at its end. Throws EchecDeFichier. */
  async suivant(): Promise<MorceauLu | null> {
    if (this.fini) return null;
    const fin = Math.min(this.lus + OCTETS_PAR_MORCEAU, this.fichier.taille);
    const octets = await this.lire(fin);
    this.lus = fin;
    this.fini = fin >= this.fichier.taille;
    return this.lecture.ajouter(octets, this.fini);
  }

  private async lire(fin: number): Promise<Uint8Array> {
    try {
      return await this.fichier.lire(this.lus, fin);
    } catch (erreur) {
      throw new EchecDeFichier(nomDe(erreur));
    }
  }
}
