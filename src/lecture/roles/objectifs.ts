import type { BailleurVise, Objectif, TerritoireVise, UniteDObjectif } from "../../calcul/domaine/objectif";
import { compare, UN, type Fraction } from "../../calcul/nombres/fraction";
import type { ChampDe } from "../champs";
import { uniteDObjectif } from "../codes";
import { nombre, part, type NombreLu } from "../nombres";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { cleDeTexte, estErreur, estVide, texteDe } from "../texte";
import type { Bloc, Cellule, Source } from "../types";
import type { Bailleurs } from "./bailleurs";
import type { Lecteur } from "./lecteur";
import { parcourir, refusDe, retenirNombre, type LigneLue } from "./petiteTable";
import { PremieresLignes } from "./premieresLignes";
import { lireTerritoire } from "./territoireVise";

type ChampLu = ChampDe<"objectifs">;
const CHAMPS_LUS: readonly ChampLu[] = ["dispositif", "territoire", "public", "cible", "unite", "bailleur"];
const TOUS_BAILLEURS: ReadonlySet<string> = new Set(["", "tous", "touslesbailleurs", "ensemble"]);
const TOUS_PUBLICS: ReadonlySet<string> = new Set(["", "tous", "touspublics", "touslespublics", "ensemble"]);

interface Matiere {
  readonly source: Source;
  /** The name under which Parc bears an EPCI or a commune; null when it bears none. */
  readonly trouverLieu: (nom: string) => string | null;
  readonly bailleurs: Bailleurs;
}

/** Reads the sheet Objectifs: each row is a target that is kept, or left out and listed, or blank. */
export class LecteurDesObjectifs implements Lecteur {
  readonly objectifs: Objectif[] = [];
  private readonly premieres = new PremieresLignes();

  constructor(
    private readonly releve: Releve,
    private readonly matiere: Matiere,
  ) {}

  lire(bloc: Bloc): void {
    const { source } = this.matiere;
    parcourir<ChampLu>(bloc, { source, releve: this.releve, champs: CHAMPS_LUS }, (lue, ligne) => {
      this.lireLigne(lue, ligne);
    });
  }

  private lireLigne(lue: LigneLue<ChampLu>, ligne: number): void {
    if (this.estEnErreur(lue, ligne)) return;
    const dispositif = texteDe(lue.dispositif);
    if (dispositif === "") {
      this.ecarter({ type: "dispositifAbsent" }, "dispositif", ligne);
      return;
    }
    const unite = this.unite(lue, ligne);
    const cible = this.cible(lue, { dispositif, unite, ligne });
    if (cible === null) return;
    const vise = TOUS_PUBLICS.has(cleDeTexte(lue.public)) ? null : texteDe(lue.public);
    const cles = [dispositif, lue.territoire, lue.bailleur, vise ?? "", unite].map(cleDeTexte);
    if (this.estDouble(cles.join("|"), { dispositif, public: vise }, ligne)) return;
    const territoire = this.territoire(lue.territoire, ligne);
    const bailleur = this.bailleur(lue.bailleur, ligne);
    this.objectifs.push({ dispositif, territoire, bailleur, public: vise, cible, unite });
    this.releve.compter();
  }

  /** A cell in error could mean any target: the row is left out. */
  private estEnErreur(lue: LigneLue<ChampLu>, ligne: number): boolean {
    const champ = CHAMPS_LUS.find((nom) => estErreur(lue[nom]));
    if (champ === undefined) return false;
    this.ecarter({ type: "celluleEnErreur", champ, erreur: texteDe(lue[champ]) }, champ, ligne);
    return true;
  }

  /** As written; where it is not, a percentage or a number below 1 is a share. */
  private unite(lue: LigneLue<ChampLu>, ligne: number): UniteDObjectif {
    const { etat, valeur, brut } = uniteDObjectif.parse(lue.unite);
    if (etat === "lu" && valeur !== null) return valeur;
    const enPart = texteDe(lue.cible).endsWith("%") || (Number(lue.cible) > 0 && Number(lue.cible) < 1);
    const unite = enPart ? "part" : "nombre";
    if (etat === "inconnu")
      this.avertir({ type: "codeInconnu", champ: "unite", valeur: brut, retenu: unite }, "unite", ligne);
    else if (!estVide(lue.cible)) this.avertir({ type: "uniteDeduite", unite }, "unite", ligne);
    return unite;
  }

  /** With the unit %, 25 is 25 % as well as 0,25: nothing to doubt. */
  private cible(
    { cible }: LigneLue<ChampLu>,
    { dispositif, unite, ligne }: { dispositif: string; unite: UniteDObjectif; ligne: number },
  ): Fraction | null {
    const lu: NombreLu = unite === "part" ? part.parse(cible) : nombre.parse(cible);
    const refus: Propre | null =
      lu.etat === "vide" ? { type: "cibleAbsente", dispositif } : refusDe("cible", lu);
    if (refus !== null) {
      this.ecarter(refus, "cible", ligne);
      return null;
    }
    const sansDoute = lu.etat === "lu" ? { ...lu, entier: null } : lu;
    const valeur = retenirNombre(this.releve, sansDoute, { champ: "cible", ligne });
    if (unite === "part" && valeur !== null && compare(valeur, UN) > 0)
      this.avertir({ type: "cibleAuDelaDeCent", cible: valeur }, "cible", ligne);
    return valeur;
  }

  private estDouble(
    cle: string,
    quoi: { readonly dispositif: string; readonly public: string | null },
    ligne: number,
  ): boolean {
    const premiereLigne = this.premieres.noter(cle, ligne);
    if (premiereLigne === null) return false;
    this.ecarter({ type: "objectifEnDouble", ...quoi, premiereLigne }, "dispositif", ligne);
    return true;
  }

  private territoire(cellule: Cellule, ligne: number): TerritoireVise {
    const lu = lireTerritoire(cellule, this.matiere.trouverLieu);
    if (lu.type === "inconnu")
      this.avertir({ type: "territoireSansLogement", territoire: lu.nom }, "territoire", ligne);
    return lu;
  }

  private bailleur(cellule: Cellule, ligne: number): BailleurVise {
    if (TOUS_BAILLEURS.has(cleDeTexte(cellule))) return { type: "tous" };
    const ecrit = texteDe(cellule);
    const nom = this.matiere.bailleurs.trouver(ecrit);
    if (nom !== null) return { type: "un", nom };
    this.avertir({ type: "bailleurSansLogement", bailleur: ecrit }, "bailleur", ligne);
    return { type: "inconnu", nom: ecrit };
  }

  private avertir(propre: Propre, champ: ChampLu, ligne: number): void {
    this.releve.signaler(propre, { gravite: "aVerifier", ligne, champ });
  }

  private ecarter(propre: Propre, champ: ChampLu, ligne: number): void {
    this.releve.ecarter(propre, { gravite: "aVerifier", ligne, champ });
  }
}
