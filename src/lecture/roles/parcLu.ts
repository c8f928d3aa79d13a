import type { LogementDecrit } from "../../calcul/domaine/description";
import type { Jour } from "../../calcul/domaine/jour";
import type { Logement } from "../../calcul/domaine/logement";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import type { ColonnesDuParc } from "./colonnesDuParc";
import type { DescriptionsDuParc } from "./descriptionsDuParc";
import { CASES, type TableDuParc } from "./tableDuParc";

/** What the sheet Parc was read with. */
export interface LecteursDeColonnes {
  readonly colonnes: ColonnesDuParc;
  readonly descriptions: DescriptionsDuParc;
}

/** Parc once it is read: logements by their number, and the libérations met so far for each. */
export class ParcLu {
  /** Day and row of the second libération of a logement, and of those after it. */
  private readonly suivantes = new Map<number, Map<Jour, number>>();

  /** Without readers there is no sheet Parc, and no logement. */
  constructor(
    private readonly table: TableDuParc,
    private readonly lecteurs: LecteursDeColonnes | null,
    private readonly perimetres: readonly Perimetre[],
  ) {}

  logement(numero: number): Logement {
    this.table.viser(numero);
    const perimetre = this.perimetres[this.table.lire(CASES.perimetre)];
    if (perimetre === undefined || this.lecteurs === null) throw new RangeError(`no logement ${numero}`);
    return this.lecteurs.colonnes.logement(perimetre);
  }

  /** A logement with its description. */
  decrit(numero: number): Omit<LogementDecrit, "rpls"> {
    const logement = this.logement(numero);
    if (this.lecteurs === null) throw new RangeError(`no logement ${numero}`);
    const { programme, ...description } = this.lecteurs.descriptions.de(numero);
    const { epci, commune } = logement;
    return { logement, programme, description: { epci, commune, ...description } };
  }

  /** Notes a libération; where the logement already has one on that day, gives the row of that one instead. */
  liberer(numero: number, date: Jour, ligne: number): number | null {
    this.table.viser(numero);
    const premiere = this.table.lireJour(CASES.liberation);
    if (premiere === date) return this.table.lire(CASES.ligneDeLiberation);
    if (premiere !== null) return this.libererEncore(numero, date, ligne);
    this.table.ecrireJour(CASES.liberation, date);
    this.table.ecrire(CASES.ligneDeLiberation, ligne);
    return null;
  }

  private libererEncore(numero: number, date: Jour, ligne: number): number | null {
    const suivantes = this.suivantes.get(numero) ?? new Map<Jour, number>();
    const meme = suivantes.get(date);
    if (meme === undefined) this.suivantes.set(numero, suivantes.set(date, ligne));
    return meme ?? null;
  }
}
