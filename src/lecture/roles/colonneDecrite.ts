import type { ChampDeDescription } from "../champs";
import type { CodeLu } from "../codes";
import { hacher } from "../sommeDeControle";
import { Memoire } from "../memoire";
import type { Releve } from "../releve";
import { celluleDe } from "../texte";
import type { Bloc, Cellule } from "../types";

const TAILLE_MINIMALE = 1024;

export interface ReglageDeColonne<Valeur> {
  /** Zero-based column of the sheet. */
  readonly colonne: number;
  readonly decoder: (cellule: Cellule) => CodeLu<Valeur | null>;
  /** How many logements there should be. */
  readonly attendus: number;
}

/**
 * One descriptive column of Parc: the rank of each logement's value among the distinct ones, so that hundreds of thousands
 * of logements weigh one integer each. What cannot be read is signalled, and is then "non renseigné".
 */
export class ColonneDecrite<Valeur> {
  private readonly memoire: Memoire<CodeLu<Valeur | null>>;
  /** Of each distinct value, once it was asked for. */
  private readonly hachages: number[] = [];
  private rangs: Int32Array;
  /** Where the column is in the rows of the block being read. */
  private place = -1;

  constructor(
    private readonly releve: Releve,
    private readonly champ: ChampDeDescription,
    private readonly reglage: ReglageDeColonne<Valeur>,
  ) {
    this.memoire = new Memoire(reglage.decoder);
    this.rangs = new Int32Array(Math.max(reglage.attendus, TAILLE_MINIMALE));
  }

  situer({ colonne }: Bloc): void {
    this.place = this.reglage.colonne - colonne;
  }

  lire(cellules: readonly Cellule[], numero: number, ligne: number): void {
    const rang = this.memoire.rang(celluleDe(cellules, this.place), ligne);
    const lu = this.memoire.de(rang);
    if (lu.etat === "inconnu" || lu.etat === "erreur") this.douter(lu, ligne);
    if (numero >= this.rangs.length) this.agrandir();
    this.rangs[numero] = rang;
  }

  de(numero: number): Valeur | null {
    return this.memoire.de(this.rangs[numero] ?? -1).valeur;
  }

  /** A whole number that stands for the value of a logement. */
  hachage(numero: number): number {
    const rang = this.rangs[numero] ?? -1;
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

  private agrandir(): void {
    const { rangs } = this;
    this.rangs = new Int32Array(rangs.length * 2);
    this.rangs.set(rangs);
  }
}
