import { Memoire } from "../memoire";
import { estErreur, estVide, normaliser, texteDe } from "../texte";
import type { Cellule } from "../types";

export interface LieuNomme {
  readonly nom: string | null;
  readonly erreur: string | null;
}

/** The communes, or the EPCI, of a column: under the names that réservataires give them, else under their first spelling. */
export class Lieux {
  private readonly parNom: Map<string, LieuNomme>;
  private readonly vus = new Set<LieuNomme>();
  private readonly memoire = new Memoire((cellule: Cellule) => this.decoder(cellule));

  constructor(
    readonly champ: "epci" | "commune",
    suivis: Iterable<string>,
  ) {
    this.parNom = new Map([...suivis].map((nom) => [normaliser(nom), { nom, erreur: null }]));
  }

  rang(cellule: Cellule): number {
    return this.memoire.rang(cellule, 0);
  }

  de(rang: number): LieuNomme {
    return this.memoire.de(rang);
  }

  /** The name under which the rows bear it; null when none does. */
  trouver(nom: string): string | null {
    const lieu = this.parNom.get(normaliser(nom));
    return lieu !== undefined && this.vus.has(lieu) ? lieu.nom : null;
  }

  private decoder(cellule: Cellule): LieuNomme {
    if (estVide(cellule)) return { nom: null, erreur: null };
    const nom = texteDe(cellule);
    if (estErreur(cellule)) return { nom: null, erreur: nom };
    const cle = normaliser(nom);
    const lieu = this.parNom.get(cle) ?? { nom, erreur: null };
    this.parNom.set(cle, lieu);
    this.vus.add(lieu);
    return lieu;
  }
}
