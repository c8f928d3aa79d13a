import type { Demande } from "../../calcul/domaine/demande";
import type { Typologie } from "../../calcul/domaine/description";
import type { TerritoireVise } from "../../calcul/domaine/objectif";
import type { Fraction } from "../../calcul/nombres/fraction";
import type { ChampDe } from "../champs";
import { typologie } from "../codesDeDescription";
import { nombre } from "../nombres";
import type { Propre } from "../constats";
import type { Releve } from "../releve";
import { cleDeTexte, estErreur, texteDe } from "../texte";
import type { Bloc, Cellule, Source } from "../types";
import type { Lecteur } from "./lecteur";
import { parcourir, refusDe, retenirNombre, type LigneLue } from "./petiteTable";
import { PremieresLignes } from "./premieresLignes";
import { lireTerritoire } from "./territoireVise";

type ChampLu = ChampDe<"demandes">;
type ChampNombre = "demandes" | "attributions";
const CHAMPS_LUS: readonly ChampLu[] = ["territoire", "typologie", "demandes", "attributions"];
const TOUTES: ReadonlySet<string> = new Set([
  "",
  "toutes",
  "tous",
  "touteslestypologies",
  "ensemble",
  "total",
]);

interface Matiere {
  readonly source: Source;
  readonly trouverLieu: (nom: string) => string | null;
}

/** Reads the sheet Demande: each row is kept, or left out and listed, or blank. */
export class LecteurDesDemandes implements Lecteur {
  readonly demandes: Demande[] = [];
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
    const typologieLue = this.typologie(lue.typologie, ligne);
    if (typologieLue === undefined || this.estEnErreur(lue.territoire, ligne)) return;
    const demandes = this.nombre("demandes", lue.demandes, ligne);
    const attributions = this.nombre("attributions", lue.attributions, ligne);
    const territoire = lireTerritoire(lue.territoire, this.matiere.trouverLieu);
    if (demandes === null && attributions === null) {
      this.ecarter({ type: "demandeSansChiffre" }, "demandes", ligne);
      return;
    }
    if (this.estDouble(territoire, typologieLue, { ecrit: texteDe(lue.territoire), ligne })) return;
    if (territoire.type === "inconnu")
      this.releve.signaler(
        { type: "demandeHorsParc", territoire: territoire.nom },
        { gravite: "information", ligne, champ: "territoire" },
      );
    this.demandes.push({ territoire, typologie: typologieLue, demandes, attributions });
    this.releve.compter();
  }

  /** Null: all of them. Undefined: the row is left out, since a word of no list is not all typologies. */
  private typologie(cellule: Cellule, ligne: number): Typologie | null | undefined {
    if (!estErreur(cellule) && TOUTES.has(cleDeTexte(cellule))) return null;
    const { etat, valeur, brut } = typologie.parse(cellule);
    if (etat === "lu" || etat === "vide") return valeur;
    if (etat === "erreur")
      this.ecarter({ type: "celluleEnErreur", champ: "typologie", erreur: brut }, "typologie", ligne);
    else this.ecarter({ type: "typologieInconnue", valeur: brut }, "typologie", ligne);
    return undefined;
  }

  private estEnErreur(cellule: Cellule, ligne: number): boolean {
    if (!estErreur(cellule)) return false;
    this.ecarter({ type: "celluleEnErreur", champ: "territoire", erreur: cellule }, "territoire", ligne);
    return true;
  }

  /** What cannot be read is as if it were blank: a zero in its place would be a guess. */
  private nombre(champ: ChampNombre, cellule: Cellule, ligne: number): Fraction | null {
    const lu = nombre.parse(cellule);
    const refus = refusDe(champ, lu);
    if (refus === null) return retenirNombre(this.releve, lu, { champ, ligne });
    this.releve.signaler(refus, { gravite: "aVerifier", ligne, champ });
    return null;
  }

  private estDouble(
    territoire: TerritoireVise,
    de: Typologie | null,
    { ecrit, ligne }: { ecrit: string; ligne: number },
  ): boolean {
    const cle = [...Object.values(territoire).map(cleDeTexte), de ?? ""].join("|");
    const premiereLigne = this.premieres.noter(cle, ligne);
    if (premiereLigne === null) return false;
    const propre = { type: "demandeEnDouble", territoire: ecrit, typologie: de } as const;
    this.ecarter({ ...propre, premiereLigne }, "territoire", ligne);
    return true;
  }

  private ecarter(propre: Propre, champ: ChampLu, ligne: number): void {
    this.releve.ecarter(propre, { gravite: "aVerifier", ligne, champ });
  }
}
