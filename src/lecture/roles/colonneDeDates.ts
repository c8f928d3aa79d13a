import type { Jour } from "../../calcul/domaine/jour";
import type { Champ } from "../champs";
import { DERNIER_JOUR, PREMIER_JOUR, dateEnTexte } from "../dates";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { estErreur, estVide, texteDe } from "../texte";
import type { Cellule } from "../types";

/** Days between the origins of Excel's two date systems. */
const DECALAGE_1904 = 1462;
/** Below this, a number is looked at twice: it may be a year typed for a date. */
const SEUIL_DOUTEUX = 2101;

export interface ReglageDeDates {
  readonly champ: Champ;
  readonly date1904: boolean;
  /** The last day that needs no remark; null where the future is ordinary. */
  readonly aujourdhui: Jour | null;
  /** A row whose date cannot be read is left out (else the date is taken as blank). */
  readonly ecarte: boolean;
}

/** Reads the dates of one column, remembers the texts that it decoded, and says what it found. */
export class ColonneDeDates {
  private readonly textes = new Map<string, Jour | null>();
  private readonly decalage: number;
  private readonly dernier: number;
  private enTexte = 0;

  constructor(
    private readonly releve: Releve,
    private readonly reglage: ReglageDeDates,
  ) {
    this.decalage = reglage.date1904 ? DECALAGE_1904 : 0;
    this.dernier = (reglage.aujourdhui ?? DERNIER_JOUR) + 1;
  }

  /** The day of a cell; null when it is blank, and when it cannot be read, which is then signalled. */
  lire(cellule: Cellule, ligne: number): Jour | null {
    if (cellule === "") return null;
    if (typeof cellule !== "number") return this.lireAutre(cellule, ligne);
    const serie = cellule + this.decalage;
    return cellule >= SEUIL_DOUTEUX && serie < this.dernier ? serie | 0 : this.lireNombre(cellule, ligne);
  }

  /** Says how many dates were text, once the column is read. */
  clore(): void {
    const { champ } = this.reglage;
    if (this.enTexte === 0) return;
    this.releve.signaler(
      { type: "datesEnTexte", champ, nombre: this.enTexte },
      { gravite: "information", champ },
    );
  }

  private lireNombre(cellule: number, ligne: number): Jour | null {
    const { champ } = this.reglage;
    const serie = Math.floor(cellule + this.decalage);
    if (serie > DERNIER_JOUR || serie < PREMIER_JOUR)
      return this.refuser({ type: "dateIllisible", champ, valeur: String(cellule) }, ligne);
    if (Number.isInteger(cellule) && cellule >= 1900 && cellule < SEUIL_DOUTEUX)
      this.avertir({ type: "anneeCommeDate", champ, valeur: cellule }, ligne);
    return this.situer(serie, { brut: String(cellule), ligne });
  }

  private lireAutre(cellule: Cellule, ligne: number): Jour | null {
    const { champ } = this.reglage;
    if (estVide(cellule)) return null;
    const brut = texteDe(cellule);
    if (estErreur(cellule)) return this.refuser({ type: "celluleEnErreur", champ, erreur: brut }, ligne);
    const serie = typeof cellule === "string" ? this.decoder(cellule) : null;
    if (serie === null) return this.refuser({ type: "dateIllisible", champ, valeur: brut }, ligne);
    this.enTexte += 1;
    return this.situer(serie, { brut, ligne });
  }

  private decoder(texte: string): Jour | null {
    const connue = this.textes.get(texte);
    if (connue !== undefined) return connue;
    const lue = dateEnTexte.safeParse(texte);
    const serie = lue.success ? lue.data : null;
    this.textes.set(texte, serie);
    return serie;
  }

  private situer(serie: Jour, { brut, ligne }: { brut: string; ligne: number }): Jour {
    const { champ } = this.reglage;
    if (serie < 1) this.avertir({ type: "dateAncienne", champ, valeur: brut }, ligne);
    else if (serie >= this.dernier) this.avertir({ type: "dateFuture", champ, date: serie }, ligne);
    return serie;
  }

  private avertir(propre: Propre, ligne: number): void {
    this.releve.signaler(propre, { gravite: "aVerifier", ligne, champ: this.reglage.champ });
  }

  private refuser(propre: Propre, ligne: number): null {
    const endroit = { gravite: "aVerifier", ligne, champ: this.reglage.champ } as const;
    if (this.reglage.ecarte) this.releve.ecarter(propre, endroit);
    else this.releve.signaler(propre, endroit);
    return null;
  }
}
