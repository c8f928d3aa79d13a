import { hauteursDeLignes } from "../hauteurs";
import { LIGNES_DE_PROVENANCE } from "../provenance";
import { HAUTEURS, largeurEnPoints, PAGE } from "../style";
import type { FeuilleDecrite } from "../types";
import type { GraphiqueDeFeuille, GraphiqueSitue } from "./types";

/** Where a chart stands under its table, in rows of the usual height and columns of the table. */
export interface PlaceDeGraphique {
  /** Rows left blank under the table. */
  readonly ecart: number;
  readonly hauteur: number;
  readonly colonnes: number;
}

/** Rows: title and legend, then for each bar; a curve has one height. */
const LIGNES = { socle: 5, parBarre: 1, parGroupe: 0.5, courbes: 18, auMoins: 12 } as const;
/** In points: wider, the eye loses the label of a bar. */
const LARGEUR_AU_PLUS = 640;
/** Hosts do not round heights alike: what would just fit goes to the next page. */
const MARGE_EN_LIGNES = 2;

function hauteurDe({ forme }: GraphiqueDeFeuille, { categories, series }: GraphiqueSitue): number {
  if (forme === "courbes") return LIGNES.courbes;
  const parLigne = LIGNES.parBarre * series.length + LIGNES.parGroupe;
  return Math.max(LIGNES.auMoins, Math.ceil(LIGNES.socle + parLigne * categories.nombre));
}

function colonnesCouvertes(largeurs: readonly number[]): number {
  let total = 0;
  const premiere = largeurs.findIndex((largeur) => (total += largeur) > LARGEUR_AU_PLUS);
  return premiere < 0 ? largeurs.length : Math.max(1, premiere);
}

/** Points left on the page where the table ends, and those of a whole page, at the scale that fits the columns. */
function resteDePage({ colonnes, lignes }: FeuilleDecrite, largeur: number): number {
  const echelle = Math.min(1, PAGE.largeur / largeur);
  const page = PAGE.hauteur / echelle;
  const bloc = HAUTEURS.titre + HAUTEURS.sousTitre + LIGNES_DE_PROVENANCE * HAUTEURS.provenance;
  let prise = bloc + HAUTEURS.espace + HAUTEURS.total + HAUTEURS.entete;
  for (const hauteur of hauteursDeLignes(colonnes, lignes))
    prise = prise + hauteur > page ? HAUTEURS.entete + hauteur : prise + hauteur;
  return page - prise;
}

/**
 * Under the table and on its printed columns, never across two pages: a chart that the rest of the page cannot hold
 * begins the next one.
 */
export function placeDuGraphique(
  feuille: FeuilleDecrite,
  graphique: GraphiqueDeFeuille,
  situe: GraphiqueSitue,
): PlaceDeGraphique {
  const premierDetail = feuille.colonnes.findIndex(({ detail }) => detail === true);
  const imprimees = premierDetail < 1 ? feuille.colonnes : feuille.colonnes.slice(0, premierDetail);
  const largeurs = imprimees.map(({ largeur }) => largeurEnPoints(largeur));
  const reste = resteDePage(
    feuille,
    largeurs.reduce((somme, largeur) => somme + largeur, 0),
  );
  const libres = Math.floor(reste / HAUTEURS.ligne);
  const hauteur = hauteurDe(graphique, situe);
  const tient = 1 + hauteur + MARGE_EN_LIGNES <= libres;
  return { ecart: tient ? 1 : Math.max(0, libres) + 1, hauteur, colonnes: colonnesCouvertes(largeurs) };
}
