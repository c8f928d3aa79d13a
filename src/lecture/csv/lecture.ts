import { cleRpls, estOrdinaire, texteDeTotalSansRpls } from "../roles/rpls";
import { CHAMPS } from "../synonymes";
import { CONTINGENT, SORTIE } from "../synonymes/parc";
import type { Cellule } from "../types";
import { Analyseur, type Lu } from "./analyseur";
import { CONTINGENTS, CONTINGENT_LIBRE, codeDeBlanc, enCellule, luDansParc } from "../rpls/codes";
import type { BilanDeCsv, ConstatDImport, RefusDeCsv } from "./constats";
import { Decodeur } from "./decodeur";
import { reprisesDe, type ColonneLue, type Entetes } from "./entetes";
import { JournalDImport } from "./journalDImport";
import { ouvrir, refusDesOctets, TAILLE_DE_L_OUVERTURE } from "./ouverture";

type Lignes = readonly (readonly Cellule[])[];

/** What a piece of the file gives: rows for the columns of `entetes`, or the end of the import. */
export type MorceauLu = { readonly type: "lignes"; readonly lignes: Lignes } | RefusDeCsv;

const NUMERO = CHAMPS.parc.rpls.entete;
const NOTATION_SCIENTIFIQUE = /^\d(?:[.,]\d+)?E\+?\d+$/i;
const AUCUNE: MorceauLu = { type: "lignes", lignes: [] };

/**
 * Reads a CSV of logements piece after piece, and keeps nothing of the lines but what is to be said of them. Pure: bytes come
 * in, rows of Parc go out.
 */
export class LectureDeCsv {
  private readonly decodeur = new Decodeur();
  private readonly journal = new JournalDImport();
  private analyseur: Analyseur | null = null;
  private enAttente = "";
  private lues: Entetes | null = null;
  private ligneDEntete = 0;
  private vides = 0;
  private ecrites = 0;
  private ecartees = 0;
  private readonly aConfirmer = new Map([CONTINGENT, SORTIE].map((entete) => [entete, 0]));

  constructor(private readonly options: { readonly date1904: boolean }) {}

  /** The columns of Parc that the rows fill; null as long as the header is not read. */
  get entetes(): readonly string[] | null {
    return this.lues?.colonnes.map(({ entete }) => entete) ?? null;
  }

  /** Reads a piece; `fin` with the last one, which may be empty. */
  ajouter(octets: Uint8Array, fin: boolean): MorceauLu {
    const refus = this.decodeur.encodage === null ? refusDesOctets(octets) : null;
    if (refus !== null) return refus;
    const texte = this.decodeur.lire(octets, fin);
    if (this.analyseur !== null) return this.convertir(this.analyseur.lire(texte, fin), fin);
    this.enAttente += texte;
    if (!fin && this.enAttente.length < TAILLE_DE_L_OUVERTURE) return AUCUNE;
    return this.ouvrir(fin);
  }

  bilan(): BilanDeCsv {
    const { vides, ecrites, ecartees } = this;
    const { colonnes = [], constats = [], largeur = 0 } = this.lues ?? {};
    return {
      lignes: { lues: vides + ecrites + ecartees, ecrites, ecartees, vides },
      colonnes: { lues: largeur, reprises: reprisesDe(colonnes) },
      constats: [...constats, ...this.constatsAConfirmer(), ...this.journal.constats()],
    };
  }

  private constatsAConfirmer(): readonly ConstatDImport[] {
    const contingents = this.aConfirmer.get(CONTINGENT) ?? 0;
    const sorties = this.aConfirmer.get(SORTIE) ?? 0;
    return [
      ...(contingents === 0 ? [] : [{ type: "contingentAConfirmer", nombre: contingents } as const]),
      ...(sorties === 0 ? [] : [{ type: "sortiesADater", nombre: sorties } as const]),
    ];
  }

  private ouvrir(fin: boolean): MorceauLu {
    const ouverture = ouvrir(this.enAttente, fin);
    if (ouverture.type !== "ouverture") return ouverture;
    this.lues = ouverture.entetes;
    this.ligneDEntete = ouverture.ligne;
    this.analyseur = new Analyseur(ouverture.separateur, ouverture.rupture);
    const lus = this.analyseur.lire(this.enAttente, fin);
    this.enAttente = "";
    return this.convertir(lus, fin);
  }

  private convertir(lus: readonly Lu[], fin: boolean): MorceauLu {
    const lignes: (readonly Cellule[])[] = [];
    for (const lu of lus) {
      const ligne = lu.ligne > this.ligneDEntete ? this.ligneDe(lu) : null;
      if (ligne !== null) lignes.push(ligne);
    }
    this.ecrites += lignes.length;
    return fin && this.ecrites === 0 ? { type: "aucunLogement" } : { type: "lignes", lignes };
  }

  /** A row of Parc; null for a blank line and for one that is left out. */
  private ligneDe(lu: Lu): readonly Cellule[] | null {
    if (lu.type !== "enregistrement") return this.ecarter(lu);
    const { ligne, champs } = lu;
    const { colonnes, largeur } = this.lues ?? { colonnes: [], largeur: 0 };
    if (champs.every((champ) => champ.trim() === "")) {
      this.vides += 1;
      return null;
    }
    if (champs.length < largeur || champs.slice(largeur).some((champ) => champ.trim() !== ""))
      return this.ecarter({ type: "nombreDeChamps", ligne, trouves: champs.length, attendus: largeur });
    const texte = this.texteDeTotal(champs);
    if (texte !== null) return this.ecarter({ type: "ligneDeTotal", ligne, texte });
    if (lu.malPlaces) this.journal.signaler({ type: "guillemetsMalPlaces", ligne });
    return colonnes.map((colonne) => this.cellule(colonne, champs[colonne.rang] ?? "", ligne));
  }

  /** The text of a total left under the logements, told as the sheet Parc tells it; null for a logement. */
  private texteDeTotal(champs: readonly string[]): string | null {
    const rpls = this.lues?.colonnes.find(({ entete }) => entete === NUMERO)?.rang ?? -1;
    const cle = cleRpls(champs[rpls] ?? "");
    return estOrdinaire(cle) ? null : texteDeTotalSansRpls(champs, cle);
  }

  private ecarter(constat: Parameters<JournalDImport["signaler"]>[0]): null {
    this.ecartees += 1;
    this.journal.signaler(constat);
    return null;
  }

  private cellule(colonne: ColonneLue, ecrit: string, ligne: number): Cellule {
    const { nom, entete, lire } = colonne;
    const lue = lire(ecrit);
    const commun = { nom, entete, ligne, nombre: 1 };
    if (ecrit.includes("\ufffd")) this.journal.compter("caracteresIllisibles", ligne);
    if (lue === null) {
      const valeur = ecrit.trim();
      this.journal.noterValeur({ type: "valeursInconnues", ...commun, valeur, lu: luDansParc(lire, valeur) });
      return valeur;
    }
    const blanc = lue === "" ? codeDeBlanc(lire, ecrit) : null;
    if (blanc !== null) this.journal.noterValeur({ type: "codesNonRenseignes", ...commun, valeur: blanc });
    const rienADire = lue === "" || (entete === CONTINGENT && lue === CONTINGENTS[CONTINGENT_LIBRE]);
    const aConfirmer = rienADire ? undefined : this.aConfirmer.get(entete);
    if (aConfirmer !== undefined) this.aConfirmer.set(entete, aConfirmer + 1);
    if (entete === NUMERO && typeof lue === "string" && NOTATION_SCIENTIFIQUE.test(lue))
      this.journal.compter("numerosTronques", ligne);
    return enCellule(lue, lire, this.options.date1904);
  }
}
