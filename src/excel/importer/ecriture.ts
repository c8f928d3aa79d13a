import type { Cellule } from "../../lecture/types";
import type { FeuilleModele } from "../../restitution/modele/types";
import type { ColonneDecrite } from "../../restitution/types";
import { celluleConnue } from "../ecrire/bloc";
import type { Emplacement } from "../ecrire/emplacement";
import { Envoi } from "../ecrire/envoi";
import { ECRITURE_EN_COURS } from "../ecrire/feuille";
import { formerColonne, formerEntete, formerSousTitre } from "../ecrire/forme";
import { reglerLargeurs } from "../ecrire/page";
import { TableAGrandir } from "../ecrire/taille";
import { enValeur, memeValeur } from "../ecrire/valeurs";
import { estTropGros } from "../erreurs";
import { trouverFeuille, type Inventaire } from "../lire/inventaire";
import { octetsParLigne } from "../lire/taille";
import { partout, plage } from "../plages";

type Lignes = readonly (readonly Cellule[])[];

/** Columns side by side in the sheet that are written alike: `rangs` are their places in a row. */
interface Groupe {
  readonly colonne: number;
  readonly rangs: number[];
  readonly decrite: ColonneDecrite;
}

/** What is known of the blank sheet Parc that is about to be filled. */
export interface Place {
  readonly modele: FeuilleModele;
  readonly emplacement: Emplacement;
  readonly inventaire: Inventaire;
  /** The columns of the rows to come. */
  readonly entetes: readonly string[];
  /** The sheet was made for this import: undoing takes it away. */
  readonly creee: boolean;
}

/** Fills a blank Parc block after block, one request each, and takes everything back if need be. */
export class EcritureDuParc {
  private readonly envoi: Envoi;
  private readonly feuille: Excel.Worksheet;
  private readonly groupes: readonly Groupe[];
  private ecrites = 0;
  /** Rows that a request, even one that failed, may have left in the sheet. */
  private posees = 0;
  private derniere: readonly Cellule[] = [];
  private readonly table: TableAGrandir;

  constructor(
    context: Excel.RequestContext,
    private readonly place: Place,
  ) {
    this.envoi = new Envoi(context);
    this.feuille = context.workbook.worksheets.getItem(place.emplacement.feuille);
    this.groupes = grouper(place);
    this.table = new TableAGrandir(this.feuille, place.emplacement);
  }

  get lignes(): number {
    return this.ecrites;
  }

  /** The sheet says that it is being filled, should Excel be closed meanwhile; missing headers are added. */
  async ouvrir(): Promise<void> {
    this.marquer(ECRITURE_EN_COURS, true);
    this.table.prevoir(1);
    const { emplacement, modele } = this.place;
    const decrites = modele.colonnes.map((_, rang) => emplacement.colonnes[rang] ?? 0);
    for (const [rang, colonne] of decrites.entries()) {
      if (!this.estAjoutee(colonne)) continue;
      const cellule = plage(this.feuille, { ligne: emplacement.ligne, colonne, lignes: 1, colonnes: 1 });
      cellule.values = partout(modele.colonnes[rang]?.entete ?? "");
      formerEntete(cellule);
    }
    if (this.place.creee) reglerLargeurs(this.feuille, emplacement.decrite.colonnes);
    await this.envoi.envoyer();
    this.table.confirmer(1);
  }

  /** Writes rows under those already written; halved until the host takes them. */
  async ecrire(lignes: Lignes): Promise<void> {
    try {
      const octets = Math.ceil(octetsParLigne(lignes) * lignes.length);
      await this.envoi.ajouter(octets, () => {
        this.poser(lignes);
      });
      await this.envoi.envoyer();
    } catch (erreur) {
      if (lignes.length < 2 || !estTropGros(erreur)) throw erreur;
      const moitie = Math.ceil(lignes.length / 2);
      await this.ecrire(lignes.slice(0, moitie));
      await this.ecrire(lignes.slice(moitie));
      return;
    }
    this.ecrites += lignes.length;
    this.table.confirmer(this.ecrites);
    this.derniere = lignes.at(-1) ?? this.derniere;
  }

  /** The table takes its size; false when the last row read back is not the one that was written. */
  async terminer(): Promise<boolean> {
    const { emplacement } = this.place;
    const zone = { ...this.zone(this.ecrites + 1), ligne: emplacement.ligne };
    this.table.terminer(this.ecrites);
    this.marquer(this.place.modele.aide, false);
    const relue = plage(this.feuille, { ...zone, ligne: zone.ligne + this.ecrites, lignes: 1 });
    relue.load("values");
    await this.envoi.envoyer();
    return this.estConforme(relue.values[0] as Cellule[], zone.colonne);
  }

  /** Takes away what was written: the sheet itself if it was made for this, else its rows. */
  async defaire(): Promise<void> {
    if (this.place.creee) this.feuille.delete();
    else {
      plage(this.feuille, this.zone(Math.max(1, this.posees))).clear("Contents");
      const { ligne } = this.place.emplacement;
      for (const colonne of this.place.emplacement.colonnes)
        if (this.estAjoutee(colonne))
          plage(this.feuille, { ligne, colonne, lignes: 1, colonnes: 1 }).clear("All");
      this.table.defaire();
      this.marquer(this.place.modele.aide, false);
    }
    await this.envoi.envoyer();
  }

  private poser(lignes: Lignes): void {
    const ligne = this.place.emplacement.ligne + 1 + this.ecrites;
    this.table.prevoir(this.ecrites + lignes.length);
    this.posees = Math.max(this.posees, this.ecrites + lignes.length);
    for (const { colonne, rangs, decrite } of this.groupes) {
      const zone = { ligne, colonne, lignes: lignes.length, colonnes: rangs.length };
      formerColonne(this.feuille, zone, decrite);
      plage(this.feuille, zone).values = lignes.map((une) =>
        rangs.map((rang) => enValeur(une[rang] ?? "", decrite.format)),
      );
    }
  }

  /** Rows below the header, over the whole width of the table. */
  private zone(lignes: number) {
    const { ligne, colonne, largeur } = this.place.emplacement;
    return { ligne: ligne + 1, colonne, lignes, colonnes: largeur };
  }

  /** A column that the table did not have. */
  private estAjoutee(colonne: number): boolean {
    const { ancienne } = this.place.emplacement;
    return ancienne !== null && colonne >= ancienne.zone.colonne + ancienne.zone.colonnes;
  }

  /** The line under the title, where the template's own still stands. */
  private marquer(texte: string, avertissement: boolean): void {
    const { emplacement, inventaire, modele } = this.place;
    const { ligne, colonne } = emplacement;
    const vue = trouverFeuille(inventaire, emplacement.feuille);
    if (vue === null || ligne < 2 || celluleConnue(vue, ligne - 2, colonne) !== modele.aide) return;
    const cellule = plage(this.feuille, { ligne: ligne - 2, colonne, lignes: 1, colonnes: 1 });
    cellule.values = partout(enValeur(texte, "texteLong") as string);
    formerSousTitre(cellule, avertissement);
  }

  private estConforme(relue: readonly Cellule[], premiere: number): boolean {
    return this.groupes.every(({ colonne, rangs }) =>
      rangs.every((rang, place) =>
        memeValeur(this.derniere[rang] ?? "", relue[colonne - premiere + place] ?? ""),
      ),
    );
  }
}

function grouper({ modele, emplacement, entetes }: Place): readonly Groupe[] {
  const placees = entetes.map((entete, rang) => {
    const decrite = modele.colonnes.findIndex((une) => une.entete === entete);
    return { rang, colonne: emplacement.colonnes[decrite] ?? 0, decrite: modele.colonnes[decrite] };
  });
  const groupes: Groupe[] = [];
  for (const { rang, colonne, decrite } of placees.sort((a, b) => a.colonne - b.colonne)) {
    if (decrite === undefined) continue;
    const dernier = groupes.at(-1);
    const suit = dernier !== undefined && dernier.colonne + dernier.rangs.length === colonne;
    if (suit && dernier.decrite.format === decrite.format) dernier.rangs.push(rang);
    else groupes.push({ colonne, rangs: [rang], decrite });
  }
  return groupes;
}
