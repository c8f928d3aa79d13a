import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderData, IStyleData } from "@univerjs/core";
import { DATE } from "../../restitution/exemple/feuilles";

const BLEU = "#1F3864";
const GRIS = "#595959";
const FILET = "#D9D9D9";

const { TRUE } = BooleanNumber;

/** Looks of the example: sober, legible in black and white. */
export const ASPECTS = {
  titre: { ff: "Calibri", fs: 16, bl: TRUE, cl: { rgb: BLEU }, vt: VerticalAlign.MIDDLE },
  aide: { it: TRUE, cl: { rgb: GRIS } },
  entete: {
    bl: TRUE,
    cl: { rgb: "#FFFFFF" },
    bg: { rgb: BLEU },
    ht: HorizontalAlign.LEFT,
    vt: VerticalAlign.MIDDLE,
    tb: WrapStrategy.WRAP,
    bd: filets(),
  },
  corps: { vt: VerticalAlign.TOP, bd: filets() },
} satisfies Record<string, IStyleData>;

function filets(): IBorderData {
  const filet = { s: BorderStyleTypes.THIN, cl: { rgb: FILET } };
  return { t: filet, r: filet, b: filet, l: filet };
}

/** Styles by name, as Univer's snapshot keeps them. */
export interface Styles {
  tous: Record<string, IStyleData>;
  nommer(style: IStyleData): string;
}

export function creerStyles(): Styles {
  const noms = new Map<string, string>();
  const tous: Record<string, IStyleData> = {};
  return {
    tous,
    nommer(style) {
      const json = JSON.stringify(style);
      const nom = noms.get(json) ?? `s${noms.size + 1}`;
      noms.set(json, nom);
      tous[nom] = style;
      return nom;
    },
  };
}

/** The look of a table's cell under a number format. */
export function corps(format: string | undefined, retour: boolean): IStyleData {
  return {
    ...ASPECTS.corps,
    ...(retour && { tb: WrapStrategy.WRAP }),
    ...(format !== undefined && { n: { pattern: format } }),
    ...(format === DATE && { ht: HorizontalAlign.CENTER }),
  };
}
