import type { Exclusion, Nature, Origine } from "../../calcul/domaine/codes";
import type { Jour } from "../../calcul/domaine/jour";
import type { Logement } from "../../calcul/domaine/logement";
import type { Perimetre } from "../../calcul/domaine/perimetre";
import type { ChampDe } from "../champs";
import { exclusion, nature, origine, type CodeLu } from "../codes";
import { Memoire } from "../memoire";
import type { Releve } from "../releve";
import { celluleDe, texteDe } from "../texte";
import type { Cellule } from "../types";
import type { Annuaire, ReservataireLu } from "./annuaire";
import { ColonneDeDates } from "./colonneDeDates";
import { Lieux } from "./lieux";
import type { OptionsDeLecture } from "./lecteur";
import { CASES, type TableDuParc } from "./tableDuParc";

export type RangsDuParc = Readonly<Record<ChampDe<"parc">, number>>;

/** `suivis`: the territories that R11 follows, whose names are those of the sheet Réservataires. */
export interface OptionsDuParc extends OptionsDeLecture {
  readonly suivis: readonly string[];
}

type ChampDeCode = "nature" | "exclusion" | "origine";
type ChampDeDate = "debutConvention" | "finConvention" | "miseEnService" | "sortie";

/** Decodes the columns of a row of Parc, all but the n° RPLS and the périmètre; every doubt is signalled. */
export class ColonnesDuParc {
  private readonly natures = new Memoire((cellule: Cellule) => nature.parse(cellule));
  private readonly exclusions = new Memoire((cellule: Cellule) => exclusion.parse(cellule));
  private readonly origines = new Memoire((cellule: Cellule) => origine.parse(cellule));
  private readonly reservataires: Memoire<ReservataireLu>;
  private readonly epci: Lieux;
  private readonly commune: Lieux;
  private readonly debutConvention: ColonneDeDates;
  private readonly finConvention: ColonneDeDates;
  private readonly miseEnService: ColonneDeDates;
  private readonly sortie: ColonneDeDates;
  private naturesVides = 0;

  constructor(
    private readonly releve: Releve,
    private readonly annuaire: Annuaire,
    private readonly table: TableDuParc,
    { aujourdhui, date1904, suivis }: OptionsDuParc,
  ) {
    this.epci = new Lieux("epci", suivis);
    this.commune = new Lieux("commune", suivis);
    this.reservataires = new Memoire((cellule, ligne) => annuaire.decoder(cellule, ligne));
    const dates = (champ: ChampDeDate, dernier: Jour | null) =>
      new ColonneDeDates(releve, { champ, date1904, aujourdhui: dernier, ecarte: false });
    this.debutConvention = dates("debutConvention", null);
    this.finConvention = dates("finConvention", null);
    this.miseEnService = dates("miseEnService", aujourdhui);
    this.sortie = dates("sortie", null);
  }

  /** Writes the columns of a row, whose place is opened in the table. */
  decoder(cellules: readonly Cellule[], rangs: RangsDuParc, ligne: number): void {
    const { table, debutConvention, finConvention, miseEnService, sortie } = this;
    const exclusion = this.lireExclusion(celluleDe(cellules, rangs.exclusion), ligne);
    const reservataire = celluleDe(cellules, rangs.reservataire);
    table.ecrire(CASES.exclusion, exclusion);
    table.ecrire(CASES.reservataire, this.lireReservataire(reservataire, exclusion, ligne));
    table.ecrire(CASES.nature, this.lireNature(celluleDe(cellules, rangs.nature), ligne));
    table.ecrire(CASES.origine, this.lireOrigine(celluleDe(cellules, rangs.origine), ligne));
    table.ecrire(CASES.epci, this.lireLieu(this.epci, celluleDe(cellules, rangs.epci), ligne));
    table.ecrire(CASES.commune, this.lireLieu(this.commune, celluleDe(cellules, rangs.commune), ligne));
    const debut = debutConvention.lire(celluleDe(cellules, rangs.debutConvention), ligne);
    const fin = finConvention.lire(celluleDe(cellules, rangs.finConvention), ligne);
    table.ecrireJour(CASES.debutConvention, debut);
    table.ecrireJour(CASES.finConvention, fin);
    const service = miseEnService.lire(celluleDe(cellules, rangs.miseEnService), ligne);
    table.ecrireJour(CASES.miseEnService, service);
    table.ecrireJour(CASES.sortie, sortie.lire(celluleDe(cellules, rangs.sortie), ligne));
    if (debut !== null && fin !== null && fin < debut) this.inverser(debut, fin, ligne);
  }

  /** The logement that the table is aimed at, as the calculation takes it. */
  logement(perimetre: Perimetre): Logement {
    const { table } = this;
    return {
      perimetre,
      epci: this.nomDeLieu("epci", table.lire(CASES.epci)),
      commune: this.nomDeLieu("commune", table.lire(CASES.commune)),
      nature: this.nature(table.lire(CASES.nature)),
      exclusion: this.exclusion(table.lire(CASES.exclusion)),
      reservataire: this.code(table.lire(CASES.reservataire)),
      origine: this.origine(table.lire(CASES.origine)),
      debutConvention: table.lireJour(CASES.debutConvention),
      finConvention: table.lireJour(CASES.finConvention),
      miseEnService: table.lireJour(CASES.miseEnService),
      sortie: table.lireJour(CASES.sortie),
    };
  }

  /** What each rank of a cell of that column stands for; null for a réservataire: not reserved. */
  code(rang: number): string | null {
    return this.reservataires.de(rang).code;
  }

  nature(rang: number): Nature {
    return this.natures.de(rang).valeur;
  }

  exclusion(rang: number): Exclusion {
    return this.exclusions.de(rang).valeur;
  }

  origine(rang: number): Origine | null {
    return this.origines.de(rang).valeur;
  }

  nomDeLieu(champ: "epci" | "commune", rang: number): string | null {
    return this[champ].de(rang).nom;
  }

  /** The name under which rows bear an EPCI or a commune; null when none does. */
  trouverLieu(nom: string): string | null {
    return this.epci.trouver(nom) ?? this.commune.trouver(nom);
  }

  /** What is said once per column, when the last row is read. `avecNature`: the sheet has that column. */
  clore(avecNature: boolean): void {
    for (const dates of [this.debutConvention, this.finConvention, this.miseEnService, this.sortie])
      dates.clore();
    this.annuaire.signalerLesInconnus(this.releve);
    if (!avecNature || this.naturesVides === 0) return;
    const vides = { champ: "nature", retenu: "familial", nombre: this.naturesVides } as const;
    this.releve.signaler({ type: "codesVides", ...vides }, { gravite: "information", champ: "nature" });
  }

  private lireNature(cellule: Cellule, ligne: number): number {
    const rang = this.natures.rang(cellule, ligne);
    const lue = this.natures.de(rang);
    if (lue.etat === "vide") this.naturesVides += 1;
    else if (lue.etat !== "lu") this.douter("nature", lue, ligne);
    return rang;
  }

  private lireExclusion(cellule: Cellule, ligne: number): number {
    const rang = this.exclusions.rang(cellule, ligne);
    const lue = this.exclusions.de(rang);
    if (lue.etat === "inconnu" || lue.etat === "erreur") this.douter("exclusion", lue, ligne);
    return rang;
  }

  private lireOrigine(cellule: Cellule, ligne: number): number {
    const rang = this.origines.rang(cellule, ligne);
    const lue = this.origines.de(rang);
    if (lue.etat === "inconnu" || lue.etat === "erreur") this.douter("origine", lue, ligne);
    return rang;
  }

  private lireReservataire(cellule: Cellule, exclusion: number, ligne: number): number {
    const rang = this.reservataires.rang(cellule, ligne);
    const lu = this.reservataires.de(rang);
    if (lu.etat === "inconnu") lu.nombre += 1;
    else if (lu.etat === "erreur") this.enErreur("reservataire", texteDe(cellule), ligne);
    else if (lu.horsFlux !== null && this.exclusions.de(exclusion).etat === "vide")
      this.exclusionOubliee(lu, ligne);
    return rang;
  }

  private lireLieu(lieux: Lieux, cellule: Cellule, ligne: number): number {
    const rang = lieux.rang(cellule);
    const { erreur } = lieux.de(rang);
    if (erreur !== null) this.enErreur(lieux.champ, erreur, ligne);
    return rang;
  }

  private douter(
    champ: ChampDeCode,
    { etat, brut, valeur }: CodeLu<Logement[ChampDeCode]>,
    ligne: number,
  ): void {
    if (etat === "erreur") this.enErreur(champ, brut, ligne);
    else {
      const propre = { type: "codeInconnu", champ, valeur: brut, retenu: valeur } as const;
      this.releve.signaler(propre, { gravite: "aVerifier", ligne, champ });
    }
  }

  private enErreur(champ: ChampDe<"parc">, erreur: string, ligne: number): void {
    this.releve.signaler({ type: "celluleEnErreur", champ, erreur }, { gravite: "aVerifier", ligne, champ });
  }

  private exclusionOubliee({ code, horsFlux }: ReservataireLu, ligne: number): void {
    if (code === null || horsFlux === null) return;
    const propre = { type: "horsFluxSansExclusion", reservataire: code, categorie: horsFlux } as const;
    this.releve.signaler(propre, { gravite: "aVerifier", ligne, champ: "exclusion" });
  }

  private inverser(debut: Jour, fin: Jour, ligne: number): void {
    const endroit = { gravite: "aVerifier", ligne, champ: "finConvention" } as const;
    this.releve.signaler({ type: "finAvantDebut", debut, fin }, endroit);
  }
}
