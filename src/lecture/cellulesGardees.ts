import type { Bloc, Cellule, Zone } from "./types";

interface BlocGarde {
  readonly ligne: number;
  readonly colonne: number;
  readonly valeurs: (readonly Cellule[])[];
}

function contient({ ligne, colonne, lignes, colonnes }: Zone, l: number, c: number): boolean {
  return l >= ligne && l < ligne + lignes && c >= colonne && c < colonne + colonnes;
}

/** The smallest zone around these; null for none. */
export function zoneAutour(zones: readonly Zone[]): Zone | null {
  const [premiere] = zones;
  if (premiere === undefined) return null;
  const [ligne, colonne] = [
    Math.min(...zones.map((une) => une.ligne)),
    Math.min(...zones.map((une) => une.colonne)),
  ];
  return {
    ligne,
    colonne,
    lignes: Math.max(...zones.map((une) => une.ligne + une.lignes)) - ligne,
    colonnes: Math.max(...zones.map((une) => une.colonne + une.colonnes)) - colonne,
  };
}

/**
 * The cells of an input sheet as they were last read, so that a changed row is read alone. They are the very rows that the
 * host gave: kept once, and no copy.
 */
export class SourceGardee {
  /** The smallest zone around its formulas: what they show changes without a word. */
  formules: Zone | null = null;
  private readonly gardes: BlocGarde[] = [];
  private changements = 0;

  /** `identite`: of the sheet, and of the place that was read there. */
  constructor(readonly identite: string) {}

  get blocs(): readonly Bloc[] {
    return this.gardes;
  }

  /** How many times a cell was put in the place of another. */
  get version(): number {
    return this.changements;
  }

  ajouter({ ligne, colonne, valeurs }: Bloc): void {
    this.gardes.push({ ligne, colonne, valeurs: [...valeurs] });
  }

  /**
   * Puts rows that were read again in the place of those kept. A cell may only be another inside `changees` or among the formulas:
   * elsewhere (false) rows have moved or a change was not told, and nothing that was kept can be trusted.
   */
  rapiecer({ ligne, colonne, valeurs }: Bloc, changees: readonly Zone[]): boolean {
    const admises = this.formules === null ? changees : [...changees, this.formules];
    return valeurs.every((lues, rang) => this.rapiecerLigne(lues, { ligne: ligne + rang, colonne }, admises));
  }

  private rapiecerLigne(
    lues: readonly Cellule[],
    { ligne, colonne }: Pick<Zone, "ligne" | "colonne">,
    admises: readonly Zone[],
  ): boolean {
    const bloc = this.gardes.find((un) => ligne >= un.ligne && ligne < un.ligne + un.valeurs.length);
    const gardees = bloc?.valeurs[ligne - bloc.ligne];
    if (bloc === undefined || gardees === undefined) return false;
    const debut = colonne - bloc.colonne;
    const autres = lues.flatMap((cellule, rang) =>
      cellule === gardees[debut + rang] ? [] : [colonne + rang],
    );
    if (autres.length === 0) return true;
    if (!autres.every((une) => admises.some((zone) => contient(zone, ligne, une)))) return false;
    const fin = gardees.slice(debut + lues.length);
    bloc.valeurs[ligne - bloc.ligne] = [...gardees.slice(0, debut), ...lues, ...fin];
    this.changements += 1;
    return true;
  }
}
