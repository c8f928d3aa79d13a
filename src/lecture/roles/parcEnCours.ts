import type { Perimetre } from "../../calcul/domaine/perimetre";
import { Orthographes } from "../orthographes";
import type { Releve } from "../releve";
import { SommeDeControle } from "../sommeDeControle";
import type { Source } from "../types";
import type { Annuaire } from "./annuaire";
import { ColonnesDuParc, type OptionsDuParc } from "./colonnesDuParc";
import { DescriptionsDuParc } from "./descriptionsDuParc";
import { empreinteDuParc } from "./empreinteDuParc";
import { IndexRpls } from "./indexRpls";
import { LiberationsLues } from "./liberationsLues";
import { LogementsDecrits } from "./logementsDecrits";
import { NumerosSemblables } from "./numerosSemblables";
import { ParcLu, type LecteursDeColonnes } from "./parcLu";
import { TableDuParc } from "./tableDuParc";

/** What the sheets Parc and Libérations leave behind them for the sheets read after, and for the dossier. */
export class ParcEnCours {
  readonly table = new TableDuParc();
  readonly index: IndexRpls;
  readonly semblables: NumerosSemblables;
  readonly lues = new LiberationsLues();
  private lecteurs: LecteursDeColonnes | null = null;

  /** `attendus`: rows of the sheet Parc. */
  constructor(
    attendus: number,
    private readonly perimetres: readonly Perimetre[],
  ) {
    this.index = new IndexRpls(attendus);
    this.semblables = new NumerosSemblables(this.index);
  }

  /** Makes the readers of its columns. */
  ouvrir(
    releve: Releve,
    source: Source,
    { annuaire, options }: { annuaire: Annuaire; options: OptionsDuParc },
  ): LecteursDeColonnes {
    const { table } = this;
    const colonnes = new ColonnesDuParc(releve, annuaire, table, options);
    this.lecteurs = { colonnes, descriptions: new DescriptionsDuParc(releve, { source, table }) };
    return this.lecteurs;
  }

  lu(): ParcLu {
    return new ParcLu(this.table, this.lecteurs, this.perimetres);
  }

  decrits(): LogementsDecrits {
    return new LogementsDecrits(this.lu(), this.index, this.lues, this.table.prochain);
  }

  /** The name under which the rows bear an EPCI or a commune; null when none does. */
  trouverLieu(nom: string): string | null {
    return this.lecteurs?.colonnes.trouverLieu(nom) ?? null;
  }

  programmes(): Orthographes {
    return this.lecteurs?.descriptions.programmes ?? new Orthographes();
  }

  empreinte(): SommeDeControle {
    const { table, index, lues, lecteurs } = this;
    if (lecteurs === null) return new SommeDeControle();
    return empreinteDuParc({ table, index, lues, descriptions: lecteurs.descriptions, parc: this.lu() });
  }
}
