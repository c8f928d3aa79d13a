import type { Cellule } from "../lecture/types";
import { lireBlocs } from "./lire/blocs";
import { zoneDe } from "./plages";
import type { Porte } from "./porte";

/** The result tables that formulas ask, in the order in which a name is looked for. */
const TABLES = ["tblRotation", "tblAssiette", "tblFlux"] as const;

/** A result table as it stands in the workbook. */
export interface TableDeResultats {
  readonly entetes: readonly string[];
  readonly lignes: readonly (readonly Cellule[])[];
}

/** Those that are there: none before the first « Calculer ». */
export type ResultatsLus = readonly TableDeResultats[];

/** What was read, and the sheets as they were then, by their ids. */
interface Lecture {
  readonly resultats: ResultatsLus;
  readonly feuilles: ReadonlySet<string>;
  readonly desResultats: ReadonlySet<string>;
}

async function lireTable(context: Excel.RequestContext, table: Excel.Table): Promise<TableDeResultats> {
  const entetes = table.getHeaderRowRange().load("values");
  const corps = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const donnees = zoneDe(corps);
  const colonnes = { premiere: donnees.colonne, derniere: donnees.colonne + donnees.colonnes - 1 };
  const lignes: (readonly Cellule[])[] = [];
  for await (const bloc of lireBlocs(context, { feuille: table.worksheet.name, donnees, colonnes }))
    lignes.push(...bloc.valeurs);
  return { entetes: (entetes.values[0] ?? []).map(String), lignes };
}

async function lire(context: Excel.RequestContext): Promise<Lecture> {
  const { tables, worksheets } = context.workbook;
  worksheets.load("items/id");
  const demandees = TABLES.map((nom) => tables.getItemOrNullObject(nom));
  for (const table of demandees) table.load("name,worksheet/id,worksheet/name");
  await context.sync();
  const presentes = demandees.filter(({ isNullObject }) => !isNullObject);
  const resultats: TableDeResultats[] = [];
  for (const table of presentes) resultats.push(await lireTable(context, table));
  return {
    resultats,
    feuilles: new Set(worksheets.items.map(({ id }) => id)),
    desResultats: new Set(presentes.map(({ worksheet }) => worksheet.id)),
  };
}

/** Told of the results, now and each time they are written; null where Excel does not let them be read. */
type Abonne = (resultats: ResultatsLus | null) => void;

/** A run writes sheet after sheet: it is read once it has been quiet for this long. */
const CALME = 300;
/** Excel may refuse for a while: it is asked again after this long. */
const NOUVEL_ESSAI = 5_000;

/** Does something after so many milliseconds; gives what prevents it. */
export type Planifier = (agir: () => void, delai: number) => () => void;

const planifierParMinuterie: Planifier = (agir, delai) => {
  const minuterie = setTimeout(agir, delai);
  return () => {
    clearTimeout(minuterie);
  };
};

/**
 * Follows the results of the workbook for all the formulas that ask them: one reading for all, and a new one when a sheet
 * of results is written or comes, here or by another person.
 */
export class ResultatsSuivis {
  private readonly abonnes = new Set<Abonne>();
  private lecture: Lecture | null = null;
  /** One reading after the other: a former one that ends last would bring old figures. */
  private lectures = Promise.resolve();
  private enCours = 0;
  private ecoute = false;
  private deplanifier: () => void = () => undefined;

  constructor(
    private readonly porte: Porte,
    private readonly planifier: Planifier = planifierParMinuterie,
  ) {}

  /** Gives what ends it. */
  suivre(abonne: Abonne): () => void {
    this.abonnes.add(abonne);
    if (this.lecture !== null) abonne(this.lecture.resultats);
    else if (this.enCours === 0) this.prevoir(0);
    return () => {
      this.abonnes.delete(abonne);
    };
  }

  private prevoir(delai: number): void {
    this.deplanifier();
    this.deplanifier = this.planifier(() => {
      this.enCours += 1;
      this.lectures = this.lectures.then(() => this.relire());
    }, delai);
  }

  private async relire(): Promise<void> {
    this.lecture = await this.tenter();
    this.enCours -= 1;
    for (const abonne of this.abonnes) abonne(this.lecture?.resultats ?? null);
    if (this.lecture === null && this.abonnes.size > 0) this.prevoir(NOUVEL_ESSAI);
  }

  private async tenter(): Promise<Lecture | null> {
    try {
      return await this.porte(async (context) => {
        await this.ecouter(context);
        return lire(context);
      });
    } catch {
      return null;
    }
  }

  private async ecouter(context: Excel.RequestContext): Promise<void> {
    if (this.ecoute) return;
    context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
      this.entendre(worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    this.ecoute = true;
  }

  /** A sheet that was there and holds no results concerns nobody; what nobody follows is read anew for who comes next. */
  private entendre(feuille: string): void {
    const { lecture } = this;
    const etrangere = lecture !== null && lecture.feuilles.has(feuille) && !lecture.desResultats.has(feuille);
    if (etrangere) return;
    if (this.abonnes.size === 0) this.lecture = null;
    else this.prevoir(CALME);
  }
}
