import * as z from "zod";
import type { Jour } from "../../calcul/domaine/jour";
import type { MiseADisposition } from "../../calcul/domaine/miseADisposition";
import { diviserEntier } from "../../calcul/nombres/entier";
import type { ChampDe } from "../champs";
import { ouiNon, resultatDeMise, typeDeMise, type CodeLu } from "../codes";
import type { ChampCode, ChampOuiNon, Propre } from "../constats";
import { nombre } from "../nombres";
import type { Releve } from "../releve";
import { cleDeTexte, estErreur, estVide, texteDe } from "../texte";
import type { Cellule } from "../types";
import { ColonneDeDates } from "./colonneDeDates";
import type { OptionsDeLecture } from "./lecteur";
import { refusDe, retenirNombre, type LigneLue } from "./petiteTable";

export type ChampDeMise = ChampDe<"misesADisposition">;

const DATES = ["transmisLe", "impossibiliteLe", "dossiersLe", "caleolLe", "entreeLe"] as const;
const OUI_NON = ["rechercheOls", "comptabiliser", "relogement", "requalifie", "droitPourUnTour"] as const;
type ChampDate = (typeof DATES)[number];
type ChampNombre = "candidats" | "refusAdaptes";

export const CHAMPS_DE_MISE: readonly ChampDeMise[] = [
  ...([
    "numero",
    "rpls",
    "reservataire",
    "type",
    "resultat",
    "candidats",
    "refusAdaptes",
    "publics",
  ] as const),
  ...DATES,
  ...OUI_NON,
];

const entierSansSigne = z.coerce.number().int().nonnegative();
const SEPARATEURS = /[;,/|\n]+/;

/** What comes from the logement, or from the cells that identify the row. */
type Jointes = "logement" | "perimetre" | "programme" | "description" | "miseEnService";
type Lues = Omit<MiseADisposition, Jointes | "numero" | "reservataire" | "transmisLe">;

/** A row without a day of transmission where nothing has happened yet either; where something has, the day is missing. */
export function estAVenir(lue: LigneLue<ChampDeMise>): boolean {
  const { etat, valeur } = resultatDeMise.parse(lue.resultat);
  const sansResultat = etat === "vide" || (etat === "lu" && valeur === "enCours");
  return sansResultat && [...DATES, "candidats" as const].every((champ) => estVide(lue[champ]));
}

/** Decodes the cells of a row of Mises à disposition, and says what it found. */
export class CellulesDeMise {
  private readonly dates: Readonly<Record<ChampDate, ColonneDeDates>>;
  /** Publics under their first spelling. */
  private readonly publics = new Map<string, string>();
  private typesVides = 0;

  constructor(
    private readonly releve: Releve,
    { date1904, aujourdhui }: OptionsDeLecture,
  ) {
    const colonne = (champ: ChampDate) =>
      new ColonneDeDates(releve, { champ, date1904, aujourdhui, ecarte: champ === "transmisLe" });
    this.dates = Object.fromEntries(DATES.map((champ) => [champ, colonne(champ)])) as Record<
      ChampDate,
      ColonneDeDates
    >;
  }

  clore(): void {
    for (const champ of DATES) this.dates[champ].clore();
    const { typesVides: nombre } = this;
    if (nombre > 0)
      this.releve.signaler(
        { type: "codesVides", champ: "type", retenu: "preavis3Mois", nombre },
        { gravite: "information", champ: "type" },
      );
  }

  /** Null when the row has no day of transmission: it is then left out. */
  transmission(cellule: Cellule, ligne: number): Jour | null {
    if (estVide(cellule))
      this.releve.ecarter(
        { type: "transmissionAbsente" },
        { gravite: "aVerifier", ligne, champ: "transmisLe" },
      );
    return this.dates.transmisLe.lire(cellule, ligne);
  }

  lire(lue: LigneLue<ChampDeMise>, ligne: number): Lues {
    const date = (champ: ChampDate) => this.dates[champ].lire(lue[champ], ligne);
    const estOui = (champ: ChampOuiNon) => this.code(champ, ouiNon.parse(lue[champ]), ligne) === "oui";
    const type = typeDeMise.parse(lue.type);
    if (type.etat === "vide") this.typesVides += 1;
    return {
      type: this.code("type", type, ligne),
      impossibiliteLe: date("impossibiliteLe"),
      dossiersLe: date("dossiersLe"),
      candidats: this.nombre("candidats", lue.candidats, ligne),
      caleolLe: date("caleolLe"),
      resultat: this.code("resultat", resultatDeMise.parse(lue.resultat), ligne),
      refusAdaptes: this.nombre("refusAdaptes", lue.refusAdaptes, ligne) ?? 0,
      entreeLe: date("entreeLe"),
      rechercheOls: estOui("rechercheOls"),
      comptabiliser: estOui("comptabiliser"),
      relogement: estOui("relogement"),
      requalifie: estOui("requalifie"),
      publics: this.lirePublics(lue.publics, ligne),
      droitPourUnTour: estOui("droitPourUnTour"),
    };
  }

  private code<T extends CodeDeMise>(champ: ChampCode, lu: CodeLu<T>, ligne: number): T {
    const { etat, valeur, brut } = lu;
    if (etat === "erreur") this.avertir({ type: "celluleEnErreur", champ, erreur: brut }, champ, ligne);
    if (etat === "inconnu")
      this.avertir({ type: "codeInconnu", champ, valeur: brut, retenu: valeur }, champ, ligne);
    return valeur;
  }

  private nombre(champ: ChampNombre, cellule: Cellule, ligne: number): number | null {
    const lu = nombre.parse(cellule);
    const refus = refusDe(champ, lu);
    if (refus !== null) this.avertir(refus, champ, ligne);
    const valeur = refus === null ? retenirNombre(this.releve, lu, { champ, ligne }) : null;
    if (valeur === null) return null;
    const { quotient, reste } = diviserEntier(valeur.numerateur, valeur.denominateur);
    if (reste !== 0) {
      this.avertir({ type: "nombreNonEntier", champ, valeur: texteDe(cellule) }, champ, ligne);
      return null;
    }
    return entierSansSigne.parse(quotient);
  }

  /** "DALO ; jeune": each public once, under its first spelling in the sheet. */
  private lirePublics(cellule: Cellule, ligne: number): readonly string[] {
    if (estErreur(cellule)) {
      this.avertir({ type: "celluleEnErreur", champ: "publics", erreur: cellule }, "publics", ligne);
      return [];
    }
    const cites = String(cellule).split(SEPARATEURS).map(texteDe);
    return cites.flatMap((nom) => (nom === "" ? [] : [this.public(nom)]));
  }

  private public(nom: string): string {
    const cle = cleDeTexte(nom);
    const connu = this.publics.get(cle) ?? nom;
    this.publics.set(cle, connu);
    return connu;
  }

  private avertir(propre: Propre, champ: ChampDeMise | ChampCode, ligne: number): void {
    this.releve.signaler(propre, { gravite: "aVerifier", ligne, champ });
  }
}

type CodeDeMise = MiseADisposition["type"] | MiseADisposition["resultat"] | "oui" | "non";
