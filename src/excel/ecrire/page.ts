import { COULEURS, largeurEnPoints, MARGES } from "../../restitution/style";
import type { ColonneDecrite, FeuilleDecrite } from "../../restitution/types";
import { lettres } from "../../lecture/lieu";
import { plage } from "../plages";

/** Excel keeps 255 characters of a footer, where & begins a code. */
function texteDePied(texte: string): string {
  return texte.replace(/&/g, "&&").slice(0, 200);
}

export function reglerLargeurs(feuille: Excel.Worksheet, colonnes: readonly ColonneDecrite[]): void {
  colonnes.forEach(({ largeur }, colonne) => {
    plage(feuille, { ligne: 0, colonne, lignes: 1, colonnes: 1 }).format.columnWidth =
      largeurEnPoints(largeur);
  });
}

/** The columns that go on paper, whole: the area needs no change when lines come or go. Null: all of them. */
function colonnesImprimees(colonnes: readonly ColonneDecrite[]): string | null {
  const premierDetail = colonnes.findIndex(({ detail }) => detail === true);
  return premierDetail < 1 ? null : `A:${lettres(premierDetail - 1)}`;
}

/** A4 landscape, one page wide, header repeated. Set once: afterwards the person's own settings stay. */
function mettreEnPage(
  feuille: Excel.Worksheet,
  colonnes: readonly ColonneDecrite[],
  ligneDEntete: number,
): void {
  const page = feuille.pageLayout;
  const imprimees = colonnesImprimees(colonnes);
  if (imprimees !== null) page.setPrintArea(imprimees);
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintTitleRows(`$${ligneDEntete + 1}:$${ligneDEntete + 1}`);
  page.setPrintMargins("Centimeters", MARGES);
}

/** Provenance on every printed page: it changes with each run. */
export function ecrirePied(feuille: Excel.Worksheet, { titre, provenance }: FeuilleDecrite): void {
  const pied = feuille.pageLayout.headersFooters.defaultForAllPages;
  const ligne = (etiquette: string) => provenance.find(([nom]) => nom === etiquette)?.[1] ?? "";
  pied.leftFooter = texteDePied(`&8${titre} · ${ligne("Établi le")}`).replace(/^&&8/, "&8");
  pied.centerFooter = "";
  pied.rightFooter = "&8Page &P sur &N";
}

/** What is set when a sheet is made: widths, frozen header, print, tab. */
export function preparerFeuille(
  feuille: Excel.Worksheet,
  colonnes: readonly ColonneDecrite[],
  ligneDEntete: number,
): void {
  feuille.showGridlines = false;
  feuille.tabColor = COULEURS.onglet;
  feuille.freezePanes.freezeRows(ligneDEntete + 1);
  reglerLargeurs(feuille, colonnes);
  mettreEnPage(feuille, colonnes, ligneDEntete);
}
