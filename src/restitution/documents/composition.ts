import { enLignes, lignesDEntete, lignesDeTexte } from "../hauteurs";
import { estTexte, HAUTEURS, TAILLES } from "../style";
import type {
  Bloc,
  CelluleDeDocument,
  FeuilleDeDocument,
  GraphiqueDeDocument,
  LigneDeFiche,
  StyleDeTexte,
  TableauDeDocument,
} from "./types";

/** What a row looks like; the look of each cell follows from it and from the cell's own format. */
export type Allure = StyleDeTexte | "fiche" | "entete" | "corps" | "total" | "vide";

export interface LigneComposee {
  readonly allure: Allure;
  /** From column A on. */
  readonly cellules: readonly CelluleDeDocument[];
  /** In points. */
  readonly hauteur: number;
}

/** Rows of a table in its sheet, from 0; the header is at `entete`. */
export interface TablePosee {
  readonly nom: string | null;
  readonly entete: number;
  readonly lignes: number;
}

export interface GraphiquePose {
  readonly graphique: GraphiqueDeDocument;
  readonly table: TablePosee;
  readonly ligne: number;
  readonly hauteur: number;
}

/** A sheet as rows, with what stands on them. */
export interface FeuilleComposee {
  readonly lignes: readonly LigneComposee[];
  readonly tables: readonly TablePosee[];
  readonly graphiques: readonly GraphiquePose[];
  /** Rows after which a new page begins. */
  readonly sauts: readonly number[];
}

const TAILLE: Readonly<Record<StyleDeTexte, number>> = {
  titre: TAILLES.titre,
  sousTitre: 12,
  intertitre: 12,
  paragraphe: TAILLES.corps,
  note: TAILLES.sousTitre,
  signature: TAILLES.corps,
};
/** Over and under a text, in points. */
const AIR: Readonly<Record<StyleDeTexte, number>> = {
  ...{ titre: 6, sousTitre: 8, intertitre: 14, paragraphe: 9, note: 3, signature: 0 },
};
/** Rows under a chart's heading, and for each group of bars. */
const LIGNES_DU_GRAPHIQUE = { socle: 7, parGroupe: 2, auPlus: 40 } as const;

/** Width in characters that the indent of a text takes, after the first column. */
const RETRAIT = 1.5;

const VIDE: LigneComposee = { allure: "vide", cellules: [], hauteur: HAUTEURS.ligne };

const hauteurDe = (taille: number): number => Math.ceil(taille * 1.36);

/** Builds the rows of a sheet from its blocks, top to bottom. */
class Composeur {
  readonly lignes: LigneComposee[] = [];
  readonly tables: TablePosee[] = [];
  readonly graphiques: GraphiquePose[] = [];
  readonly sauts: number[] = [];

  constructor(private readonly largeurs: readonly number[]) {}

  poser(bloc: Bloc): void {
    switch (bloc.type) {
      case "texte":
        this.texte(bloc.style, bloc.texte);
        break;
      case "fiche":
        for (const ligne of bloc.lignes) this.fiche(ligne);
        break;
      case "tableau":
        this.tableau(bloc);
        break;
      case "graphique":
        this.graphique(bloc);
        break;
      case "espace":
        this.lignes.push(VIDE);
        break;
      case "saut":
        this.sauts.push(this.lignes.length - 1);
    }
  }

  /** Alone in its column a text is wrapped, for whoever edits it; over several it is cut, so that no cell is merged. */
  private texte(allure: StyleDeTexte, texte: string): void {
    const taille = TAILLE[allure];
    const largeur = (this.total(0) * TAILLES.corps) / taille;
    const dites = this.largeurs.length === 1 ? [texte] : enLignes(texte, largeur);
    dites.forEach((dite, rang) => {
      const nombre = this.largeurs.length === 1 ? lignesDeTexte(dite, largeur) : 1;
      const air = rang === dites.length - 1 ? AIR[allure] : 0;
      const cellules = [{ valeur: dite, format: "texteLong" } as const];
      this.lignes.push({ allure, cellules, hauteur: hauteurDe(taille) * nombre + air });
    });
  }

  private fiche([etiquette, { valeur, format }]: LigneDeFiche): void {
    const valeurs = typeof valeur === "string" ? enLignes(valeur, this.total(1)) : [valeur];
    valeurs.forEach((dite, rang) => {
      const nom = { valeur: rang === 0 ? etiquette : "", format: "texteLong" } as const;
      this.lignes.push({
        ...{ allure: "fiche", hauteur: HAUTEURS.ligne },
        cellules: [nom, { valeur: dite, format }],
      });
    });
  }

  private tableau({ nom, entetes, lignes, totaux }: TableauDeDocument): void {
    const entete = this.lignes.length;
    const titres = entetes.map(({ texte, format }) => ({ valeur: texte, format }));
    this.ligneDeTableau("entete", titres, hauteurDe(TAILLES.corps));
    for (const ligne of lignes) this.ligneDeTableau("corps", ligne, 0);
    if (totaux !== null) this.ligneDeTableau("total", totaux, HAUTEURS.total);
    this.tables.push({ nom, entete, lignes: lignes.length });
    if (nom === null) this.lignes.push({ ...VIDE, hauteur: HAUTEURS.espace });
  }

  private ligneDeTableau(allure: Allure, cellules: readonly CelluleDeDocument[], auMoins: number): void {
    const nombres = cellules.map(({ valeur, format }, rang) => {
      const largeur = (this.largeurs[rang] ?? 1) - (rang > 0 && estTexte(format) ? RETRAIT : 0);
      if (allure === "entete") return lignesDEntete(String(valeur), largeur);
      return format === "texteLong" ? lignesDeTexte(String(valeur), largeur) : 1;
    });
    const hauteur = Math.max(auMoins, HAUTEURS.ligne * Math.max(1, ...nombres));
    this.lignes.push({ allure, cellules, hauteur: allure === "entete" ? hauteur + 4 : hauteur });
  }

  private graphique(graphique: GraphiqueDeDocument): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    const { socle, parGroupe, auPlus } = LIGNES_DU_GRAPHIQUE;
    const hauteur = Math.min(auPlus, socle + parGroupe * table.lignes);
    this.graphiques.push({ graphique, table, ligne: this.lignes.length, hauteur });
    for (let rang = 0; rang < hauteur; rang += 1) this.lignes.push(VIDE);
  }

  private total(depuis: number): number {
    return this.largeurs.slice(depuis).reduce((somme, largeur) => somme + largeur, 0);
  }
}

/** The rows of a described sheet. */
export function composer({ largeurs, blocs }: FeuilleDeDocument): FeuilleComposee {
  const composeur = new Composeur(largeurs);
  for (const bloc of blocs) composeur.poser(bloc);
  return composeur;
}
