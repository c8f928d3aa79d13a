import type { LogementDecrit } from "../../calcul/domaine/description";
import type { MiseADisposition } from "../../calcul/domaine/miseADisposition";
import { jour } from "../../calcul/domaine/jour";
import type { LogementAVenir } from "../../calcul/domaine/orientation";
import { NON_RESERVE } from "../../calcul/domaine/reservataire";
import type { ChampDe } from "../champs";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { cleDeCode, estErreur, estVide, texteDe } from "../texte";
import type { Bloc, Cellule, Source } from "../types";
import type { Annuaire } from "./annuaire";
import { CellulesDeMise, CHAMPS_DE_MISE, estAVenir, type ChampDeMise } from "./cellulesDeMise";
import { examinerMise } from "./examenDeMise";
import type { IndexRpls } from "./indexRpls";
import type { Lecteur, OptionsDeLecture } from "./lecteur";
import type { NumerosSemblables } from "./numerosSemblables";
import type { ParcLu } from "./parcLu";
import { parcourir, type LigneLue } from "./petiteTable";
import { cleRpls } from "./rpls";
import { sansLogement } from "./sansLogement";

interface Matiere {
  readonly source: Source;
  readonly annee: number;
  readonly parc: ParcLu;
  readonly index: IndexRpls;
  readonly semblables: NumerosSemblables;
  readonly annuaire: Annuaire;
}

interface Inconnu {
  readonly code: string;
  readonly ligne: number;
  nombre: number;
}

/** Reads the sheet Mises à disposition: each row is joined to its logement and kept, or left out and listed, or blank. */
export class LecteurDesMises implements Lecteur {
  readonly mises: MiseADisposition[] = [];
  readonly aVenir: LogementAVenir[] = [];
  private readonly cellules: CellulesDeMise;
  private readonly numeros = new Map<string, number>();
  private readonly inconnus = new Map<string, Inconnu>();
  private horsFlux = 0;

  constructor(
    private readonly releve: Releve,
    private readonly matiere: Matiere,
    private readonly options: OptionsDeLecture,
  ) {
    this.cellules = new CellulesDeMise(releve, options);
  }

  /** Null for a sheet without any row: that nothing was proposed is not known, it was not entered. */
  get saisies(): readonly MiseADisposition[] | null {
    const { lues, vides } = this.releve.lignes();
    return lues === vides ? null : this.mises;
  }

  lire(bloc: Bloc): void {
    const { source } = this.matiere;
    parcourir<ChampDeMise>(bloc, { source, releve: this.releve, champs: CHAMPS_DE_MISE }, (lue, ligne) => {
      this.lireLigne(lue, ligne);
    });
  }

  clore(): void {
    this.cellules.clore();
    if (this.saisies === null && this.releve.lignes().lues > 0)
      this.releve.signaler({ type: "misesNonSaisies" }, { gravite: "information" });
    for (const { code, ligne, nombre } of this.inconnus.values())
      this.releve.signaler(
        { type: "reservataireInconnu", code, nombre },
        { gravite: "aVerifier", ligne, champ: "reservataire" },
      );
    const { annee } = this.matiere;
    const horsAnnee = this.mises.filter(
      ({ transmisLe }) => transmisLe < jour(annee, 1, 1) || transmisLe > jour(annee, 12, 31),
    ).length;
    this.informer(this.horsFlux, { type: "misesHorsFlux", nombre: this.horsFlux }, "reservataire");
    this.informer(this.aVenir.length, { type: "misesAVenir", nombre: this.aVenir.length }, "transmisLe");
    this.informer(horsAnnee, { type: "misesHorsAnnee", annee, nombre: horsAnnee }, "transmisLe");
  }

  private lireLigne(lue: LigneLue<ChampDeMise>, ligne: number): void {
    const decrit = this.logement(lue.rpls, ligne);
    if (decrit === null) return;
    if (estAVenir(lue)) {
      this.annoncer({ rpls: cleRpls(lue.rpls), ...decrit }, lue, ligne);
      return;
    }
    const transmisLe = this.cellules.transmission(lue.transmisLe, ligne);
    if (transmisLe === null) return;
    const numero = this.numero(lue.numero, ligne);
    if (numero === null) return;
    const lues = this.cellules.lire(lue, ligne);
    const { perimetre, miseEnService } = decrit.logement;
    const { programme, description } = decrit;
    const joint = { perimetre, miseEnService, programme, description, logement: cleRpls(lue.rpls) };
    const mise = {
      numero,
      transmisLe,
      reservataire: this.reservataire(lue.reservataire, ligne),
      ...joint,
      ...lues,
    };
    this.mises.push(mise);
    this.options.temoin?.mise(numero, ligne);
    this.releve.compter();
    for (const [champ, propre] of examinerMise(mise))
      this.releve.signaler(propre, { gravite: "aVerifier", ligne, champ });
  }

  /** Not transmitted yet, and nothing has followed: a logement to come, for whom is to be proposed or is already entered. */
  private annoncer(decrit: LogementDecrit, lue: LigneLue<ChampDeMise>, ligne: number): void {
    if (this.numero(lue.numero, ligne) === null) return;
    const { droitPourUnTour } = this.cellules.lire(lue, ligne);
    const choix = estVide(lue.reservataire) ? null : this.reservataire(lue.reservataire, ligne);
    this.aVenir.push({ decrit, choix, liberation: null, droitPourUnTour });
    this.releve.compter();
  }

  private logement(cellule: Cellule, ligne: number): Omit<LogementDecrit, "rpls"> | null {
    const rpls = cleRpls(cellule);
    const { index, semblables, parc } = this.matiere;
    const numero = rpls === "" ? -1 : index.trouver(rpls);
    if (numero >= 0) return parc.decrit(numero);
    this.ecarter(sansLogement("miseSansLogement", { cellule, rpls }, semblables), "rpls", ligne);
    return null;
  }

  /** Its own number, else that of its row; null for a number that another row already has. */
  private numero(cellule: Cellule, ligne: number): string | null {
    const ecrit = estVide(cellule) || estErreur(cellule) ? `ligne ${String(ligne + 1)}` : texteDe(cellule);
    const cle = cleDeCode(ecrit);
    const premiere = this.numeros.get(cle);
    if (premiere !== undefined) {
      this.ecarter({ type: "miseEnDouble", numero: ecrit, premiereLigne: premiere + 1 }, "numero", ligne);
      return null;
    }
    this.numeros.set(cle, ligne);
    return ecrit;
  }

  /** A blank stands for the landlord's own account; a code that Réservataires does not list is kept as it is written. */
  private reservataire(cellule: Cellule, ligne: number): string {
    const { code, etat, horsFlux } = this.matiere.annuaire.decoder(cellule, ligne);
    if (etat === "erreur")
      this.releve.signaler(
        { type: "celluleEnErreur", champ: "reservataire", erreur: texteDe(cellule) },
        { gravite: "aVerifier", ligne, champ: "reservataire" },
      );
    if (horsFlux !== null) this.horsFlux += 1;
    if (code === null) return NON_RESERVE;
    if (etat === "inconnu") this.noterInconnu(code, ligne);
    return code;
  }

  private noterInconnu(code: string, ligne: number): void {
    const connu = this.inconnus.get(code);
    if (connu === undefined) this.inconnus.set(code, { code, ligne, nombre: 1 });
    else connu.nombre += 1;
  }

  private informer(nombre: number, propre: Propre, champ: ChampDe<"misesADisposition">): void {
    if (nombre > 0) this.releve.signaler(propre, { gravite: "information", champ });
  }

  private ecarter(propre: Propre, champ: ChampDeMise, ligne: number): void {
    this.releve.ecarter(propre, { gravite: "aVerifier", ligne, champ });
  }
}
