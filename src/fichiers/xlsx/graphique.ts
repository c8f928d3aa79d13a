import type { SheetChart } from "hucre";
import { citerFeuille } from "../../lecture/lieu";
import type { FeuilleComposee, GraphiquePose } from "../../restitution/documents/composition";
import type { FeuilleDeDocument } from "../../restitution/documents/types";
import { TEINTES } from "../../restitution/style";
import { absolue } from "./noms";

/** The last column that a chart goes over: it keeps its shape on a wide sheet. */
const COLONNES_AU_PLUS = 9;

/** A native chart of Excel: horizontal bars, one pair for each line of its table, with their values. */
export function graphiqueNatif(
  { graphique, table, ligne, hauteur }: GraphiquePose,
  { nom, largeurs }: FeuilleDeDocument,
  { lignes }: FeuilleComposee,
): SheetChart {
  const colonne = (rang = 0): string => {
    const [premiere, derniere] = [table.entete + 1, table.entete + table.lignes];
    return `${citerFeuille(nom)}!${absolue(premiere, rang)}:${absolue(derniere, rang)}`;
  };
  const bas = { row: ligne + hauteur, col: Math.min(largeurs.length, COLONNES_AU_PLUS) };
  return {
    ...{ type: "bar", title: graphique.titre, altText: graphique.titre, titleFontSize: 11, titleBold: true },
    ...{ gapWidth: 60, legend: "bottom" },
    anchor: { from: { row: ligne, col: 0 }, to: bas },
    series: graphique.series.map((rang, place) => ({
      name: String(lignes[table.entete]?.cellules[rang]?.valeur ?? ""),
      values: colonne(rang),
      categories: colonne(graphique.categories[0]),
      color: (TEINTES[place] ?? TEINTES[0]).slice(1),
      dataLabels: { showValue: true, position: "outEnd" },
    })),
    axes: { x: { reverse: true }, y: { scale: { min: 0 }, hidden: true } },
  };
}
