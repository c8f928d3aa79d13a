import * as z from "zod";
import type { Suivi } from "../../calcul/agregats/compter";
import type { Categorie, Origine } from "../../calcul/domaine/codes";
import type { Gestion } from "../../calcul/domaine/reglesDeDecompte";
import { estInfraDepartementale, type Reservataire } from "../../calcul/domaine/reservataire";
import type { Fraction } from "../../calcul/nombres/fraction";
import { PARTOUT, type Blocages } from "../blocages";
import type { ChampDe } from "../champs";
import { categorie, cellule, decompte, gestion, origine, type CodeLu, type DecompteEcrit } from "../codes";
import { DEPARTEMENTS, lireCodeDeDepartement, lireDepartement } from "../departements";
import { part } from "../nombres";
import type { Propre, Releve } from "../releve";
import { cleDeCode, cleDeTexte, estErreur, estVide, texteDe } from "../texte";
import type { Bloc, Cellule, Source } from "../types";
import { Orthographes } from "../orthographes";
import type { Annuaire } from "./annuaire";
import type { Lecteur } from "./lecteur";
import { parcourir, refusDe, retenirNombre } from "./petiteTable";

type ChampLu = ChampDe<"reservataires">;
const CHAMPS_LUS = [
  "code",
  "nom",
  "categorie",
  "territoire",
  "gestion",
  "decompte",
  "engagement",
  "origine",
] as const;

const ligneDeReservataire = z.object({
  code: cellule,
  nom: cellule,
  categorie,
  territoire: cellule,
  gestion,
  decompte,
  engagement: part,
  origine,
});

type ChampCode = "categorie" | "origine" | "gestion" | "decompte";
type CodeEcrit = Categorie | Origine | Gestion | DecompteEcrit;
type LigneDecodee = z.infer<typeof ligneDeReservataire>;

/** Reads the sheet Réservataires: one line per code and territory. */
export class LecteurDesReservataires implements Lecteur {
  readonly reservataires: Reservataire[] = [];
  private readonly premieres = new Map<string, number>();
  private readonly lieux = new Orthographes();

  constructor(
    private readonly releve: Releve,
    private readonly annuaire: Annuaire,
    private readonly matiere: { readonly source: Source; readonly blocages: Blocages },
  ) {}

  lire(bloc: Bloc): void {
    const { source } = this.matiere;
    parcourir<ChampLu>(bloc, { source, releve: this.releve, champs: CHAMPS_LUS }, (lue, ligne) => {
      this.lireLigne(ligneDeReservataire.parse(lue), ligne);
    });
  }

  clore(): void {
    for (const reservataire of this.reservataires) this.annuaire.inscrire(reservataire);
  }

  /** The EPCI and communes that R11 follows: their territory, else their own name. */
  territoiresSuivis(): readonly Suivi[] {
    return this.reservataires.flatMap(({ code, nom, categorie, territoire }) =>
      estInfraDepartementale(categorie) ? [[territoire ?? nom, code] as const] : [],
    );
  }

  private lireLigne(lue: LigneDecodee, ligne: number): void {
    if (estVide(lue.code) || estErreur(lue.code)) {
      this.sansCode(lue.code, ligne);
      return;
    }
    const code = this.annuaire.codeRetenu(texteDe(lue.code));
    const nom = this.texte("nom", lue.nom, ligne) ?? code;
    const territoire = this.territoire(lue, nom, ligne);
    if (this.estDouble(code, territoire, ligne)) return;
    this.reservataires.push({
      code,
      nom,
      categorie: this.code("categorie", lue.categorie, ligne),
      territoire,
      ...this.regles(lue, ligne),
      engagement: this.engagement(lue, territoire, ligne),
      origine: estVide(lue.origine.brut) ? null : this.code("origine", lue.origine, ligne),
    });
    this.releve.compter();
  }

  private sansCode(cellule: Cellule, ligne: number): void {
    const endroit = { gravite: "aVerifier", ligne, champ: "code" } as const;
    if (!estErreur(cellule)) this.releve.ecarter({ type: "codeAbsent" }, endroit);
    else this.releve.ecarter({ type: "celluleEnErreur", champ: "code", erreur: texteDe(cellule) }, endroit);
  }

  private estDouble(code: string, territoire: string | null, ligne: number): boolean {
    const cle = `${cleDeCode(code)}|${cleDeTexte(territoire ?? "")}`;
    const premiere = this.premieres.get(cle);
    if (premiere === undefined) {
      this.premieres.set(cle, ligne);
      return false;
    }
    const propre = { type: "reservataireEnDouble", code, territoire, premiereLigne: premiere + 1 } as const;
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
      return ecrit === null ? null : (lireDepartement(lue.territoire) ?? ecrit);
    const lieu = this.lieux.retenir(lireCodeDeDepartement(lue.territoire) ?? ecrit ?? nom);
    return ecrit === null && lieu === nom ? null : lieu;
  }

  private texte(champ: "nom" | "territoire", cellule: Cellule, ligne: number): string | null {
    if (estErreur(cellule)) this.avertir({ type: "celluleEnErreur", champ, erreur: cellule }, champ, ligne);
    return estVide(cellule) || estErreur(cellule) ? null : texteDe(cellule);
  }

  /** Gestion decides; a décompte that does not go with it is left aside, and said. */
  private regles(lue: LigneDecodee, ligne: number): Pick<Reservataire, "gestion" | "decompte"> {
    const lire = <T extends CodeEcrit>(champ: ChampCode, lu: CodeLu<T | null>) =>
      estVide(lu.brut) ? null : this.code(champ, lu, ligne);
    const gestion = lire("gestion", lue.gestion);
    const decompte = lire("decompte", lue.decompte);
    const direct = decompte === "miseADisposition";
    if (gestion !== null && decompte !== null && (gestion === "directe") !== direct)
      this.avertir({ type: "decompteContraire", gestion, decompte }, "decompte", ligne);
    return { gestion, decompte: direct ? null : decompte };
  }

  private code<T extends CodeEcrit | null>(
    champ: ChampCode,
    { etat, valeur, brut }: CodeLu<T>,
    ligne: number,
  ): T {
    if (etat === "erreur") this.avertir({ type: "celluleEnErreur", champ, erreur: brut }, champ, ligne);
    else if (etat !== "lu")
      this.avertir({ type: "codeInconnu", champ, valeur: brut, retenu: valeur }, champ, ligne);
    return valeur;
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
