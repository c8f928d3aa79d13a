import { Chart } from "chart.js";
import type { Host } from "../../host/host";
import type { ChartRecord } from "../../workbook/charts";
import { toReference } from "../../xlsx/references";
import { bloc } from "../elements";
import type { Grille } from "../grille";
import { TEXTES } from "../textes";
import { configuration } from "./dessin";
import { lireLeGraphique, type GraphiqueLu } from "./lecture";

/** Pixels of a row and of a column, and of the smallest and the largest chart. */
const CELLULE = { hauteur: 20, largeur: 90 };
const TAILLES = { hauteur: [190, 420], largeur: [420, 760] } as const;

const borner = (taille: number, [minimum, maximum]: readonly [number, number]) =>
  `${String(Math.round(Math.min(Math.max(taille, minimum), maximum)))}px`;

/** The title of a chart and the cells that it covers. */
function nommer({ name, title, from, to }: ChartRecord): string {
  const plage = toReference({
    ...{ startRow: Math.floor(from.row), startColumn: Math.floor(from.column) },
    ...{ endRow: Math.ceil(to.row) - 1, endColumn: Math.ceil(to.column) - 1 },
  });
  return TEXTES.graphique(title ?? name, plage);
}

/** The charts of the sheet that is shown, drawn under the grid: the grid itself cannot. */
export class Bande {
  private dessins: Chart<"bar" | "line">[] = [];
  private vue = "";

  constructor(private readonly grille: Grille) {}

  /** Draws them as their cells are now; nothing is done where nothing changed. */
  montrer(hote: Host | undefined): void {
    const feuille = this.grille.api.getActiveWorkbook()?.getActiveSheet();
    const graphiques = feuille === undefined ? [] : (hote?.charts(feuille.getSheetId()) ?? []);
    const lus = graphiques.map((un) => lireLeGraphique(this.grille, un));
    const vue = JSON.stringify(lus);
    if (vue === this.vue) return;
    this.vue = vue;
    for (const dessin of this.dessins) dessin.destroy();
    const bande = bloc("graphiques");
    bande.hidden = lus.length === 0;
    bloc("titre-des-graphiques").textContent = TEXTES.graphiques(graphiques.map(nommer));
    bloc("dessins").replaceChildren();
    this.dessins = lus.map((lu) => this.dessiner(lu));
  }

  private dessiner(lu: GraphiqueLu): Chart<"bar" | "line"> {
    const { from, to, title, name } = lu.graphique;
    const cadre = document.createElement("div");
    cadre.style.height = borner((to.row - from.row) * CELLULE.hauteur, TAILLES.hauteur);
    cadre.style.width = borner((to.column - from.column) * CELLULE.largeur, TAILLES.largeur);
    const toile = document.createElement("canvas");
    toile.role = "img";
    toile.ariaLabel = title ?? name;
    cadre.append(toile);
    bloc("dessins").append(cadre);
    return new Chart(toile, configuration(lu));
  }
}
