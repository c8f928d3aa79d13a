import { cleDeTexte, estVide, texteDe } from "../texte";
import type { Cellule } from "../types";
import { estSansCode } from "./blancs";
import { CONTINGENTS, type CodeDeContingent } from "./codes";

/** A code of CONTRESLOG on rows whose réservataire is blank: how many, and what the person confirmed ("": not reserved). */
export interface ContingentLu {
  readonly code: CodeDeContingent;
  readonly nombre: number;
  readonly confirme: string | null;
}

/** For each code, the réservataire that the person confirmed; "" for none. */
export type ContingentsConfirmes = Readonly<Partial<Record<CodeDeContingent, string>>>;

export const CODES_DE_CONTINGENT = Object.keys(CONTINGENTS) as readonly CodeDeContingent[];

const PAR_CLE = new Map(
  CODES_DE_CONTINGENT.flatMap((code) => [
    [code, code] as const,
    [cleDeTexte(CONTINGENTS[code]), code] as const,
  ]),
);

/** The contingents of the rows that name no réservataire: counted, and applied once the person has confirmed them. */
export class Contingents {
  private readonly comptes = new Map<CodeDeContingent, number>();
  private readonly inconnus = new Map<string, number>();

  constructor(private readonly confirmes: ContingentsConfirmes) {}

  /** The réservataire of a row: the cell's own, else the one confirmed for its contingent. */
  reservataire(ecrit: Cellule, contingent: Cellule): Cellule {
    const cle = cleDeTexte(contingent);
    if (!estVide(ecrit) || estSansCode(cle)) return ecrit;
    const code = PAR_CLE.get(cle);
    if (code === undefined) {
      this.inconnus.set(texteDe(contingent), (this.inconnus.get(texteDe(contingent)) ?? 0) + 1);
      return ecrit;
    }
    this.comptes.set(code, (this.comptes.get(code) ?? 0) + 1);
    return this.confirmes[code] ?? ecrit;
  }

  lus(): readonly ContingentLu[] {
    return CODES_DE_CONTINGENT.flatMap((code) => {
      const nombre = this.comptes.get(code);
      return nombre === undefined ? [] : [{ code, nombre, confirme: this.confirmes[code] ?? null }];
    });
  }

  /** Values of no list, with their number of rows. */
  illisibles(): readonly (readonly [string, number])[] {
    return [...this.inconnus];
  }
}
