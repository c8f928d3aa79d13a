import type { Agregats } from "../calcul/agregats/agregats";
import { agregatsVides } from "../calcul/agregats/compter";
import type { DroitAcquis } from "../calcul/domaine/droitAcquis";
import type { MiseADisposition } from "../calcul/domaine/miseADisposition";
import { droitsPourUnTour, marquerDroitsPourUnTour } from "../calcul/regles/r13-droit-pour-un-tour";
import { Blocages } from "./blocages";
import { empreinteDe } from "./empreinte";
import { Journal } from "./journal";
import { ROLES, type Role } from "./lieu";
import { jeuDeParametres } from "./parametres/jeu";
import { LecteurDesParametres } from "./parametres/lecteur";
import { Releve } from "./releve";
import { Annuaire } from "./roles/annuaire";
import { Bailleurs } from "./roles/bailleurs";
import { LecteurDesDemandes } from "./roles/demandes";
import { LecteurDesDroits } from "./roles/droitsAcquis";
import { LecteurDesHypotheses } from "./roles/hypotheses";
import type { Lecteur, OptionsDeLecture } from "./roles/lecteur";
import { LecteurDesLiberations } from "./roles/liberations";
import { LecteurDesMises } from "./roles/misesADisposition";
import { LecteurDesObjectifs } from "./roles/objectifs";
import { LecteurDuParc } from "./roles/parc";
import { ParcEnCours } from "./roles/parcEnCours";
import { LecteurDesSyntheses } from "./roles/synthese";
import { LecteurDesReservataires } from "./roles/reservataires";
import { ColonnesRpls } from "./rpls/lecteur";
import type { Bloc, Dossier, Source, Sources } from "./types";

/** Reads roles one after the other, in the order of ROLES, and keeps what one needs of those before it. */
export class LectureEnCours {
  readonly journal = new Journal();
  private readonly blocages = new Blocages();
  private readonly annuaire = new Annuaire();
  private readonly bailleurs = new Bailleurs();
  private readonly parc: ParcEnCours;
  private readonly releves: Releve[] = [];
  private agregats: Agregats;
  private parametres: LecteurDesParametres | null = null;
  private reservataires: LecteurDesReservataires | null = null;
  private hypotheses: LecteurDesHypotheses | null = null;
  private liberations: LecteurDesLiberations | null = null;
  private droits: LecteurDesDroits | null = null;
  private mises: LecteurDesMises | null = null;
  private objectifs: LecteurDesObjectifs | null = null;
  private demandes: LecteurDesDemandes | null = null;
  private rpls: ColonnesRpls | null = null;
  private rang = 0;
  private lecteur: Lecteur | null;
  private attendue: number | null = null;

  private readonly trouverLieu = (nom: string): string | null => this.parc.trouverLieu(nom);

  constructor(
    private readonly sources: Sources,
    private readonly options: OptionsDeLecture,
  ) {
    this.parc = new ParcEnCours(sources.parc?.donnees.lignes ?? 0, this.bailleurs.perimetres);
    this.agregats = agregatsVides(options.anneeParDefaut);
    this.lecteur = this.ouvrir("parametres");
  }

  lire(role: Role, bloc: Bloc): void {
    this.avancer(ROLES.indexOf(role));
    if (this.lecteur === null) throw new RangeError(`no source for ${role}`);
    if (this.attendue !== null && bloc.ligne !== this.attendue)
      throw new RangeError(`${role}: row ${this.attendue} was expected, not ${bloc.ligne}`);
    this.attendue = bloc.ligne + bloc.valeurs.length;
    this.lecteur.lire(bloc);
  }

  terminer(): Omit<Dossier, "constats" | "correspondances" | "reglages"> {
    this.avancer(ROLES.length);
    const { perimetres } = this.bailleurs;
    const { annee } = this.agregats;
    const parametres = this.parametres?.resoudre(perimetres) ?? jeuDeParametres(annee, []);
    const { trouverLieu } = this;
    const hypotheses = this.hypotheses?.resoudre({ perimetres, trouverLieu }) ?? [];
    const { colonnes } = this.sources.parc ?? {};
    this.reservataires?.confronter({ agregats: this.agregats, colonnes });
    const reservataires = this.reservataires?.reservataires ?? [];
    const droitsAcquis = this.droits?.droits ?? null;
    const misesADisposition = this.misesMarquees(droitsAcquis ?? []);
    const objectifs = this.objectifs?.objectifs ?? null;
    const demandes = this.demandes?.demandes ?? null;
    const aVenir = [...(this.mises?.aVenir ?? []), ...(this.liberations?.aVenir ?? [])];
    const saisis = {
      reservataires,
      hypotheses,
      droitsAcquis,
      misesADisposition,
      objectifs,
      demandes,
      aVenir,
    };
    const lu = { parametres, agregats: this.agregats, parc: this.parc.decrits(), ...saisis };
    const lignes = this.releves.map((releve) => releve.lignes());
    const empreinte = empreinteDe(lu, this.parc.empreinte());
    const contingents = this.rpls?.contingents.lus() ?? [];
    return { ...lu, lignes, contingents, bloques: this.blocages.parmi(perimetres), empreinte };
  }

  /** R13: what Droits acquis lists is marked here, so that whoever counts a mise à disposition sees the same. */
  private misesMarquees(droits: readonly DroitAcquis[]): readonly MiseADisposition[] | null {
    const saisies = this.mises?.saisies ?? null;
    return saisies === null ? null : marquerDroitsPourUnTour(saisies, droitsPourUnTour(droits));
  }

  /** Closes the role being read and opens those up to the one asked for; going back is a mistake of the caller. */
  private avancer(rang: number): void {
    if (rang < this.rang) throw new RangeError(`${ROLES[rang] ?? ""} comes before ${ROLES[this.rang] ?? ""}`);
    while (this.rang < rang) {
      this.lecteur?.clore?.();
      this.rang += 1;
      const role = ROLES[this.rang];
      this.lecteur = role === undefined ? null : this.ouvrir(role);
      this.attendue = null;
    }
  }

  private ouvrir(role: Role): Lecteur | null {
    if (role === "parc") this.ouvrirAgregats();
    const source = this.sources[role];
    if (source === undefined) return null;
    const releve = new Releve(role, source, this.journal);
    this.releves.push(releve);
    return this.lecteurDe(role, source, releve);
  }

  private ouvrirAgregats(): void {
    const annee = this.parametres?.anneeRetenue() ?? this.options.anneeParDefaut;
    this.agregats = agregatsVides(annee, this.reservataires?.territoiresSuivis() ?? []);
  }

  private matiereDesDroits(source: Source) {
    const { bailleurs, annuaire } = this;
    const reservataires = this.reservataires?.reservataires ?? [];
    return { source, bailleurs, annuaire, reservataires, programmes: this.parc.programmes() };
  }

  private lecteurDuParc(reelle: Source, releve: Releve): Lecteur {
    const { agregats, annuaire, bailleurs } = this;
    const { table, index } = this.parc;
    const { date1904, contingents: confirmes = {} } = this.options;
    const rpls = (this.rpls = new ColonnesRpls(reelle, { date1904, confirmes }));
    const { source } = rpls;
    const options = { ...this.options, suivis: [...agregats.territoiresSuivis.keys()] };
    const { colonnes, descriptions } = this.parc.ouvrir(releve, source, { annuaire, options });
    const parc = this.parc.lu();
    const decrire = (numero: number) => parc.decrit(numero);
    const matiere = { source, agregats, bailleurs, table, index, descriptions, decrire };
    return rpls.devant(new LecteurDuParc(releve, colonnes, { ...matiere, temoin: options.temoin }), releve);
  }

  private lecteurDesMises(source: Source, releve: Releve): LecteurDesMises {
    const { agregats, annuaire, options, parc } = this;
    const { index, semblables } = parc;
    const matiere = { source, annee: agregats.annee, parc: parc.lu(), index, semblables, annuaire };
    return new LecteurDesMises(releve, matiere, options);
  }

  private lecteurDe(role: Role, source: Source, releve: Releve): Lecteur {
    const { agregats, annuaire, bailleurs, blocages, options, trouverLieu } = this;
    const { index, lues, semblables } = this.parc;
    const { anneeParDefaut } = options;
    const saisie = { source, blocages, options };
    switch (role) {
      case "parametres":
        return (this.parametres = new LecteurDesParametres(releve, { source, blocages, anneeParDefaut }));
      case "reservataires":
        return (this.reservataires = new LecteurDesReservataires(releve, annuaire, saisie));
      case "hypotheses":
        return (this.hypotheses = new LecteurDesHypotheses(releve, { source, bailleurs, blocages }));
      case "parc":
        return this.lecteurDuParc(source, releve);
      case "synthese":
        return new LecteurDesSyntheses(releve, { source, agregats, annuaire, bailleurs, blocages });
      case "liberations": {
        const matiere = { source, agregats, parc: this.parc.lu(), index, semblables, lues, blocages };
        return (this.liberations = new LecteurDesLiberations(releve, matiere, options));
      }
      case "droitsAcquis":
        return (this.droits = new LecteurDesDroits(releve, this.matiereDesDroits(source), options));
      case "misesADisposition":
        return (this.mises = this.lecteurDesMises(source, releve));
      case "objectifs":
        return (this.objectifs = new LecteurDesObjectifs(releve, { source, trouverLieu, bailleurs }));
      case "demandes":
        return (this.demandes = new LecteurDesDemandes(releve, { source, trouverLieu }));
    }
  }
}
