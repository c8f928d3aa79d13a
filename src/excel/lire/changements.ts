import type { Zone } from "../../lecture/types";
import { zonesDe } from "../plages";

/** What was told of a sheet: the zones that were written, or that it has to be read whole. */
export interface ChangementDeFeuille {
  readonly zones: readonly Zone[] | "toutes";
  /** Some of it was made here, not by another person. */
  readonly ici: boolean;
}

/** By the id of the sheet, which outlives a new name. */
export type ChangementsDits = ReadonlyMap<string, ChangementDeFeuille>;

/** What an event says of a change. */
export type Annonce = Pick<
  Excel.WorksheetChangedEventArgs,
  "worksheetId" | "address" | "changeType" | "source"
>;

/** Beyond so many zones, a sheet is quicker read whole. */
const ZONES_AU_PLUS = 50;

function reunir(a: ChangementDeFeuille, b: ChangementDeFeuille): ChangementDeFeuille {
  const ici = a.ici || b.ici;
  if (a.zones === "toutes" || b.zones === "toutes") return { zones: "toutes", ici };
  const zones = [...a.zones, ...b.zones];
  return { zones: zones.length > ZONES_AU_PLUS ? "toutes" : zones, ici };
}

/** Only values written in place leave the other rows where they were; an address that is not understood is the whole sheet. */
function lire({ address, changeType, source }: Annonce): ChangementDeFeuille {
  const zones = changeType === "RangeEdited" ? zonesDe(address) : [null];
  return { zones: zones.every((zone) => zone !== null) ? zones : "toutes", ici: source === "Local" };
}

/** Gathers what events tell until the next reading. Excel may lose one or tell it twice: twice changes nothing. */
export class Changements {
  private dits = new Map<string, ChangementDeFeuille>();

  get enAttente(): boolean {
    return this.dits.size > 0;
  }

  noter(annonce: Annonce): void {
    this.ajouter(annonce.worksheetId, lire(annonce));
  }

  /** What is waiting, for a reading that begins: what is told from now on is for the next one. */
  prendre(): ChangementsDits {
    const pris = this.dits;
    this.dits = new Map();
    return pris;
  }

  /** The reading did not come to its end: it is to be done again. */
  rendre(pris: ChangementsDits): void {
    for (const [feuille, changement] of pris) this.ajouter(feuille, changement);
  }

  private ajouter(feuille: string, changement: ChangementDeFeuille): void {
    const avant = this.dits.get(feuille);
    this.dits.set(feuille, avant === undefined ? changement : reunir(avant, changement));
  }
}
