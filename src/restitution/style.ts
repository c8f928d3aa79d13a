import type { FormatDeColonne, MarqueDecrite } from "./types";

/** The one style sheet of everything that Flux writes in a workbook. Contrasts hold in black and white. */
export const COULEURS = {
  titre: "#1F3864",
  discret: "#595959",
  entete: "#1F3864",
  texteEntete: "#FFFFFF",
  filet: "#D0D7E5",
  total: "#EAEFF7",
  onglet: "#1F3864",
  ongletModele: "#7F7F7F",
  avertissement: "#9C2A00",
} as const;

export const POLICE = "Calibri";

/** Sizes and heights in points. */
export const TAILLES = { titre: 16, sousTitre: 10, provenance: 9, corps: 11 } as const;
export const HAUTEURS = {
  titre: 24,
  sousTitre: 15,
  provenance: 12,
  espace: 6,
  total: 18,
  entete: 32,
  ligne: 15,
} as const;

/** A built-in table style: its bands follow the person's own sorting and filtering. */
export const STYLE_DE_TABLE = "TableStyleLight1";

/** Invariant number formats. Long text stays General: Excel shows #### for a Text cell beyond 255 characters. */
export const FORMATS: Readonly<Record<FormatDeColonne, string>> = {
  texte: "@",
  texteLong: "General",
  entier: "#,##0",
  decimal: "#,##0.00",
  pourcentage: "0.00%",
  ecart: "+0.00%;-0.00%;0.00%",
  points: '+0.00" points";-0.00" points";0.00" points"',
  date: "dd/mm/yyyy",
};

export function estTexte(format: FormatDeColonne): boolean {
  return format === "texte" || format === "texteLong";
}

export const TONS: Readonly<Record<MarqueDecrite["ton"], string>> = {
  alerte: "#9C0006",
  attention: "#7F4F00",
  neutre: "#1F3864",
  favorable: "#0B5D1E",
};

/** Width of a column in points, from its width in characters of the default font. */
export function largeurEnPoints(caracteres: number): number {
  return (caracteres * 7 + 5) * 0.75;
}

/** The series of a chart in their order: pale with a dark edge, then dark, and for curves by their dashes. */
export const TEINTES = ["#C9D3E6", COULEURS.titre] as const;
export const TRAITS = ["Continuous", "Dash", "RoundDot", "DashDot"] as const;

/** Paper of a result sheet: A4 landscape and its margins in centimetres, then what they leave, in points. */
export const MARGES = { top: 1.5, bottom: 1.8, left: 1.2, right: 1.2, footer: 0.8 } as const;
const POINTS_PAR_CENTIMETRE = 72 / 2.54;
export const PAGE = {
  largeur: (29.7 - MARGES.left - MARGES.right) * POINTS_PAR_CENTIMETRE,
  hauteur: (21 - MARGES.top - MARGES.bottom) * POINTS_PAR_CENTIMETRE,
} as const;
