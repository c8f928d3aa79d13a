import type { LogementDecrit } from "../../calcul/domaine/description";
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

/** Parc once it is read: logements by their number. */
export class ParcLu {
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
    const { programme, ...description } = this.lecteurs.descriptions.description();
    const { epci, commune } = logement;
    return { logement, programme, description: { epci, commune, ...description } };
  }
}
