import type { ChampDeDescription } from "../champs";
import type { CodeLu } from "../codes";
import { hacher } from "../sommeDeControle";
import { Memoire } from "../memoire";
import type { Releve } from "../releve";
import { celluleDe } from "../texte";
import type { Bloc, Cellule } from "../types";
import type { DeRang, TableDuParc } from "./tableDuParc";

export interface ReglageDeColonne<Valeur> {
  /** Zero-based column of the sheet. */
  readonly colonne: number;
  readonly decoder: (cellule: Cellule) => CodeLu<Valeur | null>;
  readonly table: TableDuParc;
}

/**
 * One descriptive column of Parc: the rank of each logement's value among the distinct ones, in the row that the table is aimed
 * at. What cannot be read is signalled, and is then "non renseigné".
 */
export class ColonneDecrite<Valeur> {
  private readonly memoire: Memoire<CodeLu<Valeur | null>>;
  /** Of each distinct value, once it was asked for. */
  private readonly hachages: number[] = [];
  private readonly une: DeRang;
  /** Where the column is in the rows of the block being read. */
  private place = -1;

  constructor(
    private readonly releve: Releve,
    private readonly champ: ChampDeDescription,
    private readonly reglage: ReglageDeColonne<Valeur>,
  ) {
    this.memoire = new Memoire(reglage.decoder);
    this.une = reglage.table.ajouterUneCase();
  }

  situer({ colonne }: Bloc): void {
    this.place = this.reglage.colonne - colonne;
  }

  lire(cellules: readonly Cellule[], ligne: number): void {
    const rang = this.memoire.rang(celluleDe(cellules, this.place), ligne);
    const lu = this.memoire.de(rang);
    if (lu.etat === "inconnu" || lu.etat === "erreur") this.douter(lu, ligne);
    this.reglage.table.ecrire(this.une, rang);
  }

  valeur(): Valeur | null {
    return this.memoire.de(this.reglage.table.lire(this.une)).valeur;
  }

  /** A whole number that stands for the value. */
  hachage(): number {
    const rang = this.reglage.table.lire(this.une);
    return (this.hachages[rang] ??= hacher(String(this.memoire.de(rang).valeur ?? "")));
  }

  private douter({ etat, brut }: CodeLu<Valeur | null>, ligne: number): void {
    const { champ } = this;
    const endroit = { gravite: "aVerifier", ligne, champ } as const;
    if (etat === "erreur") this.releve.signaler({ type: "celluleEnErreur", champ, erreur: brut }, endroit);
    else if (champ === "anneeDeConstruction")
      this.releve.signaler({ type: "anneeIllisible", champ, valeur: brut }, endroit);
    else if (champ !== "programme")
      this.releve.signaler({ type: "codeInconnu", champ, valeur: brut, retenu: null }, endroit);
  }
}
