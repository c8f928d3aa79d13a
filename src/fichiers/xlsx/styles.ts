import type { BorderSide, CellStyle, FontStyle } from "hucre";
import type { Allure } from "../../restitution/documents/composition";
import { COULEURS, estTexte, FORMATS, POLICE, TAILLES } from "../../restitution/style";
import type { FormatDeColonne } from "../../restitution/types";

const couleur = (hexadecimal: string) => ({ rgb: hexadecimal.slice(1) });
const plein = (hexadecimal: string) =>
  ({ type: "pattern", pattern: "solid", fgColor: couleur(hexadecimal) }) as const;
const filet = (style: BorderSide["style"], hexadecimal: string): BorderSide => ({
  style,
  color: couleur(hexadecimal),
});

export const POLICE_DE_BASE: FontStyle = { name: POLICE, size: TAILLES.corps };

const SOMBRE = { ...POLICE_DE_BASE, color: couleur(COULEURS.titre) };
const DISCRET = { ...POLICE_DE_BASE, size: TAILLES.sousTitre, color: couleur(COULEURS.discret) };

const POLICES: Readonly<Record<Allure, FontStyle>> = {
  titre: { ...SOMBRE, size: TAILLES.titre, bold: true },
  sousTitre: { ...SOMBRE, size: 12, bold: true },
  intertitre: { ...SOMBRE, size: 12, bold: true },
  paragraphe: POLICE_DE_BASE,
  note: DISCRET,
  signature: POLICE_DE_BASE,
  fiche: POLICE_DE_BASE,
  entete: { ...POLICE_DE_BASE, bold: true, color: couleur(COULEURS.texteEntete) },
  corps: POLICE_DE_BASE,
  total: { ...SOMBRE, bold: true },
  vide: POLICE_DE_BASE,
};

/** Rules and tints: what parts the rows of a table in black and white too. */
const FONDS: Partial<Readonly<Record<Allure, Pick<CellStyle, "fill" | "border">>>> = {
  entete: { fill: plein(COULEURS.entete) },
  corps: { border: { bottom: filet("thin", COULEURS.filet) } },
  total: {
    fill: plein(COULEURS.total),
    border: { top: filet("medium", COULEURS.titre), bottom: filet("thin", COULEURS.titre) },
  },
};

interface Place {
  readonly premiere: boolean;
  /** Alone in its sheet. */
  readonly seule: boolean;
}

/** Numbers to the right; a text after the first column keeps clear of what comes before it. */
function alignement(allure: Allure, format: FormatDeColonne, { premiere, seule }: Place) {
  const enTableau = allure === "entete" || allure === "corps" || allure === "total";
  const aGauche = estTexte(format) || !enTableau;
  const repli = seule || allure === "entete" || (enTableau && format === "texteLong");
  const vertical = allure === "entete" ? "center" : allure === "intertitre" ? "bottom" : "top";
  return {
    ...({ horizontal: aGauche ? "left" : "right", vertical } as const),
    ...(enTableau && aGauche && !premiere && { indent: 1 }),
    ...(repli && { wrapText: true }),
  };
}

/** The look of a cell, by its row, its format and its place. */
export function styleDe(allure: Allure, format: FormatDeColonne, place: Place): CellStyle {
  const gras = allure === "fiche" && place.premiere;
  const font = POLICES[allure];
  return {
    font: gras ? { ...font, bold: true } : font,
    ...FONDS[allure],
    alignment: alignement(allure, format, place),
    ...(allure !== "entete" && { numFmt: FORMATS[format] }),
  };
}
