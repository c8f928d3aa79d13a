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

/** Rows: title and legend, then for each bar. */
const BARRES = { socle: 5, parBarre: 1, parGroupe: 0.5, auMoins: 12 } as const;
/** Curves are drawn flatter rather than far from their table. */
const COURBES = { auMieux: 18, auMoins: 10 } as const;
/** In points: wider, the eye loses the label of a bar. */
const LARGEUR_AU_PLUS = 640;
/** Hosts do not round heights alike: what would just fit goes to the next page. */
const MARGE_EN_LIGNES = 1;

/** Rows that a chart takes at best, and those that it can do with. */
function hauteursDe(
  { forme }: GraphiqueDeFeuille,
  { categories, series }: GraphiqueSitue,
): { readonly auMieux: number; readonly auMoins: number } {
  if (forme === "courbes") return COURBES;
  const parLigne = BARRES.parBarre * series.length + BARRES.parGroupe;
  const utile = Math.max(BARRES.auMoins, Math.ceil(BARRES.socle + parLigne * categories.nombre));
  return { auMieux: utile, auMoins: utile };
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
  const libres = Math.max(0, Math.floor(reste / HAUTEURS.ligne));
  const { auMieux, auMoins } = hauteursDe(graphique, situe);
  const place = libres - 1 - MARGE_EN_LIGNES;
  const tient = place >= auMoins;
  return {
    ecart: tient ? 1 : libres + 1,
    hauteur: tient ? Math.min(auMieux, place) : auMieux,
    colonnes: colonnesCouvertes(largeurs),
  };
}
