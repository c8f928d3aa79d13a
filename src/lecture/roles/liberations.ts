import type { Agregats } from "../../calcul/agregats/agregats";
import { compterLiberation } from "../../calcul/agregats/compter";
import type { Motif } from "../../calcul/domaine/codes";
import type { Jour } from "../../calcul/domaine/jour";
import type { Liberation } from "../../calcul/domaine/logement";
import type { LogementAVenir } from "../../calcul/domaine/orientation";
import type { Blocages } from "../blocages";
import type { ChampDe } from "../champs";
import { motif, type CodeLu } from "../codes";
import { Memoire } from "../memoire";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { celluleDe, estErreur, estVide } from "../texte";
import type { Bloc, Cellule, Source } from "../types";
import { arreterSansLiberation } from "./aucuneLiberation";
import { ColonneDeDates } from "./colonneDeDates";
import type { IndexRpls } from "./indexRpls";
import { rangsDans, type Lecteur, type OptionsDeLecture } from "./lecteur";
import type { LiberationsLues } from "./liberationsLues";
import type { NumerosSemblables } from "./numerosSemblables";
import type { ParcLu } from "./parcLu";
import { cleRpls, estCompletee, estLigneVide, estOrdinaire, texteDeTotalSansRpls } from "./rpls";
import { sansLogement } from "./sansLogement";

const CHAMPS_DES_LIBERATIONS = ["rpls", "date", "motif", "preavis"] as const;

type Rangs = Readonly<Record<ChampDe<"liberations">, number>>;

/** A row, as findings name it. */
interface Reference {
  readonly rpls: string;
  readonly ligne: number;
}

interface Annonce extends Reference {
  readonly numero: number;
  readonly date: Jour;
}

interface Matiere {
  readonly source: Source;
  readonly agregats: Agregats;
  readonly parc: ParcLu;
  readonly index: IndexRpls;
  readonly semblables: NumerosSemblables;
  readonly lues: LiberationsLues;
  readonly blocages: Blocages;
}

/** Reads the sheet Libérations: each row is joined to its logement and counted, or left out and listed, or blank. */
export class LecteurDesLiberations implements Lecteur {
  /** What a notice that was received announces (R25). */
  readonly aVenir: LogementAVenir[] = [];
  private readonly motifs = new Memoire((cellule: Cellule) => motif.parse(cellule));
  private readonly dates: ColonneDeDates;
  private readonly aujourdhui: Jour;
  private motifsVides = 0;
  private horsPeriode = 0;
  private nonFamiliales = 0;
  private rplsCompletes = 0;
  private totaux = 0;

  constructor(
    private readonly releve: Releve,
    private readonly matiere: Matiere,
    private readonly options: OptionsDeLecture,
  ) {
    const { aujourdhui, date1904 } = options;
    // A notice announces a day to come: the future is looked at row by row.
    this.dates = new ColonneDeDates(releve, { champ: "date", date1904, aujourdhui: null, ecarte: true });
    this.aujourdhui = aujourdhui;
  }

  lire(bloc: Bloc): void {
    const rangs = rangsDans(CHAMPS_DES_LIBERATIONS, this.matiere.source.colonnes, bloc);
    this.releve.recevoir(bloc.valeurs.length);
    let { ligne } = bloc;
    for (const cellules of bloc.valeurs) this.lireLigne(cellules, rangs, ligne++);
  }

  clore(): void {
    this.dates.clore();
    arreterSansLiberation(this.releve, this.matiere, this.totaux);
    const { annee } = this.matiere.agregats;
    const informer = (nombre: number, propre: Propre, champ: ChampDe<"liberations">) => {
      if (nombre > 0) this.releve.signaler(propre, { gravite: "information", champ });
    };
    const { motifsVides, horsPeriode, nonFamiliales, rplsCompletes } = this;
    informer(
      motifsVides,
      { type: "codesVides", champ: "motif", retenu: "autre", nombre: motifsVides },
      "motif",
    );
    informer(horsPeriode, { type: "liberationsHorsPeriode", annee: annee - 1, nombre: horsPeriode }, "date");
    const { length: nombre } = this.aVenir;
    informer(nombre, { type: "liberationsAVenir", nombre }, "date");
    informer(nonFamiliales, { type: "liberationsNonFamiliales", nombre: nonFamiliales }, "rpls");
    informer(rplsCompletes, { type: "rplsCompletes", nombre: rplsCompletes }, "rpls");
  }

  private lireLigne(cellules: readonly Cellule[], rangs: Rangs, ligne: number): void {
    const celluleRpls = celluleDe(cellules, rangs.rpls);
    const rpls = cleRpls(celluleRpls);
    if (!estOrdinaire(rpls) && this.passer(cellules, rpls, ligne)) return;
    const { index, semblables } = this.matiere;
    const numero = index.trouver(rpls);
    if (numero < 0) {
      const propre = sansLogement("liberationSansLogement", { cellule: celluleRpls, rpls }, semblables);
      this.releve.ecarter(propre, { gravite: "aVerifier", ligne, champ: "rpls" });
      return;
    }
    const date = this.date(celluleDe(cellules, rangs.date), ligne);
    if (date === null || this.estDouble(numero, date, { rpls, ligne })) return;
    const logement = this.matiere.parc.logement(numero);
    const motif = this.motif(celluleDe(cellules, rangs.motif), ligne);
    this.examiner({ logement, date, motif }, { rpls, ligne });
    if (date > this.aujourdhui)
      this.annoncer({ numero, date, rpls, ligne }, celluleDe(cellules, rangs.preavis));
    this.releve.compter();
    if (estCompletee(celluleRpls, rpls)) this.rplsCompletes += 1;
    this.matiere.lues.noter(numero, { date, motif, ligne });
    const liberation = { logement, date, motif };
    compterLiberation(this.matiere.agregats, liberation, 1);
    const { temoin } = this.options;
    temoin?.liberation({ ...liberation, description: this.matiere.parc.decrit(numero).description }, ligne);
  }

  /** With a notice, a logement to come; without, a day in the future is most likely a mistake. */
  private annoncer({ numero, date, rpls, ligne }: Annonce, preavis: Cellule): void {
    if (estVide(preavis) || estErreur(preavis))
      this.releve.signaler(
        { type: "dateFuture", champ: "date", date },
        { gravite: "aVerifier", ligne, champ: "date" },
      );
    else
      this.aVenir.push({
        decrit: { rpls, ...this.matiere.parc.decrit(numero) },
        ...{ choix: null, liberation: date, droitPourUnTour: false },
      });
  }

  private motif(cellule: Cellule, ligne: number): Motif {
    const lu = this.motifs.lire(cellule, ligne);
    if (lu.etat === "vide") this.motifsVides += 1;
    else if (lu.etat !== "lu") this.douterDuMotif(lu, ligne);
    return lu.valeur;
  }

  private passer(cellules: readonly Cellule[], cle: string, ligne: number): boolean {
    if (cle === "" && estLigneVide(cellules)) {
      this.releve.passerVide();
      return true;
    }
    const texte = texteDeTotalSansRpls(cellules, cle);
    if (texte === null) return false;
    this.totaux += 1;
    this.releve.ecarter({ type: "ligneDeTotal", texte }, { gravite: "information", ligne });
    return true;
  }

  private date(cellule: Cellule, ligne: number): Jour | null {
    const date = this.dates.lire(cellule, ligne);
    if (date === null && estVide(cellule))
      this.releve.ecarter(
        { type: "dateDeLiberationAbsente" },
        { gravite: "aVerifier", ligne, champ: "date" },
      );
    return date;
  }

  /** The same logement freed twice on one day is one libération: the second row is left out. */
  private estDouble(numero: number, date: Jour, { rpls, ligne }: Reference): boolean {
    const premiere = this.matiere.lues.ligneDe(numero, date);
    if (premiere === null) return false;
    const propre = { type: "liberationEnDouble", rpls, date, premiereLigne: premiere + 1 } as const;
    this.releve.ecarter(propre, { gravite: "aVerifier", ligne, champ: "rpls" });
    return true;
  }

  private douterDuMotif({ etat, brut, valeur }: CodeLu<Motif>, ligne: number): void {
    const endroit = { gravite: "aVerifier", ligne, champ: "motif" } as const;
    if (etat === "erreur")
      this.releve.signaler({ type: "celluleEnErreur", champ: "motif", erreur: brut }, endroit);
    else this.releve.signaler({ type: "codeInconnu", champ: "motif", valeur: brut, retenu: valeur }, endroit);
  }

  private examiner({ logement, date }: Liberation, { rpls, ligne }: Reference): void {
    const { miseEnService, nature } = logement;
    if (miseEnService !== null && date < miseEnService) {
      const propre = { type: "liberationAvantMiseEnService", rpls, date, miseEnService } as const;
      this.releve.signaler(propre, { gravite: "aVerifier", ligne, champ: "date" });
    }
    if (nature !== "familial") this.nonFamiliales += 1;
    const { debut, fin } = this.matiere.agregats.periode;
    if (date < debut || date > fin) this.horsPeriode += 1;
  }
}
