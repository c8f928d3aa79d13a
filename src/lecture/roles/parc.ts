import type { Agregats } from "../../calcul/agregats/agregats";
import type { LogementDecrit } from "../../calcul/domaine/description";
import { CHAMPS } from "../synonymes";
import type { ChampDe } from "../champs";
import { Memoire } from "../memoire";
import type { Releve } from "../releve";
import type { Temoin } from "../temoin";
import { celluleDe, estErreur, texteDe } from "../texte";
import type { Bloc, Cellule, Source } from "../types";
import { BAILLEUR_UNIQUE, decoderDepartement, type Bailleurs } from "./bailleurs";
import { CompteurDuParc } from "./compteurDuParc";
import type { ColonnesDuParc, RangsDuParc } from "./colonnesDuParc";
import type { DescriptionsDuParc } from "./descriptionsDuParc";
import type { IndexRpls } from "./indexRpls";
import { rangsDans, type Lecteur } from "./lecteur";
import { CASES, type TableDuParc } from "./tableDuParc";
import { cleRpls, estCompletee, estLigneVide, estOrdinaire, texteDeTotalSansRpls } from "./rpls";

const CHAMPS_DU_PARC = Object.keys(CHAMPS.parc) as ChampDe<"parc">[];

interface Matiere {
  readonly source: Source;
  readonly agregats: Agregats;
  readonly bailleurs: Bailleurs;
  readonly table: TableDuParc;
  readonly index: IndexRpls;
  readonly descriptions: DescriptionsDuParc;
  readonly temoin: Temoin | undefined;
  /** A logement of the table as the witness is told of it. */
  readonly decrire: (numero: number) => Omit<LogementDecrit, "rpls">;
}

/** Reads the sheet Parc: each row is counted in the agrégats, or left out and listed, or blank. */
export class LecteurDuParc implements Lecteur {
  private readonly departements = new Memoire((cellule: Cellule) => decoderDepartement(cellule));
  private readonly bailleurs = new Memoire((cellule: Cellule, ligne) =>
    this.matiere.bailleurs.decoder(cellule, ligne),
  );

  private rplsCompletes = 0;

  constructor(
    private readonly releve: Releve,
    private readonly colonnes: ColonnesDuParc,
    private readonly matiere: Matiere,
  ) {}

  lire(bloc: Bloc): void {
    const rangs = rangsDans(CHAMPS_DU_PARC, this.matiere.source.colonnes, bloc);
    this.matiere.descriptions.situer(bloc);
    this.releve.recevoir(bloc.valeurs.length);
    bloc.valeurs.forEach((cellules, rang) => {
      this.lireLigne(cellules, rangs, bloc.ligne + rang);
    });
  }

  clore(): void {
    const { colonnes } = this;
    const { agregats, table, temoin, bailleurs, source } = this.matiere;
    const { perimetres } = bailleurs;
    const compteur = new CompteurDuParc({ agregats, table, colonnes, perimetres });
    compteur.compter();
    compteur.horsDuParc.signaler(this.releve, agregats.annee - 1);
    this.signalerSansExclusion();
    if (temoin !== undefined) this.temoigner(temoin);
    colonnes.clore(source.colonnes.nature !== undefined);
    bailleurs.signalerLesVariantes(this.releve);
    if (source.colonnes.bailleur !== undefined) bailleurs.signalerLeMot(this.releve);
    const { rplsCompletes: nombre } = this;
    if (nombre > 0)
      this.releve.signaler({ type: "rplsCompletes", nombre }, { gravite: "information", champ: "rpls" });
  }

  /** R5: a column that was perhaps forgotten; one that is not there is told by its absence. */
  private signalerSansExclusion(): void {
    const { source, table } = this.matiere;
    if (source.colonnes.exclusion === undefined || table.prochain === 0) return;
    const rangs = table.nombresPar(CASES.exclusion);
    if (rangs.every((_, rang) => this.colonnes.exclusion(rang) === "aucune"))
      this.releve.signaler({ type: "aucuneExclusion" }, { gravite: "information", champ: "exclusion" });
  }

  private lireLigne(cellules: readonly Cellule[], rangs: RangsDuParc, ligne: number): void {
    const cellule = celluleDe(cellules, rangs.rpls);
    const cle = cleRpls(cellule);
    if (!estOrdinaire(cle) && this.passer(cellules, cle, ligne)) return;
    const rang = this.rangDuPerimetre(cellules, rangs, ligne);
    if (rang < 0) return;
    const { index, table, descriptions } = this.matiere;
    const premier = cle === "" ? -1 : index.placer(cle, table.prochain);
    if (premier >= 0) this.doubler(cle, premier, ligne);
    else {
      if (cle === "") this.sansRpls(cellule, ligne);
      else if (cle !== cellule && estCompletee(cellule, cle)) this.rplsCompletes += 1;
      table.ouvrir(ligne);
      descriptions.lire(cellules, ligne);
      table.ecrire(CASES.perimetre, rang);
      this.colonnes.decoder(cellules, rangs, ligne);
      this.releve.compter();
    }
  }

  /** Tells the witness of every logement of the table. */
  private temoigner(temoin: Temoin): void {
    const { table, index, decrire } = this.matiere;
    const numeros = index.parNumero();
    for (let numero = 0; numero < table.prochain; numero++) {
      table.viser(numero);
      const ligne = table.lireLigne();
      temoin.logement({ rpls: numeros.de(numero), ...decrire(numero) }, ligne);
    }
  }

  /** True for a blank row and for a total left under the table. */
  private passer(cellules: readonly Cellule[], cle: string, ligne: number): boolean {
    if (cle === "" && estLigneVide(cellules)) {
      this.releve.passerVide();
      return true;
    }
    const texte = texteDeTotalSansRpls(cellules, cle);
    if (texte !== null)
      this.releve.ecarter({ type: "ligneDeTotal", texte }, { gravite: "information", ligne });
    return texte !== null;
  }

  /** -1 when the row has no périmètre: it is left out. */
  private rangDuPerimetre(cellules: readonly Cellule[], rangs: RangsDuParc, ligne: number): number {
    const departement = this.departements.lire(celluleDe(cellules, rangs.departement), ligne);
    const nom = rangs.bailleur < 0 ? BAILLEUR_UNIQUE : celluleDe(cellules, rangs.bailleur);
    const { bailleur, variante } = this.bailleurs.lire(nom, ligne);
    if (departement.code === null) this.horsDepartement(celluleDe(cellules, rangs.departement), ligne);
    else if (bailleur === null) this.sansBailleur(nom, ligne);
    else {
      if (variante !== null) variante.nombre += 1;
      return this.matiere.bailleurs.rangDuPerimetre(bailleur, departement.code, departement.rang);
    }
    return -1;
  }

  private horsDepartement(cellule: Cellule, ligne: number): void {
    const endroit = { gravite: "aVerifier", ligne, champ: "departement" } as const;
    const brut = texteDe(cellule);
    if (estErreur(cellule))
      this.releve.ecarter({ type: "celluleEnErreur", champ: "departement", erreur: brut }, endroit);
    else this.releve.ecarter({ type: "departementInconnu", valeur: brut }, endroit);
  }

  private sansBailleur(cellule: Cellule, ligne: number): void {
    const endroit = { gravite: "aVerifier", ligne, champ: "bailleur" } as const;
    if (!estErreur(cellule)) this.releve.ecarter({ type: "bailleurAbsent" }, endroit);
    else
      this.releve.ecarter({ type: "celluleEnErreur", champ: "bailleur", erreur: texteDe(cellule) }, endroit);
  }

  private sansRpls(cellule: Cellule, ligne: number): void {
    const endroit = { gravite: "aVerifier", ligne, champ: "rpls" } as const;
    if (!estErreur(cellule)) this.releve.signaler({ type: "rplsAbsent" }, endroit);
    else this.releve.signaler({ type: "celluleEnErreur", champ: "rpls", erreur: texteDe(cellule) }, endroit);
  }

  private doubler(rpls: string, premier: number, ligne: number): void {
    const { table } = this.matiere;
    table.viser(premier);
    const propre = { type: "rplsEnDouble", rpls, premiereLigne: table.lireLigne() + 1 } as const;
    this.releve.ecarter(propre, { gravite: "aVerifier", ligne, champ: "rpls" });
  }
}
