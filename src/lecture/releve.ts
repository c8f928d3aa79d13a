import type { Champ } from "./champs";
import type { Propre } from "./constats";
import type { Journal } from "./journal";
import { adresse, type Gravite, type Lieu, type Role } from "./lieu";
import { definitionDe } from "./synonymes";
import type { CompteDeLignes, Source } from "./types";

/** Where a finding is, and how grave. Without `ligne` it is about the column; without `champ`, about the row or the sheet. */
export interface Endroit {
  readonly gravite: Gravite;
  readonly ligne?: number;
  readonly champ?: Champ;
  readonly regle?: string;
}

/** The account of one source: rows counted, left out and blank, and the findings with their place. */
export class Releve {
  private lues = 0;
  private ecartees = 0;
  private comptees = 0;
  private vides = 0;

  constructor(
    readonly role: Role,
    private readonly source: Source,
    private readonly journal: Journal,
  ) {}

  recevoir(nombre: number): void {
    this.lues += nombre;
  }

  compter(): void {
    this.comptees += 1;
  }

  passerVide(): void {
    this.vides += 1;
  }

  /** A finding that leaves the counts as they are. */
  signaler(propre: Propre, endroit: Endroit): void {
    this.noter(propre, endroit, false);
  }

  /** The finding for which a row is left out; once per row. */
  ecarter(propre: Propre, endroit: Endroit): void {
    this.ecartees += 1;
    this.noter(propre, endroit, true);
  }

  lignes(): CompteDeLignes {
    const { lues, comptees, ecartees, vides } = this;
    return { feuille: this.source.feuille, lues, comptees, ecartees, vides };
  }

  private noter(propre: Propre, { gravite, ligne, champ, regle }: Endroit, ecarte: boolean): void {
    const definition = champ === undefined ? null : definitionDe(this.role, champ);
    const commun = { role: this.role, gravite, regle: regle ?? definition?.regle ?? null };
    this.journal.signaler({ ...propre, ...commun, lieu: this.lieu(ligne, champ), ecarte });
  }

  private lieu(ligne: number | undefined, champ: Champ | undefined): Lieu {
    const { feuille, donnees, colonnes } = this.source;
    if (ligne === undefined && champ === undefined) return { feuille, cellule: null };
    const colonne = (champ === undefined ? undefined : colonnes[champ]) ?? donnees.colonne;
    return { feuille, cellule: adresse(ligne ?? Math.max(0, donnees.ligne - 1), colonne) };
  }
}
