import { placeDuGraphique } from "../../restitution/graphiques/place";
import { situerLeGraphique } from "../../restitution/graphiques/situer";
import type {
  GraphiqueDeFeuille,
  GraphiqueSitue,
  Lignes,
  SerieSituee,
} from "../../restitution/graphiques/types";
import { hauteursDeLignes } from "../../restitution/hauteurs";
import { HAUTEUR_DU_BLOC } from "../../restitution/provenance";
import { COULEURS, FORMATS, HAUTEURS, TAILLES, TEINTES, TRAITS } from "../../restitution/style";
import { plage } from "../plages";
import { emplacementDAvant, etaitInacheve } from "./avant";
import { lignesDuCorps, sansTotal, zoneDeTable, type Emplacement } from "./emplacement";
import type { Garde } from "./garde";
import type { GraphiqueReleve } from "./releveDesGraphiques";
import { descente } from "./taille";

const TYPES = { barres: "BarClustered", courbes: "LineMarkers" } as const;

/** A chart to draw: what it is, and what it shows of the lines. */
export interface Dessin {
  readonly graphique: GraphiqueDeFeuille;
  readonly situe: GraphiqueSitue;
}

/** What a sheet has to draw; null: nothing. */
export function dessinDe({ decrite }: Emplacement): Dessin | null {
  const situe = situerLeGraphique(decrite);
  return decrite.graphique === null || situe === null ? null : { graphique: decrite.graphique, situe };
}

function cellules(
  feuille: Excel.Worksheet,
  { ligne, colonnes }: Emplacement,
  { rangs, lignes: { debut, nombre } }: { readonly rangs: readonly number[]; readonly lignes: Lignes },
): Excel.Range {
  const trouvees = rangs.map((rang) => colonnes[rang] ?? 0);
  // People move columns: those that no longer stand side by side cannot name the lines together.
  const groupees = trouvees.every((colonne, rang) => colonne === (trouvees[0] ?? 0) + rang);
  const [premiere = 0] = groupees ? trouvees : trouvees.slice(-1);
  return plage(feuille, {
    ...{ ligne: ligne + 1 + debut, colonne: premiere },
    ...{ lignes: nombre, colonnes: groupees ? trouvees.length : 1 },
  });
}

function habillerLaSerie(
  serie: Excel.ChartSeries,
  { forme, format }: GraphiqueDeFeuille,
  rang: number,
): void {
  serie.format.line.color = COULEURS.titre;
  if (forme === "courbes") {
    serie.format.line.lineStyle = TRAITS[rang % TRAITS.length] ?? TRAITS[0];
    return;
  }
  serie.format.fill.setSolidColor(TEINTES[rang % TEINTES.length] ?? TEINTES[0]);
  serie.gapWidth = 60;
  serie.hasDataLabels = true;
  serie.dataLabels.numberFormat = FORMATS[format];
}

/** Gives the chart the series of a drawing: those that it has keep the look that people gave them. */
function remplir(
  chart: Excel.Chart,
  emplacement: Emplacement,
  { dessin, presentes }: { readonly dessin: Dessin; readonly presentes: number },
): void {
  const { graphique, situe } = dessin;
  const feuille = chart.worksheet;
  const noms = cellules(feuille, emplacement, { rangs: graphique.categories, lignes: situe.categories });
  const remplirUne = ({ nom, colonne, lignes }: SerieSituee, rang: number) => {
    const serie = rang < presentes ? chart.series.getItemAt(rang) : chart.series.add(nom);
    serie.setValues(cellules(feuille, emplacement, { rangs: [colonne], lignes }));
    serie.setXAxisValues(noms);
    serie.name = nom;
    if (rang >= presentes) habillerLaSerie(serie, graphique, rang);
  };
  situe.series.forEach(remplirUne);
  for (let rang = presentes - 1; rang >= situe.series.length; rang -= 1)
    chart.series.getItemAt(rang).delete();
}

/** Under the table, and under what people wrote below it. */
function poser(chart: Excel.Chart, emplacement: Emplacement, { graphique, situe }: Dessin): void {
  const { ancienne, colonne, decrite, finOccupee, ligne } = emplacement;
  const { ecart, hauteur, colonnes } = placeDuGraphique(decrite, graphique, situe);
  const fin = ligne + 1 + lignesDuCorps(emplacement) + (ancienne?.avecTotal === true ? 1 : 0);
  const anciennes = ancienne === null ? 0 : ancienne.zone.ligne + ancienne.zone.lignes;
  const tailles = ancienne === null ? null : { avant: sansTotal(ancienne), apres: zoneDeTable(emplacement) };
  const descendues = finOccupee + (tailles === null ? 0 : descente(tailles));
  const premiere = (finOccupee > anciennes ? Math.max(fin, descendues) : fin) + ecart;
  const coin = { ligne: premiere, colonne, lignes: 1, colonnes: 1 };
  const autre = { ...coin, ligne: premiere + hauteur - 1, colonne: colonne + colonnes - 1 };
  chart.setPosition(plage(chart.worksheet, coin), plage(chart.worksheet, autre));
}

function creer(feuille: Excel.Worksheet, emplacement: Emplacement, dessin: Dessin): void {
  const { graphique, situe } = dessin;
  const [premiere] = situe.series;
  if (premiere === undefined) return;
  const { colonne: rang, lignes } = premiere;
  const chart = feuille.charts.add(
    TYPES[graphique.forme],
    cellules(feuille, emplacement, { rangs: [rang], lignes }),
    "Columns",
  );
  chart.name = graphique.nom;
  chart.title.text = situe.titre;
  chart.title.format.font.size = TAILLES.corps;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = COULEURS.titre;
  habillerLaSerie(chart.series.getItemAt(0), graphique, 0);
  remplir(chart, emplacement, { dessin, presentes: 1 });
  const { categoryAxis, valueAxis } = chart.axes;
  valueAxis.minimum = 0;
  valueAxis.numberFormat = FORMATS[graphique.format];
  if (graphique.forme === "barres") {
    categoryAxis.reversePlotOrder = true;
    valueAxis.majorGridlines.visible = false;
    valueAxis.visible = false;
  }
  chart.legend.position = "Bottom";
  chart.legend.visible = graphique.forme === "courbes" || graphique.series.length > 1;
  poser(chart, emplacement, dessin);
}

/** Points from the top of the sheet to the end of the table; rows that people added above are taken for usual ones. */
function basDuTableau({ decrite, ligne }: Emplacement): number {
  const { titre, sousTitre, provenance, espace, total, entete } = HAUTEURS;
  const bloc = titre + sousTitre + decrite.provenance.length * provenance + espace + total + entete;
  const ajoutees = Math.max(0, ligne - HAUTEUR_DU_BLOC) * HAUTEURS.ligne;
  return hauteursDeLignes(decrite.colonnes, decrite.lignes).reduce((bas, une) => bas + une, bloc + ajoutees);
}

/** What a person changed stays: a title of their own, a place where the table does not come, all the looks. */
function mettreAJour(
  chart: Excel.Chart,
  emplacement: Emplacement,
  { dessin, avant, releve }: { dessin: Dessin; avant: Dessin | null; releve: GraphiqueReleve },
): void {
  remplir(chart, emplacement, { dessin, presentes: releve.series });
  if (releve.titre === avant?.situe.titre) chart.title.text = dessin.situe.titre;
  if (releve.haut < basDuTableau(emplacement)) poser(chart, emplacement, dessin);
}

/**
 * Draws the chart of a sheet, found again by its name. It is made with the lines that it shows and goes with them; one that
 * a person took away does not come back.
 */
export function ecrireGraphique(
  context: Excel.RequestContext,
  emplacement: Emplacement,
  { sauvegardes, graphiques }: Garde,
): void {
  const { graphique } = emplacement.decrite;
  if (graphique === null) return;
  const feuille = context.workbook.worksheets.getItem(emplacement.feuille);
  const dessin = dessinDe(emplacement);
  const avant = emplacement.ancienne === null ? null : dessinDe(emplacementDAvant(emplacement, sauvegardes));
  const releve = graphiques.get(emplacement.feuille);
  if (releve === undefined) {
    const retire = avant !== null && !etaitInacheve(emplacement, sauvegardes);
    if (dessin !== null && !retire) creer(feuille, emplacement, dessin);
    return;
  }
  const chart = feuille.charts.getItem(graphique.nom);
  if (dessin === null) chart.delete();
  else mettreAJour(chart, emplacement, { dessin, avant, releve });
}

/** Draws again what stood before a run that failed. `presentes`: series of the chart as it stands; null: it is gone. */
export function redessiner(
  feuille: Excel.Worksheet,
  avant: Emplacement,
  { releve, presentes }: { readonly releve: GraphiqueReleve; readonly presentes: number | null },
): void {
  const dessin = dessinDe(avant);
  if (dessin === null) return;
  if (presentes === null) creer(feuille, avant, dessin);
  const chart = feuille.charts.getItem(dessin.graphique.nom);
  if (presentes !== null) remplir(chart, avant, { dessin, presentes });
  chart.title.text = releve.titre;
  chart.top = releve.haut;
  chart.left = releve.gauche;
  chart.width = releve.largeur;
  chart.height = releve.hauteur;
}
