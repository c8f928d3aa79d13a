import type { Filtre } from "../calcul/explications/filtre";
import { liberationComptee, logementCompte } from "../calcul/explications/garde";
import { miseComptee } from "../calcul/explications/gardeDesMises";
import type { LiberationDecrite, LogementDecrit } from "../calcul/domaine/description";
import { reglesSelon } from "../calcul/perimetre/gestions";
import type { Temoin } from "./temoin";
import type { Dossier } from "./types";

/** A row of a sheet, from 0, and how many times a figure counts it. */
export interface LigneComptee {
  readonly ligne: number;
  readonly nombre: number;
}

/**
 * Lists the rows of a filter while the workbook is read again: given to the reading as its witness, it sees the very rows
 * that are counted, decoded as they are counted.
 */
export class LignesComptees implements Temoin {
  private readonly lignes: LigneComptee[] = [];
  private readonly mises = new Map<string, number>();

  constructor(private readonly filtre: Filtre) {}

  logement(logement: LogementDecrit, ligne: number): void {
    if (this.filtre.table === "parc") this.noter(ligne, logementCompte(logement, this.filtre));
  }

  liberation(liberation: LiberationDecrite, ligne: number): void {
    if (this.filtre.table === "liberations") this.noter(ligne, liberationComptee(liberation, this.filtre));
  }

  mise(numero: string, ligne: number): void {
    this.mises.set(numero, ligne);
  }

  /** The rows in the order of the sheet, once the reading has given its dossier. */
  terminer({ misesADisposition, reservataires }: Dossier): readonly LigneComptee[] {
    if (this.filtre.table !== "misesADisposition") return this.lignes;
    const regles = reglesSelon(reservataires);
    for (const mise of misesADisposition ?? []) {
      const ligne = this.mises.get(mise.numero);
      const siennes = regles(mise.reservataire, mise.perimetre);
      if (ligne !== undefined) this.noter(ligne, miseComptee(mise, this.filtre, siennes));
    }
    return this.lignes;
  }

  private noter(ligne: number, nombre: number): void {
    if (nombre !== 0) this.lignes.push({ ligne, nombre });
  }
}
