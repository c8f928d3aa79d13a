import * as z from "zod";
import type { Suivi } from "../../calcul/agregats/compter";
import { estInfraDepartementale, territoireDe, type Reservataire } from "../../calcul/domaine/reservataire";
import type { Fraction } from "../../calcul/nombres/fraction";
import { PARTOUT, type Blocages } from "../blocages";
import type { ChampDe } from "../champs";
import { categorie, cellule, decompte, gestion, methode, origine } from "../codes";
import { DEPARTEMENTS, lireCodeDeDepartement, lireDepartement } from "../departements";
import { part } from "../nombres";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { cleDeCode, cleDeTexte, estErreur, estVide, texteDe } from "../texte";
import type { Bloc, Cellule, Source } from "../types";
import { Orthographes } from "../orthographes";
import type { Annuaire } from "./annuaire";
import { CodesDeReservataire } from "./codesDeReservataire";
import { ConventionDeReservataire } from "./conventionDeReservataire";
import type { Lecteur, OptionsDeLecture } from "./lecteur";
import { parcourir, refusDe, retenirNombre } from "./petiteTable";
import { PremieresLignes } from "./premieresLignes";
import { signalerLesTerritoires, type LogementsConnus } from "./territoiresSansLogement";

type ChampLu = ChampDe<"reservataires">;
const CHAMPS_LUS = [
  "code",
  "nom",
  "categorie",
  "territoire",
  "gestion",
  "methode",
  "decompte",
  "engagement",
  "signeeLe",
  "jusquAu",
  "origine",
] as const;

const ligneDeReservataire = z.object({
  code: cellule,
  nom: cellule,
  categorie,
  territoire: cellule,
  gestion,
  methode,
  decompte,
  engagement: part,
  signeeLe: cellule,
  jusquAu: cellule,
  origine,
});

type LigneDecodee = z.infer<typeof ligneDeReservataire>;

interface Matiere {
  readonly source: Source;
  readonly blocages: Blocages;
  readonly options: OptionsDeLecture;
}

/** Reads the sheet Réservataires: one line per code and territory. */
export class LecteurDesReservataires implements Lecteur {
  readonly reservataires: Reservataire[] = [];
  private readonly lignes = new Map<Reservataire, number>();
  private readonly premieres = new PremieresLignes();
  private readonly lieux = new Orthographes();
  private readonly codes: CodesDeReservataire;
  private readonly conventions: ConventionDeReservataire;

  constructor(
    private readonly releve: Releve,
    private readonly annuaire: Annuaire,
    private readonly matiere: Matiere,
  ) {
    this.codes = new CodesDeReservataire(releve);
    this.conventions = new ConventionDeReservataire(releve, matiere.options);
  }

  lire(bloc: Bloc): void {
    const { source } = this.matiere;
    parcourir<ChampLu>(bloc, { source, releve: this.releve, champs: CHAMPS_LUS }, (lue, ligne) => {
      this.lireLigne(ligneDeReservataire.parse(lue), ligne);
    });
  }

  clore(): void {
    this.conventions.clore();
    for (const reservataire of this.reservataires) this.annuaire.inscrire(reservataire);
  }

  /** The EPCI and communes that R11 follows, and those where R10 looks for an engagement: their territory, else their name. */
  territoiresSuivis(): readonly Suivi[] {
    return this.reservataires.flatMap((un) => {
      const estSuivie = estInfraDepartementale(un.categorie) || un.engagement !== null;
      const territoire = estSuivie ? territoireDe(un) : null;
      return territoire === null ? [] : [[territoire, un.code] as const];
    });
  }

  /** What only the logements can tell, once they are read. */
  confronter(logements: LogementsConnus): void {
    signalerLesTerritoires(this.releve, this.lignes, logements);
  }

  private lireLigne(lue: LigneDecodee, ligne: number): void {
    if (cleDeTexte(lue.code) === "" || estErreur(lue.code)) {
      this.sansCode(lue.code, ligne);
      return;
    }
    const code = this.annuaire.codeRetenu(texteDe(lue.code));
    const nom = this.texte("nom", lue.nom, ligne) ?? code;
    const territoire = this.territoire(lue, nom, ligne);
    if (this.estDouble(code, territoire, ligne)) return;
    const reservataire: Reservataire = {
      code,
      nom,
      categorie: this.codes.lire("categorie", lue.categorie, ligne),
      ...(lue.categorie.etat === "lu" ? {} : { categorieParDefaut: true }),
      territoire,
      ...this.codes.regles(lue, ligne),
      methode: this.codes.facultatif("methode", lue.methode, ligne),
      engagement: this.engagement(lue, territoire, ligne),
      ...this.conventions.lire(lue, ligne),
      origine: this.codes.facultatif("origine", lue.origine, ligne),
    };
    this.reservataires.push(reservataire);
    this.lignes.set(reservataire, ligne);
    this.releve.compter();
    this.examiner(reservataire, ligne);
  }

  private sansCode(cellule: Cellule, ligne: number): void {
    const endroit = { gravite: "aVerifier", ligne, champ: "code" } as const;
    if (!estErreur(cellule)) this.releve.ecarter({ type: "codeAbsent" }, endroit);
    else this.releve.ecarter({ type: "celluleEnErreur", champ: "code", erreur: texteDe(cellule) }, endroit);
  }

  private estDouble(code: string, territoire: string | null, ligne: number): boolean {
    const cle = `${cleDeCode(code)}|${cleDeTexte(territoire ?? "")}`;
    const premiereLigne = this.premieres.noter(cle, ligne);
    if (premiereLigne === null) return false;
    const propre = { type: "reservataireEnDouble", code, territoire, premiereLigne } as const;
    this.releve.ecarter(propre, { gravite: "bloquant", ligne, champ: "code" });
    this.matiere.blocages.bloquer(PARTOUT);
    return true;
  }

  /**
   * A département becomes its code; an EPCI or a commune keeps its name, even that of a département (Paris), under its
   * first spelling: the calculation compares names letter by letter.
   */
  private territoire(lue: LigneDecodee, nom: string, ligne: number): string | null {
    const ecrit = this.texte("territoire", lue.territoire, ligne);
    const { valeur } = lue.categorie;
    if (!estInfraDepartementale(valeur))
      return ecrit === null ? null : (lireDepartement(lue.territoire) ?? this.lieux.retenir(ecrit));
    const lieu = this.lieux.retenir(lireCodeDeDepartement(lue.territoire) ?? ecrit ?? nom);
    return ecrit === null && lieu === nom ? null : lieu;
  }

  private texte(champ: "nom" | "territoire", cellule: Cellule, ligne: number): string | null {
    if (estErreur(cellule)) this.avertir({ type: "celluleEnErreur", champ, erreur: cellule }, champ, ligne);
    return estVide(cellule) || estErreur(cellule) ? null : texteDe(cellule);
  }

  /** R12: droits uniques are for Action Logement only, and are no percentage. */
  private examiner(
    { code, methode: demandee, engagement, categorie: de }: Reservataire,
    ligne: number,
  ): void {
    if (demandee !== "droitsUniques") return;
    if (de !== "action-logement") this.avertir({ type: "droitsUniquesRefuses", code }, "methode", ligne);
    else if (engagement !== null) this.avertir({ type: "engagementSansObjet", code }, "engagement", ligne);
  }

  private engagement(
    { engagement }: LigneDecodee,
    territoire: string | null,
    ligne: number,
  ): Fraction | null {
    const refus = refusDe("engagement", engagement);
    if (refus === null) return retenirNombre(this.releve, engagement, { champ: "engagement", ligne });
    this.releve.signaler(refus, { gravite: "bloquant", ligne, champ: "engagement" });
    const departement = territoire !== null && DEPARTEMENTS.has(territoire) ? territoire : null;
    this.matiere.blocages.bloquer({ bailleur: null, departement });
    return null;
  }

  private avertir(propre: Propre, champ: ChampLu, ligne: number): void {
    this.releve.signaler(propre, { gravite: "aVerifier", ligne, champ });
  }
}
